/** What a project sets for its owner files (handbook tag [C]). */
import { picks, settingsIn, whole, yesNo } from '#shared/domain/settingKinds.ts'
import { CARE_MONTHS } from './careNotes.ts'
import { REQUIRED_PAPERS } from './completeness.ts'

/** Settings of owner files. */
export const OWNER_FILE_SETTINGS = [
  ...settingsIn('files', {
    'file.days-to-complete': whole(2, 'working-days', { min: 0, max: 60, rule: 'handbook R139' }),
    'file.service-days-to-complete': whole(1, 'working-days', { min: 0, max: 60, rule: 'handbook R139' }),
    'file.required-papers': picks(REQUIRED_PAPERS, { initial: REQUIRED_PAPERS, rule: 'handbook R139' }),
    'file.keep-id-scan': yesNo(false, 'handbook 2.18'),
    'greetings.from-days': whole(2, 'days', { min: 0, max: 30, rule: 'handbook R137' }),
    'greetings.to-days': whole(7, 'days', { min: 1, max: 60, rule: 'handbook R137' }),
    'lease.warn-days': whole(30, 'days', { min: 1, max: 180, rule: 'handbook 3.3' }),
    'care-notes.end-months': whole(CARE_MONTHS.usual, 'months', {
      min: 1,
      max: CARE_MONTHS.most,
      rule: 'handbook C11',
    }),
  }),
]
