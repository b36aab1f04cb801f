/**
 * Writes the journal over the bridge (sync 4.5.2): what waits goes in one call, and a call that fails loses nothing, because the log in
 * the browser has it: the journal is brought up from there, tried again for ever with growing, jittered pauses.
 */
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { JournalFacts, JournalRecord } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Journal, JournalEntries, JournalState } from './journal.ts'
import { bringUp } from './journalCatchUp.ts'
import { changeRecord, packRecord } from './journalRecords.ts'
import { send } from './journalSend.ts'
import type { JournalSource } from './journalSource.ts'

/** First and longest pause before another try, milliseconds; up to a half is taken off by chance, so that desks do not come in step. */
const FIRST_PAUSE_MS = 1_000
const LONGEST_PAUSE_MS = 30_000
/** After this a save no longer waits for a host that does not answer, milliseconds. */
const PATIENCE_MS = 10_000

export interface JournalWriterParts {
  readonly journal: FrontDeskBridge['journal']
  readonly workspace: string
  readonly nowMs: () => number
  /** From 0 up to 1. */
  readonly random: () => number
  /** Calls back after some milliseconds, unless it is taken back. */
  readonly after: (ms: number, work: () => void) => () => void
  readonly onState: (state: JournalState) => void
}

/** The journal of one open store. */
export interface JournalWriter extends Journal {
  /** Begins to write for a store; `facts` are those of `journal:open` just now, undefined where it did not open. Resolves after the first try. */
  readonly follow: (source: JournalSource, facts: Result<JournalFacts, string>) => Promise<void>
  readonly state: () => JournalState
  /** Nothing is written any more: the store is being closed. */
  readonly close: () => void
}

interface Waiting {
  readonly entries: JournalEntries
  readonly done: () => void
}

/** What a writer is in the middle of. */
interface Work {
  readonly parts: JournalWriterParts
  source: JournalSource | undefined
  /** Facts that somebody has just asked for. */
  facts: Result<JournalFacts, string> | undefined
  queue: Waiting[]
  /** The log may hold what the journal does not: it is brought up from there, not from the queue. */
  lacks: boolean
  isBusy: boolean
  isClosed: boolean
  pauseMs: number
  cancelRetry: (() => void) | undefined
  state: JournalState
}

/** A writer that waits for `follow`. */
export function createJournalWriter(parts: JournalWriterParts): JournalWriter {
  const work: Work = {
    parts,
    source: undefined,
    facts: undefined,
    queue: [],
    lacks: true,
    isBusy: false,
    isClosed: false,
    pauseMs: FIRST_PAUSE_MS,
    cancelRetry: undefined,
    state: { kind: 'caught-up' },
  }
  return {
    append: (entries) => append(work, entries),
    erase: () => {
      work.lacks = true
      return work.cancelRetry ? Promise.resolve() : run(work)
    },
    follow: (source, facts) => {
      Object.assign(work, { source, facts, lacks: true })
      return run(work)
    },
    state: () => work.state,
    close: () => {
      work.isClosed = true
      work.cancelRetry?.()
      release(work)
    },
  }
}

function append(work: Work, entries: JournalEntries): Promise<void> {
  if (work.isClosed || !work.source || entries.changes.length === 0) return Promise.resolve()
  // Behind already: the change is in the browser, the next try takes it along, and the clerk does not wait.
  if (work.cancelRetry) {
    tellBehind(work, work.state.kind === 'behind' ? work.state.why : 'failed')
    return Promise.resolve()
  }
  const written = new Promise<void>((done) => work.queue.push({ entries, done }))
  void run(work)
  return written
}

async function run(work: Work): Promise<void> {
  if (work.isBusy) return
  work.isBusy = true
  try {
    while (!work.isClosed && work.source && (work.lacks || work.queue.length > 0)) {
      if (!(await round(work, work.source))) return
    }
  } catch (fault) {
    // Whatever it was, the next try still happens (sync 4.5).
    giveWay(work, fault instanceof Error ? fault.name : 'failed')
  } finally {
    work.isBusy = false
  }
}

/** One call with all that waits; whether it went well. */
async function round(work: Work, source: JournalSource): Promise<boolean> {
  const { parts, facts, queue: batch } = work
  work.queue = []
  work.facts = undefined
  const whole = work.lacks || !source.isNamed()
  work.lacks = false
  const giveUp = parts.after(PATIENCE_MS, () => {
    tellBehind(work, 'slow')
    for (const { done } of batch) done()
  })
  try {
    const written = whole ? await bringUp(parts, source, facts) : await send(parts, source, recordsOf(batch, source))
    if (!written.ok) giveWay(work, written.error)
    else if (work.queue.length === 0) {
      work.pauseMs = FIRST_PAUSE_MS
      tell(work, { kind: 'caught-up' })
    }
    return written.ok
  } finally {
    giveUp()
    for (const { done } of batch) done()
  }
}

function giveWay(work: Work, why: string): void {
  const { parts } = work
  work.lacks = true
  tellBehind(work, why)
  release(work)
  if (work.isClosed) return
  work.cancelRetry?.()
  work.cancelRetry = parts.after(work.pauseMs * (1 - parts.random() / 2), () => {
    work.cancelRetry = undefined
    void run(work)
  })
  work.pauseMs = Math.min(work.pauseMs * 2, LONGEST_PAUSE_MS)
}

function release(work: Work): void {
  const waited = work.queue
  work.queue = []
  for (const { done } of waited) done()
}

function tellBehind(work: Work, why: string): void {
  const sinceMs = work.state.kind === 'behind' ? work.state.sinceMs : work.parts.nowMs()
  tell(work, { kind: 'behind', sinceMs, changes: work.source?.waiting() ?? 0, why })
}

function tell(work: Work, state: JournalState): void {
  if (work.isClosed) return
  work.state = state
  work.parts.onState(state)
}

function recordsOf(batch: readonly Waiting[], source: JournalSource): readonly JournalRecord[] {
  const packs = batch.flatMap(({ entries }) => entries.packs)
  const changes = batch.flatMap(({ entries }) => entries.changes)
  return [...packs.map((pack) => packRecord(pack, source.device)), ...changes.map(changeRecord)]
}
