/** Opening a move-in (handbook R35, 3.4): from the notice, at the desk, or from the list of a handover day; one case a home. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { moveInIdOf } from '#shared/domain/move-in/ids.ts'
import { MOVE_IN_SOURCES } from '#shared/domain/move-in/kinds.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeName, normalizeText } from '#shared/kernel/text.ts'
import { mayRun } from './caseFacts.ts'
import type { MoveInParty, MoveInStatus } from './caseState.ts'

/** What is said of a home that is to be moved into. */
export interface OpenMoveInInput
  extends Pick<
    MoveInParty,
    | 'source'
    | 'noticeNumber'
    | 'noticeDay'
    | 'confirmationNumber'
    | 'ownerName'
    | 'ownerPhone'
    | 'ownerIds'
    | 'isCompany'
    | 'isContractAtBank'
    | 'bankName'
    | 'remark'
  > {
  readonly unitId: string | null
  /** The owner on file; null before somebody is. */
  readonly personId: string | null
}

/** What the records say of the home. */
export interface OpenMoveInFacts {
  /** Every case of the home, whatever became of it. */
  readonly cases: readonly { readonly status: MoveInStatus }[]
  /** Day on which the home was delivered, by its file; null where it was not. */
  readonly deliveredDay: string | null
}

/** Why no case is opened. */
export type OpenMoveInRefusal = Refusal<
  | 'beyond-role'
  | 'unit-missing'
  | 'owner-missing'
  | 'case-running'
  | 'delivered-already'
  | 'day-invalid'
  | 'day-in-future'
  | 'source-unknown'
  | 'bank-missing'
  | 'phone-invalid'
  | 'text-too-long'
>

/** What may stand in a telephone number. */
export const MOVE_IN_PHONE = /^[+\d][\d\s()-]{4,}$/
/** Longest text of one field of a case. */
export const LONGEST_MOVE_IN_TEXT = 200

/**
 * Opens the case of a home.
 * **Refuses** `beyond-role`, `unit-missing`, `case-running` (or one that went through), `delivered-already`, `owner-missing`, `bank-missing` where the
 * contract lies at a bank that is not named, `day-invalid`, `day-in-future`, `source-unknown`, `phone-invalid`, `text-too-long`. Source: handbook R35, 3.4.
 */
export function decideOpenMoveIn(
  input: OpenMoveInInput,
  { cases, deliveredDay }: OpenMoveInFacts,
  context: DecisionContext,
): Result<ChangeDraft & { readonly caseId: string }, OpenMoveInRefusal> {
  if (!mayRun('moveIn.open', context)) return err({ code: 'beyond-role' })
  if (input.unitId === null) return err({ code: 'unit-missing', field: 'unitCode' })
  if (cases.some(({ status }) => status !== 'broken-off' && status !== 'void'))
    return err({ code: 'case-running', field: 'unitCode' })
  if (deliveredDay !== null && deliveredDay <= context.today)
    return err({ code: 'delivered-already', field: 'unitCode', detail: { day: deliveredDay } })
  const { unitId, personId, ...said } = input
  const party = {
    ...said,
    ...{ ownerName: normalizeName(said.ownerName), ownerPhone: normalizeText(said.ownerPhone) },
    ...{ noticeNumber: normalizeText(said.noticeNumber), confirmationNumber: normalizeText(said.confirmationNumber) },
    ...{ bankName: normalizeText(said.bankName), remark: normalizeText(said.remark) },
  }
  const fault = partyFault(party, context.today)
  if (fault) return err(fault)
  const caseId = moveInIdOf(context.workspace, unitId, cases.length)
  const data = { ...party, unitId, personId }
  return ok({
    cmd: 'moveIn.open',
    items: [{ kind: 'event', e: 'moveInCase', id: caseId, ev: 'opened', data }],
    caseId,
  })
}

function partyFault(party: Omit<OpenMoveInInput, 'unitId' | 'personId'>, today: Day): OpenMoveInRefusal | undefined {
  const { source, ownerName, ownerPhone, noticeDay, isContractAtBank, bankName } = party
  if (!(MOVE_IN_SOURCES as readonly string[]).includes(source)) return { code: 'source-unknown' }
  if (ownerName === '') return { code: 'owner-missing', field: 'ownerName' }
  if (noticeDay !== '' && !isDay(noticeDay)) return { code: 'day-invalid', field: 'noticeDay' }
  if (noticeDay > today) return { code: 'day-in-future', field: 'noticeDay' }
  if (isContractAtBank && bankName === '') return { code: 'bank-missing', field: 'bankName' }
  if (ownerPhone !== '' && !MOVE_IN_PHONE.test(ownerPhone)) return { code: 'phone-invalid', field: 'ownerPhone' }
  const long = Object.entries(party).find(([, text]) => typeof text === 'string' && text.length > LONGEST_MOVE_IN_TEXT)
  return long === undefined ? undefined : { code: 'text-too-long', field: long[0] }
}
