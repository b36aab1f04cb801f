/** The slots of one day out of what was read: due ones, and entered ones that are due no longer. Pure. */
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import type { CaseStatus } from '#shared/domain/decoration/cases/caseState.ts'
import type { HoursOfDay } from '#shared/domain/decoration/hours/hoursOfDay.ts'
import { PATROL_SLOTS, type PatrolSlot } from '#shared/domain/decoration/kinds.ts'
import type { PatrolState } from '#shared/domain/decoration/patrols/patrolFold.ts'
import type { PatrolTarget } from '#shared/domain/decoration/patrols/record.ts'
import { siteOf, slotEnd, slotsOf } from '#shared/domain/decoration/patrols/slots.ts'
import type { Day } from '#shared/kernel/days.ts'

/** A patrol that was entered. */
export interface EnteredPatrol {
  readonly id: string
  readonly state: PatrolState
}

/** One slot of one site, or of one building's public area. */
export interface PatrolLine {
  readonly key: string
  readonly target: PatrolTarget
  readonly place: UnitPlace
  readonly permitNumber: string
  readonly status: CaseStatus | 'public'
  readonly hours: HoursOfDay
  readonly entered: EnteredPatrol | undefined
}

/** Where a unit lies, for the order of walking, and who walks there. */
export interface UnitPlace {
  readonly unitId: string | null
  readonly unitCode: string
  readonly buildingId: string
  readonly building: string
  readonly entrance: string
  readonly floor: number | null
  readonly officerIds: readonly string[]
}

export const NOWHERE: UnitPlace = {
  unitId: null,
  unitCode: '',
  buildingId: '',
  building: '',
  entrance: '',
  floor: null,
  officerIds: [],
}

/** What the lines of a day are made of. */
export interface DayFacts {
  readonly zone: string
  readonly day: Day
  /** Patrols by `slotKey`: two desks enter one slot under one id, so that it is looked up without making that id again. */
  readonly entered: ReadonlyMap<string, EnteredPatrol>
  /** By the unit's id. */
  readonly places: ReadonlyMap<string, UnitPlace>
  readonly hoursOf: (buildingId: string) => HoursOfDay
}

/** What a slot of one day is found by: its case, or its building's public area. */
export function slotKey(of: string, slot: string): string {
  return `${of}/${slot}`
}

/** The key of a patrol that was entered. */
export function enteredKey({ caseId, buildingId, slot }: PatrolState): string {
  return slotKey(caseId === '' ? `public/${buildingId}` : caseId, slot)
}

/** The slots of one case. */
export function siteLines(row: Pick<DecorationCaseRow, 'id' | 'v'>, facts: DayFacts): readonly PatrolLine[] {
  const { zone, day, entered, places, hoursOf } = facts
  const site = siteOf(row.v)
  if (site === null) return []
  const place = places.get(row.v.unitId ?? '') ?? NOWHERE
  const hours = hoursOf(place.buildingId)
  const due = slotsOf(site, hours, zone)
  return PATROL_SLOTS.flatMap((slot): PatrolLine[] => {
    const patrol = entered.get(slotKey(row.id, slot))
    const isDue = due.includes(slot)
    if (!isDue && patrol === undefined) return []
    const target: PatrolTarget = {
      kind: 'site',
      id: row.id,
      day,
      slot,
      name: place.unitCode,
      isDue,
      isKnown: patrol !== undefined,
      end: slotEnd(slot, hours),
    }
    const { permitNumber, status } = row.v
    return [{ key: `${row.id}/${slot}`, target, place, permitNumber, status, hours, entered: patrol }]
  })
}

/** Patrols of public areas that were entered: nobody owes them a slot (handbook R89). */
export function publicLines(
  { entered, hoursOf }: DayFacts,
  buildings: ReadonlyMap<string, string>,
): readonly PatrolLine[] {
  return [...entered.values()]
    .filter(({ state }) => state.buildingId !== '')
    .map((patrol): PatrolLine => {
      const { buildingId, day, slot } = patrol.state
      const hours = hoursOf(buildingId)
      const building = buildings.get(buildingId) ?? ''
      const of = { buildingId, name: building, day, slot: slot as PatrolSlot }
      return {
        key: `public/${buildingId}/${slot}`,
        target: { ...publicTarget(of, hours), isKnown: true },
        place: { ...NOWHERE, buildingId, building },
        permitNumber: '',
        status: 'public',
        hours,
        entered: patrol,
      }
    })
}

const MIDNIGHT = 24 * 60

/** The target of a patrol of a public area: its morning ends at noon, its day at midnight. */
export function publicTarget(
  of: { readonly buildingId: string; readonly name: string; readonly day: string; readonly slot: PatrolSlot },
  hours: HoursOfDay,
): PatrolTarget {
  const { buildingId, name, day, slot } = of
  const end = slot === 'morning' ? slotEnd(slot, hours) : MIDNIGHT
  return { kind: 'public', id: buildingId, day, slot, name, isDue: true, isKnown: false, end }
}
