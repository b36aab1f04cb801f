/** What changes of a case after it was opened: who owns, who comes, where the contract lies (handbook R37–R39). */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { COMERS } from '#shared/domain/move-in/kinds.ts'
import { isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeName, normalizeText } from '#shared/kernel/text.ts'
import { isEnded, type MoveInCaseFacts, mayRun, moveInEvent } from './caseFacts.ts'
import type { MoveInParty } from './caseState.ts'
import { LONGEST_MOVE_IN_TEXT, MOVE_IN_PHONE } from './opening.ts'

/** What is said of the party; a field that is not named stays as it is. */
export type AmendInput = Partial<Omit<MoveInParty, 'source'>> & { readonly personId?: string | null }

/** Why a party is not as it should be. */
export type PartyRefusal = Refusal<
  | 'owner-missing'
  | 'bank-missing'
  | 'day-invalid'
  | 'day-in-future'
  | 'comer-unknown'
  | 'comer-missing'
  | 'not-a-company'
  | 'last-four-invalid'
  | 'phone-invalid'
  | 'text-too-long'
>

/** Why nothing is amended. */
export type AmendRefusal = PartyRefusal | Refusal<'beyond-role' | 'case-ended' | 'nothing-changed'>

/** The last four of a paper of identity: digits, the last one may be X. */
const LAST_FOUR = /^\d{3}[\dX]$/

type Loose = Readonly<Record<string, unknown>>

/** The texts of a party in their one form; of an owner who comes in person there is no one else. */
export function tidyParty(party: MoveInParty): MoveInParty {
  const said = Object.fromEntries(
    Object.entries(party as Loose).map(([field, value]) => [
      field,
      typeof value === 'string' ? normalizeText(value) : value,
    ]),
  ) as unknown as MoveInParty
  const comes =
    said.comer === 'owner'
      ? { comerName: '', comerPhone: '', comerIdLast4: '' }
      : { comerName: normalizeName(party.comerName), comerIdLast4: said.comerIdLast4.toUpperCase() }
  return {
    ...said,
    ...comes,
    ownerName: normalizeName(party.ownerName),
    ownerIds: [...new Set(party.ownerIds)],
    bankName: said.isContractAtBank ? said.bankName : '',
  }
}

/** What is wrong with a tidy party; undefined = nothing. Source: handbook R37–R39. */
export function partyRefusal(party: MoveInParty, { today }: Pick<DecisionContext, 'today'>): PartyRefusal | undefined {
  const { noticeDay } = party
  if (party.ownerName === '') return { code: 'owner-missing', field: 'ownerName' }
  if (noticeDay !== '' && !isDay(noticeDay)) return { code: 'day-invalid', field: 'noticeDay' }
  if (noticeDay > today) return { code: 'day-in-future', field: 'noticeDay' }
  if (party.isContractAtBank && party.bankName === '') return { code: 'bank-missing', field: 'bankName' }
  const phone = (['ownerPhone', 'comerPhone'] as const).find(
    (field) => party[field] !== '' && !MOVE_IN_PHONE.test(party[field]),
  )
  if (phone !== undefined) return { code: 'phone-invalid', field: phone }
  const long = Object.entries(party).find(([, text]) => typeof text === 'string' && text.length > LONGEST_MOVE_IN_TEXT)
  return long === undefined ? comerRefusal(party) : { code: 'text-too-long', field: long[0] }
}

function comerRefusal({ comer, isCompany, comerName, comerIdLast4 }: MoveInParty): PartyRefusal | undefined {
  if (!COMERS.some((known) => known === comer)) return { code: 'comer-unknown', field: 'comer' }
  if (comer === 'company' && !isCompany) return { code: 'not-a-company', field: 'comer' }
  if (comer === 'owner') return undefined
  if (comerName === '') return { code: 'comer-missing', field: 'comerName' }
  if (!LAST_FOUR.test(comerIdLast4)) return { code: 'last-four-invalid', field: 'comerIdLast4' }
  return undefined
}

/**
 * Amends the party. Only what changed is told, so that two desks that mended different fields do not undo each other.
 * **Refuses** `beyond-role`, `case-ended`, `nothing-changed`, and as `partyRefusal`. Source: handbook R37–R39, R136.
 */
export function decideAmendMoveIn(
  facts: MoveInCaseFacts,
  { personId, ...said }: AmendInput,
  context: DecisionContext,
): Result<ChangeDraft, AmendRefusal> {
  if (!mayRun('moveIn.amend', context)) return err({ code: 'beyond-role' })
  if (isEnded(facts.state)) return err({ code: 'case-ended' })
  const before = facts.state.party
  const after = tidyParty({ ...before, ...said } as MoveInParty)
  const refusal = partyRefusal(after, context)
  if (refusal) return err(refusal)
  const changed = Object.entries(after).filter(([field, value]) => !isSame(value, before[field]))
  const isNowKnown = personId !== undefined && personId !== null && personId !== facts.state.personId
  if (changed.length === 0 && !isNowKnown) return err({ code: 'nothing-changed' })
  const data = { ...Object.fromEntries(changed), ...(isNowKnown ? { personId } : {}) }
  return ok({ cmd: 'moveIn.amend', items: [moveInEvent(facts, 'amended', { data })] })
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
