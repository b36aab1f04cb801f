// A made-up community of any size, the same every time: units in order, and the rows of a roster about them.

export const DEMO_HEADER = [
  '房号',
  '建筑面积',
  '户型',
  '业主姓名',
  '与业主关系',
  '联系电话',
  '证件类型',
  '证件号码',
  '入住日期',
  '车牌号',
  '房屋用途',
  '房屋状态',
  '紧急联系人',
  '紧急联系电话',
  '备注',
] as const

/** A cell: text, a number, a day (`{ day }`), or nothing. */
export type DemoCell = string | number | { readonly day: string } | null
export type DemoRow = readonly DemoCell[]

const FAMILY = Array.from(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕单仇盖覃解区查翟',
).concat(['欧阳', '司马', '上官'])
const GIVEN = Array.from(
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文辉鹏飞雪梅晓春燕琳佳欣怡宇轩浩然子涵梓萱雨桐思琪嘉豪俊峰海波永健立新',
)
/** County 99 of a real province exists nowhere: numbers that check, and belong to nobody. */
const AREAS = ['110199', '310199', '440399', '440199', '510199']
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const ENTRANCES = 2
const FLOORS = 33
const DOORS = 4
const AREAS_OF_DOORS = [89.5, 112.36, 76.08, 143]
const LAYOUTS = ['三室两厅', '四室两厅', '两室一厅', '四室两厅']
const MONTH_DAYS = 28
const YEARS = 65
const BIRTHDAYS = YEARS * 12 * MONTH_DAYS

/** Whole numbers below a bound (mulberry32): no clock, no chance. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const two = (value: number): string => String(value).padStart(2, '0')

function checked(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(first17[index]), 0)
  return first17 + '10X98765432'.charAt(sum % 11)
}

interface Made {
  readonly next: (below: number) => number
  readonly pick: (items: readonly string[]) => string
  readonly phone: () => string
  readonly name: () => string
  readonly idNumber: () => string
}

function makers(seed: number): Made {
  const next = numbersFrom(seed)
  const pick = (items: readonly string[]): string => items[next(items.length)] ?? ''
  let phones = 0
  const phone = (): string => {
    phones += 1
    // Stepping by a prime that shares nothing with 10^8: every number once, none beside the one before.
    return `199${String((phones * 48_271_031) % 100_000_000).padStart(8, '0')}`
  }
  const name = (): string => pick(FAMILY) + pick(GIVEN) + (next(5) > 0 ? pick(GIVEN) : '')
  let numbers = 0
  const idNumber = (): string => {
    // Every birthday once before the sequence goes up by one: no number twice.
    const day = (numbers * 7919) % BIRTHDAYS
    const sequence = Math.floor(numbers / BIRTHDAYS) + 100 + next(2) * 401
    numbers += 1
    const year = 1940 + (day % YEARS)
    const month = 1 + (Math.floor(day / YEARS) % 12)
    const date = 1 + Math.floor(day / YEARS / 12)
    return checked(`${pick(AREAS)}${year}${two(month)}${two(date)}${String(sequence).padStart(3, '0')}`)
  }
  return { next, pick, phone, name, idNumber }
}

/** The code of the unit with this number: `1-1-101` upward, four doors to a floor. */
export function demoUnitCode(index: number): string {
  const door = index % DOORS
  const floor = Math.floor(index / DOORS) % FLOORS
  const entrance = Math.floor(index / DOORS / FLOORS) % ENTRANCES
  const building = Math.floor(index / DOORS / FLOORS / ENTRANCES)
  return `${building + 1}-${entrance + 1}-${floor + 1}${two(door + 1)}`
}

function person(made: Made, relation: string): readonly DemoCell[] {
  return [made.name(), relation, made.phone(), '身份证', made.idNumber()]
}

function ownerRow(made: Made, index: number): DemoRow {
  const { next, pick } = made
  const unit = [demoUnitCode(index), AREAS_OF_DOORS[index % DOORS] ?? null, LAYOUTS[index % DOORS] ?? null]
  if (next(30) === 0) return [...unit, null, null, null, null, null, null, null, null, '未售', null, null, null]
  const day = { day: `${2012 + next(12)}-${two(1 + next(12))}-${two(1 + next(MONTH_DAYS))}` }
  const plate =
    next(5) < 2 ? `${pick(Array.from('粤湘赣桂'))}${pick(Array.from('ABCDE'))}${String(10_000 + next(90_000))}` : null
  const called = next(12) === 0 ? [made.name(), made.phone()] : [null, null]
  const use = pick(['自住', '自住', '自住', '出租', '空置'])
  return [
    ...unit,
    ...person(made, '业主'),
    day,
    plate,
    use,
    null,
    ...called,
    next(40) === 0 ? '门铃坏了，请打电话' : null,
  ]
}

function memberRow(made: Made, index: number): DemoRow {
  const relation = made.pick(['家属', '家属', '共有人', '租户'])
  const rest: readonly DemoCell[] = Array.from({ length: 7 }, () => null)
  return [demoUnitCode(index), null, null, ...person(made, relation), ...rest]
}

/** The rows of a roster of `units` units, one after another: an owner each but for a few unsold, and somebody else in two of five. */
export function* demoRows(units: number, seed = 11): Generator<DemoRow, void, void> {
  const made = makers(seed)
  for (let index = 0; index < units; index++) {
    const owner = ownerRow(made, index)
    yield owner
    if (owner[3] !== null && made.next(5) < 2) yield memberRow(made, index)
  }
}
