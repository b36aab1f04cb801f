/**
 * Bulk commands, such as an import: several changes decided and stored in one strict transaction, slice after slice, with room for
 * progress and cancel between two slices. All that holds for `commit` holds for a slice (architecture 3.1).
 */
import type { ChangeDraft } from '#shared/domain/draft.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { Dot } from '#shared/sync/change.ts'
import { type CommitRefusal, type Decide, decideAndWrite } from './commit.ts'
import type { KnownRecords } from './knownRecords.ts'
import type { Signature, Store } from './store.ts'

/** Persons of one slice of an import: large enough that the disk is waited for seldom, small enough to stop soon. */
export const IMPORT_SLICE_PERSONS = 1_000

/** What a bulk decision answers: the drafts of consecutive changes, each under 256 KB (`draftsOfGroups` cuts them), and what else it wants to say. */
export interface Drafts {
  readonly drafts: readonly ChangeDraft[]
}

/** A slice that is stored. */
export interface CommittedMany<Decided extends Drafts> {
  /** The changes, in the order of the drafts. */
  readonly dots: readonly Dot[]
  readonly decided: Decided
}

/** What makes a slice cheaper. */
export interface ManyOptions {
  /** One object of `knowRecords` for all slices of a command: records that surely do not exist are not asked for. */
  readonly known?: KnownRecords
}

/**
 * Decides and stores all drafts of one slice, or nothing; no drafts are no change. There is no undo plan: a bulk command takes
 * itself back. Listeners hear once, of all rows.
 * **Refuses** what `decide` refuses, and `clock-before-build`. **Throws** when storage fails, and on a draft above 256 KB: nothing is stored then.
 */
export async function commitMany<Decided extends Drafts, Refused>(
  store: Store,
  signature: Signature,
  decide: Decide<Decided, Refused>,
  options: ManyOptions = {},
): Promise<Result<CommittedMany<Decided>, Refused | CommitRefusal>> {
  const { known } = options
  const done = await decideAndWrite(store, { signature, decide, draftsOf: ({ drafts }) => drafts, undo: 'none', known })
  if (!done.ok) return done
  const { written, decided } = done.value
  if (written.touched.length > 0) store.announce(undefined, written.touched)
  return ok({ dots: written.committed.map(({ change }) => change.dot), decided })
}
