/** By which day, settings and calendar cases are judged, and what still hangs on each: gaps before the permit, passes that are out. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { keptOnOf, pastOf } from '#renderer/features/decoration/commands/pastPasses.ts'
import { type PermitGap, permitGaps } from '#shared/domain/decoration/cases/permitGaps.ts'
import type { CaseToday } from '#shared/domain/decoration/due/caseDue.ts'
import { identityDueOn } from '#shared/domain/decoration/people/identityErasing.ts'
import { reviewDueDay } from '#shared/domain/decoration/review/reviewing.ts'
import { addDays, type Day, instantFrom, isDay } from '#shared/kernel/days.ts'
import { loadPermitFacts } from './caseFacts.ts'
import { loadHoursRules } from './hours.ts'
import { permitEnd } from './people.ts'

/** The terms of every case. */
export type DueTerms = Omit<CaseToday, 'gaps'> & { readonly reportDays: number; readonly passReturnDays: number }

/** The terms of today. */
export async function loadDueTerms(store: Store): Promise<DueTerms> {
  const nowMs = store.clock.nowMs()
  const { calendar } = await loadHoursRules(store)
  const reviewDays = await settingOf(store, 'decoration.review-days')
  return {
    today: store.dayOf(nowMs),
    zone: store.zone(),
    now: instantFrom(nowMs),
    lapseDays: await settingOf(store, 'decoration.lapse-days'),
    topUpDays: await settingOf(store, 'decoration.top-up-days'),
    refundSteps: await settingOf(store, 'decoration.refund-steps'),
    reviewBy: (sentOn) => reviewDueDay(sentOn, reviewDays, calendar),
    reportDays: await settingOf(store, 'decoration.report-days'),
    passReturnDays: await settingOf(store, 'decoration.pass-return-days'),
  }
}

/** What stands before the permit of each case that is applied for. */
export async function loadGaps(
  store: Store,
  rows: readonly DecorationCaseRow[],
): Promise<ReadonlyMap<string, readonly PermitGap[]>> {
  const applied = rows.filter(({ v }) => v.status === 'applied')
  return new Map(
    await Promise.all(applied.map(async (row) => [row.id, permitGaps(await loadPermitFacts(store, row))] as const)),
  )
}

/** Passes that should have come back: the day from which, and how many. */
export interface PassesOut {
  readonly count: number
  /** Last day on which they come back in time. */
  readonly due: Day
}

/**
 * By case: passes that are out although they count no longer. They come back within the days the project sets after their last day, or after
 * the end of the case. Index: `workerPasses.status`.
 */
export async function loadPassesOut(store: Store, terms: DueTerms): Promise<ReadonlyMap<string, PassesOut>> {
  const { db } = store
  const passes = await db.workerPasses.where('v.status').equals('valid').toArray()
  const cases = await db.decorationCases.bulkGet([...new Set(passes.map(({ v }) => v.caseId))])
  const ends = new Map(cases.flatMap((row) => (row ? [[row.id, lastDayOf(store, row, terms.today)] as const] : [])))
  const found = new Map<string, PassesOut>()
  for (const { v } of passes) {
    const end = ends.get(v.caseId) ?? ''
    const last = end === '' || (v.to !== '' && v.to < end) ? v.to : end
    if (!isDay(last) || last >= terms.today) continue
    const due = addDays(last, terms.passReturnDays)
    const known = found.get(v.caseId)
    found.set(v.caseId, {
      count: (known?.count ?? 0) + 1,
      due: known !== undefined && known.due < due ? known.due : due,
    })
  }
  return found
}

/** Last day on which passes of a case count: its permit's, or the day before work was over. */
function lastDayOf(store: Store, { v }: DecorationCaseRow, today: Day): string {
  const over =
    v.endedAt || v.permit?.returnedAt || (v.status === 'accepted' ? (v.acceptance.rounds.at(-1)?.at ?? '') : '')
  if (over !== '') return addDays(store.dayOf(Date.parse(over)), -1)
  return permitEnd(v) || today
}

/** Workers whose identity data are no longer needed, and since which day (handbook D21). Index: `workerPasses.workerId`. */
export async function workersPastTime(
  store: Store,
  today: Day,
): Promise<readonly { readonly workerId: string; readonly due: Day }[]> {
  const { db } = store
  const kept = (await db.workerIdentities.toArray()).filter((row) => !row.deleted)
  if (kept.length === 0) return []
  const months = await settingOf(store, 'decoration.worker-data-months')
  const identities = Map.groupBy(kept, ({ v }) => v.workerId ?? '')
  const passes = (
    await db.workerPasses
      .where('v.workerId')
      .anyOf([...identities.keys()])
      .toArray()
  ).filter(({ v }) => v.number !== '')
  const cases = await db.decorationCases.bulkGet([...new Set(passes.map(({ v }) => v.caseId))])
  const money = new Map(cases.flatMap((row) => (row ? [[row.id, row.v.money] as const] : [])))
  const byWorker = Map.groupBy(passes, ({ v }) => v.workerId)
  return [...identities].flatMap(([workerId, rows]) => {
    const past = (byWorker.get(workerId) ?? []).map(({ v }) => pastOf(v, money.get(v.caseId), store.dayOf))
    const due = identityDueOn(past, months, keptOnOf(rows, store.dayOf))
    return due !== undefined && due <= today ? [{ workerId, due }] : []
  })
}
