/** What becomes of a run that arrived: new, known, forked, too early, or ours (sync 0.6, 4.5.3). Chains say it without comparing bodies. */
import type { Store } from '#renderer/db/store.ts'
import { equalBytes } from '#shared/kernel/bytes.ts'
import { canonicalText } from '#shared/sync/canonical.ts'
import type { Change, Dot } from '#shared/sync/change.ts'
import { seqOf } from '#shared/sync/dot.ts'
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

/** Judges one run. Inside a transaction it awaits nothing but the tables. */
export async function judgeRun(store: Store, run: ArrivedRun, standing: Standing): Promise<Judged> {
  const { applied } = standing
  const isOwn = run.device === store.device
  if (run.first > applied + 1) return { fate: { fate: isOwn ? 'lost' : 'early' }, isKept: false }
  const meeting = Math.min(run.last, applied)
  const ours = await heldChain(store, run, meeting, standing)
  const theirs = meeting < run.first ? run.before : chainIn(store, run, meeting)
  if (ours && !equalBytes(ours, theirs))
    return { fate: { fate: 'forked', at: await forkIn(store, run, meeting, standing) }, isKept: false }
  if (run.last > applied) {
    if (isOwn) return { fate: { fate: 'lost' }, isKept: false }
    return { fate: { fate: 'applied' }, foldFrom: applied + 1, isKept: true }
  }
  if (isOwn || (await isHeld(store, run, standing))) return KNOWN
  return { fate: { fate: 'repeated' }, isKept: true }
}

async function heldChain(
  store: Store,
  { device }: ArrivedRun,
  seq: number,
  { earlier }: Standing,
): Promise<Uint8Array | undefined> {
  const run = earlier.find(({ first, last }) => first <= seq && seq <= last)
  return run ? chainIn(store, run, seq) : chainAt(store, device, seq)
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
  if (run.first > base) return true
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
