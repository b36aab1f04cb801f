/** Stored changes never change (sync 4.5.6): what an older version wrote is lifted on reading, step by step. */
import type { Change } from './change.ts'

/** One step up: pure, and keeping whatever it does not know. */
export type Step = (change: Change) => Change

/** The first step lifts schema 1 to 2, and so on. Append only. */
const STEPS: readonly Step[] = []

/** The record model this version writes. */
export const CURRENT_SCHEMA = STEPS.length + 1

/** The change as this version reads it. A change of a newer schema is kept as it is; nothing is refused or dropped. */
export function upcast(change: Change): Change {
  return lift(change, STEPS)
}

/** The change after all steps above its schema. */
export function lift(change: Change, steps: readonly Step[]): Change {
  return steps.slice(change.schema - 1).reduce((lifted, step) => step(lifted), change)
}
