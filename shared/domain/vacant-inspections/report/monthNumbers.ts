/** One month of the rounds in numbers (handbook R93, R95, C1): per building and per officer, the breached homes by name, faults, drift. */

import type { MonthOfVisits } from '#shared/domain/vacant-inspections/plan/compliance.ts'
import { type Day, type Month, monthOf } from '#shared/kernel/days.ts'

/** A home that was in the rounds in the month. */
export interface ReportHome {
  readonly unitId: string
  readonly code: string
  readonly buildingId: string
  readonly officerIds: readonly string[]
  /** `ScopeReason`. */
  readonly reason: string
  /** Its spans of the month taken together. */
  readonly month: MonthOfVisits
}

/** A visit of the month. */
export interface ReportVisit {
  readonly unitId: string
  readonly day: Day
  /** Nobody could get in. */
  readonly isUnable: boolean
}

/** A fault that was found by the end of the month, as far as the month asks for it. */
export interface ReportFault {
  readonly unitId: string
  readonly foundOn: Day
  /** Day on which it was found good again; empty while it is open. */
  readonly closedOn: Day | ''
  /** Day by which it was to be mended; empty where nobody was told. */
  readonly dueOn: Day | ''
  /** A meter that moved beyond what is allowed. */
  readonly isDrift: boolean
}

/** What one month is told from. */
export interface ReportFacts {
  readonly homes: readonly ReportHome[]
  readonly visits: readonly ReportVisit[]
  readonly faults: readonly ReportFault[]
  /** Where a home lies that is not in the rounds any more. */
  readonly buildingOf: (unitId: string) => string
}

/** Numbers of one group: a building, an officer, or all. */
export interface ReportLine {
  /** Building or officer; empty for homes without one, and for the sum. */
  readonly id: string
  /** Homes that were in the rounds on any day of the month. */
  readonly homes: number
  /** Homes of which the month asks a visit at all. */
  readonly owing: number
  readonly kept: number
  /** Homes that can still be kept. */
  readonly open: number
  readonly breached: number
  /** Visits that the month asks for, and that were made up to what was asked for. */
  readonly needed: number
  readonly done: number
  /** All visits that count. */
  readonly visits: number
  /** Times that nobody got in. */
  readonly unable: number
  /** Meters that were found moving. */
  readonly drifts: number
  readonly faultsFound: number
  readonly faultsClosed: number
  /** Open at the end of the month, or today, and past the day on which they were to be mended. */
  readonly faultsOverdue: number
}

/** Visits of one day. */
export interface ReportDay {
  readonly day: Day
  readonly visits: number
  readonly unable: number
}

/** A month of the rounds. */
export interface MonthNumbers {
  readonly month: Month
  readonly total: ReportLine
  readonly buildings: readonly ReportLine[]
  readonly officers: readonly ReportLine[]
  /** Breached homes in the order in which they came. */
  readonly breached: readonly ReportHome[]
  readonly days: readonly ReportDay[]
}

/**
 * The numbers of a month as they stand on a day; `homes` keep their order. A home whose building two officers look after counts for both; faults
 * and visits count for the officers of their home, so that a line of an officer is about homes, whoever walked them.
 * Source: handbook R93, R95, C1.
 */
export function monthNumbers(
  month: Month,
  { homes, visits, faults, buildingOf }: ReportFacts,
  { asOf }: { readonly asOf: Day },
): MonthNumbers {
  const told = visits.filter(({ day }) => monthOf(day) === month)
  const byHome = new Map(homes.map((home) => [home.unitId, home]))
  const facts: Grouped = { visits: told, faults, month, asOf }
  const places: Placing = {
    building: (unitId) => [byHome.get(unitId)?.buildingId ?? buildingOf(unitId)],
    officer: (unitId) => {
      const officers = byHome.get(unitId)?.officerIds ?? []
      return officers.length === 0 ? [''] : officers
    },
    all: () => [''],
  }
  const [total = lineOf('', { homes: [], ...facts, visits: [], faults: [] })] = groups(homes, facts, places.all)
  return {
    month,
    total,
    buildings: groups(homes, facts, places.building),
    officers: groups(homes, facts, places.officer),
    breached: homes.filter((home) => home.month.stand === 'breached'),
    days: daysOf(told),
  }
}

/** Share of the homes that owe visits which were kept, in whole percent rounded down: 100 is said of all only; null where none owes any. */
export function keptShare({ kept, owing }: Pick<ReportLine, 'kept' | 'owing'>): number | null {
  return owing === 0 ? null : Math.floor((kept * 100) / owing)
}

interface Grouped {
  readonly visits: readonly ReportVisit[]
  readonly faults: readonly ReportFault[]
  readonly month: Month
  readonly asOf: Day
}

type Place = (unitId: string) => readonly string[]
interface Placing {
  readonly building: Place
  readonly officer: Place
  readonly all: Place
}

function groups(homes: readonly ReportHome[], facts: Grouped, placeOf: Place): readonly ReportLine[] {
  const homesOf = spread(homes, placeOf)
  const visitsOf = spread(facts.visits, placeOf)
  const faultsOf = spread(facts.faults, placeOf)
  const ids = [...new Set([...homesOf.keys(), ...visitsOf.keys(), ...faultsOf.keys()])]
  const lines = ids.map((id) =>
    lineOf(id, {
      ...facts,
      homes: homesOf.get(id) ?? [],
      visits: visitsOf.get(id) ?? [],
      faults: faultsOf.get(id) ?? [],
    }),
  )
  return lines.filter((line) => line.homes + line.visits + line.unable + line.faultsFound + line.faultsOverdue > 0)
}

function spread<One extends { readonly unitId: string }>(all: readonly One[], placeOf: Place): Map<string, One[]> {
  const found = new Map<string, One[]>()
  for (const one of all)
    for (const id of new Set(placeOf(one.unitId))) {
      const group = found.get(id)
      if (group === undefined) found.set(id, [one])
      else group.push(one)
    }
  return found
}

type Group = Grouped & { readonly homes: readonly ReportHome[] }

function lineOf(id: string, { homes, visits, faults, month, asOf }: Group): ReportLine {
  const owing = homes.filter((home) => home.month.needed > 0)
  const stands = (stand: MonthOfVisits['stand']): number => owing.filter((home) => home.month.stand === stand).length
  const end = (foundBy: (fault: ReportFault) => boolean): number => faults.filter(foundBy).length
  const sum = <One>(list: readonly One[], of: (one: One) => number): number => list.reduce((so, one) => so + of(one), 0)
  return {
    ...{ id, homes: homes.length, owing: owing.length },
    ...{ kept: stands('kept'), open: stands('open'), breached: stands('breached') },
    needed: sum(owing, (home) => home.month.needed),
    done: sum(owing, (home) => Math.min(home.month.done, home.month.needed)),
    visits: visits.filter(({ isUnable }) => !isUnable).length,
    unable: visits.filter(({ isUnable }) => isUnable).length,
    drifts: end(({ foundOn, isDrift }) => isDrift && monthOf(foundOn) === month),
    faultsFound: end(({ foundOn }) => monthOf(foundOn) === month),
    faultsClosed: end(({ closedOn }) => closedOn !== '' && monthOf(closedOn) === month),
    faultsOverdue: end((fault) => isOverdue(fault, asOf)),
  }
}

function isOverdue({ foundOn, closedOn, dueOn }: ReportFault, asOf: Day): boolean {
  return foundOn <= asOf && dueOn !== '' && dueOn < asOf && (closedOn === '' || closedOn > asOf)
}

function daysOf(visits: readonly ReportVisit[]): readonly ReportDay[] {
  const byDay = [...Map.groupBy(visits, ({ day }) => day)].sort(([a], [b]) => (a < b ? -1 : 1))
  return byDay.map(([day, told]) => {
    const unable = told.filter(({ isUnable }) => isUnable).length
    return { day, visits: told.length - unable, unable }
  })
}
