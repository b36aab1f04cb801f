/** Lending, returning, extending, losing (handbook D25, 2.4, 2.16): one mechanism for whatever the cabinet holds. */

import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { type Instant, instantMs, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { greatestOf } from '#shared/kernel/lists.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeName, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { KeySetState } from './keys/keySetFold.ts'
import type { LoanState } from './loanFold.ts'
import type { LoanThing } from './schema.ts'

/** Who takes a thing: somebody on file, a colleague, or a stranger by name, telephone and last four of a paper of identity. */
export interface Borrower {
  readonly personId: string | null
  readonly staffId: string | null
  readonly unitId: string | null
  readonly name: string
  readonly phone: string
  readonly idLast4: string
}

/** The thing that is wanted, and every loan of it that this desk knows. */
export interface LendFacts {
  readonly thing: Pick<LoanThing, 'label' | 'feeFen' | 'depositFen' | 'active'> | undefined
  readonly loans: readonly Pick<LoanState, 'status' | 'turn'>[]
  /** Of a set of keys: whether it lies under a seal, is missing or went to the owner; undefined where nothing was told of it. */
  readonly keySet?: LentKeySet | undefined
  /** When it must be back (`dueInstant`). */
  readonly dueAt: Instant
}

/** What of a set of keys decides whether it may be lent. */
export type LentKeySet = Pick<KeySetState, 'status' | 'seal' | 'missing'>

/** Why a thing is not lent, taken back or extended; each code is explained where it is given. */
export type LoanRefusal = Refusal<
  | 'beyond-role'
  | 'thing-unknown'
  | 'thing-retired'
  | 'thing-out'
  | 'set-sealed'
  | 'set-missing'
  | 'set-handed-over'
  | 'nothing-chosen'
  | 'borrower-missing'
  | 'phone-missing'
  | 'phone-invalid'
  | 'id-last4-invalid'
  | 'text-too-long'
  | 'loan-not-out'
  | 'extended-already'
  | 'reason-missing'
  | 'due-not-later'
  | 'amount-invalid'
  | 'remark-missing'
>

const LAST_FOUR = /^[0-9]{3}[0-9X]$/
const LONGEST = 60

/** A lending, and the id of its record. */
export type Lending = ChangeDraft & { readonly loanId: string; readonly item: RecordItem }

/**
 * Lends a thing. Its `lent` event claims this lending of the thing by its turn, so that two desks lending it at once is a conflict, while a new
 * lending after a return is another turn.
 * **Refuses** `thing-unknown`, `thing-retired`, `thing-out`, `borrower-missing`, `set-sealed`, `set-missing`, `set-handed-over`, of a stranger `phone-missing`, `phone-invalid`,
 * `id-last4-invalid`, `text-too-long`, and `beyond-role`.
 * Source: handbook D25, 2.16; claim: sync 4.4.
 */
export function decideLend(
  thingId: string,
  borrower: Borrower,
  facts: LendFacts,
  context: DecisionContext,
): Result<Lending, LoanRefusal> {
  const { thing, loans, dueAt } = facts
  if (context.mayAct('loan.lend', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (thing === undefined) return err({ code: 'thing-unknown' })
  const why = whyNotLent(facts)
  if (why !== undefined) return err({ code: why })
  const who = readBorrower(borrower)
  if (!who.ok) return who
  const turn = nextTurn(loans)
  const item: RecordItem = {
    kind: 'event',
    e: 'loan',
    id: context.newId(),
    ev: 'lent',
    data: { ...who.value, thingId, turn, dueAt, feeFen: thing.feeFen, depositFen: thing.depositFen },
    claim: loanClaim(thingId, turn),
  }
  return ok({ cmd: 'loan.lend', items: [item], loanId: item.id, item })
}

/** Why a thing cannot be taken out now; undefined where it can. Source: handbook 3.8. */
export function whyNotLent({ thing, loans, keySet }: Omit<LendFacts, 'dueAt'>) {
  if (thing === undefined) return 'thing-unknown'
  if (keySet?.status === 'handed-over') return 'set-handed-over'
  if (!thing.active) return 'thing-retired'
  if (loans.some(({ status }) => status === 'out')) return 'thing-out'
  if (keySet?.missing) return 'set-missing'
  return keySet?.seal ? 'set-sealed' : undefined
}

/** The key that the lendings of one turn of one thing hold. Source: sync 4.4. */
export function loanClaim(thingId: string, turn: number): string {
  return `loan-thing/${thingId}/${turn}`
}

/** The turn after every lending that stands; one that was taken back gives its turn back. */
function nextTurn(loans: LendFacts['loans']): number {
  return (
    greatestOf(
      loans.filter(({ status }) => status !== 'void').map(({ turn }) => turn),
      0,
    ) + 1
  )
}

function readBorrower(borrower: Borrower): Result<Borrower, LoanRefusal> {
  const { personId, staffId, unitId } = borrower
  // Somebody on file is named by the file alone, so that a new name there is the name here.
  if (personId !== null || staffId !== null) return ok({ personId, staffId, unitId, name: '', phone: '', idLast4: '' })
  const name = normalizeName(borrower.name)
  const idLast4 = upperAscii(normalizeText(borrower.idLast4))
  if (name === '') return err({ code: 'borrower-missing', field: 'name' })
  if (name.length > LONGEST) return err({ code: 'text-too-long', field: 'name' })
  const phone = parsePhone(borrower.phone)
  if (!phone.ok) return err({ code: phone.error.code === 'empty' ? 'phone-missing' : 'phone-invalid', field: 'phone' })
  if (idLast4 !== '' && !LAST_FOUR.test(idLast4)) return err({ code: 'id-last4-invalid', field: 'idLast4' })
  return ok({ personId, staffId, unitId, name, phone: phone.value.number, idLast4 })
}

/** A loan with its live events. */
export interface LoanFacts {
  readonly id: string
  readonly state: LoanState
  readonly events: readonly LiveEvent[]
}

/** What is told when a thing comes back, or does not: amounts in fen. */
export interface ReturnWord {
  readonly feePaidFen: number
  readonly depositBackFen: number
  readonly damaged: boolean
  /** Who brought it in the borrower's place, what is broken, where it was lost. */
  readonly remark: string
}

/** What stands on a return where nothing else is said: the whole deposit back, the whole fee paid. */
export function plainReturn({ feeFen, depositFen }: Pick<LoanState, 'feeFen' | 'depositFen'>): ReturnWord {
  return { feePaidFen: feeFen, depositBackFen: depositFen, damaged: false, remark: '' }
}

/**
 * A thing comes back. Fee and deposit may differ from what was agreed; what is kept of a deposit, and damage, need a word.
 * **Refuses** `loan-not-out`, `amount-invalid` (below 0, more deposit than was taken), `remark-missing`, `text-too-long`, `beyond-role`.
 * Source: handbook D25, 2.4.
 */
export function decideReturn(
  loan: LoanFacts,
  word: ReturnWord,
  context: DecisionContext,
): Result<ChangeDraft, LoanRefusal> {
  const fault = endFault('loan.return', loan, word, context)
  if (fault) return err(fault)
  const { remark, ...told } = word
  return ok({ cmd: 'loan.return', items: [eventOn(loan, 'returned', { ...told, remark: normalizeText(remark) })] })
}

/**
 * A thing is lost; it leaves the cabinet by being retired.
 * **Refuses** as `decideReturn`; a remark is always wanted.
 */
export function decideLose(
  loan: LoanFacts,
  word: Omit<ReturnWord, 'damaged'>,
  context: DecisionContext,
): Result<ChangeDraft, LoanRefusal> {
  const fault = endFault('loan.lose', loan, { ...word, damaged: true }, context)
  if (fault) return err(fault)
  return ok({ cmd: 'loan.lose', items: [eventOn(loan, 'lost', { ...word, remark: normalizeText(word.remark) })] })
}

function endFault(
  cmd: string,
  { state }: LoanFacts,
  { feePaidFen, depositBackFen, damaged, remark }: ReturnWord,
  context: DecisionContext,
): LoanRefusal | undefined {
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return { code: 'beyond-role' }
  if (state.status !== 'out') return { code: 'loan-not-out' }
  if (!isAmount(feePaidFen)) return { code: 'amount-invalid', field: 'feePaid' }
  if (!isAmount(depositBackFen) || depositBackFen > state.depositFen)
    return { code: 'amount-invalid', field: 'depositBack' }
  const words = normalizeText(remark)
  if (words.length > LONGEST * 2) return { code: 'text-too-long', field: 'remark' }
  const wantsWord = damaged || depositBackFen < state.depositFen
  return wantsWord && words === '' ? { code: 'remark-missing', field: 'remark' } : undefined
}

const isAmount = (fen: number): boolean => Number.isSafeInteger(fen) && fen >= 0

/**
 * Lets a thing stay out longer, once and for a reason.
 * **Refuses** `loan-not-out`, `extended-already`, `reason-missing`, `due-not-later` (than it is due now, or than now), `beyond-role`.
 */
export function decideExtend(
  loan: LoanFacts,
  { dueAt, reason }: { readonly dueAt: string; readonly reason: string },
  context: DecisionContext,
): Result<ChangeDraft, LoanRefusal> {
  if (context.mayAct('loan.extend', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (loan.state.status !== 'out') return err({ code: 'loan-not-out' })
  if (loan.state.extendedWhy !== '') return err({ code: 'extended-already' })
  const words = normalizeText(reason)
  if (words === '') return err({ code: 'reason-missing', field: 'reason' })
  const isLater = isInstant(dueAt) && instantMs(dueAt) > context.nowMs && dueAt > loan.state.dueAt
  if (!isLater) return err({ code: 'due-not-later', field: 'dueDay' })
  return ok({ cmd: 'loan.extend', items: [eventOn(loan, 'extended', { dueAt, reason: words })] })
}

/** One event of the loan, with whose key seals what is said of people in it. */
function eventOn({ id, state, events }: LoanFacts, ev: string, data: RecordItem['data']): RecordItem {
  const refs = events.map((event) => event.dot)
  return { kind: 'event', e: 'loan', id, ev, data: { ...data, personId: state.personId }, refs }
}
