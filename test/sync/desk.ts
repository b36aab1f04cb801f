// One desk of a test world: it knows some changes, keeps a skewed clock, and makes well-formed changes of its own.
import { utf8 } from '#shared/kernel/bytes.ts'
import type { Json } from '#shared/kernel/json.ts'
import type { Change, ChangeItem, DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { validateChange } from '#shared/sync/envelope.ts'
import { adopt, makeHlc, parseHlc, type Stamp, tick } from '#shared/sync/hlc.ts'
import { keyIdOf, type OpenPersonal, openPersonal, type PersonKey, sealPersonal } from '#shared/sync/personal.ts'
import { emptyReplica, type Replica, receive } from '#shared/sync/replica.ts'
import { fullRegistry } from './registry.ts'

export const WORKSPACE = 'ws22222222222222' as WorkspaceId
export const DEVICES = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb', 'cccccccccccccccc', 'dddddddddddddddd'] as DeviceId[]

const secret = utf8('an example secret of 32 bytes!!!')
export const KEY: PersonKey = { k: keyIdOf(secret), secret }
export const openAll: OpenPersonal = (value, context) => openPersonal(KEY, context, value)
export const openNone: OpenPersonal = () => undefined

export interface Desk {
  readonly device: DeviceId
  readonly replica: Replica
  /** Milliseconds this desk's wall clock is off. */
  readonly skewMs: number
  last: Stamp
  seq: number
}

export function newDesk(index: number, skewMs: number): Desk {
  const device = DEVICES[index] ?? ('zzzzzzzzzzzzzzzz' as DeviceId)
  return { device, replica: emptyReplica(fullRegistry), skewMs, last: { ms: 0, counter: 0 }, seq: 0 }
}

export interface Act {
  readonly wallMs: number
  readonly cmd?: string
  readonly role?: string
  readonly session?: string
}

/** Makes a change, applies it at the desk, and answers it. Throws when it is not well formed: the world must be. */
export function make(desk: Desk, items: readonly ChangeItem[], act: Act): Change {
  desk.last = tick(desk.last, act.wallMs + desk.skewMs)
  desk.seq += 1
  const change = validateChange({
    v: 1,
    ws: WORKSPACE,
    dot: makeDot(desk.device, desk.seq),
    hlc: makeHlc(desk.last.ms, desk.last.counter, desk.device),
    cmd: act.cmd ?? 'test.act',
    actor: { id: `staff-${desk.device.slice(0, 1)}`, role: act.role ?? 'clerk' },
    session: act.session ?? `session-${desk.device.slice(0, 1)}`,
    at: '2026-11-21T09:30:00Z',
    app: '0.1.0',
    schema: 1,
    items,
    blobs: [],
  })
  if (!change.ok) throw new Error(JSON.stringify(change.error))
  receive(desk.replica, [change.value])
  return change.value
}

/** The desk hears of changes. */
export function hear(desk: Desk, changes: readonly Change[], wallMs: number): void {
  receive(desk.replica, changes)
  for (const change of changes) {
    const stamp = parseHlc(change.hlc)
    if (stamp.ok) desk.last = adopt(desk.last, stamp.value, wallMs + desk.skewMs)
  }
}

export function seal(e: string, id: string, field: string, value: Json) {
  return sealPersonal(KEY, { e, id, field }, value)
}
