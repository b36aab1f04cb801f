/** Stored changes never change (sync 4.5.6): what an older version wrote is lifted on reading, step by step. */
import type { Change } from './change.ts'

/** The record model this version writes. */
export const CURRENT_SCHEMA = 1

/** From schema n to n + 1, pure, keeping whatever it does not know. Append only. */
const STEPS: Readonly<Record<number, (change: Change) => Change>> = {}

/** The change as this version reads it. A change of a newer schema is kept as it is; nothing is refused or dropped. */
export function upcast(change: Change): Change {
  let lifted = change
  for (let schema = change.schema; schema < CURRENT_SCHEMA; schema += 1) lifted = STEPS[schema]?.(lifted) ?? lifted
  return lifted
}
