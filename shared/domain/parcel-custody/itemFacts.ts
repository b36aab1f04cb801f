/** A thing with what was told of it, and the next event on it: every decision about a thing begins here. */
import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { CustodyState } from './custodyState.ts'

/** A thing in custody with its live events, in order. */
export interface ItemFacts {
  readonly id: string
  readonly state: CustodyState
  readonly events: readonly LiveEvent[]
}

/** An event on the stay that stands now. It names all that its writer knew: two words on the place that did not know of each other are found by that. */
export function itemEvent({ id, state, events }: ItemFacts, ev: string, data: RecordItem['data']): RecordItem {
  const { visit, personId } = state
  const refs = events.map(({ dot }) => dot)
  return { kind: 'event', e: 'custodyItem', id, ev, data: { ...data, visit, personId }, refs }
}

/** Whether the role table lets the actor run the command. */
export function mayRun(cmd: string, { mayAct, actor }: DecisionContext): boolean {
  return mayAct(cmd, actor.role) === 'allowed'
}
