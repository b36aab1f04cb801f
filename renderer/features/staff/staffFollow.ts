/** The form of a colleague follows what other desks write of them meanwhile (fault case 62). */
import type { Opened, RecordShape, ShownRecord } from '#renderer/db/formMerge.ts'
import { label } from '#renderer/text/text.ts'
import { isRole } from '#shared/domain/roles.ts'

export type StaffValues = { name: string; role: string; phone: string; active: boolean }
export type ShownStaff = ShownRecord<StaffValues>

export function readStaff({ name, role, phone, active }: Opened): StaffValues {
  return { name: textOf(name), role: textOf(role), phone: textOf(phone), active: active === true }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

export const staffShape: RecordShape<StaffValues, StaffValues> = {
  entity: 'staff',
  fieldsOf: (values) => values,
  parts: { name: ['name'], role: ['role'], phone: ['phone'], active: ['active'] },
}

/** What another desk wrote, as the note says it. */
export function sayStaff(_name: keyof StaffValues, theirs: unknown): string {
  if (typeof theirs === 'boolean') return label(theirs ? 'common.yes' : 'common.no')
  const words = String(theirs)
  return isRole(words) ? label(`roles.${words}`) : words
}
