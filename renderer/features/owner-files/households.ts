/** A unit's and a person's stays as the cards show them: who is there now, who comes, who left; and what the unit's state is. */
import type { StayRow } from '#renderer/db/tables.ts'
import { type ShareSum, sumShares } from '#shared/domain/owner-files/shares.ts'
import { holdsUnit, isOpenStay, type LeaseState, leaseState } from '#shared/domain/owner-files/stays.ts'
import { type UnitState, unitState } from '#shared/domain/owner-files/unitState.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import type { StayWithEnds, UnitFile } from './queries.ts'

/** Stays by whether they still stand. */
export interface Household {
  /** Current and coming ones. */
  readonly open: readonly StayWithEnds[]
  /** Latest to leave first. */
  readonly former: readonly StayWithEnds[]
}

export function householdOf(stays: readonly StayWithEnds[], today: Day): Household {
  const former = stays.filter(({ stay }) => !isOpenStay(stay.v, today))
  return {
    open: stays.filter(({ stay }) => isOpenStay(stay.v, today)),
    former: former.sort((a, b) => compareDays(b.stay.v.toDay, a.stay.v.toDay)),
  }
}

function compareDays(a: string | null | undefined, b: string | null | undefined): number {
  const [first, second] = [a ?? '', b ?? '']
  if (first === second) return 0
  return first < second ? -1 : 1
}

/** How the lease of a tenant stands; undefined for everybody else. `warnDays` before its end it is due. */
export function leaseOf(stay: StayRow, today: Day, warnDays: number): LeaseState | undefined {
  return leaseState(stay.v, { today, soonDay: addDays(today, warnDays) })
}

/** State of a unit, as its file tells it. */
export function stateOf({ unit, stays, isDecorating }: UnitFile, today: Day): UnitState {
  return unitState({ unit: unit.v, stays: stays.map(({ stay }) => stay.v), today, isDecorating })
}

/** How the shares of those who hold the unit add up; null where there is nothing to say: none on file, or one owner alone. */
export function sharesOf({ open }: Household): ShareSum {
  return sumShares(open.filter(({ stay }) => holdsUnit(stay.v.relation)).map(({ stay }) => stay.v))
}

/** Day on which the last household left an empty unit; undefined while somebody stays or nobody ever did. */
export function lastLeft({ open, former }: Household): string | undefined {
  return open.length > 0 ? undefined : (former[0]?.stay.v.toDay ?? undefined)
}
