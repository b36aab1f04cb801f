/** Where a filled blank is entered afterwards: the reception takes visits, items and loans by their own short forms. */
import type { FormId } from '#shared/domain/sheets/schema.ts'

/** An address with the number of the blank; `late` opens 补录 in the form. */
export interface LateEntryPath {
  readonly to: string
  readonly search: { readonly form: string; readonly late: string }
}

const PLACES: Readonly<Partial<Record<FormId, string>>> = {
  'visit-record': '/',
  'work-contact': '/items',
  'release-slip': '/releases',
  'loan-slip': '/loans',
  'shift-handover': '/handover',
  'duty-record': '/close',
}

/** Undefined for a form that has no entry screen. */
export function lateEntryPath(form: string, number: string): LateEntryPath | undefined {
  const to = PLACES[form as FormId]
  return to === undefined ? undefined : { to, search: { form, late: number } }
}
