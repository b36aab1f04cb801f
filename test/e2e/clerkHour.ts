// Who comes to the counter in the clerk's hour, what they want, and when.
import { addDays } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { FOUNDING } from './clerk.ts'
import type { Matter, WalkIn } from './counterClerk.ts'

const ZONE = 'Asia/Shanghai'
/** Tomorrow, so that it is after the day the program was built. */
const DAY = addDays(dayInZone(Date.now(), ZONE), 1)

/** A moment of the walk's day, or of the day after, by the clock on the wall: `0905`. */
export function moment(clock: string, daysLater = 0): string {
  return `${addDays(DAY, daysLater)}T${clock.slice(0, 2)}:${clock.slice(2)}:00+08:00`
}

export const SUPERVISOR = { name: FOUNDING.supervisor, pin: FOUNDING.pin }
export const CLERK = { name: '何静', pin: '4711' }
export const TAKER = { name: '周丽', pin: '4822' }

/** Owners with a file, as the clerk asks for them. */
export const OWNERS = [
  { unit: '1-0101', name: '王晓梅', phone: '13812340001', query: 'wxm' },
  { unit: '1-0102', name: '陈建国', phone: '13812340002', query: 'cjg' },
  { unit: '1-0201', name: '李秀英', phone: '13812340003', query: '0003' },
  { unit: '1-0202', name: '欧阳娜', phone: '13812340004', query: '10202' },
  { unit: '1-0301', name: '孙立平', phone: '13812340005', query: 'slp' },
  { unit: '1-0302', name: '钱小芳', phone: '13812340006', query: '0006' },
  { unit: '2-0101', name: '周建华', phone: '13812340007', query: '20101' },
  { unit: '2-0102', name: '吴志强', phone: '13812340008', query: 'wzq' },
  { unit: '2-0201', name: '郑海燕', phone: '13812340009', query: 'zhenghy' },
  { unit: '2-0202', name: '冯德贵', phone: '13812340010', query: '20202' },
] as const

export const ROSTER = {
  name: '名册.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    ['房号,姓名,电话', ...OWNERS.map(({ unit, name, phone }) => [unit, name, phone].join(','))].join('\r\n'),
  ),
}

/** Announced by telephone; comes an hour later and is recognised. */
export const PLANNED: WalkIn = { purpose: 'visitor', name: '罗先生', unitCode: '2-0101' }

/** Nine without a file: with the ten owners and the planned one, twenty. */
export const WALK_INS: readonly WalkIn[] = [
  { purpose: 'courier', company: '顺丰', unitCode: '1-0101' },
  { purpose: 'courier', company: '京东', unitCode: '1-0202' },
  { purpose: 'courier', company: '邮政' },
  { purpose: 'visitor', name: '方女士', unitCode: '1-0201' },
  { purpose: 'visitor', name: '赵师傅', unitCode: '2-0202' },
  { purpose: 'worker', company: '安居装饰', unitCode: '2-0102' },
  { purpose: 'worker', company: '宏达装饰', unitCode: '2-0201' },
  { purpose: 'department', department: '社区居委会' },
  { purpose: 'viewing', name: '高先生', unitCode: '1-0301' },
]

/** Kinds by their digit: 1 咨询, 2 报修, 3 缴费, 4 投诉, 6 家政. */
export const MATTERS = {
  /** Of an owner at the desk: one for each of three departments. */
  three: [
    { kind: 2, words: '厨房水管漏水' },
    { kind: 3, words: '物业费怎么算' },
    { kind: 6, words: '周六要擦玻璃' },
  ],
  /** By telephone; both are promised for today, and nobody keeps it. */
  promised: [
    { kind: 2, words: '楼道灯不亮', promise: 'today' },
    { kind: 2, words: '门禁刷不开', promise: 'today' },
  ],
  /** The power fails after the second. */
  cut: [
    { kind: 4, words: '楼上半夜太吵' },
    { kind: 1, words: '停车月卡怎么办' },
  ],
  onPaper: [{ kind: 2, words: '水表箱盖坏了' }],
  more: [
    { kind: 1, words: '燃气开户在哪里', promise: 'atOnce' },
    { kind: 5, words: '复印两份合同', promise: 'atOnce' },
    { kind: 9, words: '想要一个雨棚' },
  ],
  repairs: [
    { kind: 2, words: '阳台门关不上' },
    { kind: 2, words: '马桶堵了' },
    { kind: 4, words: '楼道堆了杂物' },
    { kind: 1, words: '什么时候收垃圾' },
  ],
} as const satisfies Readonly<Record<string, readonly Matter[]>>

export const GOODS = ['冰箱 1 海尔双门', '沙发 2']

/** What the papers say that were written while the power was out: blanks of the bundle. */
export const LATE = {
  call: { time: '1040', number: 'A-ZB-00001' },
  release: { time: '1050', number: 'A-FX-00001' },
  loan: { time: '1055', number: 'A-JY-00001' },
} as const

/** Who has not left when the papers are counted. */
export const HERE_AT_NOON = ['周建华', '吴志强', '郑海燕', '冯德贵', '罗先生']

/** The day's totals by kind: registered, done, open, past their time, forgotten. */
export const TOTALS: Readonly<Record<string, readonly string[]>> = {
  咨询: ['3', '1', '2', '0', '0'],
  报修: ['6', '0', '6', '2', '0'],
}
