/** What happened in decoration on one day, and what stands now: for the day's record and the handover. */
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { isRunning } from '#shared/domain/decoration/cases/caseFacts.ts'
import { isBurning } from '#shared/domain/decoration/hotWork/hotWorkFold.ts'
import { receiptsOf } from '#shared/domain/money/receipts.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { loadDueTerms, loadPassesOut } from './dueToday.ts'
import { unitCodes, waitingCases } from './subjects.ts'

/** What stands now. */
export interface Standing {
  readonly running: number
  readonly stopped: number
  readonly passesOut: number
  readonly burning: number
  /** Numbers of today's receipts, in their order. */
  readonly receipts: readonly string[]
}

/** What stands now; undefined where no case ever was. */
export async function loadStanding(store: Store): Promise<Standing | undefined> {
  if ((await store.db.decorationCases.count()) === 0) return undefined
  const terms = await loadDueTerms(store)
  const rows = await waitingCases(store)
  const running = rows.filter(({ v }) => isRunning(v))
  const out = [...(await loadPassesOut(store, terms)).values()]
  const receipts = rows
    .flatMap(({ v }) => receiptsOf(v.money.entries))
    .filter(({ at, number }) => number !== '' && store.dayOf(Date.parse(at)) === terms.today)
  return {
    running: running.length,
    stopped: running.filter(({ v }) => v.status === 'stopped').length,
    passesOut: out.reduce((sum, { count }) => sum + count, 0),
    burning: running.flatMap(({ v }) => v.hotWorks.filter(isBurning)).length,
    receipts: receipts.map(({ number }) => number).sort(compareCodes),
  }
}

/** One act of a day; `of` = the number of its paper, or the stage of an acceptance. */
export interface DayAct {
  readonly at: string
  readonly act: 'applied' | 'permitted' | 'collected' | 'refunded' | 'acceptance'
  readonly of: string
  readonly passed: boolean
}

/** The acts of one case on the day. */
export interface DayCase {
  readonly unit: string
  readonly who: string
  readonly number: string
  readonly acts: readonly DayAct[]
}

/** The day of decoration. */
export interface DayFacts {
  readonly cases: readonly DayCase[]
  readonly violations: readonly { readonly at: string; readonly unit: string; readonly place: string }[]
  readonly patrols: { readonly at: string; readonly count: number; readonly faults: number } | undefined
}

/** What happened on a day. Indexes: `decorationCases.status`, `endedAt`, `decorationViolations.foundAt`, `decorationPatrols.day`. */
export async function loadDecorationDay(store: Store, day: string): Promise<DayFacts> {
  const { db } = store
  const from = zonedInstant(day as Day, 0, store.zone())
  const to = zonedInstant(addDays(day as Day, 1), 0, store.zone())
  const isThen = (at: string): boolean => at >= from && at < to
  const [waiting, ended, violations, patrols] = await Promise.all([
    waitingCases(store),
    db.decorationCases.where('v.endedAt').aboveOrEqual(from).toArray(),
    db.decorationViolations.where('v.foundAt').between(from, to, true, false).toArray(),
    db.decorationPatrols.where('v.day').equals(day).toArray(),
  ])
  const rows = [...new Map([...waiting, ...ended].map((row) => [row.id, row])).values()]
  const units = await unitCodes(
    store,
    [...rows, ...violations].map(({ v }) => v.unitId),
  )
  const walked = patrols.filter(({ v }) => v.status === 'done')
  const lastAt = walked.map(({ v }) => v.seenAt).sort()
  return {
    cases: rows.flatMap((row): DayCase[] => {
      const acts = actsOf(row).filter(({ at }) => isThen(at))
      const unit = units.get(row.v.unitId ?? '') ?? ''
      return acts.length === 0 ? [] : [{ unit, who: row.v.application.ownerName, number: row.v.number, acts }]
    }),
    violations: violations
      .filter(({ v }) => v.status !== 'void')
      .map(({ v }) => ({ at: v.foundAt, unit: units.get(v.unitId ?? '') ?? '', place: v.place })),
    patrols:
      walked.length === 0
        ? undefined
        : {
            at: lastAt.at(-1) ?? from,
            count: walked.length,
            faults: walked.flatMap(({ v }) => v.items).filter(({ found }) => found === 'fault').length,
          },
  }
}

function actsOf({ v }: DecorationCaseRow): readonly DayAct[] {
  const act = (at: string, kind: DayAct['act'], of: string, passed = true): DayAct[] =>
    at === '' ? [] : [{ at, act: kind, of, passed }]
  return [
    ...(v.application.isOpening ? [] : act(v.application.appliedAt, 'applied', v.number)),
    ...act(v.application.isOpening ? '' : (v.permit?.issuedAt ?? ''), 'permitted', v.permitNumber),
    // Without a way of payment: what was held before the program.
    ...receiptsOf(v.money.entries).flatMap(({ at, number, isReversed, method }) =>
      isReversed || method === '' ? [] : act(at, 'collected', number),
    ),
    ...v.money.refunds.flatMap(({ paidAt, number }) => act(paidAt, 'refunded', number)),
    ...v.acceptance.rounds.flatMap(({ at, stage, passed }) => act(at, 'acceptance', stage, passed)),
  ]
}
