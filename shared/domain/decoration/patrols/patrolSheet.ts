/** 《装修巡查表》 (handbook 2.11): what was seen, line by line, of one home or of one day; blank to walk with. */
import { z } from 'zod'
import {
  PATROL_ITEMS,
  type PatrolItem,
  PUBLIC_ITEMS,
  type PublicItem,
  type SiteState,
  type WorkSeen,
} from '#shared/domain/decoration/kinds.ts'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { SeenItem } from './patrolFold.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const PATROL_SHEET_VERSION = 1
/** What a print job names: form and template version. */
export const PATROL_SHEET_ID = `decoration-patrol@${PATROL_SHEET_VERSION}` as const
/** Most lines of one sheet: sixty days of one home, or a day of many. */
export const MOST_PATROL_LINES = 300

const printed = z.string()
const line = z
  .strictObject({
    day: printed,
    slot: printed,
    time: printed,
    /** 补录 with the time of entering; empty for one told as it happened. */
    late: printed,
    unit: printed,
    permit: printed,
    site: printed,
    work: printed,
    people: printed,
    /** 逐项: what was found, or that everything was as it should be. */
    items: printed,
    remarks: printed,
    officer: printed,
    companion: printed,
  })
  .readonly()
/** One patrol, everything as printed. */
export type PatrolSheetLine = z.infer<typeof line>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const patrolSheetSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    /** What the sheet is about: a home, or a day. */
    scope: printed,
    /** The hours in force, as printed. */
    hours: printed,
    lines: z.array(line).max(MOST_PATROL_LINES).readonly(),
    byHand: z.boolean(),
    /** What the numbers of the items mean. */
    legend: printed,
  })
  .readonly()
/** 《装修巡查表》, everything as printed. */
export type PatrolSheet = z.infer<typeof patrolSheetSchema>

/** States as printed (handbook 2.11). */
export const SITE_LABELS: Readonly<Record<SiteState, string>> = {
  working: '施工中',
  nobody: '无人',
  'door-refused': '拒不开门',
  halted: '停工',
  'nearly-done': '基本完工',
  done: '完工',
}

/** Work as printed. */
export const WORK_LABELS: Readonly<Record<WorkSeen, string>> = {
  chiselling: '剔凿',
  masonry: '砌筑',
  'plumbing-electrical': '水电',
  waterproofing: '防水',
  tiling: '铺砖',
  carpentry: '木工',
  painting: '油漆',
  installation: '安装',
}

/** Items as printed, in the order of their numbers. */
export const ITEM_LABELS: Readonly<Record<PatrolItem | PublicItem, string>> = {
  'permit-posted': '许可证张贴',
  extinguishers: '灭火器',
  'overnight-or-flame': '留宿、明火',
  'bagged-waste': '垃圾袋装',
  'public-area': '公区整洁',
  structure: '结构',
  facade: '外立面',
  flue: '烟道',
  gas: '燃气',
  'water-heating': '水暖',
  waterproofing: '防水',
  electrical: '电气',
  'air-conditioner': '空调位',
  floor: '地面清洁',
  tiles: '地砖墙砖',
  'fire-doors': '防火门',
  facilities: '公共设施',
  'stair-lights': '楼梯灯',
  rubbish: '垃圾清运',
}

/** A value as printed; one that this version does not know stands as it is written. */
export function printedLabel(labels: Readonly<Record<string, string>>, value: string): string {
  return labels[value] ?? value
}

/** What was found, in one cell: violations by name, or that all was as it should be. */
export function itemsText(items: readonly Pick<SeenItem, 'item' | 'found' | 'remark'>[]): string {
  if (items.length === 0) return ''
  const faults = items.filter(({ found }) => found === 'fault')
  if (faults.length === 0) return `${items.filter(({ found }) => found === 'ok').length} 项正常`
  const named = faults.map(
    ({ item, remark }) => printedLabel(ITEM_LABELS, item) + (remark === '' ? '' : `（${remark}）`),
  )
  return `违章：${named.join('、')}`
}

/** `no-patrols`: nothing was entered; `too-many-patrols`: `detail.most`. */
export type PatrolSheetRefusal = Refusal<'no-patrols' | 'too-many-patrols'>

const subject = {
  title: '装修巡查表',
  templateVersion: PATROL_SHEET_VERSION,
  copyLabels: ['客服中心联'],
  signatures: ['巡查人签字', '陪同工程签字', '客服中心签收'],
  seal: '客服中心盖章',
}

const numbered = (items: readonly (PatrolItem | PublicItem)[]) =>
  items.map((item, index) => `${index + 1} ${ITEM_LABELS[item]}`).join('　')

const LEGEND = `违章圈号：${numbered(PATROL_ITEMS)}。公共区域：${numbered(PUBLIC_ITEMS)}。违章须拍照、先制止；现场状态：施工中、无人、拒不开门、停工、基本完工、完工。`
/** Circled by hand. */
const NUMBERS = PATROL_ITEMS.map((_, index) => index + 1).join(' ')
const ROWS_BY_HAND = 14

/** What one sheet holds. */
export interface PatrolSheetInput extends Pick<PatrolSheet, 'scope' | 'hours' | 'lines'> {
  /** The home it is about; empty for a day. */
  readonly unit: string
}

/** The record, ready to be issued. **Refuses** `no-patrols`, `too-many-patrols`. **Throws** when `recordId` is not a UUID. Source: handbook 2.11. */
export function buildPatrolSheet(
  { unit, scope, hours, lines }: PatrolSheetInput,
  context: SheetContext,
): Result<PatrolSheet, PatrolSheetRefusal> {
  if (lines.length === 0) return refuse('no-patrols')
  if (lines.length > MOST_PATROL_LINES) return refuse('too-many-patrols', { detail: { most: MOST_PATROL_LINES } })
  const frame = buildSheetFrame({ ...subject, unit: unit || '—', owner: '—' }, context)
  return ok({ frame, scope, hours, lines, byHand: false, legend: '' })
}

const EMPTY: PatrolSheetLine = {
  ...{ day: '', slot: '', time: '', late: '', unit: '', permit: '', site: '', work: '', people: '' },
  ...{ items: NUMBERS, remarks: '', officer: '', companion: '' },
}

/** The sheet to walk with. **Throws** when `recordId` is not a UUID. Source: handbook 2.11, section 4 item 11. */
export function buildBlankPatrolSheet(context: SheetContext): PatrolSheet {
  const frame = { ...buildBlankFrame(subject, context), unit: '—', owner: '—' }
  const lines = Array.from({ length: ROWS_BY_HAND }, () => EMPTY)
  return { frame, scope: '', hours: '', lines, byHand: true, legend: LEGEND }
}
