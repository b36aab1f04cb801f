/** 《公区巡查表》《每日工作巡查表》 and a project's own (handbook R31, R89): items down, places across; filled, or blank to walk with. */
import { z } from 'zod'
import {
  buildBlankFrame,
  buildSheetFrame,
  type SheetContext,
  sheetFrameSchema,
} from '#shared/domain/sheets/sheetModel.ts'
import type { Finding } from '#shared/domain/vacant-inspections/kinds.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'

/** Form and layout; a changed layout raises the version and keeps the old component (style 6.4). */
export const PATROL_LIST_VERSION = 1
/** What a print job names: form and template version. */
export const PATROL_LIST_SHEET_ID = `patrol-list@${PATROL_LIST_VERSION}` as const
/** Most rounds of one sheet: a week of eight buildings. */
export const MOST_ROUNDS = 60
/** Places side by side. */
export const PLACES_ACROSS = 8

const printed = z.string()
const column = z
  .strictObject({
    /** Building, or what a list of the whole project is about. */
    place: printed,
    day: printed,
    /** When it was walked, and that it was entered afterwards. */
    time: printed,
    officer: printed,
    /** One for each item: √, ×, —; empty to write on. */
    marks: z.array(printed).readonly(),
  })
  .readonly()
/** One round, everything as printed. */
export type PatrolListColumn = z.infer<typeof column>

const fault = z
  .strictObject({
    place: printed,
    item: printed,
    words: printed,
    /** What was done at once, photographs, whose task it became. */
    handled: printed,
  })
  .readonly()
/** One fault, as printed. */
export type PatrolListFault = z.infer<typeof fault>

/** Run-time schema of the model: a stored model is checked before it is printed again. */
export const patrolListSchema = z
  .strictObject({
    frame: sheetFrameSchema,
    /** Day or days it is about. */
    scope: printed,
    /** 项目第 n 版. */
    version: printed,
    items: z.array(printed).min(1).max(40).readonly(),
    columns: z.array(column).max(MOST_ROUNDS).readonly(),
    faults: z.array(fault).readonly(),
    byHand: z.boolean(),
    /** What the marks mean. */
    legend: printed,
  })
  .readonly()
/** A patrol list, everything as printed. */
export type PatrolListSheet = z.infer<typeof patrolListSchema>

/** A finding as printed. */
export const MARKS: Readonly<Record<Finding, string>> = { ok: '√', fault: '×', none: '—' }

/** What one sheet holds. */
export interface PatrolListInput extends Pick<PatrolListSheet, 'scope' | 'items' | 'columns' | 'faults'> {
  /** The list's name: the title. */
  readonly name: string
  /** 0 = shipped. */
  readonly version: number
}

/** `no-lists`: nothing was filled; `too-many-lists`: `detail.most`. */
export type PatrolListRefusal = Refusal<'no-lists' | 'too-many-lists'>

const LEGEND = '√ 正常　× 异常　— 无此项'
const BY_HAND = '正常打 √，异常打 × 并在下面写明项目编号、情况和处理，无此项打 —。巡查完交前台录入，补录时写本表编号。'
const FAULTS_BY_HAND = 8

function subjectOf(name: string) {
  return {
    title: name,
    templateVersion: PATROL_LIST_VERSION,
    copyLabels: ['客服中心联'],
    signatures: ['巡查人签字', '主管签字'],
    seal: '客服中心盖章',
  }
}

const versionText = (version: number): string => (version === 0 ? '随程序' : `第 ${version} 版`)

/** The record, ready to be issued. **Refuses** `no-lists`, `too-many-lists`. **Throws** when `recordId` is not a UUID. Source: handbook R31, R89. */
export function buildPatrolList(
  { name, version, ...told }: PatrolListInput,
  context: SheetContext,
): Result<PatrolListSheet, PatrolListRefusal> {
  if (told.columns.length === 0) return refuse('no-lists')
  if (told.columns.length > MOST_ROUNDS) return refuse('too-many-lists', { detail: { most: MOST_ROUNDS } })
  const frame = buildSheetFrame({ ...subjectOf(name), unit: '—', owner: '—' }, context)
  return ok({ frame, ...told, version: versionText(version), byHand: false, legend: LEGEND })
}

/** The sheet to walk with: a column for each place. **Throws** when `recordId` is not a UUID. Source: handbook R89, section 4 item 11. */
export function buildBlankPatrolList(
  {
    name,
    version,
    items,
    places,
  }: Pick<PatrolListInput, 'name' | 'version' | 'items'> & {
    readonly places: readonly string[]
  },
  context: SheetContext,
): PatrolListSheet {
  const frame = { ...buildBlankFrame(subjectOf(name), context), unit: '—', owner: '—' }
  const marks = items.map(() => '')
  const columns = places.slice(0, MOST_ROUNDS).map((place) => ({ place, day: '', time: '', officer: '', marks }))
  const faults = Array.from({ length: FAULTS_BY_HAND }, () => ({ place: '', item: '', words: '', handled: '' }))
  return { frame, scope: '', version: versionText(version), items, columns, faults, byHand: true, legend: BY_HAND }
}
