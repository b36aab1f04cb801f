/** Workers as a register (handbook D9, 2.7); their number, photograph and copy are a record apart, which ends earlier (D21). */

import type { Worker, WorkerIdentity } from '#shared/domain/decoration/registers.ts'
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { parseIdNumber } from '#shared/kernel/idNumber.ts'
import type { Json } from '#shared/kernel/json.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth, lengthInCharacters, normalizeName, normalizeText, upperAscii } from '#shared/kernel/text.ts'
import { type OpenedRecord, savedItem } from './registerDraft.ts'

/** Trades as they are offered; another may be typed. They stand on Chinese paper as they are kept. */
export const TRADES = [
  '水电工',
  '泥瓦工',
  '木工',
  '油漆工',
  '防水工',
  '焊工',
  '安装工',
  '拆除工',
  '搬运工',
  '监理',
] as const

/** A worker as the form gives them; identity fields that are empty stay as they are. */
export interface WorkerInput extends Omit<Worker, 'barredOn' | 'barredWhy'> {
  /** The whole number, or empty where only its last four are told or nothing changes. */
  readonly idNumber: string
  /** Hash of a kept photograph, or empty. */
  readonly photo: string
  /** Hash of a kept copy of the paper, or empty. */
  readonly copy: string
  readonly copyPlace: string
}

/** Why a worker is not kept; each code is explained where it is given. */
export type WorkerRefusal = Refusal<
  | 'beyond-role'
  | 'worker-unknown'
  | 'name-missing'
  | 'worker-twice'
  | 'id-number-invalid'
  | 'id-last4-invalid'
  | 'phone-invalid'
  | 'day-invalid'
  | 'text-too-long'
>

/** What saving looks at besides the form. */
export interface WorkerFacts {
  readonly opened?: OpenedRecord | undefined
  /** The identity that is kept already, as its record stands. */
  readonly identity?: OpenedRecord | undefined
  /** Other workers with the typed number. */
  readonly sameNumber: readonly string[]
}

const LONGEST = 120
const TEXTS = ['name', 'trade', 'certificateNo', 'remark', 'copyPlace'] as const
const LAST_FOUR = /^[0-9A-Z]{4}$/
const OTHER_PAPER = /^[0-9A-Z]{5,20}$/
const MAINLAND = /^[0-9]{15}$|^[0-9]{17}[0-9X]$/

/** A number of a paper of identity as it is kept: half-width, capitals, without spaces or dashes. Source: handbook 2.7. */
export function readIdNumber(typed: string): string {
  return upperAscii(foldWidth(normalizeText(typed)).replaceAll(/[\s-]/g, ''))
}

function readInput(input: WorkerInput): WorkerInput {
  const phone = parsePhone(input.phone)
  const idNumber = readIdNumber(input.idNumber)
  return {
    ...input,
    name: normalizeName(input.name),
    trade: normalizeText(input.trade),
    phone: phone.ok ? phone.value.number : normalizeText(input.phone),
    idNumber,
    idLast4: idNumber === '' ? upperAscii(foldWidth(normalizeText(input.idLast4))) : idNumber.slice(-4),
    certificateNo: upperAscii(normalizeText(input.certificateNo)),
    remark: normalizeText(input.remark),
    copyPlace: normalizeText(input.copyPlace),
  }
}

function faultOf(input: WorkerInput, context: DecisionContext): WorkerRefusal | undefined {
  if (input.name === '') return { code: 'name-missing', field: 'name' }
  if (input.idNumber !== '' && !isIdNumber(input.idNumber, context))
    return { code: 'id-number-invalid', field: 'idNumber' }
  if (input.idLast4 !== '' && !LAST_FOUR.test(input.idLast4)) return { code: 'id-last4-invalid', field: 'idLast4' }
  if (input.phone !== '' && !parsePhone(input.phone).ok) return { code: 'phone-invalid', field: 'phone' }
  if (input.certificateUntil !== '' && !isDay(input.certificateUntil))
    return { code: 'day-invalid', field: 'certificateUntil' }
  const long = TEXTS.find((field) => lengthInCharacters(input[field]) > LONGEST)
  return long === undefined ? undefined : { code: 'text-too-long', field: long }
}

/** What looks like a mainland number is checked as one; a passport or a permit of Hong Kong has no check sign here. */
function isIdNumber(number: string, { today }: DecisionContext): boolean {
  return MAINLAND.test(number) ? parseIdNumber(number, today).ok : OTHER_PAPER.test(number)
}

/**
 * Keeps a worker, new or mended; the number and the pictures go into a record of their own in the same change.
 * **Refuses** `name-missing`, `worker-twice` when somebody else has the number, `id-number-invalid`, `id-last4-invalid`, `phone-invalid`,
 * `day-invalid`, `text-too-long` (120), `beyond-role`.
 * Source: handbook D9, D21, 2.7.
 */
export function decideSaveWorker(
  input: WorkerInput,
  { opened, identity, sameNumber }: WorkerFacts,
  context: DecisionContext,
): Result<ChangeDraft & { readonly workerId: string }, WorkerRefusal> {
  if (context.mayAct('worker.save', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const read = readInput(input)
  const fault = faultOf(read, context)
  if (fault) return err(fault)
  if (sameNumber.some((id) => id !== opened?.id)) return err({ code: 'worker-twice', field: 'idNumber' })
  const { idNumber, photo, copy, copyPlace, ...values } = read
  const worker = savedItem({ e: 'worker', values, anchor: 'name' }, opened, context.newId())
  const told = identityValues({ idNumber, photo, copy, copyPlace })
  const items: DraftItem[] = [worker]
  if (Object.keys(told).length > 0) {
    const whole = { ...told, workerId: worker.id }
    items.push(savedItem({ e: 'workerIdentity', values: whole, anchor: 'workerId' }, identity, context.newId()))
  }
  return ok({ cmd: 'worker.save', items, workerId: worker.id })
}

/** What was told of the identity; an empty field says nothing, it takes nothing away. */
function identityValues(input: Omit<WorkerIdentity, 'workerId'>): Readonly<Record<string, Json>> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== ''))
}

/** Trades whose work needs a certificate of the person (handbook 2.7): welders and electricians. */
const CERTIFIED = /焊|电工|水电|电气/

/** Whether this trade works with a certificate only. Source: handbook 2.7. */
export function needsCertificate(trade: string): boolean {
  return CERTIFIED.test(trade)
}

/** What still keeps a worker from a pass; empty = it may be made out. */
export type WorkerGap =
  | 'id-missing'
  | 'certificate-missing'
  | 'certificate-expired'
  | 'worker-barred'
  | 'contractor-barred'

/**
 * Every gap before a worker's pass, in the order in which the desk closes them. A photograph is not among them: without one the card has a
 * frame to glue it on. Source: handbook 2.7, D9.
 */
export function workerGaps(
  worker: Pick<Worker, 'idLast4' | 'trade' | 'certificateNo' | 'certificateUntil' | 'barredOn'>,
  { today, contractorBarredOn }: { readonly today: string; readonly contractorBarredOn: string },
): readonly WorkerGap[] {
  const gaps: WorkerGap[] = []
  if (worker.idLast4 === '') gaps.push('id-missing')
  if (needsCertificate(worker.trade)) {
    if (worker.certificateNo === '') gaps.push('certificate-missing')
    else if (worker.certificateUntil !== '' && worker.certificateUntil < today) gaps.push('certificate-expired')
  }
  if (worker.barredOn !== '') gaps.push('worker-barred')
  if (contractorBarredOn !== '') gaps.push('contractor-barred')
  return gaps
}
