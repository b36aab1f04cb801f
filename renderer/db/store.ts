/**
 * One community's store: database, registry, keys and clock in one hand, and `commit` as the only way in. Made once by the
 * composition root; screens read the database through queries and change it through commands.
 */

import type { Clock } from '#renderer/platform/clock.ts'
import type { Ids } from '#renderer/platform/ids.ts'
import type { DraftItem } from '#shared/domain/draft.ts'
import type { DomainRegistry } from '#shared/domain/registry.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Json } from '#shared/kernel/json.ts'
import type { Actor, Change, DeviceId, Dot, WorkspaceId } from '#shared/sync/change.ts'
import type { Stamp } from '#shared/sync/hlc.ts'
import type { PersonKey } from '#shared/sync/personal.ts'
import type { DeviceSigner } from '#shared/sync/wire/deviceKey.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'
import type { Journal } from './journal.ts'
import type { LocalSeal } from './localSeal.ts'
import type { PageCache } from './log/pageCache.ts'
import type { FrontDeskDatabase } from './tables.ts'

/** Who writes: the signed-in person and their session (one person, one day, one desk). */
export interface Signature {
  readonly actor: Actor
  readonly session: string
}

/** Where the next change goes on. */
export interface Head extends Stamp {
  readonly seq: number
  readonly chain: Uint8Array
  readonly frontier: Readonly<Record<string, number>>
}

/** Keys that stayed in memory between transactions. */
export interface KeyCache {
  readonly byId: Map<string, PersonKey>
  readonly byPerson: Map<string, PersonKey>
  /** What was opened last, by its place: a form shows a value, and saving looks at it again. */
  readonly opened: Map<string, Json>
}

/** The inverse of one change. */
export interface UndoPlan {
  readonly dot: Dot
  readonly cmd: string
  readonly items: readonly DraftItem[]
}

/** A change that is stored. */
export interface Committed {
  readonly change: Change
  /** What takes the change back, or undefined where it cannot be taken back. */
  readonly undo: UndoPlan | undefined
}

/** Which record of which table a commit touched. */
export interface TouchedRow {
  readonly table: string
  readonly id: string
}

/** Hears of every complete transaction; `committed` is undefined when it was not one command's one change: of other desks, or of a bulk command. */
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
  /** The community's keys: what leaves the desk, and what is kept for all desks (blobs), is sealed with them. */
  readonly ring: { readonly read: () => KeyRing; readonly move: (ring: KeyRing) => void }
  /** Signs what this device publishes. */
  readonly signer: DeviceSigner
  /** The journal outside the browser profile: a change is saved once it is there (sync 4.5.2). */
  readonly journal: Journal
  /** Whether another context of this desk (the exchange's worker) writes others' changes: then the frontier is read in each transaction. */
  readonly sharing: { readonly read: () => boolean; readonly move: (isShared: boolean) => void }
  readonly keys: KeyCache
  /** Pages of the log that were opened last. */
  readonly pages: PageCache
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
  /** The community's day of a moment, ms since 1970. */
  readonly dayOf: (ms: number) => Day
  /** Calls back after each complete transaction; returns the unsubscriber. */
  readonly onCommitted: (listener: CommitListener) => () => void
  /** Tells the listeners, once the transaction is complete. What is stored is stored: a listener that throws is only reported. */
  readonly announce: CommitListener
}
