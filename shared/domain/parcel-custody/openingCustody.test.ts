import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { codeOf, contextAs } from '#test/support/decisionContext.ts'
import { parcelIdOf } from './ids.ts'
import { decideOpening, type OpeningLine, readOpening } from './openingCustody.ts'
import {
  OPENING_FIELDS,
  type OpeningFacts,
  type OpeningField,
  type OpeningRow,
  openingIdOf,
  openingKind,
} from './openingRow.ts'

const WORKSPACE = 'w1' as WorkspaceId
const FACTS: OpeningFacts = {
  workspace: WORKSPACE,
  today: '2026-11-21' as Day,
  units: new Map([['2-1203', 'u1']]),
  people: new Map([['u1\n王晓梅', 'p1']]),
  slots: new Map([['A-03', 's1']]),
  heldTags: new Map([['A7', 'somebody-else']]),
  isKnown: () => false,
}

function row(texts: Partial<Record<OpeningField, string>>, at = 2): OpeningRow {
  const empty = Object.fromEntries(OPENING_FIELDS.map((field) => [field, ''])) as Record<OpeningField, string>
  return { row: at, texts: { ...empty, ...texts } }
}

const PARCEL = {
  kind: '快递代收',
  receivedDay: '2026-11-18',
  unit: '2栋1203室',
  name: '王晓梅',
  waybill: 'sf 1234567890123',
  slot: 'a-03',
}
const only = (texts: Partial<Record<OpeningField, string>>, facts: Partial<OpeningFacts> = {}): OpeningLine => {
  const [line] = readOpening([row(texts)], { ...FACTS, ...facts })
  if (line === undefined) throw new Error('no line')
  return line
}

describe('a row of the opening table', () => {
  test('of a parcel names its unit, its resident and its slot, and is the parcel of its waybill', () => {
    const line = only(PARCEL)
    expect(line.standing).toBe('new')
    expect(line.id).toBe(parcelIdOf(WORKSPACE, 'SF1234567890123'))
    expect(line.input).toMatchObject({
      unitId: 'u1',
      personId: 'p1',
      slotId: 's1',
      waybill: 'SF1234567890123',
      name: '',
    })
  })

  test.each<[Partial<Record<OpeningField, string>>, string, OpeningField]>([
    [{ ...PARCEL, kind: '家具' }, 'kind-unknown', 'kind'],
    [{ ...PARCEL, receivedDay: '' }, 'day-missing', 'receivedDay'],
    [{ ...PARCEL, receivedDay: '上周' }, 'day-invalid', 'receivedDay'],
    [{ ...PARCEL, receivedDay: '2026-11-22' }, 'day-in-future', 'receivedDay'],
    [{ ...PARCEL, unit: '9-9999' }, 'unit-unknown', 'unit'],
    [{ ...PARCEL, unit: '', name: '' }, 'recipient-missing', 'name'],
    [{ ...PARCEL, phone: '12' }, 'phone-invalid', 'phone'],
    [{ ...PARCEL, waybill: '' }, 'waybill-missing', 'waybill'],
    [{ ...PARCEL, waybill: '12' }, 'waybill-invalid', 'waybill'],
    [{ ...PARCEL, tag: 'a7' }, 'tag-held', 'tag'],
    [{ ...PARCEL, tag: '1234567890123' }, 'tag-too-long', 'tag'],
    [{ ...PARCEL, slot: 'Z-99' }, 'slot-unknown', 'slot'],
    [{ ...PARCEL, keepUntil: '年底' }, 'keep-until-invalid', 'keepUntil'],
    [{ ...PARCEL, kind: '寄存' }, 'what-missing', 'what'],
    [{ ...PARCEL, kind: '寄存', what: '箱子', quantity: '两个' }, 'quantity-invalid', 'quantity'],
    [{ ...PARCEL, kind: '寄存', what: '箱子', declared: '不少' }, 'declared-invalid', 'declared'],
    [{ ...PARCEL, kind: '留给他人', what: '钥匙' }, 'from-missing', 'fromName'],
    [{ ...PARCEL, kind: '送修', what: '门铃' }, 'fault-missing', 'fault'],
    [{ ...PARCEL, kind: '拾获', what: '钱包' }, 'place-missing', 'foundPlace'],
    [{ ...PARCEL, remark: '长'.repeat(201) }, 'text-too-long', 'remark'],
  ])('%o stays out', (texts, code, field) => {
    expect(only(texts)).toMatchObject({ standing: 'faulty', faults: [{ code, field }] })
  })

  test('of something deposited has its declared value in fen, and nothing declared is 未申报', () => {
    const deposit = { ...PARCEL, kind: '业主寄存', what: '行李箱', waybill: '' }
    expect(only({ ...deposit, declared: '200元' }).input.declaredFen).toBe(20_000)
    expect(only({ ...deposit, declared: '未申报' })).toMatchObject({ standing: 'new', input: { declaredFen: null } })
  })

  test.each([
    ['快递', 'courier'],
    ['业主留给他人', 'left-for'],
    ['拾到物品', 'found'],
    ['设备维修', 'device'],
    ['寄存', 'deposit'],
    ['left-for', 'left-for'],
  ])('says its kind in the words people use: %s', (kind, expected) => {
    expect(openingKind({ kind, waybill: '' })).toBe(expected)
  })

  test('with a waybill and no kind is a parcel', () => {
    expect(openingKind({ kind: '', waybill: 'SF1' })).toBe('courier')
  })
})

describe('two rows', () => {
  const deposit = { kind: '寄存', receivedDay: '2026-11-18', name: '李雷', what: '箱子' }

  test('that say the same are one thing: the second is told which the first was', () => {
    const lines = readOpening([row(deposit, 2), row(deposit, 3)], FACTS)
    expect(lines.map(({ standing }) => standing)).toEqual(['new', 'faulty'])
    expect(lines[1]?.faults).toEqual([{ field: 'what', code: 'row-twice', row: 2 }])
  })

  test('with one old number are told apart', () => {
    const lines = readOpening([row({ ...deposit, tag: '5' }, 2), row({ ...PARCEL, tag: '5' }, 3)], FACTS)
    expect(lines[1]?.faults).toEqual([{ field: 'tag', code: 'tag-twice', row: 2 }])
  })

  test('that differ in one feature are two things', () => {
    const ids = [{ features: '红' }, { features: '蓝' }].map((one) =>
      openingIdOf(WORKSPACE, row({ ...deposit, ...one })),
    )
    expect(new Set(ids).size).toBe(2)
  })
})

describe('the import', () => {
  test('gives what has an old number that number, and the others the next free tags, a group a day', () => {
    const lines = readOpening(
      [
        row({ ...PARCEL, tag: 'b12' }, 2),
        row({ ...PARCEL, waybill: 'YT1234567890123' }, 3),
        row({ ...PARCEL, waybill: 'YT1234567890124', receivedDay: '2026-11-19' }, 4),
      ],
      FACTS,
    )
    const decided = decideOpening(lines, ['A1', 'A2'], contextAs('supervisor'))
    const groups = decided.ok ? [...decided.value.groups] : []
    expect(groups.map(([day, items]) => [day, items.map(({ data }) => data.tag)])).toEqual([
      ['2026-11-18', ['B12', 'A1']],
      ['2026-11-19', ['A2']],
    ])
    expect(groups[0]?.[1][0]?.data).toMatchObject({ isOpening: true, visit: 1, personId: 'p1' })
  })

  test('of what is on file already writes nothing', () => {
    const lines = readOpening([row(PARCEL)], { ...FACTS, isKnown: () => true })
    expect(lines.map(({ standing }) => standing)).toEqual(['known'])
    expect(codeOf(decideOpening(lines, [], contextAs('supervisor')))).toBe('nothing-new')
  })

  test('is a leader’s', () => {
    expect(codeOf(decideOpening([only(PARCEL)], ['A1'], contextAs('front-desk')))).toBe('beyond-role')
  })
})
