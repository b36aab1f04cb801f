/** How commands on a case are run: load what stands, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { CaseFacts } from '#shared/domain/decoration/cases/caseFacts.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { err, type Result } from '#shared/kernel/result.ts'

/** What a command refuses, as far as a screen needs it. */
export interface Refused {
  readonly code: string
  readonly field?: string
  readonly detail?: Readonly<Record<string, string | number>>
}

/** A case with its events; undefined where there is none. May run inside a transaction of the store. */
export async function loadCase(store: Store, id: string): Promise<CaseFacts | undefined> {
  const row = await store.db.decorationCases.get(id)
  return row && { id, state: row.v, events: await loadLiveEvents(store, 'decorationCase', id) }
}

/** Decides on a case as it stands inside the transaction, and commits. **Refuses** `case-unknown`, and as `decide` does. */
export function onCase<Refusal extends Refused>(
  desk: Desk,
  id: string,
  decide: (
    facts: CaseFacts,
    context: DecisionContext,
  ) => Result<ChangeDraft, Refusal> | Promise<Result<ChangeDraft, Refusal>>,
) {
  return runCommand(
    desk,
    async (context): Promise<Result<ChangeDraft, Refusal | { readonly code: 'case-unknown' }>> => {
      const facts = await loadCase(desk.store, id)
      return facts === undefined ? err({ code: 'case-unknown' }) : decide(facts, context)
    },
  )
}
