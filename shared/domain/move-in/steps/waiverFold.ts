/** 主任 lets the keys go before the fees are paid (handbook 3.4): until when they are promised, and why. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import { paperOf } from '#shared/domain/paperDecision.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

/** One waiver. */
export interface Waiver extends JsonObject {
  readonly at: string
  readonly by: string
  readonly why: string
  /** Day by which the fees are promised; may be empty. */
  readonly until: string
  /** Name on the signed paper, where the desk entered it (handbook D19). */
  readonly onPaper: string
}

/** The last waiver, or null. */
export function foldWaiver(events: readonly LiveEvent[]): Waiver | null {
  const last = events.findLast(({ ev }) => ev === 'waived')
  if (last === undefined) return null
  const { text, day } = fieldsOf(last)
  const onPaper = paperOf(last.data)?.name ?? ''
  return { at: last.at, by: last.actor.id, why: text('why'), until: day('until'), onPaper }
}
