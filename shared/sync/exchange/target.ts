/** A place where desks leave files for one another (sync 5). One writer per file: nothing on it is ever changed or replaced. */
import type { Result } from '#shared/kernel/result.ts'
import type { MarkerState } from './report.ts'

/**
 * Why a target cannot now. `unavailable`: not mounted, unplugged, gone; `not-found`: this path; `locked`: somebody holds the file, or it
 * lies online only; `full`; `read-only`; `too-long`: the path; `failed`: anything else, in the host's log.
 */
export type TargetCode = 'unavailable' | 'not-found' | 'locked' | 'full' | 'read-only' | 'too-long' | 'failed'

/** One name in a folder. Sizes may be stale; times are never read (sync 2). */
export interface TargetEntry {
  readonly name: string
  readonly kind: 'file' | 'folder'
  /** Bytes; 0 for a folder. */
  readonly size: number
}

/** All that a target may answer instead: what the place cannot, and that the marker in it is not ours. */
export type TargetFault = TargetCode | MarkerState | 'not-bound'

/**
 * How a file was published. `renamed`: staged, synced, renamed, read back; `direct`: written under its name, because renaming was refused;
 * `present`: the same bytes were there; `suffixed`: others were, so it has another name (`path`).
 */
export interface Published {
  readonly how: 'renamed' | 'direct' | 'present' | 'suffixed'
  readonly path: string
}

/** Paths are relative to the community's folder, parts joined by `/`. */
export interface Target {
  /** **Refuses** `not-found` where the folder is not there. */
  readonly list: (path: string) => Promise<Result<readonly TargetEntry[], TargetFault>>
  /** At most `length` bytes from `offset`; fewer at the end of what is there. */
  readonly read: (path: string, offset: number, length: number) => Promise<Result<Uint8Array, TargetFault>>
  /** Whole or not at all, and durable when it answers; never replaces a file. */
  readonly publish: (path: string, bytes: Uint8Array) => Promise<Result<Published, TargetFault>>
  /** Own acks and stray temporary files only. */
  readonly remove: (paths: readonly string[]) => Promise<Result<null, TargetFault>>
}
