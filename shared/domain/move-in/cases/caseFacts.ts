/** A move-in with what was told of it, and the next event on it: every decision about a case begins here. */
import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { MoveInState } from './caseState.ts'

/** A case with its live events, in order. */
export interface MoveInCaseFacts {
  readonly id: string
  readonly state: MoveInState
  readonly events: readonly LiveEvent[]
}

/** An event on the case. It names all that its writer knew: two words that did not know of each other are found by that. Source: sync 4.4. */
export function moveInEvent(
  { id, state, events }: MoveInCaseFacts,
  ev: string,
  { data, claim }: { readonly data: RecordItem['data']; readonly claim?: string },
): RecordItem {
  const refs = events.map(({ dot }) => dot)
  const told = { personId: state.personId, ...data }
  return { kind: 'event', e: 'moveInCase', id, ev, data: told, refs, ...(claim === undefined ? {} : { claim }) }
}

/** Whether the role table lets the actor run the command. */
export function mayRun(cmd: string, { mayAct, actor }: DecisionContext): boolean {
  return mayAct(cmd, actor.role) === 'allowed'
}

/** Whether nothing more is done at the desk: filed, broken off or taken back. Faults that are followed and visit-backs go on. Source: handbook 3.4. */
export function isEnded({ status }: Pick<MoveInState, 'status'>): boolean {
  return status === 'archived' || status === 'broken-off' || status === 'void'
}
