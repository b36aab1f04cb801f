/** 业主档案封面与卷内目录 (handbook R47): the cover of a home's binder and every paper of its case, with its number, copies, and whether it is there. */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import type { PacketPlace } from './packetPlace.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const BINDER_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const BINDER_SHEET_ID = `move-in-binder@${BINDER_SHEET_VERSION}` as const
/** Most lines of the contents: a case with a hundred faults still has one binder. */
export const MOST_CONTENTS = 200
/** Lines to add by hand what comes later. */
const SPARE_LINES = 6
const BLANK_LINES = 24

const printed = z.string()
const entrySchema = z
  .strictObject({ name: printed, number: printed, copies: printed, stand: printed, remark: printed })
  .readonly()

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const binderSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    community: printed,
    area: printed,
    deliveredDay: printed,
    /** 案卷号, 盒号. */
    volume: printed,
    box: printed,
    filedDay: printed,
    filedBy: printed,
    /** 卷内件数 and what is missing, as printed. */
    count: printed,
    missing: printed,
    contents: z
      .array(entrySchema)
      .max(MOST_CONTENTS + BLANK_LINES)
      .readonly(),
  })
  .readonly()
/** The cover with its contents, everything as printed. */
export type BinderSheet = z.infer<typeof binderSheetSchema>
/** One line of the contents. */
export type BinderEntry = BinderSheet['contents'][number]

/** One paper of the case. */
export interface BinderPaper {
  readonly name: string
  readonly number: string
  readonly copies: number
  /** `short` = how many copies are still missing. */
  readonly stand: 'there' | 'short' | 'missing' | 'drawn'
  readonly short: number
}

/** What the cover says of a case. */
export interface BinderFacts extends PacketPlace {
  readonly area: string
  readonly deliveredDay: string
  readonly volume: string
  readonly box: string
  readonly filedDay: string
  readonly filedBy: string
  readonly papers: readonly BinderPaper[]
}

const subject = {
  title: '业主档案',
  templateVersion: BINDER_SHEET_VERSION,
  copyLabels: ['档案'],
  signatures: ['立卷人', '检查人'],
  seal: '物业服务中心（章）',
}

const STANDS = { there: '已归', short: '缺份数', missing: '缺', drawn: '已出具，待归' } as const
const EMPTY: BinderEntry = { name: '', number: '', copies: '', stand: '', remark: '' }
const lines = (count: number): readonly BinderEntry[] => Array.from({ length: count }, () => EMPTY)

/** The cover of a case. **Throws** when `recordId` is not a UUID. Source: handbook R47. */
export function buildBinderSheet(facts: BinderFacts, context: SheetContext): BinderSheet {
  const { unit, owner, area, deliveredDay, volume, box, filedDay, filedBy } = facts
  const papers = facts.papers.slice(0, MOST_CONTENTS)
  const there = papers.filter(({ stand }) => stand === 'there').length
  return {
    frame: buildSheetFrame({ ...subject, unit, owner }, context),
    community: context.community,
    ...{ area, deliveredDay, volume, box, filedDay, filedBy },
    count: `${there} / ${papers.length} 件`,
    missing: papers.length === there ? '齐全' : `缺 ${papers.length - there} 件`,
    contents: [...papers.map(entryOf), ...lines(SPARE_LINES)],
  }
}

function entryOf({ name, number, copies, stand, short }: BinderPaper): BinderEntry {
  const remark = stand === 'short' ? `缺 ${short} 份` : ''
  return { name, number, copies: String(copies), stand: STANDS[stand], remark }
}

/** The same cover to write on. **Throws** when `recordId` is not a UUID. */
export function buildBlankBinderSheet(context: SheetContext): BinderSheet {
  const nothing = { area: '', deliveredDay: '', volume: '', box: '', filedDay: '', filedBy: '', count: '', missing: '' }
  return {
    frame: buildBlankFrame(subject, context),
    community: context.community,
    ...nothing,
    contents: lines(BLANK_LINES),
  }
}
