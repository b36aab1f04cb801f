/** What a project sets for the rounds of empty homes besides what the building settings hold already. */
import { namesOf, settingsIn, whole } from '#shared/domain/settingKinds.ts'

/** The settings of vacant-unit inspections that came with their module. */
export const VACANT_SETTINGS = settingsIn('rounds', {
  'rounds.storm-days': whole(1, 'days', { min: 0, max: 14, rule: 'handbook 2.14' }),
  'rounds.fault-days': whole(3, 'days', { min: 0, max: 60, rule: 'handbook R95' }),
  'rounds.cleaning-days': whole(10, 'days', { min: 0, max: 90, rule: 'handbook 2.14' }),
  'rounds.cleaning-departments': namesOf('items.departments', ['保洁'], 'handbook R97'),
  'rounds.cleaning-kinds': namesOf('items.request-kinds', ['家政'], 'handbook R97'),
})
