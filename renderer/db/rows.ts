/** Shapes of what the store keeps. Rows are projections: each can be folded again from the change log (invariant I3). */
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import type { Dot, RecordKey } from '#shared/sync/change.ts'
import type { Conflict } from '#shared/sync/conflict.ts'
import type { Stamp } from '#shared/sync/hlc.ts'
import type { AggregateState, ClaimHolder, RegisterState } from '#shared/sync/state.ts'

/** What every projected row says besides its state. */
interface RowMarks {
  /** Open conflicts that touch the record: ids in `conflicts`. */
  readonly conflicts?: readonly string[]
  /** Writes or events made beyond their actor's role: shown, never dropped (sync 4.4). */
  readonly beyondRole?: readonly Dot[]
  /** Fields or events of a newer version: kept, counted, shown after the upgrade (sync 4.7). */
  readonly unknown?: number
}

/** One record of descriptions: `v` = display winners, opened; `s` = the heads as they travelled. */
export interface RegisterRow<Values extends JsonObject = JsonObject> extends RowMarks {
  readonly id: string
  readonly v: Values
  readonly s: RegisterState
  /** A tombstone: kept for the fold, shown nowhere. */
  readonly deleted?: true
}

/** One record of facts: `v` = folded state, `s` = all its events. */
export interface AggregateRow<State extends JsonObject = JsonObject> extends RowMarks {
  readonly id: string
  readonly v: State
  readonly s: AggregateState
}

export type ProjectedRow = RegisterRow | AggregateRow

/** One change of the log: its body sealed under the local key (sync 4.8). */
export interface ChangeRow {
  readonly d: string
  readonly n: number
  readonly body: Uint8Array
  /** Chain hash up to and with this change (sync 4.3). */
  readonly chain: Uint8Array
}

/**
 * Changes of another desk, or of an id this desk had before: the segment as it came, sealed with a team key and signed by its desk, so
 * that it goes on to another target as it is. A page is found by any seq in it: `n` is the last one.
 */
export interface PageRow {
  readonly d: string
  /** Last seq of the page; pages of a device may overlap. */
  readonly n: number
  readonly first: number
  readonly container: Uint8Array
  /** Chain hash up to and with `n`. */
  readonly chain: Uint8Array
}

/**
 * Where the log begins on a desk that began with a snapshot (sync 4.9): folding again starts here. The pages before it may arrive later;
 * they are filed, not folded.
 */
export interface BaseRow {
  readonly key: 'base'
  readonly frontier: Readonly<Record<string, number>>
  /** The snapshot's canonical bytes, packed and sealed under the local key. */
  readonly body: Uint8Array
}

/** A file that was set aside with its bytes, because it could not be used (sync 4.6). */
export interface QuarantineRow {
  /** SHA-256 of the bytes, lower-case hex. */
  readonly id: string
  readonly path: string
  readonly device?: string
  readonly why: string
  readonly sinceMs: number
  readonly bytes: Uint8Array
}

/** What the exchange remembers of a file of its target, so that each is read once. */
export interface TargetFileRow {
  readonly path: string
  readonly size: number
  readonly fate: 'done' | 'aside' | 'own'
  /** First 16 characters of its SHA-256. */
  readonly hash: string
}

/** A document of the exchange: binding, what is published, cards of others; plain data, no personal value. */
export interface ExchangeRow {
  readonly key: string
  readonly value: Json
}

/** The community's keys, sealed under the local key. */
export interface RingRow {
  readonly key: 'ring'
  readonly body: Uint8Array
}

/** A blob that a change of this desk named: what the sweep may look for (architecture 6). */
export interface KeptBlobRow {
  /** SHA-256, lower-case hex. */
  readonly hash: string
}

/** How far the changes of other devices have been applied, and the clock heard from them; own changes tell it themselves. */
export interface FrontierRow extends Stamp {
  readonly key: 'frontier'
  readonly applied: Readonly<Record<string, number>>
}

/** Who this desk is. */
export interface IdentityRow {
  readonly key: 'identity'
  readonly workspace: string
  readonly device: string
  readonly createdMs: number
  readonly foldVersion: number
  /** Secret of the device's signature, sealed under the local key. */
  readonly deviceKey: Uint8Array
  /** Ids this desk had before (fork, restore): their history stays, nothing is appended to it. */
  readonly former?: readonly string[]
  /** Their secrets, sealed as `deviceKey`: what lies of them in the log only is signed with them when a folder lacks it. */
  readonly formerKeys?: Readonly<Record<string, Uint8Array>>
}

/**
 * Keys of persons that were minted together, sealed as one value under the local key: the nth of `ks` is the nth of `persons`.
 * Erasing one rewrites the pack without it (decisions/0019).
 */
export interface PersonKeyPack {
  /** The first `k` of the pack as it was made. */
  readonly id: string
  readonly ks: readonly string[]
  readonly persons: readonly string[]
  readonly secrets: Uint8Array
  /**
   * Own seq with which they were minted: a run of own changes from there on is the first to name them. 0: they came from another desk;
   * absent: not known, and published again.
   */
  readonly n?: number
}

export interface ClaimRow {
  readonly key: string
  readonly holders: readonly ClaimHolder[]
}

/** A broken rule that waits for people (sync 4.4). */
export interface ConflictRow extends Conflict {
  /** The records on which it shows. */
  readonly records: readonly RecordKey[]
  readonly firstSeenMs: number
}

/** Items of an entity this version does not know: kept as they came (I11). */
export interface ParkedRow {
  readonly key: RecordKey
  readonly register?: RegisterState
  readonly aggregate?: AggregateState
}

/** A form that was not submitted: sealed, local to this desk, never a change. */
export interface DraftRow {
  readonly key: string
  readonly savedMs: number
  readonly body: Uint8Array
}

/** Value of one field of a projected row. */
export type FieldValue = Json
