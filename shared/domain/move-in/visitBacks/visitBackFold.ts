/** Visit-backs of a household that moved in (handbook R140, 2.16): each call or visit, the last word on each turn. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** One call or visit. */
export interface VisitBack extends JsonObject {
  /** `VisitBackTurn`. */
  readonly turn: string
  readonly at: string
  readonly by: string
  /** `VisitBackOutcome`; without an answer it stays due. */
  readonly outcome: string
  /** `Satisfaction`; empty where nobody answered. */
  readonly satisfaction: string
  /** How it was asked: 电话、上门. */
  readonly way: string
  readonly askedName: string
  readonly words: string
}

/** All of them in their order. */
export function foldVisitBacks(events: readonly LiveEvent[]): readonly VisitBack[] {
  return events
    .filter(({ ev }) => ev === 'visitedBack')
    .map((event) => {
      const { text, id } = fieldsOf(event)
      const said = { outcome: text('outcome'), satisfaction: text('satisfaction'), way: text('way') }
      const who = { askedName: text('askedName'), words: text('words') }
      return { turn: text('turn'), at: event.at, by: id('askedBy') ?? event.actor.id, ...said, ...who }
    })
}
