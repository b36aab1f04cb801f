/** Keys that nobody has (handbook 3.8): missed, found again, or their lock changed. */
import type { ChangeDraft, DecisionContext, DraftItem, RecordItem } from '#shared/domain/draft.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import {
  actFault,
  awayFault,
  isKeyCount,
  type KeySetFacts,
  type KeySetRefusal,
  LONGEST_WORDS,
  setEvent,
  wordsFault,
} from './setDecisions.ts'

/**
 * A set is not on its hook, and nobody has it: it is lent no more, and its lock is to be changed.
 * **Refuses** as every act on a set, `thing-out` (then its loan is told as lost), `set-missing`, `reason-missing`, `text-too-long`.
 * Source: handbook 3.8.
 */
export function decideMissSet(
  facts: KeySetFacts,
  why: string,
  context: DecisionContext,
): Result<ChangeDraft, KeySetRefusal> {
  const fault = actFault('keySet.miss', facts, context) ?? awayFault(facts)
  if (fault) return err({ code: fault })
  const words = wordsFault(why, 'why')
  return words ? err(words) : ok({ cmd: 'keySet.miss', items: [missedItem(facts, { why, loanId: null })] })
}

/** What a lost set is told as beside the end of its loan: both stand in one change. Source: handbook 3.8. */
export function missedItem(
  facts: Pick<KeySetFacts, 'thingId' | 'events'>,
  { why, loanId }: { readonly why: string; readonly loanId: string | null },
): RecordItem {
  return setEvent(facts, 'missed', { why: normalizeText(why), loanId })
}

/** A missing set turned up again. **Refuses** as every act on a set, `set-not-missing`, `text-too-long`. Source: handbook 3.8. */
export function decideFindSet(
  facts: KeySetFacts,
  remark: string,
  context: DecisionContext,
): Result<ChangeDraft, KeySetRefusal> {
  const fault = actFault('keySet.find', facts, context)
  if (fault) return err({ code: fault })
  if (!facts.state?.missing) return err({ code: 'set-not-missing' })
  const words = normalizeText(remark)
  if (words.length > LONGEST_WORDS) return err({ code: 'text-too-long', field: 'remark' })
  return ok({ cmd: 'keySet.find', items: [setEvent(facts, 'found', { remark: words })] })
}

/**
 * The lock of a missing set was changed. New keys hang on its hook (`count`), or none are kept (0): then the set leaves the cabinet.
 * **Refuses** as every act on a set, `set-not-missing`, `count-invalid`, `text-too-long`. Source: handbook 3.8.
 */
export function decideRelock(
  facts: KeySetFacts,
  { count, remark }: { readonly count: number; readonly remark: string },
  context: DecisionContext,
): Result<ChangeDraft, KeySetRefusal> {
  const fault = actFault('keySet.relock', facts, context)
  if (fault) return err({ code: fault })
  if (!facts.state?.missing) return err({ code: 'set-not-missing' })
  if (count !== 0 && !isKeyCount(count)) return err({ code: 'count-invalid', field: 'count' })
  const words = normalizeText(remark)
  if (words.length > LONGEST_WORDS) return err({ code: 'text-too-long', field: 'remark' })
  const values = count === 0 ? { active: false } : { count }
  const thing: DraftItem = { kind: 'set', e: 'loanThing', id: facts.thingId, values }
  return ok({ cmd: 'keySet.relock', items: [setEvent(facts, 'relocked', { count, remark: words }), thing] })
}
