/** What the commands on staff would change. The verifier of a PIN is made by the caller (Argon2id); a decision never sees the PIN. */

import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { LEADERS } from '#shared/domain/roles.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Dot } from '#shared/sync/change.ts'
import { PIN_PATTERN, type Staff, type StaffInput, staffSchema } from './schema.ts'

/** Why a change of staff is refused; each code is explained where it is given. */
export type StaffRefusal = Refusal<
  | 'beyond-role'
  | 'staff-name-missing'
  | 'staff-name-taken'
  | 'staff-phone-too-long'
  | 'last-supervisor'
  | 'staff-unknown'
  | 'not-own-pin'
  | 'pin-shape'
  | 'nothing-changed'
>

/** **Refuses** `pin-shape` unless the text is four to eight digits. */
export function checkPin(pin: string): Result<string, StaffRefusal> {
  return PIN_PATTERN.test(pin) ? ok(pin) : err({ code: 'pin-shape', field: 'pin' })
}

/**
 * Adds a colleague. **Refuses** `staff-name-missing`, `staff-phone-too-long`, `staff-name-taken` (two colleagues of one name cannot be told apart at
 * sign-in), `beyond-role`.
 */
export function decideAddStaff(
  input: StaffInput,
  pinVerifier: string,
  staff: readonly Staff[],
  context: DecisionContext,
): Result<ChangeDraft & { readonly staffId: string }, StaffRefusal> {
  if (context.mayAct('staff.add', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const parsed = staffSchema.safeParse(input)
  if (!parsed.success) return err(wrongField(parsed.error))
  if (isTaken(parsed.data.name, staff)) return err({ code: 'staff-name-taken', field: 'name' })
  const staffId = context.newId()
  const values = { ...written(parsed.data), active: true, pin: pinVerifier }
  return ok({ cmd: 'staff.add', items: [{ kind: 'set', e: 'staff', id: staffId, values }], staffId })
}

/** What the form showed of a colleague, and what it says now. */
export interface StaffEdit {
  readonly staffId: string
  readonly before: StaffFields
  readonly after: StaffFields
  /** The writes the form showed, per field (sync 4.4). */
  readonly seen: Readonly<Record<string, readonly Dot[]>>
}
/** The fields of a colleague that a leader changes. */
export type StaffFields = Pick<Staff, 'name' | 'role' | 'active' | 'phone'>

/**
 * Changes a colleague's name, role, phone or whether they may sign in; only what was changed is written.
 * **Refuses** `staff-phone-too-long`; `last-supervisor`: somebody must stay who can answer for the desk; `staff-name-missing`, `staff-name-taken`,
 * `staff-unknown`, `nothing-changed`, `beyond-role`.
 */
export function decideEditStaff(
  { staffId, before, after, seen }: StaffEdit,
  staff: readonly Staff[],
  context: DecisionContext,
): Result<ChangeDraft, StaffRefusal> {
  if (context.mayAct('staff.edit', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (!staff.some((one) => one.id === staffId)) return err({ code: 'staff-unknown' })
  const parsed = staffSchema.safeParse(after)
  if (!parsed.success) return err(wrongField(parsed.error))
  const others = staff.filter((one) => one.id !== staffId)
  if (after.active && isTaken(parsed.data.name, others)) return err({ code: 'staff-name-taken', field: 'name' })
  const stays = after.active && (LEADERS as readonly string[]).includes(after.role)
  if (!stays && !others.some(answersForDesk)) return err({ code: 'last-supervisor', field: 'role' })
  const values = changedFields(before, { ...written(parsed.data), active: after.active })
  if (Object.keys(values).length === 0) return err({ code: 'nothing-changed' })
  return ok({ cmd: 'staff.edit', items: [{ kind: 'set', e: 'staff', id: staffId, values, seen }] })
}

function wrongField({
  issues,
}: {
  readonly issues: readonly { readonly path: readonly PropertyKey[] }[]
}): StaffRefusal {
  const isPhone = issues[0]?.path[0] === 'phone'
  return isPhone ? { code: 'staff-phone-too-long', field: 'phone' } : { code: 'staff-name-missing', field: 'name' }
}

/** What was filled in; a phone nobody spoke of is not written. */
function written({ name, role, phone }: StaffInput) {
  return phone === undefined ? { name, role } : { name, role, phone }
}

function changedFields(
  before: StaffFields,
  after: Readonly<Record<string, string | boolean>>,
): Record<string, string | boolean> {
  return Object.fromEntries(
    Object.entries(after).filter(([field, value]) => before[field as keyof StaffFields] !== value),
  )
}

/** Sets one's own PIN, or a colleague's by a leader. **Refuses** `not-own-pin`, `staff-unknown`. */
export function decideSetPin(
  staffId: string,
  pinVerifier: string,
  staff: readonly Staff[],
  context: DecisionContext,
): Result<ChangeDraft, StaffRefusal> {
  if (!staff.some((one) => one.id === staffId)) return err({ code: 'staff-unknown' })
  const isLeading = (LEADERS as readonly string[]).includes(context.actor.role)
  if (staffId !== context.actor.id && !isLeading) return err({ code: 'not-own-pin' })
  return ok({ cmd: 'staff.setPin', items: [{ kind: 'set', e: 'staff', id: staffId, values: { pin: pinVerifier } }] })
}

function isTaken(name: string, staff: readonly Staff[]): boolean {
  return staff.some((one) => one.active && one.name === name)
}

function answersForDesk(one: Staff): boolean {
  return one.active && (LEADERS as readonly string[]).includes(one.role)
}
