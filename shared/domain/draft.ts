/**
 * What a decision returns (style 5.3): the items of one change in plain values. `renderer/db` adds dots, clocks, bases
 * and sealing; a decision never saves.
 */

import type { Day } from '#shared/kernel/days.ts'
import type { Json, JsonObject } from '#shared/kernel/json.ts'
import type { Actor, Dot, WorkspaceId } from '#shared/sync/change.ts'

/** Fields to set on one record. `seen` = the writes the form showed when it opened, per field (sync 4.4). */
export interface SetItem {
  readonly kind: 'set'
  readonly e: string
  readonly id: string
  readonly values: Readonly<Record<string, Json>>
  readonly seen?: Readonly<Record<string, readonly Dot[]>>
}

/** A record to delete; `seen` as above. */
export interface DeleteItem {
  readonly kind: 'delete'
  readonly e: string
  readonly id: string
  readonly seen?: readonly Dot[]
}

/** A fact to record. */
export interface RecordItem {
  readonly kind: 'event'
  readonly e: string
  readonly id: string
  readonly ev: string
  readonly data: JsonObject
  readonly claim?: string
  readonly refs?: readonly Dot[]
}

/** One thing a decision would change. */
export type DraftItem = SetItem | DeleteItem | RecordItem

/** One atomic user action before it is committed. */
export interface ChangeDraft {
  readonly cmd: string
  readonly items: readonly DraftItem[]
  /** Business time where it differs from the clock: 补录 and 代录. ISO 8601 UTC. */
  readonly at?: string
  /** The second person of a two-person rule. */
  readonly witness?: Actor
  readonly note?: string
  readonly blobs?: readonly string[]
}

/** What every decision may know of the moment; all of it is passed in, so that a decision is a pure function. */
export interface DecisionContext {
  /** Milliseconds since 1970, UTC. */
  readonly nowMs: number
  /** Today in the community's time zone. */
  readonly today: Day
  readonly actor: Actor
  readonly session: string
  readonly workspace: WorkspaceId
  readonly newId: () => string
  readonly mayAct: (cmd: string, role: string) => 'allowed' | 'beyond-role' | 'unknown'
}
