// Short hands for hand-written changes: who, which number, what.
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import type { Change, ChangeItem, DeviceId, Dot, EventItem, RecordKey, RegisterItem } from '#shared/sync/change.ts'
import { deviceOf, parseRecordKey, seqOf } from '#shared/sync/dot.ts'
import { validateChange } from '#shared/sync/envelope.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import type { FoldRegistry } from '#shared/sync/registry.ts'
import { emptyReplica, type Replica, receive } from '#shared/sync/replica.ts'
import { WORKSPACE } from './desk.ts'
import { fullRegistry } from './registry.ts'

/** `dot('a', 3)`: the third change of desk a. */
export function dot(desk: string, seq: number): Dot {
  return `${desk.repeat(16)}.${seq}` as Dot
}

export function device(desk: string): DeviceId {
  return desk.repeat(16) as DeviceId
}

interface More {
  readonly ms?: number
  readonly counter?: number
  readonly cmd?: string
  readonly role?: string
  readonly actor?: string
  readonly session?: string
}

/** A well-formed change; its stamp is its seq unless said otherwise. */
export function change(own: Dot, items: readonly ChangeItem[], more: More = {}): Change {
  const desk = deviceOf(own).slice(0, 1)
  const made = validateChange({
    v: 1,
    ws: WORKSPACE,
    dot: own,
    hlc: makeHlc(more.ms ?? 1000 + seqOf(own), more.counter ?? 0, deviceOf(own)),
    cmd: more.cmd ?? 'test.act',
    actor: { id: more.actor ?? `staff-${desk}`, role: more.role ?? 'clerk' },
    session: more.session ?? `session-${desk}`,
    at: '2026-11-21T09:30:00Z',
    app: '0.1.0',
    schema: 1,
    items,
    blobs: [],
  })
  if (!made.ok) throw new Error(JSON.stringify(made.error))
  return made.value
}

/** A write of one field. */
export function writes(key: string, field: string, v: Json, ...b: readonly Dot[]): RegisterItem {
  return { ...parseRecordKey(key as RecordKey), f: { [field]: { v, b } } }
}

/** A fact. */
export function tells(key: string, ev: string, more: Partial<EventItem> & { data?: JsonObject } = {}): EventItem {
  return { ...parseRecordKey(key as RecordKey), ev, data: {}, refs: [], ...more }
}

/** A desk that has heard these, in this order. */
export function deskAfter(changes: readonly Change[], registry: FoldRegistry = fullRegistry): Replica {
  const desk = emptyReplica(registry)
  receive(desk, changes)
  return desk
}
