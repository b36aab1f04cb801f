/** What a project sets for the keys that it keeps besides what the building settings hold already. */
import { settingsIn, whole } from '#shared/domain/settingKinds.ts'

/** The settings of loans that came with their module. */
export const LOAN_SETTINGS = settingsIn('loans', {
  'loans.seal-check-days': whole(30, 'days', { min: 1, max: 365, rule: 'handbook 2.4' }),
  'loans.entrust-warn-days': whole(14, 'days', { min: 0, max: 90, rule: 'handbook D1, 2.4' }),
})
