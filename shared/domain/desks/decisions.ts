/** Naming a desk and claiming the letter its printed numbers begin with (sync 4.4, decision 0007). */

import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import { PREFIX_PATTERN } from './schema.ts'

/** Why naming a desk or claiming a letter is refused; each code is explained where it is given. */
export type DeskRefusal = Refusal<
  'beyond-role' | 'prefix-shape' | 'prefix-taken' | 'prefix-own' | 'desk-name-missing' | 'desk-name-too-long'
>

/** Longest name of a desk, in characters: it stands in lists and on the status line. */
const NAME_MAX = 30

/** The claim key of a prefix: two desks that hold one are a conflict. */
export function prefixClaim(prefix: string): string {
  return `prefix/${prefix}`
}

/** The event by which a new desk enters the community, with its name and prefix. */
export function registerDeskItem(device: string, name: string, prefix: string): RecordItem {
  const data = { name: normalizeText(name), prefix }
  return { kind: 'event', e: 'desk', id: device, ev: 'registered', data, claim: prefixClaim(prefix) }
}

/**
 * Claims another prefix for this desk.
 * **Refuses** `prefix-shape` (one or two capital letters without I and O), `prefix-taken` when another known desk holds it,
 * `prefix-own` when this desk has it already, `beyond-role`. A desk that is not known yet may hold it too: then the claim shows
 * as a conflict when they meet.
 */
export function decideClaimPrefix(
  device: string,
  prefix: string,
  facts: { readonly own: string | null; readonly others: readonly (string | null)[] },
  context: DecisionContext,
): Result<ChangeDraft, DeskRefusal> {
  if (context.mayAct('desk.claimPrefix', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const letters = normalizeText(prefix).toUpperCase()
  if (!PREFIX_PATTERN.test(letters)) return err({ code: 'prefix-shape', field: 'prefix' })
  if (letters === facts.own) return err({ code: 'prefix-own', field: 'prefix' })
  if (facts.others.includes(letters)) return err({ code: 'prefix-taken', field: 'prefix' })
  const data = { prefix: letters }
  const item: RecordItem = {
    kind: 'event',
    e: 'desk',
    id: device,
    ev: 'prefixClaimed',
    data,
    claim: prefixClaim(letters),
  }
  return ok({ cmd: 'desk.claimPrefix', items: [item] })
}

/** Gives this desk a name that people use (前台 1 号机). **Refuses** `desk-name-missing`, `desk-name-too-long` (30 signs), `beyond-role`. */
export function decideNameDesk(
  device: string,
  name: string,
  context: DecisionContext,
): Result<ChangeDraft, DeskRefusal> {
  if (context.mayAct('desk.name', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const text = normalizeText(name)
  if (text === '') return err({ code: 'desk-name-missing', field: 'name' })
  if (lengthInCharacters(text) > NAME_MAX) return err({ code: 'desk-name-too-long', field: 'name' })
  return ok({ cmd: 'desk.name', items: [{ kind: 'event', e: 'desk', id: device, ev: 'named', data: { name: text } }] })
}
