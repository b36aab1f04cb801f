/** Settings of modules still to come that look after the building: decoration, rounds, loans, retention (handbook tag [C]). */
import { choice, days, hours, settingsIn, text, time, whole, yesNo } from '#shared/domain/settingKinds.ts'

const YEARS = { min: 1, max: 50, rule: 'handbook 2.18' }

/** Settings that a project may make before those modules are there. */
export const BUILDING_SETTINGS = [
  ...settingsIn('decoration', {
    'decoration.weekday-hours': hours(['08:00-12:00', '14:00-19:00'], 'handbook R85'),
    'decoration.weekend-hours': hours(['09:00-12:00', '15:00-18:00'], 'handbook R85'),
    'decoration.first-days': whole(60, 'days', { min: 0, max: 730, rule: 'handbook R85, D4' }),
    'decoration.first-hours': hours(['08:00-19:00'], 'handbook R85'),
    'decoration.first-replaces-weekend': yesNo(true, 'handbook C7'),
    'decoration.make-up-as-weekend': yesNo(true, 'handbook D4'),
    'decoration.quiet-days': days('handbook D4'),
    'decoration.review-days': whole(5, 'working-days', { min: 1, max: 30, rule: 'handbook 2.5' }),
    'decoration.top-up-days': whole(3, 'days', { min: 1, max: 30, rule: 'handbook R90' }),
    'decoration.balcony': choice(['forbidden', 'uniform'], 'handbook C3'),
    'decoration.balcony-style': text('', { max: 120, rule: 'handbook C3' }),
    'decoration.collect-deposit': yesNo(true, 'handbook 2.17'),
    'decoration.observation-months': whole(3, 'months', { min: 0, max: 12, rule: 'handbook 2.13' }),
    'decoration.extinguishers': whole(2, 'pieces', { min: 1, max: 20, rule: 'handbook 2.8' }),
    'decoration.hot-work-days': whole(1, 'days', { min: 1, max: 3, rule: 'handbook 2.9' }),
    'decoration.cut-notice-days': whole(1, 'days', { min: 0, max: 14, rule: 'handbook R79' }),
    'decoration.pass-return-days': whole(7, 'days', { min: 1, max: 60, rule: 'handbook 2.7' }),
    'decoration.worker-data-months': whole(6, 'months', { min: 1, max: 60, rule: 'handbook D21' }),
  }),
  ...settingsIn('rounds', {
    'rounds.clock-in': time('07:50', 'handbook R30'),
    'rounds.morning-meeting': time('07:55', 'handbook R30'),
    'rounds.reception-clean': time('08:00', 'handbook R30'),
    'rounds.show-flat': time('08:30', 'handbook R30'),
    'rounds.building-patrol': time('10:00', 'handbook R30'),
    'rounds.lobby-noon': time('11:00', 'handbook R30'),
    'rounds.break': hours(['12:00-14:00'], 'handbook R30'),
    'rounds.decoration-patrol': time('14:00', 'handbook R30'),
    'rounds.lobby-afternoon': time('15:00', 'handbook R30'),
    'rounds.duty-record': time('17:00', 'handbook R30'),
    'rounds.closing-meeting': time('17:50', 'handbook R30'),
    'rounds.sign-out': time('18:00', 'handbook R30'),
    'rounds.decoration-per-day': whole(2, 'times', { min: 1, max: 6, rule: 'handbook R27, R86, D3' }),
    'rounds.vacant-target-days': whole(7, 'days', { min: 1, max: 31, rule: 'handbook R93, C1' }),
    'rounds.vacant-least-per-month': whole(2, 'times', { min: 1, max: 31, rule: 'handbook R27, C1' }),
    'rounds.water-drift': whole(0, 'readings', { min: 0, max: 1000, rule: 'handbook D17' }),
    'rounds.gas-drift': whole(0, 'readings', { min: 0, max: 1000, rule: 'handbook D17' }),
    'rounds.power-drift': whole(3, 'readings', { min: 0, max: 1000, rule: 'handbook D17' }),
  }),
  ...settingsIn('loans', {
    'loans.keys-due': choice(['same-day', 'next-day'], 'handbook 2.4'),
    'loans.trolley-due': choice(['same-day', 'next-day'], 'handbook D25'),
    'loans.trolley-kilograms': whole(50, 'kilograms', { min: 1, max: 500, rule: 'handbook 2.16' }),
    'loans.trolley-for-decorators': yesNo(false, 'handbook 2.16'),
  }),
  ...settingsIn('retention', {
    'retention.vacant-rounds': whole(3, 'years', YEARS),
    'retention.visit-back': whole(3, 'years', YEARS),
    'retention.opinions': whole(3, 'years', YEARS),
    'retention.notices': whole(3, 'years', YEARS),
    'retention.loans': whole(3, 'years', YEARS),
    'retention.release-slips': whole(1, 'years', YEARS),
    'retention.keys': whole(2, 'years', YEARS),
    'retention.impact-reports': whole(3, 'years', YEARS),
  }),
]
