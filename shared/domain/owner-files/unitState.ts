/** State of a unit, derived on every look and never stored: nobody sets it by hand, so that no row goes stale (handbook 3.2). */
import type { UnitSale, UnitUse } from './schema.ts'
import { holdsUnit, isCurrentStay, type StayFacts } from './stays.ts'

/** 未售, 已售未交付, 空置, 装修中, 已入住, 出租: in the order of handbook 3.2. */
export const UNIT_STATES = ['unsold', 'sold', 'vacant', 'decorating', 'occupied', 'let'] as const
/** One of them. */
export type UnitState = (typeof UNIT_STATES)[number]

/** A unit as far as its state is told by it; a field that nobody wrote is absent. */
export interface UnitFacts {
  readonly use?: UnitUse | null
  /** 未售, 已售未交付, 已交付; absent: said by the people on file. */
  readonly sale?: UnitSale | null
  readonly deliveredDay?: string | null
}

/** What the state of a unit is derived from. */
export interface UnitStateFacts {
  readonly unit: UnitFacts
  /** Every stay in the unit, former ones too. */
  readonly stays: readonly StayFacts[]
  /** ISO day. */
  readonly today: string
  /** A decoration permit is active. */
  readonly isDecorating?: boolean
}

/**
 * State of a unit on a day. 装修中 while a permit is active; 出租 with a tenant; 已入住 with a resident; 空置 = delivered and no
 * resident. Family and users reside; an owner does unless the use is 出租 or 空置; agents and emergency contacts never do.
 * Where 交付 was not said, a day of delivery that has come or anybody on file says delivered, nobody on file says 未售.
 * Source: handbook 3.2.
 */
export function unitState({ unit, stays, today, isDecorating }: UnitStateFacts): UnitState {
  if (isDecorating === true) return 'decorating'
  const sale = saleOf(unit, stays, today)
  if (sale !== 'delivered') return sale
  const current = stays.filter((stay) => isCurrentStay(stay, today))
  if (current.some(({ relation }) => relation === 'tenant')) return 'let'
  return current.some((stay) => resides(stay, unit.use)) ? 'occupied' : 'vacant'
}

function saleOf({ sale, deliveredDay }: UnitFacts, stays: readonly StayFacts[], today: string): UnitSale {
  if (sale === 'unsold') return sale
  const isDelivered = deliveredDay != null && deliveredDay <= today
  if (sale === 'sold') return isDelivered ? 'delivered' : 'sold'
  if (sale === 'delivered' || isDelivered) return 'delivered'
  if (deliveredDay != null) return 'sold'
  return stays.length === 0 ? 'unsold' : 'delivered'
}

function resides({ relation }: StayFacts, use: UnitUse | null | undefined): boolean {
  if (relation === 'family' || relation === 'occupant') return true
  return holdsUnit(relation) && use !== 'let' && use !== 'empty'
}
