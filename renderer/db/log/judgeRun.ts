/** What becomes of a run that arrived: new, known, forked, too early, or ours (sync 0.6, 4.5.3). Chains say it without comparing bodies. */
import type { Store } from '#renderer/db/store.ts'
import { equalBytes } from '#shared/kernel/bytes.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { Change, Dot } from '#shared/sync/change.ts'
import { seqOf } from '#shared/sync/dot.ts'
import { chainStart } from '#shared/sync/envelope.ts'
import type { RunFate } from '#shared/sync/exchange/ports.ts'
import type { ArrivedRun } from '#shared/sync/wire/segment.ts'
import { chainAt, chainIn, pageEndingFrom, readChanges } from './readLog.ts'

/** A run, what becomes of it, and what of it is to be folded and kept. */
export interface Judged {
  readonly fate: RunFate
  /** First seq to fold; none where nothing of it is new. */
  readonly foldFrom?: number
  /** Whether its container is to be kept as a page. */
  readonly isKept: boolean
}

/** What runs are judged by: how far the device is applied, and the runs of the same batch that went before. */
export interface Standing {
  readonly applied: number
  /** Where the log of the device begins on this desk; 0 where it is whole. */
  readonly base: number
  readonly earlier: readonly ArrivedRun[]
}

const KNOWN: Judged = { fate: { fate: 'repeated' }, isKept: false }

/**
 * Judges one run. Inside a transaction it awaits nothing but the tables, and answers at once where the batch itself knows: a hundred
 * awaits without a table between them are the end of a Dexie transaction.
 */
export function judgeRun(store: Store, run: ArrivedRun, standing: Standing): Judged | Promise<Judged> {
  const { applied, earlier } = standing
  const isOwn = run.device === store.device
  if (run.first > applied + 1) return { fate: { fate: isOwn ? 'lost' : 'early' }, isKept: false }
  const meeting = Math.min(run.last, applied)
  const near = earlier.find(({ first, last }) => first <= meeting && meeting <= last)
  // Where every chain begins no table says: a first exchange brings the first run of every desk there ever was.
  const ours = near
    ? chainIn(store, near, meeting)
    : meeting === 0
      ? chainStart(store.workspace, run.device)
      : undefined
  const isFollowing = ours !== undefined && equalBytes(ours, theirChain(store, run, meeting))
  return isFollowing ? judgeAgreed(store, run, standing) : judgeByLog(store, run, meeting, standing)
}

/** The log may lack what came by snapshot: then the run is taken as it is. */
async function judgeByLog(store: Store, run: ArrivedRun, meeting: number, standing: Standing): Promise<Judged> {
  const near = standing.earlier.find(({ first, last }) => first <= meeting && meeting <= last)
  // Asked also where the batch knows: a hundred forks in a row would else be a hundred awaits without a table.
  const held = await store.db.changes.get([run.device, meeting])
  const ours = near ? chainIn(store, near, meeting) : (held?.chain ?? (await chainAt(store, run.device, meeting)))
  if (ours && !equalBytes(ours, theirChain(store, run, meeting)))
    return { fate: { fate: 'forked', at: await forkIn(store, run, meeting, standing) }, isKept: false }
  return judgeAgreed(store, run, standing)
}

function theirChain(store: Store, run: ArrivedRun, meeting: number): Uint8Array {
  return meeting < run.first ? run.before : chainIn(store, run, meeting)
}

/** Of a run that tells the same as we hold: what of it is new. */
function judgeAgreed(store: Store, run: ArrivedRun, standing: Standing): Judged | Promise<Judged> {
  const { applied, base, earlier } = standing
  const isOwn = run.device === store.device
  if (run.last > applied)
    return isOwn
      ? { fate: { fate: 'lost' }, isKept: false }
      : { fate: { fate: 'applied' }, foldFrom: applied + 1, isKept: true }
  const isInBatch = earlier.some(({ first, last }) => first <= run.first && run.last <= last)
  if (isOwn || run.first > base || isInBatch) return KNOWN
  return isHeld(store, run, standing).then((held) => (held ? KNOWN : { fate: { fate: 'repeated' }, isKept: true }))
}

/** The first seq at which both tell otherwise; the run's first where what differs lies before it. */
async function forkIn(store: Store, run: ArrivedRun, meeting: number, { earlier }: Standing): Promise<number> {
  for (const change of run.changes) {
    const seq = seqOf(change.dot)
    if (seq > meeting) break
    const inBatch = earlier.find(({ first, last }) => first <= seq && seq <= last)
    const held = inBatch ? inBatch.changes[seq - inBatch.first] : await heldChange(store, change.dot)
    if (held && canonicalText(held) !== canonicalText(change)) return seq
  }
  return run.first
}

async function heldChange(store: Store, dot: Dot): Promise<Change | undefined> {
  return (await readChanges(store, [dot]))[0]
}

/** Whether every change of the run lies in the log: what came by snapshot may be applied and not lie there. */
async function isHeld(store: Store, run: ArrivedRun, { base, earlier }: Standing): Promise<boolean> {
  const last = Math.min(run.last, base)
  for (let seq = run.first; seq <= last; ) {
    const inBatch = earlier.find((one) => one.first <= seq && seq <= one.last)
    const page = inBatch ? undefined : await pageEndingFrom(store, run.device, seq)
    const end = inBatch?.last ?? (page && page.first <= seq ? page.n : undefined)
    if (end !== undefined) seq = end + 1
    else if (await store.db.changes.get([run.device, seq])) seq += 1
    else return false
  }
  return true
}
