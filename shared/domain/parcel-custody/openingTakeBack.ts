/** An opening import that was a mistake is taken back as a whole: what nothing was done on since, of the rows of its table. */
import { UNDO_SUFFIX } from '#shared/domain/commandNames.ts'
import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { mayRun } from './itemFacts.ts'
import { OPENING_COMMAND } from './openingCustody.ts'

/** The command of the changes that take an import back. */
export const OPENING_UNDO = `${OPENING_COMMAND}${UNDO_SUFFIX}`

/** A thing with all that stands of it. */
export interface OpenedThing {
  readonly id: string
  readonly events: readonly LiveEvent[]
}

/** Whether an import brought it in and nothing was told of it since. */
export function isUntouchedThing({ events }: OpenedThing): boolean {
  return events.length > 0 && events.every(({ ev, data }) => ev === 'received' && data.isOpening === true)
}

/**
 * Takes back those of the things that nothing was done on; the others stay. History keeps both.
 * **Refuses** `beyond-role` below supervisor, `nothing-to-take-back`. Source: architecture 9, sync 4.4.
 */
export function decideTakeBackOpening(
  things: readonly OpenedThing[],
  reason: string,
  context: DecisionContext,
): Result<
  { readonly items: readonly RecordItem[]; readonly ids: readonly string[] },
  Refusal<'beyond-role' | 'nothing-to-take-back'>
> {
  if (!mayRun(OPENING_COMMAND, context)) return refuse('beyond-role')
  const untouched = things.filter(isUntouchedThing)
  if (untouched.length === 0) return refuse('nothing-to-take-back')
  const items = untouched.map(({ id, events }): RecordItem => {
    const refs = events.map(({ dot }) => dot)
    return { kind: 'event', e: 'custodyItem', id, ev: 'void', data: { reason }, refs }
  })
  return ok({ items, ids: untouched.map(({ id }) => id) })
}
