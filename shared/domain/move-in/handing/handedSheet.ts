/** 《钥匙、门禁卡、水电燃气卡领用登记表》 (handbook R42, 2.4): what a home was given, by whom it was taken and who gave it; room for later entries by hand. */
import { z } from 'zod'
import { PACKET_PAPERS, type PacketPaper } from '#shared/domain/move-in/kinds.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  formatMoment,
  type SheetContext,
  sheetFrameSchema,
  tickSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const HANDED_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const HANDED_SHEET_ID = `handed-items@${HANDED_SHEET_VERSION}` as const

const printed = z.string()
const line = z
  .strictObject({
    kind: printed,
    count: printed,
    serial: printed,
    /** 押金 and 工本费. */
    money: printed,
    relation: printed,
    checked: printed,
    at: printed,
    issuer: printed,
    /** 补办、挂失、退还. */
    remark: printed,
  })
  .readonly()
/** One line of the register, everything as printed. */
export type HandedLine = z.infer<typeof line>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const handedSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    taker: printed,
    relation: printed,
    receipt: printed,
    lines: z.array(line).max(400).readonly(),
    bag: z.array(tickSchema).max(PACKET_PAPERS.length).readonly(),
    remark: printed,
  })
  .readonly()
/** 《领用登记表》, everything as printed. */
export type HandedSheet = z.infer<typeof handedSheetSchema>

/** Kinds as the paper names them; the cabinet's sets are keys of the door. */
export const KIND_WORDS = {
  ...{ 'door-key': '入户门钥匙', 'entrance-key': '单元门钥匙', 'mailbox-key': '信箱钥匙', 'garage-key': '车库钥匙' },
  ...{ 'access-card': '门禁卡', 'lift-card': '梯控卡', 'water-card': '水卡', 'power-card': '电卡' },
  ...{ 'gas-card': '燃气卡', 'resident-card': '住户证' },
} as const satisfies Readonly<Record<string, string>>
const RELATION_WORDS: Readonly<Record<string, string>> = {
  ...{ owner: '本人', family: '家属', agent: '代理人', 'company-clerk': '企业经办人' },
}
const BAG_WORDS: Readonly<Record<PacketPaper, string>> = {
  ...{ 'owner-handbook': '业主手册', 'decoration-rules': '装修管理规定', 'quality-guarantee': '住宅质量保证书' },
  ...{ 'home-manual': '住宅使用说明书', 'interim-rules': '临时管理规约', 'fire-duty': '消防安全责任书' },
  'decoration-leaflet': '装修办理告知单',
}
/** Kinds that stand on a paper to write on. */
const BLANK_KINDS = Object.keys(KIND_WORDS).filter(
  (kind) => kind !== 'resident-card',
) as readonly (keyof typeof KIND_WORDS)[]
/** Lines under them for whatever comes later: 补办、挂失、退还. */
const LINES_LATER = 4

const subject = {
  // The whole name of the form does not fit beside the code.
  title: '钥匙及卡领用登记表',
  templateVersion: HANDED_SHEET_VERSION,
  copyLabels: ['物业存档联', '业主联'],
  signatures: ['领取人签字', '发放人签字'],
  seal: '物业（章）',
}

/** A thing as the paper lists it; amounts in fen. */
export interface HandedWord {
  readonly kind: string
  readonly count: number
  readonly serial: string
  readonly depositFen: number
  readonly costFen: number
  readonly remark: string
}

/** What one act says on paper. */
export interface HandedSheetInput {
  readonly unit: string
  readonly owner: string
  readonly takerName: string
  readonly relation: string
  readonly isIdChecked: boolean
  readonly receiptNumber: string
  readonly things: readonly HandedWord[]
  /** `PacketPaper`; null where no bag goes with it. */
  readonly bag: readonly string[] | null
  readonly remark: string
}

const NO_LINE: HandedLine = {
  ...{ kind: '', count: '', serial: '', money: '', relation: '', checked: '', at: '', issuer: '', remark: '' },
}

function moneyWords({ depositFen, costFen }: HandedWord): string {
  const parts = [
    ...(depositFen > 0 ? [`押金 ${formatFen(depositFen as Fen)}`] : []),
    ...(costFen > 0 ? [`工本费 ${formatFen(costFen as Fen)}`] : []),
  ]
  return parts.length === 0 ? '无' : parts.join(' ')
}

const kindWord = (kind: string): string => (kind in KIND_WORDS ? KIND_WORDS[kind as keyof typeof KIND_WORDS] : kind)

/** Things of one kind with the same amounts and remark stand on one line with all their numbers. */
function joined(things: readonly HandedWord[]): readonly HandedWord[] {
  const lines = new Map<string, HandedWord>()
  for (const thing of things) {
    const key =
      thing.serial === ''
        ? `${lines.size}`
        : JSON.stringify([thing.kind, thing.depositFen, thing.costFen, thing.remark])
    const before = lines.get(key)
    if (before === undefined) lines.set(key, thing)
    else
      lines.set(key, {
        ...before,
        count: before.count + thing.count,
        serial: `${before.serial}、${thing.serial}`,
      })
  }
  return [...lines.values()]
}

const ticks = (on: readonly string[]) =>
  PACKET_PAPERS.map((paper) => ({ label: BAG_WORDS[paper], on: on.includes(paper) }))

/** The register of one act ready to be issued. **Throws** when `recordId` is not a UUID. Source: handbook R42, 2.4. */
export function buildHandedSheet(input: HandedSheetInput, context: SheetContext): HandedSheet {
  const { unit, owner, takerName, isIdChecked, receiptNumber, things, bag, remark } = input
  const relation = RELATION_WORDS[input.relation] ?? ''
  const who = { relation, checked: isIdChecked ? '已核对' : '', at: formatMoment(context.at), issuer: context.operator }
  return {
    frame: buildSheetFrame({ ...subject, unit, owner }, context),
    ...{ taker: takerName, relation, receipt: receiptNumber, remark },
    lines: joined(things).map((thing) => ({
      ...{
        kind: kindWord(thing.kind),
        count: String(thing.count),
        serial: thing.serial === '' ? '无编号' : thing.serial,
      },
      ...{ money: moneyWords(thing), remark: thing.remark },
      ...who,
    })),
    bag: bag === null ? [] : ticks(bag),
  }
}

const empty = () => ({
  ...{ taker: '', relation: '', receipt: '', remark: '' },
  lines: [
    ...BLANK_KINDS.map((kind) => ({ ...NO_LINE, kind: KIND_WORDS[kind] })),
    ...Array.from({ length: LINES_LATER }, () => NO_LINE),
  ],
  bag: ticks([]),
})

/** The paper of a packet: home and owner stand, the rest is written by hand. **Throws** when `recordId` is not a UUID. Source: handbook R36. */
export function buildPrefilledHandedSheet(
  { unit, owner }: { readonly unit: string; readonly owner: string },
  context: SheetContext,
): HandedSheet {
  return { frame: buildSheetFrame({ ...subject, unit, owner }, context), ...empty() }
}

/** The same paper to fill in by hand. **Throws** when `recordId` is not a UUID. Source: handbook 2.4. */
export function buildBlankHandedSheet(context: SheetContext): HandedSheet {
  return { frame: buildBlankFrame(subject, context), ...empty() }
}
