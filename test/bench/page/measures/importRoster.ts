// The roster of the import rows: 10,000 people as a company's list holds them, the same in every round.
import type { DraftItem, SetItem } from '#shared/domain/draft.ts'

/** One line of the list. */
export interface RosterPerson {
  readonly personId: string
  readonly stayId: string
  readonly phoneId: string
  readonly unitId: string
  /** Said by the first person of the unit. */
  readonly unit: { readonly code: string; readonly areaCm2: number } | undefined
  readonly name: string
  readonly idNumber: string
  readonly phone: string
  readonly relation: 'owner' | 'co-owner'
  readonly fromDay: string
}

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'
const GIVEN = '伟芳娜敏静秀丽强磊洋艳勇杰娟涛明超兰霞平刚桂英晓梅建华国庆志文玉春红海燕子轩雨桐浩宇欣怡'
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECKS = '10X98765432'
const PEOPLE_PER_UNIT = 1.2

/** Numbers from 0 to below 1 that only the seed decides (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The people; ids are spread as hashes are, which is how an import makes them. */
export function rosterOf(count: number): readonly RosterPerson[] {
  const next = seeded(20_261_121)
  const whole = (below: number) => Math.floor(next() * below)
  const pick = (signs: string) => signs.charAt(whole(signs.length))
  const hex = (length: number) => Array.from({ length }, () => whole(16).toString(16)).join('')
  const id = () => `${hex(8)}-${hex(4)}-8${hex(3)}-a${hex(3)}-${hex(12)}`
  const two = (value: number) => String(value).padStart(2, '0')
  const people: RosterPerson[] = []
  let unit = { id: '', number: 0 }
  for (let index = 0; index < count; index += 1) {
    const isNew = index === 0 || next() < 1 / PEOPLE_PER_UNIT
    if (isNew) unit = { id: id(), number: unit.number + 1 }
    const stem = `44030${1 + whole(8)}${1940 + whole(66)}${two(1 + whole(12))}${two(1 + whole(28))}${String(whole(1000)).padStart(3, '0')}`
    const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(stem[place]), 0)
    const floor = 1 + (Math.floor(unit.number / 4) % 33)
    people.push({
      personId: id(),
      stayId: id(),
      phoneId: id(),
      unitId: unit.id,
      unit: isNew
        ? {
            code: `${1 + Math.floor(unit.number / 132)}-${floor}${two(1 + (unit.number % 4))}`,
            areaCm2: 10_000 * (45 + whole(120)),
          }
        : undefined,
      name: pick(SURNAMES) + pick(GIVEN) + (next() < 0.8 ? pick(GIVEN) : ''),
      idNumber: stem + CHECKS.charAt(sum % 11),
      phone: `1${pick('3589')}${String(whole(1e9)).padStart(9, '0')}`,
      relation: isNew ? 'owner' : 'co-owner',
      fromDay: `20${two(5 + whole(20))}-${two(1 + whole(12))}-${two(1 + whole(28))}`,
    })
  }
  return people
}

/** What the import writes for one line: the unit where it is new, person, stay, phone. */
export function itemsOf(line: RosterPerson): readonly DraftItem[] {
  const { unit, unitId, personId, stayId, phoneId, name, idNumber, phone, relation, fromDay } = line
  const set = (e: string, id: string, values: SetItem['values']): SetItem => ({ kind: 'set', e, id, values })
  return [
    ...(unit ? [set('unit', unitId, { code: unit.code, areaCm2: unit.areaCm2, use: null })] : []),
    set('person', personId, { name, idKind: 'resident', idNumber, remark: '' }),
    set('stay', stayId, { unitId, personId, relation, fromDay, toDay: null }),
    set('phone', phoneId, { personId, number: phone, label: '' }),
  ]
}
