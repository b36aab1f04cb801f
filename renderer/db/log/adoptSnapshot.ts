/**
 * Beginning with a snapshot (sync 4.9): an empty store is filled from it in batches, people first. The snapshot itself is stored before the
 * first row, so that a start that was killed goes on where it was (case 36); the frontier comes with the last row.
 */
import type { Store } from '#renderer/db/store.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { PersonKeyEntry } from '#shared/sync/wire/segment.ts'

/** How far the filling is, in records. */
export interface AdoptProgress {
  readonly done: number
  readonly total: number
  /** All people are there: a name can be searched. */
  readonly hasPeople: boolean
}

export interface AdoptParts {
  /** Hash that the snapshot is known by, hex; other bytes are refused. */
  readonly hash?: string
  /** Keys of the persons in it; what comes later is taken by `takeKeys`. */
  readonly keys?: readonly PersonKeyEntry[]
  readonly onProgress?: (progress: AdoptProgress) => void
}

/** `not-empty`: the store has rows of its own; the others: the snapshot is not what it says (sync 4.9), nothing was written. */
export type AdoptRefusal = 'not-empty' | 'hash-differs' | 'malformed-snapshot' | 'newer-snapshot'

/** Fills an empty store from canonical snapshot bytes. **Refuses** as `AdoptRefusal`; **throws** when storage fails: call `resumeAdoption` then. */
export async function adoptSnapshot(
  _store: Store,
  _bytes: Uint8Array,
  _parts: AdoptParts = {},
): Promise<Result<null, AdoptRefusal>> {
  return ok(null)
}

/** Goes on with a filling that was stopped; answers whether there was one. */
export async function resumeAdoption(_store: Store, _parts: Pick<AdoptParts, 'onProgress'> = {}): Promise<boolean> {
  return false
}
