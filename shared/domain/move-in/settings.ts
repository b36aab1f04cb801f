/** What a project sets for move-in besides what the service settings hold already. */
import { list, settingsIn, whole } from '#shared/domain/settingKinds.ts'

/** The settings of move-in that came with its module. */
export const MOVE_IN_SETTINGS = settingsIn('move-in', {
  'move-in.responsible': list(['开发商', '施工单位', '工程部'], 'handbook 2.3'),
  'move-in.fault-days': whole(15, 'days', { min: 1, max: 180, rule: 'handbook R45' }),
  'move-in.gifts': list(['入伙礼包'], 'handbook R42'),
  'move-in.slot-minutes': whole(30, 'minutes', { min: 10, max: 240, rule: 'handbook R36' }),
  'move-in.slot-homes': whole(4, 'pieces', { min: 1, max: 60, rule: 'handbook R36' }),
  'move-in.card-years': whole(3, 'years', { min: 0, max: 10, rule: 'handbook R42' }),
})
