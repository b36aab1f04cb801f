/** A thing with what was told of it, and the next event on it: every decision about a thing begins here. */
import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { type CustodyState, isHeld } from './custodyState.ts'

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

/** The tag, as a refusal names the thing: it is no personal value. */
export const tagDetail = ({ state }: ItemFacts): { readonly tag: string } => ({ tag: state.tag })

/** The first thing's fault, in the order of the list. */
export function firstFault<Fault>(
  items: readonly ItemFacts[],
  faultOf: (item: ItemFacts) => Fault | undefined,
): Fault | undefined {
  for (const item of items) {
    const fault = faultOf(item)
    if (fault) return fault
  }
  return undefined
}

/** Why nothing more is told of the thing: the desk answers for it no longer. **Refuses** `item-left`. */
export function leftFault(item: ItemFacts) {
  return isHeld(item.state) ? undefined : { code: 'item-left' as const, detail: tagDetail(item) }
}

/** Why the thing cannot be taken from its slot. **Refuses** `item-out` (with a run), `item-missing`, `item-left`. */
export function storeFault(item: ItemFacts) {
  const { status } = item.state
  if (status === 'out-for-delivery') return { code: 'item-out' as const, detail: tagDetail(item) }
  return status === 'missing' ? { code: 'item-missing' as const, detail: tagDetail(item) } : leftFault(item)
}
