/** Acks (sync 5): how far this desk has come and what it lacks, at most one a minute; and what the acks of others say about us. */
import { greatestOf } from '#shared/kernel/lists.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { Frontier } from '#shared/sync/change.ts'
import { sealAck } from '#shared/sync/wire/ack.ts'
import { parseAckName } from '#shared/sync/wire/fileNames.ts'
import type { SeqRange } from './coverage.ts'
import { ackPath, deviceFolder } from './layout.ts'
import type { Ask } from './plan.ts'
import { sealingOf } from './publish.ts'
import { listFolder, publishFile, type Round } from './reach.ts'
import type { KnownAck, KnownState } from './session.ts'

const KEPT_ACKS = 3
const KEPT_STATES = 20
const MAX_ASKS = 200
/** Even a desk where nothing happens says once an hour that it is there. */
const LONGEST_SILENCE_MS = 60 * 60 * 1000

/** Publishes an ack when there is something new to say and the last one is a minute old; keeps the last three. */
export async function publishAck(round: Round, asks: readonly Ask[]): Promise<void> {
  const { session, ports, device, nowMs, limits } = round
  const sinceLast = Math.abs(nowMs - session.lastAckMs)
  if (sinceLast < limits.ackEveryMs) return
  const state = await stateNow(round)
  const frontier = reached(round.frontier)
  const hash = state && isSameFrontier(state.frontier, frontier) ? state.hash : undefined
  const shown = asks.slice(0, MAX_ASKS)
  const said = canonicalText([frontier, shown, hash ?? ''])
  if (said === session.lastAck && sinceLast < LONGEST_SILENCE_MS) return
  const listed = await listFolder(round, `${deviceFolder(device)}/a`)
  if (!listed) return
  const counters = listed.flatMap(({ name }) => parseAckName(name) ?? []).sort((a, b) => a - b)
  const counter = Math.max(counters.at(-1) ?? 0, session.acks.get(device)?.counter ?? 0) + 1
  const { version } = await ports.desk.card()
  const ack = {
    ws: ports.desk.workspace,
    device,
    counter,
    frontier,
    ...(hash === undefined ? {} : { stateHash: hash }),
    foldVersion: ports.desk.foldVersion,
    atMs: Math.max(0, Math.floor(nowMs)),
    version,
    waiting: Math.max(0, session.ownSeq - session.publishedTo),
    asks: shown,
  }
  if (!(await publishFile(round, ackPath(device, counter), sealAck(ack, sealingOf(round))))) return
  session.lastAckMs = nowMs
  session.lastAck = said
  session.acks.set(device, { ...ack, readMs: nowMs })
  const old = counters.slice(0, Math.max(0, counters.length + 1 - KEPT_ACKS))
  if (old.length > 0) await ports.target.remove(old.map((number) => ackPath(device, number)))
}

/** The hash of the whole state: when nothing moves, and not too often, because every row is read for it. */
async function stateNow(round: Round): Promise<KnownState | undefined> {
  const { session, ports, nowMs, limits } = round
  const last = session.states.at(-1)
  if (last && isSameFrontier(last.frontier, reached(round.frontier))) return last
  if (round.isBusy || Math.abs(nowMs - session.lastHashMs) < limits.hashEveryMs) return last
  session.lastHashMs = nowMs
  const { hash, frontier, foldVersion } = await ports.desk.stateHash()
  const state = { hash, foldVersion, frontier: reached(frontier) }
  session.states = [...session.states, state].slice(-KEPT_STATES)
  return state
}

/** Looks for a desk that says another hash of a state that this one had: a fault of the program (I5). */
export function compareStates(round: Round): void {
  const { session, nowMs, device } = round
  const differing = [...session.acks].find(
    ([peer, ack]) => peer !== device && session.states.some((state) => differs(state, ack)),
  )
  session.differs = differing && { device: differing[0], sinceMs: session.differs?.sinceMs ?? nowMs }
}

function differs(state: KnownState, ack: KnownAck): boolean {
  if (ack.stateHash === undefined || ack.foldVersion !== state.foldVersion) return false
  return ack.stateHash !== state.hash && isSameFrontier(ack.frontier, state.frontier)
}

/** Own ranges that others ask for. */
export function asksOfUs({ session, device }: Round): readonly SeqRange[] {
  return [...session.acks]
    .filter(([peer]) => peer !== device)
    .flatMap(([, ack]) => ack.asks.filter((ask) => ask.device === device).map(({ first, last }) => ({ first, last })))
}

/** The greatest own seq that another desk says it has: a witness of what this desk once wrote (sync 4.5.3). */
export function witnessedSeq({ session, device }: Round): number {
  const seen = [...session.acks].filter(([peer]) => peer !== device).map(([, ack]) => ack.frontier[device] ?? 0)
  return greatestOf(seen, 0)
}

/** Whether two frontiers say the same of every device. */
export function isSameFrontier(a: Frontier, b: Frontier): boolean {
  return canonicalText(reached(a)) === canonicalText(reached(b))
}

function reached(frontier: Frontier): Frontier {
  return Object.fromEntries(Object.entries(frontier).filter(([, seq]) => seq > 0))
}
