/** What the register of papers is asked for, as it stands in the address. */
import { FORMS, type FormId } from '#shared/domain/sheets/schema.ts'

/** The heads under which papers are looked for. */
export const SHOWN = ['all', 'waiting', 'returned', 'blank', 'void'] as const
export type Shown = (typeof SHOWN)[number]

/** Issued within so many days, today included; `''` is ever. */
export const SPANS = ['', '1', '7', '30', '90'] as const
export type Span = (typeof SPANS)[number]

export interface RegisterFilter {
  readonly shown: Shown
  readonly form: FormId | ''
  readonly box: string
  readonly span: Span
}

/** Reads the address; what it does not know is left out. */
export function filterOfSearch(search: Readonly<Record<string, unknown>>): RegisterFilter {
  const { s, form, box, d } = search
  return {
    shown: SHOWN.find((one) => one === s) ?? 'all',
    form: typeof form === 'string' && Object.hasOwn(FORMS, form) ? (form as FormId) : '',
    // A box called 3 is a number to the router.
    box: typeof box === 'string' || typeof box === 'number' ? String(box) : '',
    span: SPANS.find((one) => one === String(d)) ?? '',
  }
}

/** The address of a filter: only what differs from everything. */
export function searchOfFilter({ shown, form, box, span }: RegisterFilter): Record<string, string> {
  return {
    ...(shown === 'all' ? {} : { s: shown }),
    ...(form === '' ? {} : { form }),
    ...(box === '' ? {} : { box }),
    ...(span === '' ? {} : { d: span }),
  }
}
