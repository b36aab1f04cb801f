/**
 * What a page may ask its host (style 4): one entry per channel. Types only, because the sandboxed preload imports this file.
 * Bytes cross as base64url text on every transport; errors cross as codes, never as sentences.
 */
import type { Paper } from '#shared/domain/sheets/paperSizes.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Result } from '#shared/kernel/result.ts'

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

/** How far the content is moved on its paper, in tenths of a millimetre to the right and down. */
export interface PaperOffset {
  readonly x: number
  readonly y: number
}

/** One printed sheet on its way to paper: everything in `model` is already text as printed (style 6). */
export interface SheetJob {
  /** Sheet component and its template version, e.g. `owner-registration@1`. */
  readonly sheetId: string
  readonly model: JsonObject
  readonly paper: Paper
  /** Logos that the frames name, by SHA-256, as `data:` addresses; one that is missing is not printed. */
  readonly images?: Readonly<Record<string, string>>
  /** Tenths of a millimetre by which this printer is off: to the right and down, at most 20 mm. */
  readonly offset?: PaperOffset
  /** Name of the printer as the system knows it; a printer that is named prints without a dialog, other hosts do not read it. */
  readonly printer?: string
  /** How often a printer repeats the whole job, 1 to 20; laid out once, and once in a PDF. 存根联 and 业主联 are in the model. */
  readonly copies: number
}

/** Codes of printing: `no-printer`, `cancelled` (the person closed the dialog), `sheet-failed` (the page could not lay it out), `timeout`. */
export type PrintCode = 'no-printer' | 'cancelled' | 'sheet-failed' | 'timeout'
/** Codes of PDF: `no-browser-found`, `sheet-failed`, `timeout`, `busy` (too many jobs are waiting). */
export type PdfCode = 'no-browser-found' | 'sheet-failed' | 'timeout' | 'busy'

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
