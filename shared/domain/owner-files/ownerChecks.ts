/**
 * What can be said of typed values before anything is decided: the forms show all of it at once, the decisions refuse the
 * first. No records are needed here.
 */
import type { z } from 'zod'
import type { Day } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { parseIdPaper } from '#shared/kernel/idPapers.ts'
import { parsePhone } from '#shared/kernel/phones.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { type PersonInput, personSchema, type UnitInput, unitSchema } from './schema.ts'

/** Why an owner file is refused; `field` names the input it belongs beside, `phones.2` the third phone. */
export type OwnerFileRefusal = Refusal<
  | 'beyond-role'
  | 'name-missing'
  | 'name-too-long'
  | 'bad-character'
  | 'code-missing'
  | 'code-too-long'
  | 'area-invalid'
  | 'use-invalid'
  | 'unit-exists'
  | 'unit-unknown'
  | 'id-kind-missing'
  | 'id-number-invalid'
  | 'id-number-taken'
  | 'phone-invalid'
  | 'phone-twice'
  | 'remark-too-long'
  | 'relation-missing'
  | 'day-invalid'
  | 'nothing-changed'
  | 'person-unknown'
>

/** Result of a check that says everything it found. */
export type Checked<Value> = Result<Value, readonly OwnerFileRefusal[]>

/** A unit as stored. **Refuses** `code-missing`, `code-too-long`, `bad-character`, `area-invalid`, `use-invalid`. */
export function checkUnit(input: UnitInput): Checked<UnitInput> {
  const parsed = unitSchema.safeParse(input)
  return parsed.success ? ok(parsed.data) : err(parsed.error.issues.map(unitRefusal))
}

/**
 * A person as stored: name and remark normalised, the number as its paper has it.
 * **Refuses** `name-missing`, `name-too-long`, `bad-character`, `remark-too-long`, `id-kind-missing`, `id-number-invalid`
 * (`detail.reason` is the code of `parseIdPaper`).
 */
export function checkPerson(input: PersonInput, today: Day): Checked<PersonInput> {
  const parsed = personSchema.safeParse(input)
  const identity = checkIdentity(input, today)
  const refusals = [
    ...(parsed.success ? [] : parsed.error.issues.map(personRefusal)),
    ...(identity.ok ? [] : [identity.error]),
  ]
  return parsed.success && identity.ok ? ok({ ...parsed.data, idNumber: identity.value }) : err(refusals)
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

function unitRefusal(issue: Issue): OwnerFileRefusal {
  if (issue.path[0] === 'areaCm2') return { code: 'area-invalid', field: 'areaCm2' }
  if (issue.path[0] === 'use') return { code: 'use-invalid', field: 'use' }
  return { code: textFault(issue, { long: 'code-too-long', missing: 'code-missing' }), field: 'code' }
}

function personRefusal(issue: Issue): OwnerFileRefusal {
  const field = String(issue.path[0] ?? 'name')
  if (field === 'idKind') return { code: 'id-kind-missing', field }
  const missing = field === 'idNumber' ? 'id-number-invalid' : 'name-missing'
  return {
    code: textFault(issue, { long: field === 'remark' ? 'remark-too-long' : 'name-too-long', missing }),
    field,
  }
}

function textFault<Long extends string, Missing extends string>(
  issue: Issue,
  codes: { readonly long: Long; readonly missing: Missing },
): Long | Missing | 'bad-character' {
  if (issue.code === 'custom') return 'bad-character'
  return issue.code === 'too_big' ? codes.long : codes.missing
}
