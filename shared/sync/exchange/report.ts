/** What a desk can say of its exchange with others (sync 4.10): every state has a name here, and its words and next action on screen. */

/** The four ways in which a folder's marker is not ours, each with its message; none of them writes a byte. */
export type MarkerState = 'marker-missing' | 'marker-other' | 'marker-unreadable' | 'marker-twice'

/**
 * Where the exchange stands. `off`: no target; `ok`; `unavailable`: the folder is not there; `share-full`; `read-only`; `disk-full`: this
 * machine; `keys-changed`: sealed with a key this desk does not have; `below-reader`, `below-writer`: this program is too old to read
 * or to publish; `forked`: another machine wrote under this desk's id; `failed`: an unforeseen fault, tried again.
 */
export type ExchangeState =
  | 'off'
  | 'ok'
  | 'unavailable'
  | MarkerState
  | 'share-full'
  | 'read-only'
  | 'disk-full'
  | 'keys-changed'
  | 'below-reader'
  | 'below-writer'
  | 'forked'
  | 'failed'

/** Another desk, as far as its files tell. Times in ms since 1970. */
export interface PeerReport {
  readonly device: string
  readonly name: string
  readonly version: string
  /** Stamp of its newest change or ack that was read here. */
  readonly heardMs: number
  /** When this desk read something new of it. */
  readonly readMs: number
  /** How far its clock ran ahead (positive) or behind of ours when it was last heard; minutes matter, seconds do not. */
  readonly clockAheadMs: number
  readonly applied: number
  /** Files that are there and not whole yet, or that name what has not arrived. */
  readonly arriving?: {
    readonly files: number
    readonly sinceMs: number
    readonly why: 'incomplete' | 'gap' | 'locked'
  }
  /** How far it has applied this desk's changes, by its ack. */
  readonly hasOurs?: number
  /** It stopped working under this id (fork, restore): its history stays. */
  readonly retired?: true
}

/** A file that was set aside, with its bytes. */
export interface QuarantineReport {
  readonly id: string
  readonly path: string
  readonly device?: string
  readonly why: string
  readonly sinceMs: number
}

/** Bytes that reading the rest needs on this machine, and those that are free. */
export interface ShortRoom {
  readonly neededBytes: number
  readonly freeBytes: number
}

/** One look at the exchange; plain data, posted by the worker. */
export interface ExchangeReport {
  readonly state: ExchangeState
  /** What the host or the fault said, for whoever repairs it; never a personal value. */
  readonly detail?: string
  readonly target?: { readonly kind: 'folder'; readonly path: string; readonly boundMs: number }
  readonly isWorking: boolean
  readonly lastRoundMs?: number
  /** When a round last ended without a failure. */
  readonly lastOkMs?: number
  /** Own changes that no target has yet. */
  readonly waiting: number
  readonly oldestWaitingMs?: number
  readonly peers: readonly PeerReport[]
  readonly quarantine: readonly QuarantineReport[]
  /** Records, fields and events of a newer version, and the version that would read them where known. */
  readonly parked?: { readonly count: number; readonly version?: string }
  /** First sync, or a long catching-up. */
  readonly progress?: {
    readonly doneChanges: number
    readonly totalChanges: number
    readonly from: 'snapshot' | 'segments'
  }
  /** Where `disk-full` was seen before anything of the rest was read. */
  readonly short?: ShortRoom
  /** A desk that has the same changes and another state (I5): a fault of the program. */
  readonly differs?: { readonly device: string; readonly sinceMs: number }
  /** What was missing on the target and was published again, in the last look. */
  readonly restored?: { readonly files: number; readonly atMs: number }
  /** This desk got a new id: own changes were on the target and not here, or another machine wrote under the same id. */
  readonly renewed?: { readonly why: 'lost' | 'forked'; readonly former: string; readonly atMs: number }
  /** Number of the newest keys file, where two desks made one at once: both passphrases open until somebody sets the next. */
  readonly keysTwice?: number
  /** Publishing works around a refused rename. */
  readonly publishesDirectly?: true
}

/** A report before anything is known. */
export const NO_EXCHANGE: ExchangeReport = { state: 'off', isWorking: false, waiting: 0, peers: [], quarantine: [] }
