/** 装修单位 as a register (handbook D9): kept once, picked by every later application; barred, and admitted again, by a leader. */

import type { Contractor } from '#shared/domain/decoration/registers.ts'
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { parseCreditCode } from '#shared/kernel/creditCode.ts'
import { isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { lengthInCharacters, normalizeName, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import { type PassFacts, passItem } from './passes.ts'
import { type OpenedRecord, savedItem } from './registerDraft.ts'

/** 企业 or a single craftsman (handbook D8). */
export const CONTRACTOR_KINDS = ['company', 'individual'] as const
/** One of them. */
export type ContractorKind = (typeof CONTRACTOR_KINDS)[number]

/** A contractor as its form gives it: texts as typed, days `YYYY-MM-DD` or empty. */
export type ContractorInput = Omit<Contractor, 'barredOn' | 'barredWhy'>

/** Why a contractor is not kept; each code is explained where it is given. */
export type ContractorRefusal = Refusal<
  | 'beyond-role'
  | 'contractor-unknown'
  | 'name-missing'
  | 'contractor-twice'
  | 'kind-unknown'
  | 'licence-check'
  | 'phone-invalid'
  | 'day-invalid'
  | 'text-too-long'
>

/** What saving looks at besides the form. */
export interface ContractorFacts {
  /** Absent for a new one. */
  readonly opened?: OpenedRecord | undefined
  /** Names of the others on the register. */
  readonly others: readonly string[]
}

const LONGEST = 120
/** A credit code has 18 signs; older licences have other numbers, which nothing can check. */
const CREDIT_CODE_LENGTH = 18
const TEXTS = ['name', 'licenceNo', 'qualificationNo', 'qualificationGrade', 'principal', 'remark'] as const

function readInput(input: ContractorInput): ContractorInput {
  const phone = parsePhone(input.phone)
  return {
    ...input,
    name: normalizeName(input.name),
    licenceNo: upperAscii(normalizeText(input.licenceNo)),
    qualificationNo: upperAscii(normalizeText(input.qualificationNo)),
    qualificationGrade: normalizeText(input.qualificationGrade),
    principal: normalizeName(input.principal),
    phone: phone.ok ? phone.value.number : normalizeText(input.phone),
    remark: normalizeText(input.remark),
  }
}

function faultOf(input: ContractorInput, others: readonly string[]): ContractorRefusal | undefined {
  if (!CONTRACTOR_KINDS.some((kind) => kind === input.kind)) return { code: 'kind-unknown', field: 'kind' }
  if (input.name === '') return { code: 'name-missing', field: 'name' }
  if (others.includes(input.name)) return { code: 'contractor-twice', field: 'name' }
  const isCreditCode = input.licenceNo.length === CREDIT_CODE_LENGTH
  if (isCreditCode && !parseCreditCode(input.licenceNo).ok) return { code: 'licence-check', field: 'licenceNo' }
  if (input.phone !== '' && !parsePhone(input.phone).ok) return { code: 'phone-invalid', field: 'phone' }
  const days = ['licenceUntil', 'qualificationUntil'] as const
  const wrongDay = days.find((field) => input[field] !== '' && !isDay(input[field]))
  if (wrongDay !== undefined) return { code: 'day-invalid', field: wrongDay }
  const long = TEXTS.find((field) => lengthInCharacters(input[field]) > LONGEST)
  return long === undefined ? undefined : { code: 'text-too-long', field: long }
}

/**
 * Keeps a contractor, new or mended.
 * **Refuses** `name-missing`, `contractor-twice` when the register has the name, `licence-check` when an 18-sign credit code does not fit its
 * check sign, `phone-invalid`, `day-invalid`, `kind-unknown`, `text-too-long` (120), `beyond-role`.
 * Source: handbook D9, R50.
 */
export function decideSaveContractor(
  input: ContractorInput,
  { opened, others }: ContractorFacts,
  context: DecisionContext,
): Result<ChangeDraft & { readonly contractorId: string }, ContractorRefusal> {
  if (context.mayAct('contractor.save', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const read = readInput(input)
  const fault = faultOf(read, others)
  if (fault) return err(fault)
  const item = savedItem({ e: 'contractor', values: { ...read }, anchor: 'name' }, opened, context.newId())
  return ok({ cmd: 'contractor.save', items: [item], contractorId: item.id })
}

/** Papers of a contractor or worker that end: which, and on what day. */
export interface EndingPaper {
  readonly paper: 'licence' | 'qualification' | 'certificate'
  readonly until: string
}

/** Papers of a contractor that end up to a day, the first to end first; those whose end is not known are not among them. Source: handbook D9. */
export function contractorPapersEnding(
  { licenceUntil, qualificationUntil }: Pick<Contractor, 'licenceUntil' | 'qualificationUntil'>,
  upTo: string,
): readonly EndingPaper[] {
  const papers: readonly EndingPaper[] = [
    { paper: 'licence', until: licenceUntil },
    { paper: 'qualification', until: qualificationUntil },
  ]
  return papers
    .filter(({ until }) => until !== '' && until <= upTo)
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0))
}

/** Why somebody is not barred, or not admitted again. */
export type BarRefusal = Refusal<
  'beyond-role' | 'unknown' | 'why-missing' | 'text-too-long' | 'barred-already' | 'not-barred'
>

/** Whom it is about, as the register has them; `undefined` when nobody is there. */
export interface BarFacts {
  readonly e: 'contractor' | 'worker'
  readonly id: string
  readonly barredOn: string | undefined
  /** Passes that are void in the same act; those that are not out any more stay as they are. */
  readonly passes?: readonly PassFacts[]
}

/**
 * Bars a contractor or worker from today on: no new application, no pass, without a leader (handbook V07, V08); passes that are out may be
 * void at once.
 * **Refuses** `why-missing`, `text-too-long` (120), `barred-already`, `unknown`, `beyond-role`. Source: handbook D9.
 */
export function decideBar(
  { e, id, barredOn, passes = [] }: BarFacts,
  why: string,
  context: DecisionContext,
): Result<ChangeDraft, BarRefusal> {
  if (context.mayAct(`${e}.bar`, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (barredOn === undefined) return err({ code: 'unknown' })
  if (barredOn !== '') return err({ code: 'barred-already' })
  const barredWhy = normalizeText(why)
  if (barredWhy === '') return err({ code: 'why-missing', field: 'why' })
  if (lengthInCharacters(barredWhy) > LONGEST) return err({ code: 'text-too-long', field: 'why' })
  const item: DraftItem = { kind: 'set', e, id, values: { barredOn: context.today, barredWhy } }
  const out = passes.filter(({ state }) => state.status === 'valid')
  return ok({ cmd: `${e}.bar`, items: [item, ...out.map((pass) => passItem(pass, 'voided', { remark: barredWhy }))] })
}

/** Admits again whom somebody barred. **Refuses** `not-barred`, `unknown`, `beyond-role`. Source: handbook D9. */
export function decideLiftBar(
  { e, id, barredOn }: BarFacts,
  context: DecisionContext,
): Result<ChangeDraft, BarRefusal> {
  if (context.mayAct(`${e}.bar`, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (barredOn === undefined) return err({ code: 'unknown' })
  if (barredOn === '') return err({ code: 'not-barred' })
  return ok({ cmd: `${e}.bar`, items: [{ kind: 'set', e, id, values: { barredOn: '', barredWhy: '' } }] })
}
