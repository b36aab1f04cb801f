/** Decisions about saved filters: kept under a name for all desks, so that everybody asks the same question the same way. */
import type { ChangeDraft, DecisionContext, SetItem } from '#shared/domain/draft.ts'
import { derivedId } from '#shared/domain/ids.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { hasLoneSurrogate, lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import { type ListFilter, storeFilter, tidyFilter } from './listFilter.ts'

/** Longest name of a saved filter, characters: it stands on a button. */
export const MOST_NAME = 20

/** Why a filter is not saved. */
export type SavedFilterRefusal = Refusal<
  'beyond-role' | 'name-missing' | 'name-too-long' | 'bad-character' | 'nothing-to-save' | 'changed-meanwhile'
>

/** A filter to keep. */
export interface FilterToSave {
  /** The list it is for: `owners`, `units`. */
  readonly list: string
  readonly name: string
  readonly filter: ListFilter
}

/** What is known of filters by their ids: the writes that stood when the form opened, and that stand now. */
export interface FilterFacts {
  readonly opened: (filterId: string) => NonNullable<SetItem['seen']>
  readonly stands: (filterId: string) => NonNullable<SetItem['seen']>
}

/**
 * Keeps a filter under a name. The same name on the same list is the same filter on every desk: saving again changes it, and two
 * desks that save it at once have one. **Refuses** `beyond-role`, `name-missing`, `name-too-long`, `bad-character`,
 * `nothing-to-save`, `changed-meanwhile`: another desk wrote this name since the form opened. Source: architecture 9, sync 4.4.
 */
export function decideSaveFilter(
  { list, name, filter }: FilterToSave,
  context: DecisionContext,
  facts?: FilterFacts,
): Result<ChangeDraft & { readonly filterId: string }, SavedFilterRefusal> {
  if (context.mayAct('filter.save', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const written = normalizeText(name)
  if (written === '') return err({ code: 'name-missing', field: 'name' })
  if (hasLoneSurrogate(written)) return err({ code: 'bad-character', field: 'name' })
  if (lengthInCharacters(written) > MOST_NAME) return err({ code: 'name-too-long', field: 'name' })
  if (tidyFilter(filter).length === 0) return err({ code: 'nothing-to-save' })
  const filterId = derivedId(context.workspace, 'savedFilter', `${list} ${written}`)
  const values = { list, name: written, filter: storeFilter(filter), staffId: context.actor.id }
  const item: SetItem = { kind: 'set', e: 'savedFilter', id: filterId, values }
  if (facts === undefined) return ok({ cmd: 'filter.save', filterId, items: [item] })
  const seen = facts.opened(filterId)
  if (JSON.stringify(seen) !== JSON.stringify(facts.stands(filterId)))
    return err({ code: 'changed-meanwhile', field: 'name' })
  return ok({ cmd: 'filter.save', filterId, items: [{ ...item, seen }] })
}

/** Takes a saved filter away, for all desks. **Refuses** `beyond-role`. */
export function decideRemoveFilter(
  filterId: string,
  context: DecisionContext,
): Result<ChangeDraft, Refusal<'beyond-role'>> {
  if (context.mayAct('filter.remove', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  return ok({ cmd: 'filter.remove', items: [{ kind: 'delete', e: 'savedFilter', id: filterId }] })
}
