/** Where a filled blank is entered afterwards: the short forms of the reception, each with its key, take 补录 with the number of the blank. */
import type { FormId } from '#shared/domain/sheets/schema.ts'

/** The screen of the form, and the key that opens it there. */
export interface LateEntryPlace {
  readonly to: string
  readonly keys: string
}

const PLACES: Readonly<Partial<Record<FormId, LateEntryPlace>>> = {
  'visit-record': { to: '/', keys: 'Shift+F2' },
  'work-contact': { to: '/', keys: 'F6' },
  'release-slip': { to: '/', keys: 'Alt+R' },
  'loan-slip': { to: '/', keys: 'Alt+B' },
  'custody-register': { to: '/', keys: 'Alt+Shift+K' },
  'duty-record': { to: '/', keys: 'F6' },
  // Money belongs to a case: its register asks which, and opens the receipt of that case.
  'decoration-receipt': { to: '/decoration/money/receipts', keys: 'F2' },
  // So does what happens on its site.
  'hot-work': { to: '/decoration/hot-work', keys: 'F2' },
  'utility-cut': { to: '/decoration/hot-work', keys: 'F2' },
  'decoration-acceptance': { to: '/decoration/hot-work', keys: 'F2' },
}

/** Undefined for a form that is not entered line by line: a handover written by hand is filed as it is. */
export function lateEntryPlace(form: string): LateEntryPlace | undefined {
  return PLACES[form as FormId]
}
