/** What a project sets for its owner files (handbook tag [C]). */
import { list, settingsIn, whole, yesNo } from '#shared/domain/settingKinds.ts'

/** Settings of owner files. */
export const OWNER_FILE_SETTINGS = [
  ...settingsIn('files', {
    'file.days-to-complete': whole(2, 'working-days', { min: 0, max: 60, rule: 'handbook R139' }),
    'file.service-days-to-complete': whole(1, 'working-days', { min: 0, max: 60, rule: 'handbook R139' }),
    'file.required-papers': list(['身份证复印件', '购房合同', '业主信息登记表'], 'handbook R139'),
    'file.keep-id-scan': yesNo(false, 'handbook 2.18'),
    'greetings.from-days': whole(2, 'days', { min: 0, max: 30, rule: 'handbook R137' }),
    'greetings.to-days': whole(7, 'days', { min: 1, max: 60, rule: 'handbook R137' }),
    'lease.warn-days': whole(30, 'days', { min: 1, max: 180, rule: 'handbook 3.3' }),
    'care-notes.end-months': whole(12, 'months', { min: 1, max: 60, rule: 'handbook C11' }),
  }),
]
