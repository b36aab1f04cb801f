/** How commands on a move-in are run: load what stands, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { MoveInCaseFacts } from '#shared/domain/move-in/cases/caseFacts.ts'
import { err, type Result } from '#shared/kernel/result.ts'

/** What a command refuses, as far as a screen needs it. */
export interface Refused {
  readonly code: string
  readonly field?: string
  readonly detail?: Readonly<Record<string, string | number>>
}

/** A case with its events; undefined where there is none. May run inside a transaction of the store. */
export async function loadMoveIn(store: Store, id: string): Promise<MoveInCaseFacts | undefined> {
  const row = await store.db.moveInCases.get(id)
  return row && { id, state: row.v, events: await loadLiveEvents(store, 'moveInCase', id) }
}

/** Decides on a case as it stands inside the transaction, and commits. **Refuses** `case-unknown`, and as `decide` does. */
export function onMoveIn<Refusal extends Refused>(
  desk: Desk,
  id: string,
  decide: (
    facts: MoveInCaseFacts,
    context: DecisionContext,
  ) => Result<ChangeDraft, Refusal> | Promise<Result<ChangeDraft, Refusal>>,
) {
  return runCommand(
    desk,
    async (context): Promise<Result<ChangeDraft, Refusal | { readonly code: 'case-unknown' }>> => {
      const facts = await loadMoveIn(desk.store, id)
      return facts === undefined ? err({ code: 'case-unknown' }) : decide(facts, context)
    },
  )
}
