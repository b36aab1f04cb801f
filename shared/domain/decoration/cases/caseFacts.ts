/** A case with what was told of it, and the next event on it: every decision about a case begins here. */
import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { CaseState, CaseStatus } from './caseState.ts'

/** A case with its live events, in order. */
export interface CaseFacts {
  readonly id: string
  readonly state: CaseState
  readonly events: readonly LiveEvent[]
}

/** An event on the case. It names all that its writer knew: two words that did not know of each other are found by that. Source: sync 4.4. */
export function caseEvent(
  { id, state, events }: CaseFacts,
  ev: string,
  { data, claim }: { readonly data: RecordItem['data']; readonly claim?: string },
): RecordItem {
  const refs = events.map(({ dot }) => dot)
  const told = { ...data, personId: state.personId }
  return { kind: 'event', e: 'decorationCase', id, ev, data: told, refs, ...(claim === undefined ? {} : { claim }) }
}

/** Whether the role table lets the actor run the command. */
export function mayRun(cmd: string, { mayAct, actor }: DecisionContext): boolean {
  return mayAct(cmd, actor.role) === 'allowed'
}

const ENDED: ReadonlySet<CaseStatus> = new Set(['archived', 'withdrawn', 'lapsed', 'void'])

/** Whether nothing more is done on the site: filed, withdrawn, lapsed or void. Money may still be owed. Source: handbook 3.6. */
export function isEnded({ status }: Pick<CaseState, 'status'>): boolean {
  return ENDED.has(status)
}

/** Whether a permit stands and work is allowed or only stopped for a while. Source: handbook 3.6. */
export function isRunning({ status }: Pick<CaseState, 'status'>): boolean {
  return status === 'permitted' || status === 'stopped' || status === 'rework' || status === 'acceptance-asked'
}
