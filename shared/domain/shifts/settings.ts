/** What a project sets for its shifts beside the names in `community`: how many numbered blanks go into a downtime bundle. */
import { settingsIn, whole } from '#shared/domain/settingKinds.ts'
import { MAX_BLANKS } from '#shared/domain/sheets/decisions.ts'
import type { FormId } from '#shared/domain/sheets/schema.ts'

const blanks = (initial: number) =>
  whole(initial, 'copies', { min: 0, max: MAX_BLANKS, rule: 'handbook section 4 item 11' })

/** Blanks of each form in a downtime bundle; 0 leaves the form out. Source: handbook section 4 item 11. */
export const SHIFT_SETTINGS = settingsIn('shifts', {
  'shifts.blanks-visit-record': blanks(1),
  'shifts.blanks-work-contact': blanks(3),
  'shifts.blanks-release-slip': blanks(3),
  'shifts.blanks-loan-slip': blanks(2),
  'shifts.blanks-custody-register': blanks(2),
  'shifts.blanks-duty-record': blanks(1),
  'shifts.blanks-shift-handover': blanks(1),
  // Not every desk takes money.
  'shifts.blanks-decoration-receipt': blanks(0),
  'shifts.blanks-hot-work': blanks(0),
  'shifts.blanks-utility-cut': blanks(0),
  'shifts.blanks-decoration-acceptance': blanks(0),
})

/** The forms of a bundle and the setting that says how many. */
export const BUNDLE_FORMS = [
  { form: 'visit-record', setting: 'shifts.blanks-visit-record' },
  { form: 'work-contact', setting: 'shifts.blanks-work-contact' },
  { form: 'release-slip', setting: 'shifts.blanks-release-slip' },
  { form: 'loan-slip', setting: 'shifts.blanks-loan-slip' },
  { form: 'custody-register', setting: 'shifts.blanks-custody-register' },
  { form: 'duty-record', setting: 'shifts.blanks-duty-record' },
  { form: 'shift-handover', setting: 'shifts.blanks-shift-handover' },
  { form: 'decoration-receipt', setting: 'shifts.blanks-decoration-receipt' },
  { form: 'hot-work', setting: 'shifts.blanks-hot-work' },
  { form: 'utility-cut', setting: 'shifts.blanks-utility-cut' },
  { form: 'decoration-acceptance', setting: 'shifts.blanks-decoration-acceptance' },
] as const satisfies readonly { readonly form: FormId; readonly setting: (typeof SHIFT_SETTINGS)[number]['key'] }[]
