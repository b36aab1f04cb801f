// A made-up roster of distinct people, and what must stand on the desk once it is in.
import type { RawRow, RawStore } from './rawStore.ts'

/** A file for the picker. */
export interface RosterFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** One roster and its people as `people` writes them. */
export interface MadeRoster {
  readonly file: RosterFile
  readonly people: readonly string[]
}

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗']
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平']
const PEOPLE_A_FLOOR = 20

const sign = (signs: readonly string[], index: number): string => signs[index % signs.length] ?? ''

/** Rows of one building, two owners a unit; the building tells rosters apart. */
export function makeRoster(building: number, rows: number): MadeRoster {
  const lines: string[] = []
  const people: string[] = []
  for (let index = 0; index < rows; index += 1) {
    const floor = 1 + Math.floor(index / PEOPLE_A_FLOOR)
    const unit = `${building}-${floor}${String(1 + Math.floor((index % PEOPLE_A_FLOOR) / 2)).padStart(2, '0')}`
    const turn = Math.floor(index / SURNAMES.length)
    const name = `${sign(SURNAMES, index)}${sign(GIVEN, turn)}${sign(GIVEN, Math.floor(turn / GIVEN.length))}`
    const phone = `13${String(building).padStart(2, '0')}${String(index).padStart(7, '0')}`
    lines.push([unit, name, phone, 60 + (index % 40), `备注${index}`].join(','))
    people.push([unit, name, phone, `备注${index}`].join(' '))
  }
  const text = ['房号,姓名,电话,建筑面积,备注', ...lines].join('\r\n')
  return {
    file: { name: `名册${building}.csv`, mimeType: 'text/csv', buffer: Buffer.from(text) },
    people: people.sort(),
  }
}

type Values = Readonly<Record<string, unknown>>

const living = (rows: readonly RawRow[] = []): readonly { readonly id: string; readonly v: Values }[] =>
  rows.filter((row) => row.deleted !== true).map((row) => ({ id: String(row.id), v: row.v as Values }))

/** Everybody on the desk as `unit name phone remark`, a line for each phone of each stay. */
export function peopleOnDesk({ people, stays, phones, units }: RawStore): readonly string[] {
  const codes = new Map(living(units).map(({ id, v }) => [id, String(v.code)]))
  const files = new Map(living(people).map(({ id, v }) => [id, v]))
  const numbers = Map.groupBy(living(phones), ({ v }) => String(v.personId))
  const lines = living(stays).flatMap(({ v }) => {
    const file = files.get(String(v.personId))
    const own = numbers.get(String(v.personId)) ?? []
    return own.map((phone) => [codes.get(String(v.unitId)), file?.name, phone.v.number, file?.remark].join(' '))
  })
  return lines.sort()
}

/** Sealed values whose key is not on the desk. */
export function keylessValues(store: RawStore): readonly string[] {
  const keys = new Set((store.personKeys ?? []).flatMap(({ ks }) => ks as readonly string[]))
  const named: string[] = []
  const look = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    const { k, c } = value as Values
    if (typeof k === 'string' && typeof c === 'string') named.push(k)
    else for (const inner of Object.values(value)) look(inner)
  }
  for (const table of ['people', 'phones', 'stays', 'vehicles']) for (const row of store[table] ?? []) look(row.s)
  return [...new Set(named)].filter((k) => !keys.has(k))
}
