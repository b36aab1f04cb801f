/** What to do about each state of the exchange (sync 4.10): a button where the program can do it, otherwise whom to call. */
import type { ExchangeReport, ExchangeState, PeerReport } from '#shared/sync/exchange/report.ts'

/** What the program itself can do about a state. */
export type Deed = 'sync' | 'retry' | 'bind' | 'rebind' | 'passphrase' | 'desks' | 'mark'
/** Who can do what the program cannot. */
export type Helper = 'supervisor' | 'folder-keeper' | 'maintainer'

/** At least one of both: the first deed is the next action. */
export interface NextAction {
  readonly deeds: readonly Deed[]
  readonly call?: Helper
}

const NEXT: Readonly<Record<ExchangeState, NextAction>> = {
  off: { deeds: ['bind'] },
  ok: { deeds: ['sync'] },
  unavailable: { deeds: ['retry', 'rebind'] },
  'marker-missing': { deeds: ['retry', 'mark', 'rebind'] },
  'marker-other': { deeds: ['rebind', 'retry'], call: 'supervisor' },
  'marker-unreadable': { deeds: ['retry'], call: 'maintainer' },
  'marker-twice': { deeds: ['retry'], call: 'maintainer' },
  'share-full': { deeds: ['retry'], call: 'folder-keeper' },
  'read-only': { deeds: ['retry'], call: 'folder-keeper' },
  'disk-full': { deeds: ['retry'] },
  'keys-changed': { deeds: ['passphrase'], call: 'supervisor' },
  'below-reader': { deeds: [], call: 'maintainer' },
  'below-writer': { deeds: [], call: 'maintainer' },
  forked: { deeds: ['desks'], call: 'supervisor' },
  failed: { deeds: ['retry'], call: 'maintainer' },
}

/** Every state that has an action: the table of the test. */
export const EXCHANGE_STATES = Object.keys(NEXT) as readonly ExchangeState[]

/** What to do about a state. */
export function nextAction(state: ExchangeState): NextAction {
  return NEXT[state]
}

/** How a state looks: `fine`, `none` (no folder), or that somebody must look. */
export function severityOf(state: ExchangeState): 'fine' | 'none' | 'trouble' {
  return state === 'ok' ? 'fine' : state === 'off' ? 'none' : 'trouble'
}

/** What there is to say of another desk. */
export type PeerMark = 'retired' | 'incomplete' | 'gap' | 'locked' | 'clockAhead' | 'clockBehind' | 'silent' | 'behind'
export const PEER_MARKS = [
  'retired',
  'incomplete',
  'gap',
  'locked',
  'clockAhead',
  'clockBehind',
  'silent',
  'behind',
] as const satisfies readonly PeerMark[]

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS
/** A clock that is off by less confuses nobody at a desk. */
const CLOCK_TOLERANCE_MS = 5 * MINUTE_MS
/** A desk that is closed for a weekend is nothing to look into. */
const SILENT_AFTER_MS = 3 * DAY_MS

/** What is to be said of a desk at `now`, the most urgent first; `ownSeq` is our newest change. Empty where all is well. */
export function peerMarks(peer: PeerReport, { now, ownSeq }: { now: number; ownSeq: number }): readonly PeerMark[] {
  if (peer.retired) return ['retired']
  const marks: PeerMark[] = []
  if (peer.clockAheadMs >= CLOCK_TOLERANCE_MS) marks.push('clockAhead')
  if (peer.clockAheadMs <= -CLOCK_TOLERANCE_MS) marks.push('clockBehind')
  if (peer.arriving) marks.push(peer.arriving.why)
  // By our own clock: that of the other desk may be a year off.
  if (peer.readMs > 0 && now - peer.readMs > SILENT_AFTER_MS) marks.push('silent')
  if (peer.hasOurs !== undefined && peer.hasOurs < ownSeq) marks.push('behind')
  return marks
}

/** Whether nothing is left to send or to receive: what must be so before the folder is changed. */
export function isDrained({ state, waiting, peers, isWorking }: ExchangeReport): boolean {
  return state === 'ok' && !isWorking && waiting === 0 && peers.every(({ arriving }) => arriving === undefined)
}
