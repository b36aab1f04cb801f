/** What screens ask of violations: those of a view, one with all that stands around it, what a new one begins with. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow, DecorationViolationRow } from '#renderer/db/tables.ts'
import type { CaseClauses } from '#shared/domain/decoration/review/clausesInCase.ts'
import { type DutyDue, dutyOf, type ReportTerms } from '#shared/domain/decoration/violations/duties.ts'
import type { ViolationState } from '#shared/domain/decoration/violations/violationState.ts'
import type { DrawnSignature } from '#shared/domain/sheets/sheetModel.ts'
import { formatDayChinese } from '#shared/kernel/days.ts'
import { caseClausesOf } from './review.ts'

/** One violation as lists show it. */
export interface ViolationLine {
  readonly id: string
  readonly state: ViolationState
  /** Empty in a public area. */
  readonly unitCode: string
  readonly due: DutyDue
}

const OPEN = ['found', 'halted', 'noticed', 'mending', 'refused', 'reported']
/** Most lines of the view of all: the newest. */
const MOST = 1_000

/** Days of the report and the community's day. May run inside a transaction of the store. */
export async function reportTermsOf(store: Store): Promise<ReportTerms> {
  const days = await settingOf(store, 'decoration.report-days')
  return { days, dayOf: (at) => store.dayOf(Date.parse(at)) }
}

async function linesOf(store: Store, rows: readonly DecorationViolationRow[]): Promise<readonly ViolationLine[]> {
  const terms = await reportTermsOf(store)
  const ids = [...new Set(rows.map(({ v }) => v.unitId ?? ''))].filter((id) => id !== '')
  const codes = new Map((await store.db.units.bulkGet(ids)).map((unit) => [unit?.id, unit?.v.code ?? '']))
  return rows
    .filter(({ v }) => v.status !== 'void')
    .map(({ id, v }) => ({ id, state: v, unitCode: codes.get(v.unitId ?? '') ?? '', due: dutyOf(v, terms) }))
}

/** Violations that are not settled, by the day of what is owed; what 日清 asks for. Index: `decorationViolations.status`. */
export async function loadOpenViolations(store: Store): Promise<readonly ViolationLine[]> {
  const rows = await store.db.decorationViolations.where('v.status').anyOf(OPEN).toArray()
  const lines = await linesOf(store, rows)
  return lines.toSorted((a, b) => (a.due.day < b.due.day ? -1 : a.due.day > b.due.day ? 1 : 0))
}

/** All violations, the newest first. Index: `decorationViolations.foundAt`. */
export async function loadAllViolations(store: Store): Promise<readonly ViolationLine[]> {
  return linesOf(store, await store.db.decorationViolations.orderBy('v.foundAt').reverse().limit(MOST).toArray())
}

/** Which violations a list shows. */
export type ViolationView = 'open' | 'report' | 'all' | 'clauses'

/** The violations of a view, live; undefined until they are read. */
export function useViolations(view: ViolationView): readonly ViolationLine[] | undefined {
  const { store } = useDesk()
  const isAll = view === 'all' || view === 'clauses'
  return useLiveAnswer(() => (isAll ? loadAllViolations(store) : loadOpenViolations(store)), [store, isAll])
}

/** The violations of one case, the newest first, live. Index: `decorationViolations.caseId`. */
export function useCaseViolations(caseId: string): readonly ViolationLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const rows = await store.db.decorationViolations.where('v.caseId').equals(caseId).toArray()
    return (await linesOf(store, rows)).toSorted((a, b) => (a.state.foundAt < b.state.foundAt ? 1 : -1))
  }, [store, caseId])
}

/** One violation with its case, its clauses, and the names of who did what. */
export interface OpenedViolation extends ViolationLine {
  readonly site: DecorationCaseRow | undefined
  readonly clauses: CaseClauses
  readonly contractor: string
  readonly names: ReadonlyMap<string, string>
  readonly workers: readonly { readonly id: string; readonly name: string }[]
}

/** One violation, live; undefined while it is read, null where there is none. */
export function useViolation(id: string): OpenedViolation | null | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => loadViolationView(store, id), [store, id])
}

/** The same once. */
export async function loadViolationView(store: Store, id: string): Promise<OpenedViolation | null> {
  const row = await store.db.decorationViolations.get(id)
  if (row === undefined) return null
  const { caseId, contractorId } = row.v
  // The tables before what is worked out of settings: a live query does not hear of what is read after that, and the card would miss a stop.
  const [site, contractor, staff, workers] = await Promise.all([
    caseId === '' ? undefined : store.db.decorationCases.get(caseId),
    contractorId === '' ? undefined : store.db.contractors.get(contractorId),
    store.db.staff.toArray(),
    contractorId === '' ? [] : store.db.workers.where('v.contractorId').equals(contractorId).toArray(),
  ])
  const [line] = await linesOf(store, [row])
  if (line === undefined) return null
  const clauses = await caseClausesOf(store, caseId === '' ? null : caseId)
  return {
    ...line,
    site,
    clauses,
    contractor: contractor?.v.name ?? site?.v.application.contractorName ?? '',
    names: new Map(staff.map((one) => [one.id, one.v.name ?? ''])),
    workers: workers.filter((one) => !one.deleted).map((one) => ({ id: one.id, name: one.v.name ?? '' })),
  }
}

/** The boxes of a notice that are signed on the pad: whoever took it, or who saw that they would not. */
const NOTICE_BOXES: Readonly<Record<string, string>> = { 'in-person': '签收人', 'refused-witnessed': '见证人' }

/** Signatures that were drawn when a notice was delivered, each for its box; the last of each way. Indexes: `unitId`, `caseId`. */
export async function drawnOnNotice(store: Store, sheetId: string): Promise<readonly DrawnSignature[]> {
  const unitId = (await store.db.sheets.get(sheetId))?.v.unitId
  const rows = unitId
    ? await store.db.decorationViolations.where('v.unitId').equals(unitId).toArray()
    : await store.db.decorationViolations.where('v.caseId').equals('').toArray()
  const state = rows.find(({ v }) => v.notices.some((one) => one.sheetId === sheetId))?.v
  const number = state?.notices.find((one) => one.sheetId === sheetId)?.number
  const drawn = new Map<string, DrawnSignature>()
  for (const { notice, way, signature, at } of state?.servings ?? []) {
    const label = NOTICE_BOXES[way]
    if (notice !== number || signature === '' || label === undefined) continue
    drawn.set(label, { label, day: formatDayChinese(store.dayOf(Date.parse(at))), hash: signature })
  }
  return [...drawn.values()]
}

/** What a new violation begins with: the case, and what the patrol said. */
export interface ViolationStart {
  readonly caseId: string
  readonly facts: string
  readonly place: string
  readonly noPhotoWhy: string
  readonly photos: readonly string[]
  readonly patrolId: string | null
  /** When the patrol saw it, an instant; empty = now. */
  readonly at: string
}

const NOTHING: ViolationStart = {
  ...{ caseId: '', facts: '', place: '', noPhotoWhy: '', photos: [], patrolId: null, at: '' },
}

/** What a new one begins with: of a patrol, of a case, or of nothing yet. */
export async function loadViolationStart(
  { db }: Store,
  { patrolId, caseId = '' }: { readonly patrolId?: string | undefined; readonly caseId?: string | undefined },
  wordOf: (item: string) => string,
): Promise<ViolationStart> {
  const patrol = patrolId === undefined ? undefined : (await db.decorationPatrols.get(patrolId))?.v
  if (patrol === undefined || patrolId === undefined) return { ...NOTHING, caseId }
  const faults = patrol.items.filter(({ found }) => found === 'fault')
  return {
    caseId: patrol.caseId,
    facts: faults.map(({ item, remark }) => [wordOf(item), remark].filter((part) => part !== '').join('：')).join('；'),
    place: '',
    noPhotoWhy: patrol.noPhotoWhy,
    photos: patrol.photos,
    patrolId,
    at: patrol.seenAt,
  }
}

/** Sites on which work may go on, for the choice of a new violation, live: case id → unit code. Index: `decorationCases.permitTo`. */
export function useSites(): readonly { readonly value: string; readonly label: string }[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const rows = await store.db.decorationCases
      .where('v.status')
      .anyOf(['applied', 'permitted', 'stopped', 'acceptance-asked', 'rework', 'observing'])
      .toArray()
    const ids = rows.map(({ v }) => v.unitId ?? '').filter((id) => id !== '')
    const codes = new Map((await store.db.units.bulkGet(ids)).map((unit) => [unit?.id, unit?.v.code ?? '']))
    return rows
      .map(({ id, v }) => ({ value: id, label: `${codes.get(v.unitId ?? '') ?? ''} ${v.permitNumber}`.trim() }))
      .toSorted((a, b) => (a.label < b.label ? -1 : 1))
  }, [store])
}
