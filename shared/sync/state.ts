/**
 * What a fold keeps (sync 4.4, 4.9): enough to go on from any cut, nothing that could be derived.
 * Values are kept as they travelled; personal ones stay sealed until somebody looks.
 */
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import type { Actor, Dot, EntityName, Hlc, RecordId } from './change.ts'

/** A write that no other known write names as its base. */
export interface Head {
  readonly dot: Dot
  readonly hlc: Hlc
  readonly v: Json
  /** Kept on `_deleted` heads only: the writes the deletion had seen. */
  readonly b?: readonly Dot[]
  /** Command and role of the writer: whether it was beyond the role is judged at view time, by the table of that day. */
  readonly by?: { readonly cmd: string; readonly role: string }
}

/** One field of a register: its heads, greatest first, and the bases named by known writes that have not arrived yet. */
export interface FieldState {
  readonly heads: readonly Head[]
  readonly ahead: readonly Dot[]
}

/** One register record, by field; `_deleted` is a field like any other. */
export type RegisterState = Readonly<Record<string, FieldState>>

/** One event as the log keeps it, with who, when and where. */
export interface StoredEvent {
  readonly dot: Dot
  readonly hlc: Hlc
  readonly ev: string
  readonly claim?: string
  readonly data: JsonObject
  readonly refs: readonly Dot[]
  readonly cmd: string
  readonly actor: Actor
  readonly witness?: Actor
  readonly session: string
  readonly at: string
}

/** All events of one record, sorted by dot (device bytewise, seq numeric): a canonical set, not an order in time. */
export type AggregateState = readonly StoredEvent[]

/** An event that holds a claim key, and whether something in its own record took it back: an allowed `void`, a settled violation. */
export interface ClaimHolder {
  readonly dot: Dot
  readonly e: EntityName
  readonly id: RecordId
  readonly voided?: true
  readonly settled?: true
}
