/** What lies on the shelves of the practice community: parcels of some days, deposits, a device, a find; what left already, and how. */
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import type { ItemSize, TurnAwayReason } from '#shared/domain/parcel-custody/schema.ts'

/** A thing of the practice community: whose (by the order of the community's stays), how long ago, and what became of it. */
export interface DemoThing {
  readonly input: Partial<ReceiveInput> & Pick<ReceiveInput, 'kind'>
  readonly shelf: string
  /** Index into the stays; absent of a find. */
  readonly who?: number
  readonly hoursAgo: number
  readonly told?: 'group' | 'phone'
  readonly became?: 'handed-out' | 'by-proxy' | 'returned' | 'declined' | 'damaged' | 'on-run' | 'came-back'
}

const HOURS_A_DAY = 24

const CARRIERS = [
  ['顺丰速运', 'SF15'],
  ['中通快递', '7530'],
  ['京东快递', 'JDVA'],
  ['圆通速递', 'YT88'],
  ['韵达快递', '4632'],
  ['极兔速递', 'JT52'],
] as const
const SHELF_OF: Readonly<Record<ItemSize, string>> = { small: 'A', medium: 'B', large: 'C', huge: 'D' }

/** Waybills as their carriers write them; made up, and the same on every start. */
function parcel(n: number, who: number, rest: Omit<DemoThing, 'input' | 'shelf' | 'who'>): DemoThing {
  const [carrier, prefix] = CARRIERS[n % CARRIERS.length] ?? CARRIERS[0]
  const size: ItemSize = n % 9 === 4 ? 'large' : n % 4 === 1 ? 'medium' : 'small'
  const waybill = `${prefix}${String(20_261_000_137 + n * 7_919).padStart(11, '0')}`
  return { input: { kind: 'courier', waybill, carrier, size }, shelf: SHELF_OF[size], who, ...rest }
}

const PARCELS: readonly DemoThing[] = [
  ...[0, 1, 2, 3, 4, 5, 6, 0, 9, 10, 3, 11].map((who, n) => parcel(n, who, { hoursAgo: 2 })),
  ...[1, 4, 7, 8, 12, 9, 5, 13].map((who, n) => parcel(20 + n, who, { hoursAgo: 5, told: 'group' })),
  ...[2, 5].map((who, n) => parcel(30 + n, who, { hoursAgo: 26, told: 'group', became: 'handed-out' })),
  ...[6, 3].map((who, n) => parcel(40 + n, who, { hoursAgo: 27, told: 'group', became: 'by-proxy' })),
  ...[1, 5, 7].map((who, n) => parcel(50 + n, who, { hoursAgo: 28, told: 'group', became: 'on-run' })),
  parcel(60, 8, { hoursAgo: 2 * HOURS_A_DAY, told: 'phone', became: 'damaged' }),
  parcel(61, 2, { hoursAgo: 2 * HOURS_A_DAY + 1, told: 'group', became: 'declined' }),
  parcel(62, 4, { hoursAgo: 3 * HOURS_A_DAY, told: 'group', became: 'came-back' }),
  parcel(63, 0, { hoursAgo: 3 * HOURS_A_DAY + 2, told: 'group' }),
  // Overdue: told once when they came, and not since.
  parcel(64, 3, { hoursAgo: 9 * HOURS_A_DAY, told: 'group' }),
  parcel(65, 6, { hoursAgo: 17 * HOURS_A_DAY, told: 'phone' }),
  parcel(66, 7, { hoursAgo: 31 * HOURS_A_DAY, told: 'phone', became: 'returned' }),
]

const FOUR = { reminded: true, packaging: '完好', signedPaper: '登记表第 3 页' } as const
const BROUGHT: readonly DemoThing[] = [
  {
    input: {
      kind: 'deposit',
      what: '行李箱',
      quantity: 1,
      features: '黑色 24 寸，右轮裂',
      declaredFen: 20_000,
      size: 'large',
      ...FOUR,
    },
    ...{ shelf: 'C', who: 2, hoursAgo: 6 },
  },
  {
    input: {
      kind: 'deposit',
      what: '婴儿车',
      quantity: 1,
      features: '灰色折叠',
      declaredFen: null,
      size: 'huge',
      ...FOUR,
    },
    ...{ shelf: 'D', who: 5, hoursAgo: 30 },
  },
  {
    input: {
      kind: 'left-for',
      what: '钥匙袋',
      quantity: 1,
      features: '牛皮纸袋封口',
      fromName: '装修李师傅',
      fromPhone: '13800138011',
      ...FOUR,
    },
    ...{ shelf: 'A', who: 1, hoursAgo: 4, told: 'phone' },
  },
  {
    input: {
      kind: 'left-for',
      what: '合同文件',
      quantity: 2,
      features: '蓝色文件袋',
      fromName: '中介小陈',
      fromPhone: '13800138012',
      ...FOUR,
    },
    ...{ shelf: 'A', who: 8, hoursAgo: 50, told: 'phone', became: 'handed-out' },
  },
  {
    input: {
      kind: 'device',
      what: '可视门铃室内机',
      quantity: 1,
      features: '白色，编号 0412',
      fault: '按键无反应',
      ...FOUR,
    },
    ...{ shelf: 'B', who: 4, hoursAgo: 52 },
  },
  {
    input: {
      kind: 'found',
      what: '钱包',
      quantity: 1,
      features: '棕色皮质，无证件',
      finder: '保安 刘队',
      foundPlace: '2 栋大堂沙发',
      size: 'small',
    },
    ...{ shelf: 'A', hoursAgo: 20 },
  },
]

/** All of them, the oldest first: tags run with the days. */
export const DEMO_THINGS: readonly DemoThing[] = [...PARCELS, ...BROUGHT].toSorted((a, b) => b.hoursAgo - a.hoursAgo)

/** What was turned away. */
export const DEMO_REFUSALS: readonly {
  readonly what: string
  readonly reasons: readonly TurnAwayReason[]
  readonly who: number
}[] = [
  { what: '装修剩余油漆 2 桶', reasons: ['flammable'], who: 3 },
  { what: '到付包裹', reasons: ['pay-on-delivery'], who: 6 },
]

/** The input of a thing as the form would give it. */
export function demoInput({ input }: DemoThing): ReceiveInput {
  return { ...EMPTY_INTAKE, ...input }
}
