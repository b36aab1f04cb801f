/**
 * Runs of other devices (sync 4.6): one transaction a batch judges them, folds what is new, writes each touched record once, and stores
 * pages, person keys, conflicts and the frontier with the data. Nothing is judged by role: an act beyond its role is marked (sync 4.4).
 */
import { inOneTransaction } from '#renderer/db/oneTransaction.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import type { Dot } from '#shared/sync/change.ts'
import type { AppliedRuns } from '#shared/sync/exchange/ports.ts'
import type { ArrivedRun } from '#shared/sync/wire/segment.ts'
import { applyBatch, Poisoned } from './applyBatch.ts'

/** Decoded bytes that one batch should not go beyond: larger ones fill the memory, smaller ones cost a transaction each. */
export const BATCH_BYTES = 32 * 1024 * 1024

/** The fates, and the rows that look different now: the caller in another context announces them there. */
export interface AppliedBatch extends AppliedRuns {
  readonly touched: readonly TouchedRow[]
}

/**
 * Applies a batch of proved runs, in whatever order they came. The listeners hear of the rows once; nothing is printed, numbered or sounded
 * for them. **Throws** when storage fails: nothing of the batch is stored then.
 */
export async function applyRuns(store: Store, runs: readonly ArrivedRun[]): Promise<AppliedBatch> {
  const done = await store.inTurn(() => applyAround(store, runs, new Set()))
  if (done.touched.length > 0) store.announce(undefined, done.touched)
  return done
}

/** A change that cannot be folded ends its transaction; the next one stops before it, and the other devices go on. */
async function applyAround(store: Store, runs: readonly ArrivedRun[], poison: Set<Dot>): Promise<AppliedBatch> {
  try {
    const { head, ...done } = await inOneTransaction(store, (assertOpen) =>
      applyBatch(store, { runs, poison, assertOpen }),
    )
    store.head.move(head)
    return done
  } catch (fault) {
    if (!(fault instanceof Poisoned) || poison.has(fault.dot)) throw fault
    return applyAround(store, runs, poison.add(fault.dot))
  }
}
