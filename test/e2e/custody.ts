// What is brought, left, found and refused on the day of test/e2e/custody.spec.ts, and for whom.
import type { TypedOwner } from './clerk.ts'
import type { Parcel } from './custodyClerk.ts'

/** Two towers, two doors each. */
export const RESIDENTS = [
  { unit: '2-1203', name: '王晓梅', phone: '13812345678' },
  { unit: '2-0802', name: '李建国', phone: '13911112222' },
  { unit: '3-0501', name: '欧阳雪', phone: '13733334444' },
  { unit: '3-1102', name: '赵大伟', phone: '13655556666' },
] as const satisfies readonly TypedOwner[]

/** How a clerk finds them, and what the line says: the end of a phone, a room for its household, pinyin, a name. */
const QUERIES = [
  ['5678', '王晓梅'],
  ['2-0802', '2-0802'],
  ['oyx', '欧阳雪'],
  ['zdw', '赵大伟'],
] as const

/** Shapes of six carriers, one after the other. */
const WAYBILLS = [
  (number: string) => `SF1${number}0000`,
  (number: string) => `JD${number}00000`,
  (number: string) => `JT3${number}00000`,
  (number: string) => `YT8${number}00000`,
  (number: string) => `77${number}000000`,
  (number: string) => `9${number}00000`,
] as const

/** Parcels of a morning: so many that a shelf fills up, residents by turns. */
export const PARCELS: readonly Parcel[] = Array.from({ length: 30 }, (_, index) => {
  const [query, who] = QUERIES[index % QUERIES.length] ?? QUERIES[0]
  const number = String(1_000_000 + index * 37)
  const waybill = (WAYBILLS[index % WAYBILLS.length] ?? WAYBILLS[0])(number)
  return { waybill, query, who }
})

/** What a resident leaves for a while. */
export const DEPOSIT = { what: '行李箱', features: '银色二十寸，贴红带', value: '300' } as const
/** What one resident leaves for another. */
export const LEFT_FOR = { what: '钥匙', features: '一把，蓝色绳', from: '孙师傅' } as const
/** What goes to be repaired. */
export const DEVICE = { what: '门禁对讲', features: '白色壁挂', fault: '没有声音' } as const
/** What the cleaner brings in. */
export const WALLET = {
  what: '钱包',
  features: '棕色皮质',
  place: '二栋大堂',
  finder: '保洁周姐',
  seal: 'FD-0031',
} as const
