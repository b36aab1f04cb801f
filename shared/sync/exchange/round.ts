/**
 * One round of the exchange (sync 4.5, 4.6, 5): look, plan, read, apply, publish, say how far. Whatever an effect throws, the round ends
 * with a report and the next one begins as if nothing had been (case 59): what counts lies in the desk and on the target.
 */

import { asksOfUs, compareStates, publishAck, witnessedSeq } from './acks.ts'
import { fetchBlobs, publishBlobs } from './blobs.ts'
import { forgetFuture } from './clockBack.ts'
import { countOf } from './coverage.ts'
import { dropErasedKeys } from './erasing.ts'
import { isHeldOff } from './holdOff.ts'
import { publishKeysAgain } from './keysAgain.ts'
import { deviceFolder } from './layout.ts'
import type { Look } from './look.ts'
import { look } from './look.ts'
import type { Ask, ExchangePlan } from './plan.ts'
import { askKey, plan } from './plan.ts'
import { EXCHANGE_LIMITS, STABLE_LOOKS } from './policy.ts'
import type { ExchangePorts, RenewReason } from './ports.ts'
import { keepFormerCard, leaveHistory, publishCard, publishRange } from './publish.ts'
import type { Round } from './reach.ts'
import { readRuns } from './readFiles.ts'
import { readAck, readCard, readGate, readKeys } from './readMeta.ts'
import { relayPages } from './relay.ts'
import type { ExchangeReport, ExchangeState } from './report.ts'
import { reportOf } from './reportOf.ts'
import { hasRoom, isStorageFull } from './room.ts'
import { DOCUMENTS, type ExchangeSession, loadSession, newSession } from './session.ts'
import { beginWithSnapshot, keepSnapshots } from './snapshots.ts'
import { letGoStranded } from './stranded.ts'
import { verifyOwn } from './verifyOwn.ts'

/** One round. Never throws; the session is what the round before left, or `newSession()`. */
export async function exchangeRound(ports: ExchangePorts, session: ExchangeSession): Promise<ExchangeReport> {
  const nowMs = ports.clock.nowMs()
  session.wakeMs = undefined
  forgetFuture(session, nowMs)
  session.lastRoundMs = nowMs
  try {
    const round = await beginRound(ports, session, nowMs)
    await runRound(round)
    const state = stateOf(round)
    if (state === 'ok') session.lastOkMs = nowMs
    return reportOf(session, { isWorking: false, state })
  } catch (fault) {
    // What was half noted in memory is read anew; the desk and the target hold what counts.
    session.isLoaded = false
    if (isStorageFull(fault)) return reportOf(session, { isWorking: false, state: 'disk-full' })
    return reportOf(session, { isWorking: false, state: 'failed', detail: wordsOf(fault) })
  }
}

function wordsOf(fault: unknown): string {
  return (fault instanceof Error ? `${fault.name}: ${fault.message}` : String(fault)).slice(0, 200)
}

async function beginRound(ports: ExchangePorts, session: ExchangeSession, nowMs: number): Promise<Round> {
  await loadSession(session, ports.memory)
  const device = ports.desk.device()
  const frontier = await ports.desk.frontier()
  if (session.device !== device) forgetOwn(session)
  session.device = device
  session.retired = new Set(ports.desk.former())
  if (session.renewed && !session.retired.has(session.renewed.former)) session.renewed = undefined
  noteOwn(session, { frontier, ownSeq: frontier[device] ?? 0, nowMs })
  const limits = { ...EXCHANGE_LIMITS, ...ports.limits }
  return {
    ports,
    session,
    limits,
    nowMs,
    device,
    frontier,
    fault: undefined,
    publishFault: undefined,
    gate: undefined,
    isBusy: false,
  }
}

/** What a desk remembers of its own publishing belongs to the id it had. */
function forgetOwn(session: ExchangeSession): void {
  const { ownCard, blobsTo, publishedTo, lastAckMs, lastAck } = newSession()
  Object.assign(session, {
    ownCard,
    blobsTo,
    publishedTo,
    lastAckMs,
    lastAck,
    answered: new Set(),
    missingSince: new Map(),
  })
}

interface OwnNow {
  readonly frontier: Round['frontier']
  readonly ownSeq: number
  readonly nowMs: number
}

function noteOwn(session: ExchangeSession, { frontier, ownSeq, nowMs }: OwnNow): void {
  session.frontier = frontier
  session.ownSeq = ownSeq
  if (ownSeq <= session.publishedTo) session.waitingSinceMs = undefined
  else session.waitingSinceMs ??= nowMs
}

async function runRound(round: Round): Promise<void> {
  const meta = await readKeys(round)
  if (round.fault || round.gate) return
  const seen = await look(round)
  for (const device of seen.devices) await readCard(round, device)
  await readGate(round, meta)
  if (round.fault || (round.gate as Round['gate']) === 'below-reader') return
  for (const device of seen.devices) await readAck(round, device)
  if (!(await hasRoom(round, seen))) return
  await beginWithSnapshot(round, seen.devices)
  startProgress(round, seen)
  const renew = (await readAll(round, seen)) ?? witnessOf(round)
  endProgress(round)
  pruneArriving(round, seen)
  if (renew) return renewed(round, seen, renew)
  await verifyOwn(round, planNow(round, seen).verify)
  if (seen.sawOwn && !round.fault) await publishAll(round, seen)
  await fetchBlobs(round)
  await letGoStranded(round, seen)
  round.session.parked = await round.ports.desk.parked()
  planWake(round)
}

/** Reads until nothing more becomes due: what waited behind a gap is, once the gap is closed. */
async function readAll(round: Round, seen: Look): Promise<RenewReason | undefined> {
  for (;;) {
    const before = round.frontier
    const renew = await readRuns(round, planNow(round, seen).read)
    if (renew || round.fault || countOf(round.frontier) === countOf(before)) return renew
  }
}

function planNow(round: Round, seen: Look): ExchangePlan {
  const { session, nowMs, device, limits } = round
  const { notes, arriving, asideLooks, verified, missingSince, answered } = session
  const unreadable = new Set(
    [...session.quarantine.values()].filter(({ why }) => NOT_TO_ASK.includes(why)).map(({ path }) => path),
  )
  const askedOfUs = asksOfUs(round)
  const frontier = round.frontier
  const known = {
    nowMs,
    device,
    frontier,
    notes,
    arriving,
    asideLooks,
    verified,
    missingSince,
    askedOfUs,
    answered,
    unreadable,
  }
  const planned = plan(known, seen, limits)
  const isAsked = (key: string) => key.startsWith('ask for ') || askedOfUs.some((range) => askKey(range) === key)
  session.answered = new Set([...answered].filter(isAsked))
  return planned
}

/** What was set aside for these reasons came whole: the same content once more would help nobody. */
const NOT_TO_ASK: readonly string[] = ['poison', 'forked', 'malformed', 'other-workspace', 'bad-signature']

/** Reading first: what the own folder says decides whether anything may be published under this id (cases 37, 38). */
async function publishAll(round: Round, seen: Look): Promise<void> {
  const { session, ports, limits, nowMs } = round
  const planned = planNow(round, seen)
  // Of this look, before anything is published: a file that is newer than the look is not missing from it.
  session.missingSince = new Map(planned.missingSince)
  if (planned.gone.length > 0) {
    await ports.memory.dropFiles(planned.gone)
    for (const path of planned.gone) {
      session.notes.delete(path)
      session.missingSince.delete(path)
    }
  }
  await publishCard(round, seen)
  await publishKeysAgain(round, seen)
  // Until every file under our name is read, nobody knows whether another copy of this desk wrote it.
  if (hasUnreadOwn(round, seen, planned.publishedTo)) round.publishFault ??= 'locked'
  const isCalm = session.isUrgent || nowMs - session.lastFlushMs >= limits.flushEveryMs || nowMs < session.lastFlushMs
  session.isUrgent = false
  const again = new Set(planned.again)
  const isHeld = isHeldOff(round, seen)
  let restored = 0
  for (const range of planned.publish) {
    if (!again.has(range) && (!isCalm || isHeld)) continue
    const files = await publishRange(round, range)
    if (files > 0 && !again.has(range)) session.lastFlushMs = nowMs
    if (files > 0 && again.has(range)) restored += files
  }
  if (!round.publishFault) for (const range of asksOfUs(round)) session.answered.add(askKey(range))
  if (restored > 0) session.restored = { files: restored, atMs: nowMs }
  session.publishedTo = planNow(round, seen).publishedTo
  noteOwn(session, { frontier: round.frontier, ownSeq: session.ownSeq, nowMs })
  await dropErasedKeys(round)
  await relayPages(round, seen)
  await publishBlobs(round)
  await publishAck(round, asksNow(round, planned))
  compareStates(round)
  await keepSnapshots(round)
}

function hasUnreadOwn({ session, device }: Round, { segments }: Look, publishedTo: number): boolean {
  return segments.some((file) => {
    if (file.device !== device || session.notes.has(file.path)) return false
    const waiting = session.arriving.get(file.path)
    const isBroken = waiting !== undefined && waiting.why !== 'locked' && waiting.sameLooks >= STABLE_LOOKS
    return !isBroken && (file.range?.last ?? Number.MAX_SAFE_INTEGER) > publishedTo
  })
}

function asksNow({ frontier }: Round, { asks }: ExchangePlan): readonly Ask[] {
  return asks.filter(({ device, last }) => last > (frontier[device] ?? 0))
}

/** Another desk has more of our own changes than we do: they were lost here (sync 4.5.3), even if their files have not arrived. */
function witnessOf(round: Round): RenewReason | undefined {
  const own = round.frontier[round.device] ?? 0
  return witnessedSeq(round) > own ? { why: 'lost', agreedTo: own } : undefined
}

async function renewed(round: Round, seen: Look, reason: RenewReason): Promise<void> {
  const { ports, session, nowMs, device } = round
  const { agreedTo } = reason
  const there = seen.segments.filter(({ path, device: id }) => id === device && session.notes.has(path))
  // Where nothing can be published now, nothing is published under the new id either: it can wait.
  const ranges = there.flatMap(({ range }) => range ?? [])
  if (!(await leaveHistory(round, ranges, agreedTo))) return
  await keepFormerCard(round)
  const said = { why: reason.why, former: device, atMs: nowMs }
  // Noted first: whoever renews may end this exchange with the old id.
  await ports.memory.keepDocument(DOCUMENTS.renewed, said)
  // What lies under the old id is the history of another device from now on: it is read as such, so that it can be passed on.
  const mine = [...session.notes.keys()].filter((path) => path.startsWith(`${deviceFolder(device)}/`))
  await ports.memory.dropFiles(mine)
  for (const path of mine) session.notes.delete(path)
  await ports.desk.renewDevice(reason)
  session.renewed = said
  session.wakeMs = nowMs
}

function startProgress({ session, frontier }: Round, { segments }: Look): void {
  const ends = new Map<string, number>()
  for (const { device, range } of segments) ends.set(device, Math.max(ends.get(device) ?? 0, range?.last ?? 0))
  const totalChanges = [...ends].reduce((sum, [device, last]) => sum + Math.max(last, frontier[device] ?? 0), 0)
  const doneChanges = countOf(frontier)
  const isLong = totalChanges - doneChanges >= LONG_CHANGES
  session.progress = isLong ? { doneChanges, totalChanges, from: 'segments' } : undefined
}

/** From here on a bar is worth looking at. */
const LONG_CHANGES = 1000

function endProgress({ session, fault }: Round): void {
  if (!fault) session.progress = undefined
}

/** A file that a full look does not show is not arriving any more; whether it ever was is nobody's concern. */
function pruneArriving({ session }: Round, seen: Look): void {
  if (!seen.isFull) return
  const there = new Set(seen.segments.map(({ path }) => path))
  for (const path of [...session.arriving.keys()]) if (!there.has(path)) session.arriving.delete(path)
}

/** A file that arrives is looked at again sooner than at the usual time. */
function planWake({ session, frontier }: Round): void {
  const soon = [...session.arriving.values()].filter(
    ({ why, range, device }) => why !== 'gap' && (range === undefined || range.last > (frontier[device] ?? 0)),
  )
  for (const { nextMs } of soon) session.wakeMs = Math.min(session.wakeMs ?? Infinity, nextMs)
}

function stateOf({ fault, publishFault, gate }: Round): ExchangeState {
  if (gate) return gate
  const found = fault ?? publishFault
  if (found === undefined) return 'ok'
  if (found === 'not-bound') return 'off'
  if (found === 'full') return 'share-full'
  if (found === 'locked' || found === 'too-long' || found === 'not-found') return 'failed'
  return found
}
