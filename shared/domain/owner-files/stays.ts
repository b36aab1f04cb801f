/** What can be said of one stay: coming, current or former, whether it was verified, and how its lease stands (handbook 3.3). */
import type { StayTerm } from './fileRecords.ts'
import type { Relation } from './schema.ts'

/** A stay as far as its life is told by it; a field that nobody wrote is absent. */
export interface StayFacts {
  readonly relation?: Relation
  /** First day, or null where unknown: it counts as begun. */
  readonly fromDay?: string | null
  /** Day on which they left: from that day on the stay is over. */
  readonly toDay?: string | null
  readonly term?: StayTerm | null
  /** Last day of the lease as agreed; it ends no stay by itself. */
  readonly leaseTo?: string | null
  readonly verified?: boolean
}

/** 将入住, 现住户, 历史住户. */
export type StayPhase = 'coming' | 'current' | 'former'

/**
 * Where a stay stands on a day. On the day they leave it is over, so that on the day of a 过户 the new owner alone is current.
 * Source: handbook 3.3.
 */
export function stayPhase({ fromDay, toDay }: StayFacts, today: string): StayPhase {
  if (toDay != null && toDay <= today) return 'former'
  return fromDay != null && fromDay > today ? 'coming' : 'current'
}

/** Whether somebody stays there on the day. Source: handbook 3.3. */
export function isCurrentStay(stay: StayFacts, today: string): boolean {
  return stayPhase(stay, today) === 'current'
}

/** Whether the stay was not ended, begun or not: it is counted among the household. Source: handbook 3.3. */
export function isOpenStay(stay: StayFacts, today: string): boolean {
  return stayPhase(stay, today) !== 'former'
}

/** 待核 → 有效 → 已迁出: the desk writes a stay down, an officer verifies it; unverified never stops anybody. */
export type StayState = 'unverified' | 'valid' | 'ended'

/** State of a stay. Source: handbook 3.3. */
export function stayState(stay: StayFacts, today: string): StayState {
  if (!isOpenStay(stay, today)) return 'ended'
  return stay.verified === true ? 'valid' : 'unverified'
}

/** 业主 and 共有人: those who hold the unit. Source: handbook 3.3. */
export function holdsUnit(relation: Relation | undefined): boolean {
  return relation === 'owner' || relation === 'co-owner'
}

/** How a lease stands: agreed to a later day, ending within the notice, over; `open` is 不定期, `missing` says nothing. */
export type LeaseState = 'running' | 'ends-soon' | 'over' | 'open' | 'missing'

/**
 * How the lease of a current tenant stands; undefined for everybody else. `soonDay` is the last day that counts as soon.
 * Source: handbook 3.3: a tenant's stay has an end date or 不定期.
 */
export function leaseState(
  stay: StayFacts,
  { today, soonDay }: { readonly today: string; readonly soonDay: string },
): LeaseState | undefined {
  if (stay.relation !== 'tenant' || !isOpenStay(stay, today)) return undefined
  if (stay.term === 'open') return 'open'
  if (stay.leaseTo == null) return 'missing'
  if (stay.leaseTo < today) return 'over'
  return stay.leaseTo <= soonDay ? 'ends-soon' : 'running'
}
