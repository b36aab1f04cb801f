/** What a round knows and what it sees: the two arguments of `plan`, as plain values. */
import type { DeviceId, Frontier } from '#shared/sync/change.ts'
import type { SeqRange } from './coverage.ts'
import type { FileNote } from './ports.ts'

/** A file of a device as a listing shows it; size and name are hints. */
export interface SeenFile {
  readonly path: string
  readonly device: DeviceId
  readonly size: number
  /** What its name says; undefined for a name that is nobody's, such as some conflict copies. */
  readonly range?: SeqRange
}

/** Files of one kind per device, as far as this look went. */
export interface Listing {
  readonly segments: readonly SeenFile[]
  readonly keys: readonly SeenFile[]
  /** Whether every month folder was listed: only then may a missing name count as missing once. */
  readonly isFull: boolean
}

/** Why a file is not in the log yet. `signer`: the card of its desk has not arrived; `keys`: the person keys beside it have not. */
export type ArrivingWhy = 'incomplete' | 'mismatch' | 'locked' | 'gap' | 'signer' | 'keys' | 'newer'

/** A file that is there and cannot be used yet. */
export interface Arriving {
  readonly path: string
  readonly device: DeviceId
  readonly why: ArrivingWhy
  readonly sinceMs: number
  readonly tries: number
  readonly nextMs: number
  readonly size: number
  /** Hash of the bytes at the last look, and how many looks in a row found the same. */
  readonly hash?: string
  readonly sameLooks: number
  readonly range?: SeqRange
}

/** An own file whose content was read back. */
export interface Verified {
  readonly publishedMs: number
  /** When it was last read back and right; 0 where never. */
  readonly rightMs: number
}

/** What this desk knows when it looks. */
export interface Knowledge {
  readonly nowMs: number
  readonly device: DeviceId
  readonly frontier: Frontier
  readonly notes: ReadonlyMap<string, FileNote>
  readonly arriving: ReadonlyMap<string, Arriving>
  /** When files that are aside were last read. */
  readonly asideLooks: ReadonlyMap<string, number>
  readonly verified: ReadonlyMap<string, Verified>
  /** Own files that the last full look did not find, and when that was first so. */
  readonly missingSince: ReadonlyMap<string, number>
  /** Files that came whole and cannot be used: nobody is asked for them again. */
  readonly unreadable: ReadonlySet<string>
  /** Own ranges that others ask for. */
  readonly askedOfUs: readonly SeqRange[]
  /** Asks that were answered already, as `first-last`. */
  readonly answered: ReadonlySet<string>
}
