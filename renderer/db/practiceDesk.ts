/** The desk of the practice community on an earlier day: the real commands, at the time of which they tell. */

import { isLeader } from '#shared/domain/roles.ts'
import { addDays } from '#shared/kernel/days.ts'
import type { Result } from '#shared/kernel/result.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import type { Desk } from './deskContext.ts'
import type { Signature, Store } from './store.ts'

/** When, and who. */
export interface DemoMoment {
  readonly daysAgo: number
  /** Minute of the day; of today it is taken from the clock. */
  readonly minute?: number
  readonly by?: 'desk' | 'leader'
}

/** Half past nine. */
const MORNING = 570

/** Desks by the moment. */
export type DemoDesks = (moment: DemoMoment) => Desk

/** Who works at the practice desk; decisions are a leader's. */
export async function demoDesks(store: Store): Promise<DemoDesks> {
  const staff = (await store.db.staff.toArray()).filter(({ v }) => v.active === true)
  const clerk = staff.find(({ v }) => v.role === 'front-desk') ?? staff[0]
  const leader = staff.find(({ id, v }) => isLeader({ id, role: v.role ?? 'front-desk' })) ?? clerk
  return ({ daysAgo, minute = MORNING, by = 'desk' }) => {
    const one = by === 'leader' ? leader : clerk
    const actor = { id: one?.id ?? 'practice', role: one?.v.role ?? 'supervisor' }
    const signature: Signature = { actor, session: `practice/${store.device}` }
    const nothing = (): void => undefined
    const observer = { saving: nothing, saved: nothing, refused: nothing, failed: nothing }
    // Only what a command asks of a desk: the practice community fills itself before a screen is there.
    return { store: storeThen(store, daysAgo, minute), signature, observer, papers: [] } as unknown as Desk
  }
}

/** The store with the clock of that day; what is written goes where everything goes. */
function storeThen(store: Store, daysAgo: number, minute: number): Store {
  const nowMs = store.clock.nowMs()
  const then = Date.parse(zonedInstant(addDays(store.dayOf(nowMs), -daysAgo), minute, store.zone()))
  const at = daysAgo === 0 ? Math.min(nowMs, then) : then
  return { ...store, clock: { ...store.clock, nowMs: () => at }, app: { ...store.app, builtMs: 0 } }
}

/** The value, or a fault that names the step: a practice community with a hole in it is noticed at once. */
export function done<Value>(step: string, result: Result<Value, { readonly code: string }>): Value {
  if (!result.ok) throw new Error(`The practice community does not fill: ${step}: ${JSON.stringify(result.error)}`)
  return result.value
}
