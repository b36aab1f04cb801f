/** What the start of a window is made of, and what can come of it. */
import type { JournalState } from '#renderer/db/journal.ts'
import type { Store } from '#renderer/db/store.ts'
import type { Clock } from '#renderer/platform/clock.ts'
import type { Ids } from '#renderer/platform/ids.ts'
import type { DomainRegistry } from '#shared/domain/registry.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { FrontDeskModule } from './frontDeskModule.ts'

/** What the start of a window is made of. */
export interface StartParts {
  readonly bridge: FrontDeskBridge
  readonly clock: Clock
  readonly ids: Ids
  readonly registry: DomainRegistry
  readonly modules: readonly FrontDeskModule[]
  /** Told how far the journal is, from the opening on. */
  readonly onJournal: (state: JournalState) => void
  /** Told how far a rebuilding is, in changes. */
  readonly onRebuilding?: (done: number, total: number) => void
}

/** Why no desk opens; the code has its words in `renderer/text`. */
export interface StartRefusal {
  readonly kind: 'refused'
  readonly code: string
  readonly detail?: string
}

/** What a start had to mend, told once the desk is open. */
export interface Mended {
  /**
   * `gone`: the database was not there; `damaged`: it could not be read, and stays aside; `tail`: the last changes were missing;
   * `renewed`: the desk has a new id; `foreign`: the journal that lay here is another desk's, and was set aside.
   */
  readonly why: 'gone' | 'damaged' | 'tail' | 'renewed' | 'foreign'
  /** Own changes that came back, or were issued again. */
  readonly changes: number
  /** Whether what other desks wrote is still to come, from a backup or the folder. */
  readonly awaitsOthers: boolean
  /** Changes that stand in the journal behind one that cannot be read: they wait until the folder was looked at. */
  readonly leftBehind: number
  /** Changes that stood there and were issued again under a new id. */
  readonly issuedAgain?: number
  /** When the backup was made that something came from, milliseconds since 1970. */
  readonly fromMs?: number
}

/** A desk that is open. */
export interface OpenedDesk {
  readonly kind: 'open'
  readonly info: AppInfo
  readonly store: Store
  readonly mended?: Mended
  /** Ends the writing of the journal and closes the database. */
  readonly close: () => void
}

/** A community that has a journal here. */
export interface KnownCommunity {
  readonly workspace: WorkspaceId
  /** Empty where the journal does not tell. */
  readonly name: string
  /** How many changes its journal holds: what tells two of one name apart. */
  readonly changes: number
}

/** What a window can be after its start. */
export type Opened =
  | OpenedDesk
  | { readonly kind: 'first-run'; readonly info: AppInfo }
  | { readonly kind: 'gone'; readonly info: AppInfo }
  /** Several communities have a journal here, and no database says which. */
  | { readonly kind: 'choose'; readonly info: AppInfo; readonly communities: readonly KnownCommunity[] }
  | {
      readonly kind: 'newer'
      readonly workspace: WorkspaceId
      readonly generation: number
      readonly found: number
      readonly known: number
    }
  | { readonly kind: 'clock'; readonly nowMs: number; readonly builtMs: number }
  /** The browser does not open the database just now; `rebuild` builds another one from the journal, where there is one. */
  | { readonly kind: 'unreadable'; readonly detail: string; readonly rebuild: (() => Promise<Opened>) | undefined }
  /** A newer program would make the rows anew, and what stands there could not be backed up before: the person chooses. */
  | { readonly kind: 'unbacked'; readonly why: string; readonly goOn: () => Promise<Opened> }
  | StartRefusal
