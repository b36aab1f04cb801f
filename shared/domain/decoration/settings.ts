/** What a project sets for decoration besides what the building settings hold already (handbook tag [C]). */
import { picks, settingsIn, whole } from '#shared/domain/settingKinds.ts'

/** The settings of decoration that came with its module. */
export const DECORATION_SETTINGS = settingsIn('decoration', {
  'decoration.deduction-order': picks(['contractor-deposit', 'owner-deposit'], {
    initial: ['contractor-deposit', 'owner-deposit'],
    rule: 'handbook D10, 2.13',
  }),
  'decoration.refund-steps': picks(['service', 'engineering', 'director'], {
    initial: ['service', 'engineering', 'director'],
    rule: 'handbook 2.13',
  }),
  'decoration.lapse-days': whole(30, 'days', { min: 1, max: 365, rule: 'handbook 3.6' }),
  'decoration.report-days': whole(1, 'days', { min: 0, max: 14, rule: 'handbook 2.17' }),
  'decoration.warranty-months': whole(24, 'months', { min: 0, max: 120, rule: 'handbook 2.17' }),
  'decoration.leak-warranty-months': whole(60, 'months', { min: 0, max: 120, rule: 'handbook 2.17' }),
})
