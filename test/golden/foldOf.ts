// A desk that has heard the golden changes, and the conflicts it shows: ids must be the same on every desk, in every version.
import type { Change } from '#shared/sync/change.ts'
import type { Conflict } from '#shared/sync/conflict.ts'
import { aggregateOf, emptyReplica, type Replica, receive, registerOf } from '#shared/sync/replica.ts'
import { openAll } from '#test/sync/desk.ts'
import { fullRegistry, personSpec } from '#test/sync/registry.ts'

export function deskFrom(changes: readonly Change[]): Replica {
  const desk = emptyReplica(fullRegistry)
  receive(desk, changes)
  return desk
}

/** Conflicts by record, empty ones left out. */
export function conflictsOf(desk: Replica): Readonly<Record<string, readonly Conflict[]>> {
  const found: [string, readonly Conflict[]][] = []
  for (const key of [...desk.set.registers.keys()].sort()) {
    if (key.startsWith('person/')) found.push([key, registerOf(desk, key, personSpec, openAll).conflicts])
  }
  for (const key of [...desk.set.aggregates.keys()].sort()) found.push([key, aggregateOf(desk, key, openAll).conflicts])
  return Object.fromEntries(found.filter(([, conflicts]) => conflicts.length > 0))
}
