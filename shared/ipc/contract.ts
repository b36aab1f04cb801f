/**
 * What a page may ask its host (style 4): one entry per channel. Types only, because the sandboxed preload imports this file.
 * Bytes cross as base64url text on every transport; errors cross as codes, never as sentences.
 */
import type { Paper } from '#shared/domain/sheets/paperSizes.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Published, TargetCode, TargetEntry } from '#shared/sync/exchange/target.ts'
import type {
  BackupFile,
  BackupPlace,
  BackupPlaceId,
  FolderChoiceCode,
  FolderFacts,
  JournalFacts,
  JournalPlace,
  JournalRecord,
  MarkerCode,
  Space,
} from './keeping.ts'
import type { PdfCode, PrintCode, SheetJob } from './sheetJob.ts'

export type {
  BackupFile,
  BackupPlace,
  BackupPlaceId,
  FolderChoiceCode,
  FolderFacts,
  JournalFacts,
  JournalPlace,
  JournalRecord,
  MarkerCode,
  Space,
} from './keeping.ts'
export type { PaperOffset, PdfCode, PrintCode, SheetJob } from './sheetJob.ts'

/**
 * Codes every channel may answer: `rejected` (bad request or foreign sender), `failed` (fault, see the host's log), `unsupported` (this host
 * cannot), `unreachable` (the local desk has ended), `stale-page` (the local desk was started anew: reload the page).
 */
export type CommonCode = 'rejected' | 'failed' | 'unsupported' | 'unreachable' | 'stale-page'

/** A refusal or fault as it crosses a process boundary. */
export interface BridgeError<Code extends string = string> {
  readonly code: Code
}

type Call<Request, Response, Code extends string = never> = {
  request: Request
  response: Response
  error: BridgeError<Code | CommonCode>
}

/** The three hosts of architecture 2: desks, the local desk on loopback, a page of the sync server. */
export type HostKind = 'electron' | 'local' | 'browser'

/** What a host may or may not be able to do; a missing one is a disabled control with the reason. */
export type Capability = 'pdf' | 'print' | 'blobs' | 'secrets' | 'journal' | 'backup' | 'folder' | 'server' | 'camera'

/**
 * Why a host cannot: `no-browser-found` (no Chromium, Chrome or Edge to make PDF with), `browser-host` (a page cannot reach files or keys),
 * `use-pdf` (print through the PDF instead), `later-version` (not built yet), `not-built` (the renderer was not built beside this host).
 */
export type CapabilityReason = 'no-browser-found' | 'browser-host' | 'use-pdf' | 'later-version' | 'not-built'

/** Each capability is `true` or the reason why not. */
export type Capabilities = { readonly [Name in Capability]: true | CapabilityReason }

/** Who answers behind the bridge. */
export interface AppInfo {
  readonly host: HostKind
  readonly version: string
  /** Instant of the build, ISO 8601 UTC; new edits are refused while the wall clock is before it (sync 4.2). */
  readonly buildDate: string
  /** `true` in the practice community, which has its own workspace and database and never binds a target. */
  readonly demo: boolean
  readonly capabilities: Capabilities
}

/**
 * How the local key is kept: `os-keystore` (wrapped by the system's key store) or `key-file` (a file only this user can read, because the host
 * has no key store; the threat model says so).
 */
export type KeyProtection = 'os-keystore' | 'key-file'

/** Paper of a job; the sheet is laid out for it, and its `@page`, which every host prefers, has its size. */
export type { Paper }

/** Channel → request, response and error. */
export interface IpcContract {
  /** Tells host, version, build date, practice flag and capabilities. */
  'app:info': Call<undefined, AppInfo>
  /**
   * Gives the workspace's local key: 32 bytes, made on the first call (sync 4.8).
   * **Refuses** `key-locked` (the system's key store cannot open it now), `key-damaged` (never replaced by a new one), `disk-full`.
   */
  'secrets:localKey': Call<
    { readonly workspaceId: string },
    { readonly key: string; readonly protection: KeyProtection },
    'key-locked' | 'key-damaged' | 'disk-full'
  >
  /**
   * Keeps bytes under their SHA-256 and gives it in lower-case hex, after fsync; the same bytes twice are one file.
   * **Refuses** `too-large` (over 16 MiB), `disk-full`.
   */
  'blobs:put': Call<
    { readonly workspaceId: string; readonly bytes: string },
    { readonly hash: string; readonly size: number },
    'too-large' | 'disk-full'
  >
  /** Gives the bytes kept under a SHA-256. **Refuses** `not-found`, `damaged` (the content no longer has that hash). */
  'blobs:get': Call<
    { readonly workspaceId: string; readonly hash: string },
    { readonly bytes: string },
    'not-found' | 'damaged'
  >
  /**
   * Deletes kept bytes by their SHA-256; one that is not there is deleted already. The host cannot know what names them: only the sweep
   * asks, for what no live record names and no undo can bring back (architecture 6.1).
   */
  'blobs:delete': Call<{ readonly workspaceId: string; readonly hashes: readonly string[] }, null>
  /** Lays a sheet out and gives the PDF's bytes; the number and the record are not touched. */
  'printing:pdf': Call<SheetJob, { readonly bytes: string }, PdfCode>
  /** Sends a sheet to a printer through the system's dialog. */
  'printing:print': Call<SheetJob, null, PrintCode>
  /** Names of the printers the system knows; `unsupported` where this host reaches none. */
  'printing:printers': Call<undefined, { readonly printers: readonly string[] }>
  /** Free bytes where this host keeps the journal, and in a folder it may write; null where the system does not say. */
  'app:space': Call<{ readonly workspaceId: string }, Space>
  /** The journals that lie on this host: what a desk whose browser lost its store is rebuilt from. */
  'journal:list': Call<undefined, { readonly journals: readonly JournalFacts[] }>
  /** Opens a journal, making it on the first call; a torn tail is cut at the last valid record and kept beside it. **Refuses** `disk-full`. */
  'journal:open': Call<{ readonly workspaceId: string }, JournalFacts, 'disk-full'>
  /**
   * Appends records in order and answers once they are on the disk (`fdatasync`); a record that is there already is not written twice.
   * **Refuses** `disk-full` (nothing of the call counts then), `gap` (a change that does not follow the last one of its device).
   */
  'journal:append': Call<
    { readonly workspaceId: string; readonly records: readonly JournalRecord[] },
    { readonly bytes: number },
    'disk-full' | 'gap'
  >
  /** A page of records from a place on, at most about 4 MiB; `next` is null at the end. **Refuses** `not-found`. */
  'journal:read': Call<
    { readonly workspaceId: string; readonly from: JournalPlace | null },
    { readonly records: readonly JournalRecord[]; readonly next: JournalPlace | null },
    'not-found'
  >
  /** Writes the journal anew without these key packs: what erases a person's keys (decisions/0019). **Refuses** `disk-full`. */
  'journal:erase': Call<{ readonly workspaceId: string; readonly ids: readonly string[] }, null, 'disk-full'>
  /** Sets a journal aside under another name and begins anew: only after the desk got another device id. Nothing is deleted. */
  'journal:setAside': Call<{ readonly workspaceId: string }, null>
  /** Where backups go: always the host's own folder, and the one the person picked. */
  'backup:places': Call<{ readonly workspaceId: string }, { readonly places: readonly BackupPlace[] }>
  /** Picks the second folder for backups; with `path` null Electron asks in its dialog. **Refuses** as `folder:choose`, and `inside-target`. */
  'backup:choose': Call<
    { readonly workspaceId: string; readonly path: string | null },
    { readonly path: string },
    FolderChoiceCode | 'inside-target'
  >
  /** Every backup of a place, newest first; with `folder` those of any community in a folder of the person's choice (restoring on a new machine). */
  'backup:list': Call<
    { readonly workspaceId: string | null; readonly place: BackupPlaceId | null; readonly folder: string | null },
    { readonly backups: readonly BackupFile[] },
    TargetCode
  >
  /** Appends a part to a backup that is being written; `offset` 0 begins it. Nobody sees it before `backup:finish`. **Refuses** as a target. */
  'backup:write': Call<
    {
      readonly workspaceId: string
      readonly place: BackupPlaceId
      readonly name: string
      readonly offset: number
      readonly bytes: string
    },
    null,
    TargetCode
  >
  /** Makes a written backup whole: fsync, rename, read back and compared with its SHA-256. **Refuses** `mismatch`, and as a target. */
  'backup:finish': Call<
    {
      readonly workspaceId: string
      readonly place: BackupPlaceId
      readonly name: string
      readonly size: number
      readonly sha256: string
    },
    null,
    TargetCode | 'mismatch'
  >
  /** A part of a backup, at most 4 MiB. */
  'backup:read': Call<
    {
      readonly workspaceId: string | null
      readonly place: BackupPlaceId | null
      readonly folder: string | null
      readonly name: string
      readonly offset: number
      readonly length: number
    },
    { readonly bytes: string },
    TargetCode
  >
  /** Deletes backups that the rotation let go. */
  'backup:delete': Call<
    { readonly workspaceId: string; readonly place: BackupPlaceId; readonly names: readonly string[] },
    null,
    TargetCode
  >
  /** Asks for a folder: Electron's dialog when `path` is null, a check of the typed path elsewhere. Nothing is written. */
  'folder:choose': Call<{ readonly path: string | null }, { readonly path: string }, FolderChoiceCode>
  /** Folders below a path (null: where to begin), for hosts without a dialog. Names of folders only. */
  'folder:browse': Call<
    { readonly path: string | null },
    { readonly path: string; readonly parent: string | null; readonly folders: readonly string[] },
    TargetCode
  >
  /** What a chosen folder looks like, before anything is bound; nothing is written. */
  'folder:inspect': Call<{ readonly path: string }, FolderFacts, FolderChoiceCode>
  /**
   * Binds a community to a folder: from now on this host reads and writes there and nowhere else. `create` makes `community-sync/` and its
   * marker; without it the marker must be there and name the community. **Refuses** as `folder:inspect`, and `marker-*`.
   */
  'folder:bind': Call<
    { readonly workspaceId: string; readonly path: string; readonly create: boolean; readonly readme: string },
    { readonly path: string },
    FolderChoiceCode | MarkerCode
  >
  /** Forgets the binding; the folder stays as it is. */
  'folder:unbind': Call<{ readonly workspaceId: string }, null>
  /**
   * Writes the marker of a bound folder again, where only the marker is missing and files of this device lie there; `look` only says whether
   * it would. **Refuses** `not-ours` where nothing of this device lies there: it may be another folder or an empty drive.
   */
  'folder:mark': Call<
    { readonly workspaceId: string; readonly device: string; readonly step: 'look' | 'write' },
    null,
    'not-bound' | 'not-ours' | TargetCode | MarkerCode
  >
  /** The bound folder and whether its marker is ours now. `not-bound` where there is none. */
  'folder:state': Call<
    { readonly workspaceId: string },
    { readonly path: string; readonly freeBytes: number | null },
    'not-bound' | TargetCode | MarkerCode
  >
  /** Names in a folder of the target. The marker is looked at before every one of these calls. */
  'folder:list': Call<
    { readonly workspaceId: string; readonly path: string },
    { readonly entries: readonly TargetEntry[] },
    'not-bound' | TargetCode | MarkerCode
  >
  /** At most 1 MiB of a file from an offset on. */
  'folder:read': Call<
    { readonly workspaceId: string; readonly path: string; readonly offset: number; readonly length: number },
    { readonly bytes: string },
    'not-bound' | TargetCode | MarkerCode
  >
  /** Publishes a file as sync 5 says, below `d/<device>/`, `meta/`, `snap/` or `b/`; never replaces one. */
  'folder:publish': Call<
    { readonly workspaceId: string; readonly device: string; readonly path: string; readonly bytes: string },
    Published,
    'not-bound' | TargetCode | MarkerCode
  >
  /** Removes acks, key files and stray temporary files of one device; anything else is `rejected`. */
  'folder:remove': Call<
    { readonly workspaceId: string; readonly device: string; readonly paths: readonly string[] },
    null,
    'not-bound' | TargetCode | MarkerCode
  >
  /** Answers when the target may have changed, or after 25 seconds: a hint and no more. */
  'folder:hint': Call<{ readonly workspaceId: string }, { readonly isChanged: boolean }, 'not-bound'>
}

/** Name of a channel, `topic:verb`. */
export type Channel = keyof IpcContract
/** What a channel is asked with. */
export type Request<C extends Channel> = IpcContract[C]['request']
/** What a channel gives when it does not refuse. */
export type Response<C extends Channel> = IpcContract[C]['response']
/** What a channel answers. */
export type Reply<C extends Channel> = Result<IpcContract[C]['response'], IpcContract[C]['error']>
/** Arguments of a call: none where the request is `undefined`. */
export type Args<C extends Channel> = [Request<C>] extends [undefined] ? [] : [Request<C>]
