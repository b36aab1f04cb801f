/**
 * The words of the change log (sync 4.1, 4.3): what one atomic user action looks like, frozen as envelope v1.
 * Types only; `envelope.ts` checks, encodes and hashes them.
 */
import type { Brand } from '#shared/kernel/brand.ts'
import type { Json, JsonObject } from '#shared/kernel/json.ts'

/** One installation: 80 random bits as 16 lower-case base32 characters. */
export type DeviceId = Brand<string, 'DeviceId'>
/** One community's truth: 80 random bits as 16 lower-case base32 characters. */
export type WorkspaceId = Brand<string, 'WorkspaceId'>
/** Identity of a change: `<device>.<seq>`, seq contiguous from 1 and never reused. */
export type Dot = Brand<string, 'Dot'>
/** Hybrid logical clock stamp: `<ms, 12 hex>-<counter, 4 hex>-<device>`; sorts as text. */
export type Hlc = Brand<string, 'Hlc'>
/** Name of an entity in the registry, e.g. `person`. */
export type EntityName = string
/** Machine id of a record, never shown to people. */
export type RecordId = string
/** `<entity>/<id>`: the address of a record in a fold. */
export type RecordKey = Brand<string, 'RecordKey'>

/** Who acted, and the role under which they were signed in at that moment (handbook R23). */
export interface Actor {
  readonly id: string
  readonly role: string
}

/** A personal value as it travels: ciphertext under the key `k` of one person. Erasing the key erases the content. */
export interface SealedValue extends JsonObject {
  readonly k: string
  readonly c: string
}

/** One write to one field; `b` names the writes the user saw and replaced (sync 4.4). */
export interface FieldWrite {
  readonly v: Json
  readonly b: readonly Dot[]
}

/** A register item: only the fields the user changed. */
export interface RegisterItem {
  readonly e: EntityName
  readonly id: RecordId
  readonly f: Readonly<Record<string, FieldWrite>>
}

/** An event item: a fact that is never overwritten. At most one item per record and change. */
export interface EventItem {
  readonly e: EntityName
  readonly id: RecordId
  readonly ev: string
  readonly claim?: string
  readonly data: JsonObject
  readonly refs: readonly Dot[]
}

/** A description written, or a fact recorded. */
export type ChangeItem = RegisterItem | EventItem

/** Envelope v1: one atomic user action, possibly over several records; at most 256 KB as canonical JSON. */
export interface Change {
  readonly v: 1
  readonly ws: WorkspaceId
  readonly dot: Dot
  readonly hlc: Hlc
  readonly cmd: string
  readonly actor: Actor
  /** The second person of a two-person rule. */
  readonly witness?: Actor
  readonly session: string
  /** Business time, ISO 8601 UTC; differs from the clock for 补录 and 代录. */
  readonly at: string
  readonly app: string
  readonly schema: number
  readonly items: readonly ChangeItem[]
  readonly blobs: readonly string[]
  readonly note?: string
}

/** Highest contiguous seq applied, per device. */
export type Frontier = Readonly<Record<string, number>>
