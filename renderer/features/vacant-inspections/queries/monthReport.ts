/** A month of the rounds, read from homes with their past, the visits of the month, and the faults it asks for. May run inside a transaction. */
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import {
  type CountedVisit,
  daysOfMonth,
  type MonthOfVisits,
  type MonthStand,
  monthOfVisits,
  type ScopeSpan,
} from '#shared/domain/vacant-inspections/plan/compliance.ts'
import { scopeOn, spansWithin } from '#shared/domain/vacant-inspections/plan/span.ts'
import {
  type MonthNumbers,
  monthNumbers,
  type ReportFault,
  type ReportHome,
} from '#shared/domain/vacant-inspections/report/monthNumbers.ts'
import { addDays, addMonths, type Day, instantMs, isDay, isInstant, type Month, monthOf } from '#shared/kernel/days.ts'
import { walkOrder } from '#shared/kernel/walkOrder.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { loadTerms, OPEN_FAULTS } from './planBook.ts'
import { firstBefore, visitsWithin } from './planVisits.ts'
import { loadRoundPlaces, type RoundPlaces } from './roundPlaces.ts'
import { loadPasts, type PastOfHome } from './scopes.ts'

/** A month, and those before it in short. */
export interface MonthReport {
  readonly numbers: MonthNumbers
  /** The day on which it stands so: today, or the last day of a month that is over. */
  readonly asOf: Day
  readonly leastPerMonth: number
  /** The months up to this one, the oldest first. */
  readonly trend: readonly MonthNumbers[]
  readonly places: RoundPlaces
}

/** Months of the trend, this one with them. */
const TREND = 6
/** Months for which a fault that was found earlier is still looked for. */
const FAULTS_BACK = 12

/** The report of a month as it stood when it was chosen; undefined until it is read. Not live: nothing is summed again with each visit. */
export function useMonthReport(month: Month): MonthReport | undefined {
  const { store } = useDesk()
  const today = useToday()
  const [told, setTold] = useState<MonthReport>()
  useEffect(() => {
    let isStale = false
    void loadMonthReport(store, month, today).then((found) => {
      if (!isStale) setTold(found)
    })
    return () => {
      isStale = true
    }
  }, [store, month, today])
  return told
}

/** The same without a screen. Indexes: `vacantInspections.[day+unitId+tally]`, `inspectionFaults.foundAt`, `inspectionFaults.status`. */
export async function loadMonthReport(store: Store, month: Month, today: Day): Promise<MonthReport> {
  const months = monthsUpTo(month)
  const from = daysOfMonth(months[0] ?? month).first
  const asOf = lastTold(month, today)
  const { leastPerMonth } = await loadTerms(store, asOf)
  const [pasts, visits, faults, places] = await Promise.all([
    loadPasts(store),
    visitsWithin(store, { from, to: daysOfMonth(month).last }),
    loadFaults(store, month),
    loadRoundPlaces(store),
  ])
  const homes = await knownHomes(store, pasts, { from, visits })
  const walked = inOrder(homes, places)
  const buildingOf = new Map(pasts.map((home) => [home.unitId, home.buildingId]))
  const told = [...visits].flatMap(([unitId, list]) => list.map(({ day, isUnable }) => ({ unitId, day, isUnable })))
  const numbersOf = (one: Month): MonthNumbers => {
    const until = lastTold(one, today)
    const facts = {
      homes: walked.flatMap((home) => reportHome(home, { month: one, today, leastPerMonth, visits })),
      ...{ visits: told, faults, buildingOf: (unitId: string) => buildingOf.get(unitId) ?? '' },
    }
    return monthNumbers(one, facts, { asOf: until })
  }
  const trend = months.map(numbersOf)
  const numbers = trend.at(-1) ?? numbersOf(month)
  return { numbers, asOf, leastPerMonth, trend, places }
}

function monthsUpTo(month: Month): readonly Month[] {
  const { first } = daysOfMonth(month)
  return Array.from({ length: TREND }, (_, index) => monthOf(addMonths(first, index - TREND + 1)))
}

/** Today in a month that runs, its last day in one that is over. */
function lastTold(month: Month, today: Day): Day {
  const { last } = daysOfMonth(month)
  return last < today ? last : today
}

type VisitsByHome = ReadonlyMap<string, readonly CountedVisit[]>

interface KnownFrom {
  readonly from: Day
  readonly visits: VisitsByHome
}

/** A visit says that the desk knew a home before its file was written here. */
async function knownHomes(
  store: Store,
  pasts: readonly PastOfHome[],
  { from, visits }: KnownFrom,
): Promise<readonly PastOfHome[]> {
  const young = pasts.filter(({ history }) => history.known > from).map(({ unitId }) => unitId)
  const older = await firstBefore(store, young, from)
  return pasts.map((past) => {
    const seen = [older.get(past.unitId), ...(visits.get(past.unitId) ?? []).map(({ day }) => day)]
    const known = seen.reduce<Day>((a, b) => (b !== undefined && b < a ? b : a), past.history.known)
    return known === past.history.known ? past : { ...past, history: { ...past.history, known } }
  })
}

function inOrder(homes: readonly PastOfHome[], { buildings }: RoundPlaces): readonly PastOfHome[] {
  return walkOrder(homes, ({ buildingId, entrance, floor, code }) => ({
    ...{ building: buildings.get(buildingId) ?? '', entrance, floor, unitCode: code },
  }))
}

interface HomeMonth {
  readonly month: Month
  readonly today: Day
  readonly leastPerMonth: number
  readonly visits: VisitsByHome
}

/** The home, where it was in the rounds in the month. */
function reportHome(home: PastOfHome, { month, today, leastPerMonth, visits }: HomeMonth): readonly ReportHome[] {
  const { first, last } = daysOfMonth(month)
  // What is to come is nobody's month yet.
  const to = last < today ? last : today
  const spans = to < first ? [] : spansWithin(home.history, { from: first, to })
  if (spans.length === 0) return []
  const own = visits.get(home.unitId) ?? []
  const parts = spans.map((span) => monthOfVisits(month, { span, visits: own }, { today, leastPerMonth }))
  const reason = scopeOn(home.history, reasonDay(spans, to))?.reason ?? ''
  const { unitId, code, buildingId, officerIds } = home
  return [{ unitId, code, buildingId, officerIds, reason, month: together(month, parts) }]
}

/** The last day on which it was in the rounds. */
function reasonDay(spans: readonly ScopeSpan[], to: Day): Day {
  const end = spans.at(-1)?.to ?? null
  return end !== null && end < to ? end : to
}

const ORDER: readonly MonthStand[] = ['kept', 'open', 'breached']

/** A home that came, went and came again owes each of its spans what that one asks for. */
function together(month: Month, parts: readonly MonthOfVisits[]): MonthOfVisits {
  const sum = (of: (one: MonthOfVisits) => number): number => parts.reduce((so, one) => so + of(one), 0)
  const worst = Math.max(...parts.map(({ stand }) => ORDER.indexOf(stand)))
  return {
    month,
    done: sum(({ done }) => done),
    unable: sum(({ unable }) => unable),
    needed: sum(({ needed }) => needed),
    stand: ORDER[worst] ?? 'kept',
  }
}

async function loadFaults(store: Store, month: Month): Promise<readonly ReportFault[]> {
  const { first, last } = daysOfMonth(month)
  const begin = zonedInstant(addMonths(first, -FAULTS_BACK), 0, store.zone())
  const end = zonedInstant(addDays(last, 1), 0, store.zone())
  const [found, open] = await Promise.all([
    store.db.inspectionFaults.where('v.foundAt').between(begin, end, true, false).toArray(),
    store.db.inspectionFaults.where('v.status').anyOf(OPEN_FAULTS).toArray(),
  ])
  const rows = new Map([...found, ...open].filter(({ v }) => v.status !== 'void').map((row) => [row.id, row]))
  return [...rows.values()].map(({ v }) => {
    const good = v.status === 'closed' ? v.reinspections.findLast(({ isGood }) => isGood) : undefined
    return {
      unitId: v.unitId,
      foundOn: dayAt(store, v.foundAt),
      closedOn: good === undefined ? '' : dayAt(store, good.at),
      dueOn: isDay(v.dueOn) ? v.dueOn : '',
      isDrift: v.item.startsWith('meter/'),
    }
  })
}

function dayAt(store: Store, at: string): Day {
  return store.dayOf(isInstant(at) ? instantMs(at) : 0)
}
