/**
 * What every printed sheet has around its body: head, foot, signature boxes, copies (handbook 2). Everything is already
 * text as printed; an empty text is a ruled line to write on (style 6.8). No screen, no clock.
 */
import { z } from 'zod'
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import { blockText, filledText, type TextsInUse } from './formTextBlocks.ts'
import { recordCode } from './recordCode.ts'

/** Text as printed; `''` prints as a ruled line to write on. */
const printed = z.string()

/** A box to tick, as printed. */
export const tickSchema = z.strictObject({ label: printed, on: z.boolean() }).readonly()
/** A box and whether it is ticked. */
export type Tick = z.infer<typeof tickSchema>

/** A signature that was drawn on the pad since the paper was issued: in which box, when, and its picture, which the job carries. */
const drawnSignatureSchema = z.strictObject({ label: printed, day: printed, hash: z.string() }).readonly()
/** A drawn signature as one printing shows it. */
export type DrawnSignature = z.infer<typeof drawnSignatureSchema>

/** What one printing adds; never part of what was issued (style 6.4). */
export const printStampSchema = z
  .strictObject({
    /** 2026年11月21日 14:05 张敏 打印 */
    line: printed,
    /** 补打 第 n 次, or empty on the first printing. */
    reprint: printed,
    /** Prints 样张 across every page until a supervisor has enabled this template version. */
    sample: z.boolean(),
    signed: z.array(drawnSignatureSchema).max(6).readonly().exactOptional(),
  })
  .readonly()

/** Logo and lines of the company above every sheet of A4 and A5. */
const letterheadSchema = z
  .strictObject({
    /** Address, telephone, licence: as printed. */
    lines: z.array(printed).max(3).readonly(),
    /** SHA-256 of the logo's bytes, which the job carries; empty without one. */
    logo: z.string(),
  })
  .readonly()
/** Logo and lines of the company. */
export type SheetLetterhead = z.infer<typeof letterheadSchema>

/** The company's own PDFs that leave with a sheet, by SHA-256; they are joined to its PDF. */
const ownPdfsSchema = z
  .strictObject({
    /** Printed instead of the body; empty where the form's own body stands. */
    body: z.string(),
    attachments: z.array(z.string()).max(10).readonly(),
  })
  .readonly()
/** The company's own PDFs that leave with a sheet. */
export type SheetOwnPdfs = z.infer<typeof ownPdfsSchema>

/** Head and foot of a sheet. */
export const sheetFrameSchema = z
  .strictObject({
    company: printed,
    community: printed,
    title: printed,
    /** 编号; 待定 before one is taken. */
    serialNumber: printed,
    /** 暂编 while the desk's prefix is provisional (sync 4.4, decision 0007), otherwise empty. */
    serialMark: printed,
    unit: printed,
    owner: printed,
    dateTime: printed,
    operator: printed,
    /** 存根联, 业主联 …: the whole sheet is printed once for each. */
    copyLabels: z.array(printed).min(1).max(6).readonly(),
    signatures: z.array(printed).max(6).readonly(),
    /** Words in the seal box. */
    seal: printed,
    /** Text of the QR and of the small line under it. */
    recordCode: printed,
    templateVersion: z.int().positive(),
    /** Version of the form's texts it was issued with, where it is not the shipped ones. */
    textVersion: z.int().positive().exactOptional(),
    /** The company's own clause, printed before the signatures. */
    clause: printed.exactOptional(),
    letterhead: letterheadSchema.exactOptional(),
    ownPdfs: ownPdfsSchema.exactOptional(),
    print: printStampSchema,
  })
  .readonly()
/** Head and foot of a sheet, everything as printed. */
export type SheetFrame = z.infer<typeof sheetFrameSchema>

/** A moment of the community's day, `time` as HH:MM. */
export interface SheetMoment {
  readonly day: Day
  readonly time: string
}

/** A form's number; `provisional` until another desk has seen this desk’s prefix claim (sync 4.4). */
export interface SerialNumber {
  readonly text: string
  readonly provisional: boolean
}

/** What every sheet is told about the desk that issues it. */
export interface SheetContext {
  readonly company: string
  readonly community: string
  /** 服务电话 as printed; empty where none is set. */
  readonly hotline: string
  /** UUID of the sheet record; the QR carries it. */
  readonly recordId: string
  /** Null on a preview: prints 待定. */
  readonly serialNumber: SerialNumber | null
  readonly at: SheetMoment
  /** Name of the member of staff, as printed. */
  readonly operator: string
  /** The form's texts in use, where they are not the shipped ones. */
  readonly texts?: TextsInUse
  readonly letterhead?: SheetLetterhead
}

/** The parts of a frame that the form and the record decide. */
export interface SheetSubject {
  readonly title: string
  readonly templateVersion: number
  readonly unit: string
  readonly owner: string
  readonly copyLabels: readonly string[]
  readonly signatures: readonly string[]
  readonly seal: string
}

/** One act of printing. `reprints` = printings before this one; `copyLabels` = the copies wanted, where not all. */
export interface PrintEntry {
  readonly at: SheetMoment
  readonly by: string
  readonly reprints: number
  readonly sample: boolean
  readonly copyLabels?: readonly string[]
  /** Signatures that were drawn for this paper. */
  readonly signed?: readonly DrawnSignature[]
}

const TO_WRITE_ON = ''
const NO_NUMBER_YET = '待定'
const PROVISIONAL = '暂编'

/** A moment as papers print it: 2026年11月21日 14:05. */
export function formatMoment(moment: SheetMoment): string {
  return `${formatDayChinese(moment.day)} ${moment.time}`
}

/**
 * The frame of a sheet about to be issued. It prints 样张 until `stampPrint` says otherwise, so a forgotten stamp never passes for a valid paper.
 * **Throws** when `recordId` is not a UUID. Source: handbook 2.
 */
export function buildSheetFrame(subject: SheetSubject, context: SheetContext): SheetFrame {
  const { company, community, operator, serialNumber } = context
  return {
    ...subject,
    ...ownTexts(subject, context, formatDayChinese(context.at.day)),
    company,
    community,
    operator,
    serialNumber: serialNumber?.text ?? NO_NUMBER_YET,
    serialMark: serialNumber?.provisional ? PROVISIONAL : '',
    dateTime: formatMoment(context.at),
    recordCode: recordCode(context.recordId),
    print: { line: '', reprint: '', sample: true },
  }
}

type OwnTexts = Pick<SheetFrame, 'title' | 'seal' | 'clause' | 'textVersion' | 'letterhead' | 'ownPdfs'>

/** What the company words itself around every sheet: title, seal box, clause. */
function ownTexts(subject: SheetSubject, context: SheetContext, day: string): OwnTexts {
  const { texts, letterhead } = context
  const say = (key: string, shipped: string): string =>
    filledText(blockText({ key, shipped }, context), context, subject, day)
  const clause = say('clause', '')
  const { bodyPdf = null, attachments = [] } = texts ?? {}
  return {
    title: say('title', subject.title),
    seal: say('seal', subject.seal),
    ...(clause === '' ? {} : { clause }),
    ...(texts === undefined || texts.version === 0 ? {} : { textVersion: texts.version }),
    ...(letterhead === undefined ? {} : { letterhead }),
    ...(bodyPdf === null && attachments.length === 0 ? {} : { ownPdfs: { body: bodyPdf ?? '', attachments } }),
  }
}

/** The frame of a numbered blank: who, where and when are ruled lines; number, record code and texts stand (handbook 2). */
export function buildBlankFrame(subject: Omit<SheetSubject, 'unit' | 'owner'>, context: SheetContext): SheetFrame {
  const nobody = { ...subject, unit: TO_WRITE_ON, owner: TO_WRITE_ON }
  const unsigned = { ...context, operator: TO_WRITE_ON }
  const frame = buildSheetFrame(nobody, context)
  return { ...frame, ...ownTexts(nobody, unsigned, TO_WRITE_ON), dateTime: TO_WRITE_ON, operator: TO_WRITE_ON }
}

/** The same sheet with who printed it when, 补打 and 样张; number and words stay as issued. Source: style 6.4, handbook 2. */
export function stampPrint<Model extends { readonly frame: SheetFrame }>(model: Model, entry: PrintEntry): Model {
  const print = {
    line: `${formatMoment(entry.at)} ${entry.by} 打印`,
    reprint: entry.reprints > 0 ? `补打 第 ${entry.reprints} 次` : '',
    sample: entry.sample,
    ...(entry.signed === undefined || entry.signed.length === 0 ? {} : { signed: entry.signed }),
  }
  const copyLabels = entry.copyLabels ?? model.frame.copyLabels
  return { ...model, frame: { ...model.frame, copyLabels, print } }
}
