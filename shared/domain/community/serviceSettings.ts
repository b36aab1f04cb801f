/** Settings of modules still to come that serve people: items, complaints, visits back, move-in, the month, shifts, targets (handbook tag [C]). */
import { choice, list, namesOf, picks, settingsIn, time, whole, yesNo } from '#shared/domain/settingKinds.ts'

const VISIT_BACK_LEVELS = ['office-director', 'service-manager', 'property-manager', 'company-manager']

/** Settings that a project may make before those modules are there. */
export const SERVICE_SETTINGS = [
  ...settingsIn('items', {
    'items.request-kinds': list(
      ['咨询', '报修', '缴费', '投诉', '商务预约', '家政', '特约服务', '求助', '建议'],
      'handbook R20',
    ),
    'items.departments': list(
      ['客服中心', '工程部', '安保部', '保洁', '绿化', '财务部', '开发商'],
      'handbook R23, R24',
    ),
    'items.complaint-kinds': namesOf('items.request-kinds', ['投诉'], 'handbook R112, 2.16'),
    'items.repair-kinds': namesOf('items.request-kinds', ['报修', '特约服务'], 'handbook R140, 2.16'),
    'items.engineering-departments': namesOf('items.departments', ['工程部'], 'handbook D19'),
    'items.attend-minutes': whole(15, 'minutes', { min: 1, max: 240, rule: 'handbook R22' }),
    'items.next-promise-days': whole(1, 'days', { min: 0, max: 14, rule: 'handbook R13' }),
    'items.warn-days': whole(2, 'days', { min: 0, max: 30, rule: 'handbook R18' }),
    'items.reason-days': whole(7, 'days', { min: 1, max: 60, rule: 'handbook R18' }),
    'items.postponements': whole(1, 'times', { min: 0, max: 5, rule: 'handbook R17' }),
  }),
  ...settingsIn('complaints', {
    'complaints.minor-hours': whole(24, 'hours', { min: 1, max: 168, rule: 'handbook R114, C4' }),
    'complaints.pass-on-minutes': whole(30, 'minutes', { min: 1, max: 480, rule: 'handbook R116' }),
    'complaints.major-answer-days': whole(3, 'working-days', { min: 1, max: 30, rule: 'handbook R120' }),
    'complaints.major-solve-days': whole(7, 'working-days', { min: 1, max: 60, rule: 'handbook R120' }),
    'complaints.print-minor-closed': yesNo(false, 'handbook C2'),
    'complaints.chain': picks(VISIT_BACK_LEVELS, {
      initial: ['office-director', 'property-manager', 'company-manager'],
      rule: 'handbook C9',
    }),
  }),
  ...settingsIn('visit-back', {
    'visit-back.after-delivery-from': whole(3, 'working-days', { min: 0, max: 30, rule: 'handbook R130' }),
    'visit-back.after-delivery-to': whole(5, 'working-days', { min: 1, max: 30, rule: 'handbook R130' }),
    'visit-back.move-in-day': whole(7, 'days', { min: 1, max: 60, rule: 'handbook R140' }),
    'visit-back.branch-day': whole(10, 'days', { min: 1, max: 60, rule: 'handbook R140' }),
    'visit-back.after-service-from': whole(3, 'days', { min: 0, max: 30, rule: 'handbook R140' }),
    'visit-back.after-service-to': whole(5, 'days', { min: 1, max: 30, rule: 'handbook R140' }),
    'visit-back.then-months': whole(1, 'months', { min: 0, max: 24, rule: 'handbook R140' }),
    'visit-back.then-years': whole(1, 'years', { min: 0, max: 10, rule: 'handbook R140' }),
    'visit-back.first-year-every': whole(1, 'months', { min: 1, max: 12, rule: 'handbook R153' }),
    'visit-back.later-every': whole(3, 'months', { min: 1, max: 24, rule: 'handbook R153' }),
    'visit-back.complaint-days': whole(3, 'days', { min: 0, max: 30, rule: 'handbook 2.16' }),
    'visit-back.complaint-share': whole(100, 'percent', { min: 0, max: 100, rule: 'handbook 2.16' }),
    'visit-back.repair-share': whole(30, 'percent', { min: 0, max: 100, rule: 'handbook 2.16' }),
  }),
  ...settingsIn('move-in', {
    'move-in.order': choice(['pay-first', 'inspect-first'], 'handbook 3.4'),
    'move-in.block-on-arrears': yesNo(false, 'handbook D11'),
    'move-in.block-basis': { kind: 'text', max: 120, initial: '', rule: 'handbook D11' },
    'move-in.contract-copies': whole(2, 'copies', { min: 1, max: 5, rule: 'handbook R40' }),
    'move-in.id-copies': whole(1, 'copies', { min: 0, max: 5, rule: 'handbook R38' }),
  }),
  ...settingsIn('month', {
    'month.due-day': whole(28, 'day-of-month', { min: 1, max: 28, rule: 'handbook R32, C5' }),
    'month.remind-day': whole(25, 'day-of-month', { min: 1, max: 28, rule: 'handbook C5' }),
    'month.tasks': list(
      ['下月排班表', '本月总结与下月计划', '培训计划与落实', '考勤与绩效汇总', '《投诉记录汇总表》', '《绩效考核表》'],
      'handbook R32',
    ),
  }),
  ...settingsIn('shifts', {
    'shifts.names': list(['早班', '中班', '晚班'], 'handbook R158'),
    // What is counted by hand when a shift ends and the program knows nothing of: keys and radios come from the cabinet.
    'shifts.counts': list(['空白票据', '备用金（元）', '待领证件'], 'handbook 2.16, 3.12'),
    'shifts.evening-from': time('18:30', 'handbook R158'),
    'shifts.evening-to': time('23:59', 'handbook R158'),
    'shifts.sunday-from': time('09:30', 'handbook R158'),
    'shifts.leave-days-before': whole(1, 'days', { min: 0, max: 30, rule: 'handbook R158' }),
    'shifts.swaps-per-month': whole(2, 'times', { min: 0, max: 31, rule: 'handbook R158' }),
    'shifts.missed-swap-fee': { kind: 'money', max: 100_000, initial: 2_000, rule: 'handbook R158' },
  }),
  ...settingsIn('targets', {
    'targets.satisfaction': whole(90, 'percent', { min: 0, max: 100, rule: 'handbook R159' }),
    'targets.response-hours': whole(48, 'hours', { min: 1, max: 720, rule: 'handbook R159' }),
    'targets.complaint-hours': whole(24, 'hours', { min: 1, max: 720, rule: 'handbook R159' }),
    'targets.weight-superior': whole(50, 'points', { min: 0, max: 100, rule: 'handbook R145' }),
    'targets.weight-department-one': whole(20, 'points', { min: 0, max: 100, rule: 'handbook R145' }),
    'targets.weight-department-two': whole(20, 'points', { min: 0, max: 100, rule: 'handbook R145' }),
    'targets.weight-peers': whole(10, 'points', { min: 0, max: 100, rule: 'handbook R145' }),
    'targets.supervisors': whole(1, 'people', { min: 1, max: 20, rule: 'handbook R145' }),
    'targets.staff': whole(2, 'people', { min: 1, max: 200, rule: 'handbook R145' }),
  }),
]
