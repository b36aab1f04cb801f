/**
 * What can be said of typed values before anything is decided: the forms show all of it at once, the decisions refuse the
 * first. No records are needed here.
 */
import type { z } from 'zod'
import { parseCreditCode } from '#shared/kernel/creditCode.ts'
import type { Day } from '#shared/kernel/days.ts'
import { parseIdNumber, type Sex } from '#shared/kernel/idNumber.ts'
import { parseIdPaper } from '#shared/kernel/idPapers.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { OwnerFileRefusal } from './ownerRefusal.ts'
import { type PersonInput, personSchema, type UnitInput, unitSchema } from './schema.ts'

/** Result of a check that says everything it found. */
export type Checked<Value> = Result<Value, readonly OwnerFileRefusal[]>

/**
 * A unit as stored. **Refuses** `code-missing`, `code-too-long`, `bad-character`, `area-invalid`, `use-invalid`, `floor-invalid`,
 * `day-invalid`, `text-too-long`, `quiet-invalid`: one of the two hours alone, or both the same.
 */
export function checkUnit(input: UnitInput): Checked<UnitInput> {
  const parsed = unitSchema.safeParse(input)
  const { quietFrom = null, quietTo = null } = input
  const isHalf = (quietFrom === null) !== (quietTo === null) || (quietFrom !== null && quietFrom === quietTo)
  const quiet: OwnerFileRefusal[] = isHalf ? [{ code: 'quiet-invalid', field: 'quietTo' }] : []
  if (parsed.success && quiet.length === 0) return ok(parsed.data)
  return err([...(parsed.success ? [] : parsed.error.issues.map(unitRefusal)), ...quiet])
}

/**
 * A person or company as stored: texts tidied, numbers as their paper has them. A company has no identity card and a natural person
 * no credit code: what stands there is left out. The sex that the number says wins over a typed one.
 * **Refuses** `name-missing`, `name-too-long`, `bad-character`, `text-too-long`, `remark-too-long`, `id-kind-missing`,
 * `id-number-invalid`, `credit-code-invalid` (`detail.reason` is the code of `parseIdPaper`, `parseCreditCode`), `email-invalid`.
 */
export function checkPerson(input: PersonInput, today: Day): Checked<PersonInput> {
  const typed = input.kind === 'company' ? companyOf(input) : naturalOf(input)
  const parsed = personSchema.safeParse(typed)
  const identity = checkIdentity(typed, today)
  const credit = checkCredit(typed)
  const email = typed.email === undefined || EMAIL.test(normalizeText(typed.email))
  const refusals: OwnerFileRefusal[] = [
    ...(parsed.success ? [] : parsed.error.issues.map(personRefusal)),
    ...(identity.ok ? [] : [identity.error]),
    ...(credit.ok ? [] : [credit.error]),
    ...(email ? [] : [{ code: 'email-invalid', field: 'email' } as const]),
  ]
  if (!parsed.success || !identity.ok || !credit.ok || refusals.length > 0) return err(refusals)
  const sex = parsed.data.sex === undefined ? {} : { sex: impliedSex(typed, today) ?? parsed.data.sex }
  const code = parsed.data.creditCode === undefined ? {} : { creditCode: credit.value }
  return ok({ ...parsed.data, ...code, ...sex, idNumber: identity.value })
}

/** Empty, or something before and after one @: whether it reaches anybody is not known here. */
const EMAIL = /^$|^[^\s@]+@[^\s@]+\.[^\s@]+$/

function companyOf(input: PersonInput): PersonInput {
  return { ...input, idKind: null, idNumber: null, ...(input.sex === undefined ? {} : { sex: null }) }
}

function naturalOf(input: PersonInput): PersonInput {
  const ofCompany = { creditCode: null, legalRepresentative: '', contactName: '' }
  return { ...input, ...Object.fromEntries(Object.entries(ofCompany).filter(([field]) => field in input)) }
}

/** The number that names one person or company alone, and its field; null where none was given. Source: handbook 2.19, 3.3. */
export function ownNumber(
  person: Partial<Pick<PersonInput, 'idNumber' | 'creditCode'>>,
): { readonly field: 'idNumber' | 'creditCode'; readonly number: string } | null {
  if (person.idNumber != null) return { field: 'idNumber', number: person.idNumber }
  return person.creditCode == null ? null : { field: 'creditCode', number: person.creditCode }
}

/** Sex as the number of the paper says it; undefined where the paper has no such number. Source: handbook 2.19. */
export function impliedSex(
  { idKind, idNumber }: Pick<PersonInput, 'idKind' | 'idNumber'>,
  today: Day,
): Sex | undefined {
  if (idKind === null || idNumber === null) return undefined
  const paper = parseIdPaper(idKind, idNumber, today)
  if (!paper.ok || paper.value.birthday === undefined) return undefined
  const said = parseIdNumber(paper.value.number, today)
  return said.ok ? said.value.sex : undefined
}

function checkCredit({ creditCode }: PersonInput): Result<string | null, OwnerFileRefusal> {
  if (creditCode == null || normalizeText(creditCode) === '') return ok(null)
  const read = parseCreditCode(creditCode)
  return read.ok ? read : err({ code: 'credit-code-invalid', field: 'creditCode', detail: { reason: read.error.code } })
}

/** The phones as stored, empty lines left out. **Refuses** `phone-invalid`, `phone-twice` (beside the second). */
export function checkPhones(texts: readonly string[]): Checked<readonly string[]> {
  const numbers: string[] = []
  const refusals: OwnerFileRefusal[] = []
  for (const [index, text] of texts.entries()) {
    if (text.trim() === '') continue
    const parsed = parsePhone(text)
    const field = `phones.${index}`
    if (!parsed.ok) refusals.push({ code: 'phone-invalid', field, detail: { reason: parsed.error.code } })
    else if (numbers.includes(parsed.value.number)) refusals.push({ code: 'phone-twice', field })
    else numbers.push(parsed.value.number)
  }
  return refusals.length === 0 ? ok(numbers) : err(refusals)
}

function checkIdentity(input: PersonInput, today: Day): Result<string | null, OwnerFileRefusal> {
  const idNumber = normalizeText(input.idNumber ?? '')
  if (idNumber === '') return ok(null)
  if (input.idKind === null) return err({ code: 'id-kind-missing', field: 'idKind' })
  const checked = parseIdPaper(input.idKind, idNumber, today)
  if (checked.ok) return ok(checked.value.number)
  return err({ code: 'id-number-invalid', field: 'idNumber', detail: { reason: checked.error.code } })
}

type Issue = z.core.$ZodIssue

const UNIT_CODES: Readonly<Record<string, OwnerFileRefusal['code']>> = {
  areaCm2: 'area-invalid',
  use: 'use-invalid',
  sale: 'use-invalid',
  floor: 'floor-invalid',
  deliveredDay: 'day-invalid',
  quietFrom: 'quiet-invalid',
  quietTo: 'quiet-invalid',
}

function unitRefusal(issue: Issue): OwnerFileRefusal {
  const field = String(issue.path[0] ?? 'code')
  const code = UNIT_CODES[field]
  if (code !== undefined) return { code, field }
  if (field === 'code') return { code: textFault(issue, { long: 'code-too-long', missing: 'code-missing' }), field }
  return { code: textFault(issue, { long: 'text-too-long', missing: 'text-too-long' }), field }
}

function personRefusal(issue: Issue): OwnerFileRefusal {
  const field = String(issue.path[0] ?? 'name')
  if (field === 'idKind') return { code: 'id-kind-missing', field }
  const long = field === 'name' ? 'name-too-long' : field === 'remark' ? 'remark-too-long' : 'text-too-long'
  const missing = field === 'idNumber' ? 'id-number-invalid' : field === 'name' ? 'name-missing' : 'text-too-long'
  return { code: textFault(issue, { long, missing }), field }
}

function textFault<Long extends string, Missing extends string>(
  issue: Issue,
  codes: { readonly long: Long; readonly missing: Missing },
): Long | Missing | 'bad-character' {
  if (issue.code === 'custom') return 'bad-character'
  return issue.code === 'too_big' ? codes.long : codes.missing
}
