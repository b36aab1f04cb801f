/** What a project sets for custody (handbook tag [C]): days, values, and how carriers number their waybills. */
import { list, money, settingsIn, whole, yesNo } from '#shared/domain/settingKinds.ts'

/**
 * Carriers with the shape of their waybills, a line each: name, space, shape. In a shape `#` is a digit, `@` a letter, `{2-4}` how often
 * what stands before it; any other character is itself. The first line that fits says the carrier.
 */
const CARRIERS = [
  '顺丰速运 SF#{12-15}',
  '京东快递 JD@{0-4}#{8-15}',
  '极兔速递 JT#{13}',
  '圆通速递 YT#{13}',
  '申通快递 77#{11-13}',
  '中通快递 7[3589]#{10-12}',
  '韵达快递 4[36]#{11-13}',
  '德邦快递 DPK#{11-13}',
  '中国邮政 9#{12}',
  'EMS E@#{9}CN',
]

/** The settings of custody. */
export const CUSTODY_SETTINGS = settingsIn('custody', {
  'custody.found-days': whole(7, 'days', { min: 0, max: 60, rule: 'handbook D12' }),
  'custody.overdue-days': whole(7, 'days', { min: 1, max: 90, rule: 'handbook 3.5' }),
  'custody.second-notice-days': whole(15, 'days', { min: 1, max: 180, rule: 'handbook 3.5' }),
  'custody.return-days': whole(30, 'days', { min: 1, max: 365, rule: 'handbook 3.5, 2.15' }),
  'custody.accept-valuables': yesNo(false, 'handbook D13'),
  'custody.valuable-from': money(50_000, { max: 10_000_000, rule: 'handbook C12' }),
  'custody.carriers': list(CARRIERS, 'handbook 2.15'),
})
