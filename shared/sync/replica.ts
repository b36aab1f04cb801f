/** One desk in memory: what it has applied, and what waits for an earlier change. Used by tests, the simulator, and the server's checks. */
import { hex } from '#shared/kernel/bytes.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import type { Change, DeviceId, Dot, RecordKey } from './change.ts'
import { compareDots, deviceOf, makeDot, seqOf } from './dot.ts'
import { changeHash } from './envelope.ts'
import type { OpenPersonal } from './personal.ts'
import { type RegisterView, viewRegister } from './registerView.ts'
import type { FoldRegistry, RegisterSpec } from './registry.ts'
import {
  type Address,
  type AggregateView,
  applyChange,
  emptyWorkingSet,
  eyeOf,
  missing,
  missingForView,
  putEmpty,
  viewAggregate,
  type WorkingSet,
} from './working.ts'

/** A desk in memory; `receive` changes it in place. */
export interface Replica {
  readonly registry: FoldRegistry
  readonly set: WorkingSet
  /** changeHash per dot seen, to tell a repetition from a fork; empty for what came by snapshot. */
  readonly hashes: Map<Dot, string>
  /** Changes whose predecessors have not arrived, per device and seq. */
  readonly waiting: Map<DeviceId, Map<number, Change>>
}

/** What became of received changes. */
export interface Received {
  readonly applied: readonly Dot[]
  /** Dots seen before with the same content. */
  readonly repeated: readonly Dot[]
  /** Dots seen before with other content: the device is forked; the first one stays (sync 0.6). */
  readonly forked: readonly Dot[]
  readonly touched: readonly Address[]
}

/** Replicas compare contents among themselves only, so one fixed key does. */
const COMPARISON_KEY = new Uint8Array(32)

/** A desk that knows nothing, or what a working set holds. */
export function emptyReplica(registry: FoldRegistry, set: WorkingSet = emptyWorkingSet()): Replica {
  return { registry, set, hashes: new Map(), waiting: new Map() }
}

/** Takes changes in any order, grouping and repetition; applies what is contiguous, keeps the rest until it is. */
export function receive(replica: Replica, changes: Iterable<Change>): Received {
  const received = { applied: [] as Dot[], repeated: [] as Dot[], forked: [] as Dot[], touched: [] as Address[] }
  for (const change of changes) {
    const fate = admit(replica, change)
    if (fate !== 'new') {
      received[fate].push(change.dot)
      continue
    }
    const device = deviceOf(change.dot)
    for (const next of contiguous(replica, device, queueOf(replica, device))) {
      load(replica, () => missing(replica.set, next, replica.registry))
      appendAll(received.touched, applyChange(replica.set, next, replica.registry))
      received.applied.push(next.dot)
    }
  }
  return received
}

function admit(replica: Replica, change: Change): 'new' | 'repeated' | 'forked' {
  const { set, hashes } = replica
  const device = deviceOf(change.dot)
  const hash = hex(changeHash(COMPARISON_KEY, change))
  const before = hashes.get(change.dot)
  if (before !== undefined) return before === hash ? 'repeated' : 'forked'
  hashes.set(change.dot, hash)
  if (seqOf(change.dot) <= (set.frontier.get(device) ?? 0)) return 'repeated'
  queueOf(replica, device).set(seqOf(change.dot), change)
  return 'new'
}

function queueOf({ waiting }: Replica, device: DeviceId): Map<number, Change> {
  const queue = waiting.get(device) ?? new Map<number, Change>()
  waiting.set(device, queue)
  return queue
}

function* contiguous({ set }: Replica, device: DeviceId, queue: Map<number, Change>): Generator<Change> {
  for (;;) {
    const seq = (set.frontier.get(device) ?? 0) + 1
    const next = queue.get(seq)
    if (!next) return
    queue.delete(seq)
    yield next
  }
}

function load({ set }: Replica, ask: () => readonly Address[]): void {
  for (let absent = ask(); absent.length > 0; absent = ask()) for (const address of absent) putEmpty(set, address)
}

/** The view of a record of facts. */
export function aggregateOf(replica: Replica, key: RecordKey, open: OpenPersonal): AggregateView {
  load(replica, () => missingForView(replica.set, key, replica.registry))
  return viewAggregate(replica.set, key, replica.registry, open)
}

/** The view of a register under its spec. */
export function registerOf(replica: Replica, key: RecordKey, spec: RegisterSpec, open: OpenPersonal): RegisterView {
  load(replica, () => missingForView(replica.set, key, replica.registry))
  return viewRegister(replica.set.registers.get(key) ?? {}, spec, eyeOf(replica.set, key, replica.registry, open))
}

/** The dots that waiting changes lack: the first missing one of each device. */
export function gaps({ set, waiting }: Replica): readonly Dot[] {
  const devices = [...waiting].filter(([, queue]) => queue.size > 0).map(([device]) => device)
  return devices.map((device) => makeDot(device, (set.frontier.get(device) ?? 0) + 1)).sort(compareDots)
}
