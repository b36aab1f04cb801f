/** What every clause says, whatever version it is of: for statistics over all cases. */
import type { Store } from '#renderer/db/store.ts'
import { clausesToStart } from '#shared/domain/decoration/review/clausesInCase.ts'
import { sampleSums, shippedRules } from '#shared/domain/decoration/review/shippedClauses.ts'
import type { Clause } from '#shared/domain/decoration/violations/clauseFold.ts'
import { clauseSettingsOf, clauseStateOf } from './review.ts'

/** The shipped words, under those of the newest version. */
export async function everyClauseOf(store: Store): Promise<readonly Clause[]> {
  const settings = await clauseSettingsOf(store)
  return [...shippedRules(settings), ...sampleSums(), ...clausesToStart(await clauseStateOf(store), settings)]
}
