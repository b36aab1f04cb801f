// Two hand-outs of one parcel, and people who decide about them.
import type { Change, Dot, RecordKey } from '#shared/sync/change.ts'
import { type Conflict, conflictId } from '#shared/sync/conflict.ts'
import { aggregateOf, type Replica } from '#shared/sync/replica.ts'
import { buildSettlement, settlementKey } from '#shared/sync/settlement.ts'
import { change, dot, tells } from './build.ts'
import { openAll } from './desk.ts'

export const KEY = 'shelf/1' as RecordKey
export const CLAIM = 'out/1'
/** The conflict of the hand-outs, of its settlements, and of theirs. */
export const C0 = conflictId('claim', CLAIM)
export const C1 = conflictId('settle', C0)
export const C2 = conflictId('settle', C1)

/** A hand-out under the one claim. */
export function hands(own: Dot, key: string = KEY, ...refs: readonly Dot[]): Change {
  return change(own, [tells(key, 'out', { claim: CLAIM, refs })])
}

/** What desk a and desk b did. */
export function two(): readonly Change[] {
  return [hands(dot('a', 1)), hands(dot('b', 1))]
}

type Outcome = readonly [keep: readonly Dot[], taken: readonly Dot[]]

/** A settlement made at this desk, knowing what it knows. */
export function settlesAt(desk: Replica, own: Dot, conflict: Conflict, ...[keep, taken]: Outcome): Change {
  const known = desk.set.aggregates.get(settlementKey(conflict.root)) ?? []
  const item = buildSettlement(conflict, { keep, void: taken }, known)
  if (!item.ok) throw new Error(JSON.stringify(item.error))
  return change(own, [item.value], { cmd: 'conflict.settle', role: 'supervisor' })
}

export function viewOf(desk: Replica, key: string = KEY) {
  return aggregateOf(desk, key as RecordKey, openAll)
}

export function deadOf(desk: Replica, key: string = KEY) {
  return Object.fromEntries(viewOf(desk, key).dead)
}

export function openOf(desk: Replica, key: string = KEY): readonly string[] {
  return viewOf(desk, key)
    .conflicts.map(({ id }) => id)
    .sort()
}

export function conflictOf(desk: Replica, id: string, key: string = KEY): Conflict {
  const conflict = viewOf(desk, key).conflicts.find((one) => one.id === id)
  if (!conflict) throw new Error(`no conflict ${id}`)
  return conflict
}
