/** What every module may ask of the project: its names, the form of its unit codes, its desk hours (handbook tag [C]). */
import { hours, list, settingsIn, text, whole, yesNo } from '#shared/domain/settingKinds.ts'

/** Settings of the project itself. */
export const PROJECT_SETTINGS = [
  ...settingsIn('project', {
    // Empty: the community's own name is said on the phone.
    'project.centre-name': text('', { max: 40, rule: 'handbook R8' }),
    'project.phone-greeting': text('您好，（名称），请问有什么可以帮您？', { max: 80, rule: 'handbook R8' }),
    'project.rings': whole(3, 'rings', { min: 1, max: 10, rule: 'handbook R8' }),
    'project.inspection-form-title': text('房屋验收单', { max: 30, rule: 'handbook C8' }),
    'project.duty-form-title': text('值班记录表', { max: 30, rule: 'handbook C8' }),
    'project.permit-form-title': text('装修施工许可证', { max: 30, rule: 'handbook C8' }),
    'project.survey-form-title': text('业主满意率调查表', { max: 30, rule: 'handbook C8' }),
  }),
  ...settingsIn('units', {
    'unit.pattern': {
      ...text('{building}-{entrance}-{room}', { max: 80, rule: 'handbook 2.19' }),
      check: 'unit-pattern',
    },
    // Floors the project does not number, 4 and 14 in many: offered when units are made.
    'unit.skipped-floors': text('', { max: 60, rule: 'handbook 3.1' }),
  }),
  ...settingsIn('desk', {
    'desk.open-hours': hours(['07:50-18:00'], 'handbook C6'),
    'desk.handover-minutes-before': whole(15, 'minutes', { min: 0, max: 120, rule: 'handbook 2.16' }),
    // The officer's day: `HH:MM words`, one line each.
    'desk.day-plan': list(
      [
        '07:50 到岗签到',
        '07:55 早会',
        '08:00 清洁前台、绿植',
        '08:30 样板房或一楼大堂',
        '10:00 楼栋巡查并记录',
        '11:00 大堂接待',
        '14:00 会同工程部巡查装修并记录',
        '15:00 大堂接待',
        '17:00 大堂接待，交《工作值班记录表》给主管',
        '17:50 收班会，归还钥匙和对讲机',
        '18:00 签退',
      ],
      'handbook R30',
    ),
    'desk.sign-out-visitors': yesNo(true, 'handbook 3.10'),
    'desk.return-days': whole(3, 'days', { min: 0, max: 60, rule: 'architecture 9' }),
    'desk.people-at-least': whole(2, 'people', { min: 1, max: 20, rule: 'handbook R129' }),
  }),
]
