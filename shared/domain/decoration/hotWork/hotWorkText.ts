/** Words of hot work and cuts as papers print them; the Chinese screen says the same. Source: handbook 2.9, 2.17, R79. */
import type { HotWorkWay } from '#shared/domain/decoration/kinds.ts'
import type { Supply } from './cuts.ts'
import type { HotWorkNeed, NoticePlace } from './hotWorkStanding.ts'

/** 作业方式. Source: handbook 2.9. */
export const WAY_LABELS: Readonly<Record<HotWorkWay, string>> = {
  'arc-welding': '电焊',
  'gas-welding': '气焊',
  cutting: '切割',
  blowtorch: '喷灯',
  other: '其他',
}

/** Where the notice hangs. Source: handbook 2.17. */
export const NOTICE_PLACE_LABELS: Readonly<Record<NoticePlace, string>> = {
  'building-entrance': '楼栋主出入口',
  'work-place': '作业地点',
}

/** The six needs of art. 15. Source: handbook 2.17. */
export const NEED_LABELS: Readonly<Record<HotWorkNeed, string>> = {
  procedure: '审批手续',
  guardian: '现场监护人',
  equipment: '消防器材',
  notice: '两处公告',
  certificate: '作业人证件',
  clearing: '清理隔离',
}

/** What is cut. Source: handbook R79. */
export const SUPPLY_LABELS: Readonly<Record<Supply, string>> = { water: '停水', power: '停电', both: '停水停电' }

/** A word of a closed list as printed; one that this version does not know stands as it is. */
export function printedWord(labels: Readonly<Record<string, string>>, word: string): string {
  return Object.hasOwn(labels, word) ? (labels[word] ?? word) : word
}
