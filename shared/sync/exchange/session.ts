/** What the exchange holds in memory between rounds: a copy of its memory, and looks that need not outlive a restart. */

import { base64url, fromBase64url } from '#shared/kernel/bytes.ts'
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import type { DeviceId, Frontier } from '#shared/sync/change.ts'
import { isPlain } from '#shared/sync/shape.ts'
import type { SeqRange } from './coverage.ts'
import type { Arriving, SeenFile, Verified } from './knowledge.ts'
import type { ExchangeMemory, FileNote, ParkedCount, QuarantineNote } from './ports.ts'
import type { ShortRoom } from './report.ts'

/** The card of a desk, as it was proved. */
export interface KnownCard {
  readonly number: number
  readonly name: string
  readonly version: string
  readonly publicKey: Uint8Array
  /** The card's file as it came: whoever relays history brings back what proves it. */
  readonly sealed: Uint8Array
}

/** The newest ack of a desk. */
export interface KnownAck {
  readonly counter: number
  readonly frontier: Frontier
  readonly stateHash?: string
  readonly foldVersion?: number
  readonly version: string
  readonly atMs: number
  /** When it was read here, by our clock. */
  readonly readMs: number
  readonly asks: readonly (SeqRange & { readonly device: string })[]
}

/** A state this desk had, to be compared with what others say of the same frontier. */
export interface KnownState {
  readonly frontier: Frontier
  readonly hash: string
  readonly foldVersion: number
}

/** One month folder as it was last listed. */
export interface MonthLook {
  readonly atMs: number
  readonly files: readonly SeenFile[]
}

/** Changed in place by a round; begin with `newSession()` and keep it for the next one. */
export interface ExchangeSession {
  isLoaded: boolean
  notes: Map<string, FileNote>
  quarantine: Map<string, QuarantineNote>
  cards: Map<string, KnownCard>
  acks: Map<string, KnownAck>
  arriving: Map<string, Arriving>
  asideLooks: Map<string, number>
  verified: Map<string, Verified>
  missingSince: Map<string, number>
  answered: Set<string>
  /** Keys files whose content counts here, each with the hash of its bytes. */
  keysRead: Map<string, string>
  /** The card as this desk last published it. */
  ownCard: string
  blobsTo: number | undefined
  hadSnapshot: boolean
  snapshotSeen: string | undefined
  retired: ReadonlySet<string>
  /** Since when full looks have missed files of a device. */
  lackingSince: Map<string, number>
  months: Map<string, Map<string, MonthLook>>
  fullLookMs: number
  readMs: Map<string, number>
  /** Newest stamp of each device that was read here. */
  heardMs: Map<string, number>
  states: readonly KnownState[]
  lastAckMs: number
  lastAck: string
  lastHashMs: number
  lastFlushMs: number
  /** Whether a fact waits: it is published at once, however short ago the last segment was. */
  isUrgent: boolean
  lastOkMs: number | undefined
  lastRoundMs: number | undefined
  /** When the next round would find something to do; undefined: at the usual time. */
  wakeMs: number | undefined
  publishedTo: number
  ownSeq: number
  waitingSinceMs: number | undefined
  /** Since when others speak of own changes that nothing here shows. */
  heldSinceMs: number | undefined
  restored: { readonly files: number; readonly atMs: number } | undefined
  renewed: { readonly why: 'lost' | 'forked'; readonly former: string; readonly atMs: number } | undefined
  differs: { readonly device: string; readonly sinceMs: number } | undefined
  progress:
    | { readonly doneChanges: number; readonly totalChanges: number; readonly from: 'snapshot' | 'segments' }
    | undefined
  /** Room that is short for what is still to be read. */
  short: ShortRoom | undefined
  publishesDirectly: boolean
  /** Number of the newest keys file, where two of them bear it. */
  keysTwice: number | undefined
  parked: ParkedCount
  frontier: Frontier
  device: DeviceId | undefined
}

/** A session that knows nothing yet; the first round reads the memory. */
export function newSession(): ExchangeSession {
  return {
    isLoaded: false,
    notes: new Map(),
    quarantine: new Map(),
    cards: new Map(),
    acks: new Map(),
    arriving: new Map(),
    asideLooks: new Map(),
    verified: new Map(),
    missingSince: new Map(),
    answered: new Set(),
    keysRead: new Map(),
    ownCard: '',
    blobsTo: undefined,
    hadSnapshot: false,
    snapshotSeen: undefined,
    retired: new Set(),
    lackingSince: new Map(),
    months: new Map(),
    fullLookMs: Number.NEGATIVE_INFINITY,
    readMs: new Map(),
    heardMs: new Map(),
    states: [],
    lastAckMs: Number.NEGATIVE_INFINITY,
    lastAck: '',
    lastHashMs: Number.NEGATIVE_INFINITY,
    lastFlushMs: Number.NEGATIVE_INFINITY,
    isUrgent: false,
    lastOkMs: undefined,
    lastRoundMs: undefined,
    wakeMs: undefined,
    publishedTo: 0,
    ownSeq: 0,
    waitingSinceMs: undefined,
    heldSinceMs: undefined,
    restored: undefined,
    renewed: undefined,
    differs: undefined,
    progress: undefined,
    short: undefined,
    publishesDirectly: false,
    keysTwice: undefined,
    parked: { count: 0 },
    frontier: {},
    device: undefined,
  }
}

/** Keys of the memory's documents. */
export const DOCUMENTS = {
  cards: 'cards',
  renewed: 'renewed',
  blobs: 'blobs',
  snapshot: 'snapshot',
  erased: 'erased',
  stranded: 'stranded',
} as const

/** Reads the memory into the session, once. */
export async function loadSession(session: ExchangeSession, memory: ExchangeMemory): Promise<void> {
  if (session.isLoaded) return
  const files = await memory.files()
  const quarantined = await memory.quarantined()
  const cards = await memory.document(DOCUMENTS.cards)
  const renewed = await memory.document(DOCUMENTS.renewed)
  session.notes = new Map(files.map((note) => [note.path, note]))
  session.quarantine = new Map(quarantined.map((note) => [note.id, note]))
  session.cards = cardsOf(cards)
  session.renewed = isPlain(renewed) ? (renewed as unknown as ExchangeSession['renewed']) : undefined
  session.isLoaded = true
}

/** Keeps a card for the time when its file is not there. */
export async function keepCard(
  session: ExchangeSession,
  memory: ExchangeMemory,
  { device, card }: { readonly device: string; readonly card: KnownCard },
): Promise<void> {
  const cards = new Map(session.cards).set(device, card)
  const value: JsonObject = Object.fromEntries(
    [...cards].map(([id, known]) => [
      id,
      { ...known, publicKey: base64url(known.publicKey), sealed: base64url(known.sealed) },
    ]),
  )
  await memory.keepDocument(DOCUMENTS.cards, value)
  session.cards = cards
}

function cardsOf(document: Json | undefined): Map<string, KnownCard> {
  const cards = new Map<string, KnownCard>()
  if (!isPlain(document)) return cards
  for (const [device, card] of Object.entries(document)) {
    if (!isPlain(card) || typeof card.publicKey !== 'string' || typeof card.sealed !== 'string') continue
    const publicKey = fromBase64url(card.publicKey)
    const sealed = fromBase64url(card.sealed)
    if (!publicKey.ok || !sealed.ok) continue
    const { number, name, version } = card
    cards.set(device, {
      number: Number(number),
      name: String(name),
      version: String(version),
      publicKey: publicKey.value,
      sealed: sealed.value,
    })
  }
  return cards
}
