/** A found thing while the desk keeps it (handbook D12, 2.15): counted by two, announced, claimed by description. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeName, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import { type ItemFacts, itemEvent, leftFault, mayRun } from './itemFacts.ts'
import { isIdLast4 } from './taking.ts'

/** Why nothing is noted about a found thing; each code is explained where it is given. */
export type FoundRefusal = Refusal<
  | 'beyond-role'
  | 'item-left'
  | 'not-found-thing'
  | 'same-counter'
  | 'counted-already'
  | 'announced-already'
  | 'asker-missing'
  | 'description-missing'
  | 'phone-invalid'
  | 'id-last4-invalid'
  | 'text-too-long'
>

const LONGEST_NAME = 60
const LONGEST_WORDS = 200
/** Two people count what was found. */
export const COUNTERS_WANTED = 2

/**
 * The second count of a found thing, by somebody else than the first.
 * **Refuses** `not-found-thing`, `item-left`, `same-counter`, `counted-already`, `beyond-role`.
 * Source: handbook D12.
 */
export function decideCountFound(item: ItemFacts, context: DecisionContext): Result<ChangeDraft, FoundRefusal> {
  const fault = foundFault('custody.countFound', item, context)
  if (fault) return err(fault)
  const { countedBy } = item.state
  if (countedBy.includes(context.actor.id)) return err({ code: 'same-counter' })
  if (countedBy.length >= COUNTERS_WANTED) return err({ code: 'counted-already' })
  return ok({ cmd: 'custody.countFound', items: [itemEvent(item, 'counted', {})] })
}

/** The paper that announces a found thing. */
export interface Announcement {
  readonly sheetId: string
  readonly number: string
}

/**
 * The found-item notice is up, told in the change that issues it.
 * **Refuses** `not-found-thing`, `item-left`, `announced-already`, `beyond-role`.
 * Source: handbook 2.15, 3.5 (公告).
 */
export function decideAnnounce(
  item: ItemFacts,
  context: DecisionContext,
): Result<(issued: Announcement) => RecordItem, FoundRefusal> {
  const fault = foundFault('custody.announce', item, context)
  if (fault) return err(fault)
  if (item.state.announcedAt !== '') return err({ code: 'announced-already' })
  return ok(({ sheetId, number }) => itemEvent(item, 'announced', { sheetId, number }))
}

/** Somebody who says that the thing is theirs; the description is taken before the thing is shown. */
export interface AskingWord {
  readonly name: string
  readonly phone: string
  readonly idLast4: string
  readonly description: string
  /** Whether the desk finds that it fits. */
  readonly fits: boolean
}

/**
 * Somebody asks for a found thing; whether it fits is the desk's word, and both are kept.
 * **Refuses** `asker-missing`, `description-missing`, `phone-invalid`, `id-last4-invalid`, `text-too-long`, `not-found-thing`, `item-left`,
 * `beyond-role`.
 * Source: handbook 2.15 (认领人证件与描述核对).
 */
export function decideAsk(
  item: ItemFacts,
  word: AskingWord,
  context: DecisionContext,
): Result<ChangeDraft, FoundRefusal> {
  const fault = foundFault('custody.ask', item, context)
  if (fault) return err(fault)
  const name = normalizeName(word.name)
  const description = normalizeText(word.description)
  const idLast4 = upperAscii(normalizeText(word.idLast4))
  const phone = parsePhone(word.phone)
  if (name === '') return err({ code: 'asker-missing', field: 'name' })
  if (name.length > LONGEST_NAME) return err({ code: 'text-too-long', field: 'name' })
  if (!phone.ok && phone.error.code !== 'empty') return err({ code: 'phone-invalid', field: 'phone' })
  if (idLast4 !== '' && !isIdLast4(idLast4)) return err({ code: 'id-last4-invalid', field: 'idLast4' })
  if (description === '') return err({ code: 'description-missing', field: 'description' })
  if (description.length > LONGEST_WORDS) return err({ code: 'text-too-long', field: 'description' })
  const data = { name, phone: phone.ok ? phone.value.number : '', idLast4, description, fits: word.fits }
  return ok({ cmd: 'custody.ask', items: [itemEvent(item, 'asked', data)] })
}

function foundFault(cmd: string, item: ItemFacts, context: DecisionContext): FoundRefusal | undefined {
  if (!mayRun(cmd, context)) return { code: 'beyond-role' }
  return item.state.kind === 'found' ? leftFault(item) : { code: 'not-found-thing' }
}
