/**
 * One community's store: database, registry, keys and clock in one hand, and `commit` as the only way in. Made once by the
 * composition root; screens read the database through queries and change it through commands.
 */

import type { Clock } from '#renderer/platform/clock.ts'
import type { Ids } from '#renderer/platform/ids.ts'
import type { DomainRegistry } from '#shared/domain/registry.ts'
import type { Actor, DeviceId, WorkspaceId } from '#shared/sync/change.ts'
import type { Committed } from './commit.ts'
import type { Head } from './head.ts'
import type { LocalSeal } from './localSeal.ts'
import type { KeyCache } from './personKeys.ts'
import type { FrontDeskDatabase } from './tables.ts'

/** Who writes: the signed-in person and their session (one person, one day, one desk). */
export interface Signature {
  readonly actor: Actor
  readonly session: string
}

/** Which record of which table a commit touched. */
export interface TouchedRow {
  readonly table: string
  readonly id: string
}

/** Hears of every complete transaction; `committed` is undefined when the changes are of other desks. */
export type CommitListener = (committed: Committed | undefined, rows: readonly TouchedRow[]) => void

/** What a store is made of. */
export interface Store {
  readonly db: FrontDeskDatabase
  readonly registry: DomainRegistry
  readonly workspace: WorkspaceId
  readonly device: DeviceId
  /** Key of `changeHash`, one per workspace. */
  readonly hashKey: Uint8Array
  readonly seal: LocalSeal
  readonly keys: KeyCache
  /** Where the next change goes on; moved by `commit` and `applyChanges` alone, once their transaction is complete. */
  readonly head: { readonly read: () => Head; readonly move: (head: Head) => void }
  /** Runs writes one after another: each finds the head that the one before left. */
  readonly inTurn: <Answer>(write: () => Promise<Answer>) => Promise<Answer>
  readonly clock: Clock
  readonly ids: Ids
  /** Version text for the envelope, and the instant of the build: no edit is made before it (sync 4.2). */
  readonly app: { readonly version: string; readonly builtMs: number }
  /** The community's time zone as it stands now. */
  readonly zone: () => string
  /** Calls back after each complete transaction; returns the unsubscriber. */
  readonly onCommitted: (listener: CommitListener) => () => void
  /** Tells the listeners, once the transaction is complete. What is stored is stored: a listener that throws is only reported. */
  readonly announce: CommitListener
}
