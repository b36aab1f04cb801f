/** What crosses the bridge about journal, backups and a shared folder (sync 4.5, 5). Types only. */
import type { MarkerState } from '#shared/sync/exchange/report.ts'

/** Free bytes; null where the system does not say. */
export interface Space {
  readonly journal: number | null
  readonly backup: number | null
  readonly target: number | null
}

/** One record of a journal; `bytes` are sealed with the local key before they leave the page. */
export interface JournalRecord {
  /** `identity`: who this desk is, newest counts; `keys`: a pack of person keys; `change`: one own change with its chain. */
  readonly kind: 'identity' | 'keys' | 'change'
  readonly device: string
  /** Seq of a change; 0 otherwise. */
  readonly seq: number
  /** Id of a pack; empty otherwise. */
  readonly id: string
  readonly bytes: string
}

/** A place between two records. */
export interface JournalPlace {
  readonly file: number
  readonly offset: number
}

/** What a host knows of a journal without opening a record. */
export interface JournalFacts {
  readonly workspaceId: string
  /** The newest identity record, or null. */
  readonly identity: string | null
  /** Greatest seq per device. */
  readonly last: Readonly<Record<string, number>>
  readonly bytes: number
  /** Bytes of a torn tail that this opening cut. */
  readonly cutBytes: number
  /** Bytes in the middle that nobody can read any more; what lies around them is given. Absent where there are none. */
  readonly damagedBytes?: number
}

/** `own`: the host's own folder; `chosen`: the folder the person picked. */
export type BackupPlaceId = 'own' | 'chosen'

/** A place of backups. */
export interface BackupPlace {
  readonly id: BackupPlaceId
  readonly path: string
  readonly isThere: boolean
  readonly freeBytes: number | null
}

/** A finished backup; its name says community, moment and content hash: `<workspace>-<yyyymmddThhmmssZ>-<hash16>.qtbackup`. */
export interface BackupFile {
  readonly name: string
  readonly bytes: number
}

/** Why a folder cannot be used: no such folder, not writable, its path is over 120 characters, on a phone or a web host, the dialog was closed. */
export type FolderChoiceCode = 'no-folder' | 'not-writable' | 'root-too-long' | 'needs-path' | 'cancelled'

/** The four states of a marker that is not ours (sync 5): none of them writes. */
export type MarkerCode = MarkerState

/** What a folder looks like before it is bound. */
export interface FolderFacts {
  readonly path: string
  readonly isWritable: boolean
  readonly freeBytes: number | null
  /** What else lies there: a folder full of other things is asked about. */
  readonly otherNames: number
  /** Text of `community-sync/marker.json`, or null; `twice` when more than one folder of a community lies there. */
  readonly marker: string | null
  readonly isTwice: boolean
  /** Texts of `meta/keys-*`, in the order of their numbers: what a passphrase opens. */
  readonly keysFiles: readonly string[]
}
