import { beforeAll, describe, expect, test } from 'vitest'
import { NO_CHOICE } from '#renderer/db/search/unitChoice.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { Day } from '#shared/kernel/days.ts'
import { familyName } from './formOfAddress.ts'
import { emptyOwnerFields, isOwnerFields, meantUnitOf, ownerErrors, ownerMissing } from './ownerFields.ts'
import { isPersonFields, personInputOf } from './personFields.ts'
import { isUnitFields, unitErrors, unitFieldsOf, unitInputOf } from './unitFields.ts'

beforeAll(() => startTexts('zh-CN'))

const today = '2026-11-21' as Day

describe('what was searched for and not found', () => {
  test.each([
    ['王晓梅', { name: '王晓梅', unit: '' }],
    ['13812345678', { name: '', phones: [{ id: null, number: '13812345678' }] }],
    ['2-1299', { name: '', unit: '2-1299' }],
    ['21299', { name: '', unit: '21299' }],
  ])('%s goes into its field', (name, fields) => {
    expect(emptyOwnerFields({ name })).toMatchObject(fields)
  })
})

test('an empty form says what is missing in the order of the paper', () => {
  expect(ownerMissing(emptyOwnerFields()).map(({ field }) => field)).toEqual([
    'unit',
    'name',
    'idNumber',
    'phones.0.number',
  ])
  expect(Object.keys(ownerErrors(emptyOwnerFields(), today))).toEqual(['unit', 'name'])
})

test('a unit nobody has is added only when that is ticked', () => {
  const fields = { ...emptyOwnerFields({ unit: '3-0101' }), name: '王' }
  expect(ownerErrors(fields, today)).toEqual({})
  expect(meantUnitOf(fields, NO_CHOICE)).toMatchObject({ error: { code: 'unit-unknown', field: 'unitId' } })
  const ticked = { ...fields, makeUnit: true }
  expect(meantUnitOf(ticked, NO_CHOICE)).toMatchObject({ value: { newUnitCode: '3-0101' } })
  const known = { ...NO_CHOICE, unit: { id: 'u1', code: '3-0101' } }
  expect(meantUnitOf(ticked, known)).toEqual({ ok: true, value: { unitId: 'u1' } })
})

test('a kind without a number says nothing, unless the file knew it', () => {
  expect(personInputOf(emptyOwnerFields()).idKind).toBeNull()
  expect(personInputOf(emptyOwnerFields(), 'passport').idKind).toBe('passport')
})

test.each([null, 7, {}, { ...emptyOwnerFields(), phones: [1] }, { ...emptyOwnerFields(), idKind: 'x' }])(
  'a draft of another shape is left alone: %j',
  (draft) => {
    expect(isPersonFields(draft)).toBe(false)
    expect(isOwnerFields(draft)).toBe(false)
  },
)

test('a draft comes back as it was', () => {
  expect(isOwnerFields(JSON.parse(JSON.stringify(emptyOwnerFields())))).toBe(true)
  expect(isUnitFields(JSON.parse(JSON.stringify(unitFieldsOf())))).toBe(true)
  expect(isUnitFields({ code: '', areaCm2: '', use: 'castle' })).toBe(false)
})

test('an area is read by digits; what cannot be read is said beside the field', () => {
  expect(unitInputOf({ ...unitFieldsOf(), code: '2-1203', areaCm2: '89.5' })).toMatchObject({
    code: '2-1203',
    areaCm2: 895_000,
    use: null,
  })
  expect(unitErrors({ ...unitFieldsOf(), code: '2-1203', areaCm2: '89.12345' })).toHaveProperty('areaCm2')
  expect(unitErrors({ ...unitFieldsOf(), code: '2-1203', areaCm2: '0' })).toHaveProperty('areaCm2')
  expect(unitErrors({ ...unitFieldsOf(), code: '2-1203' })).toEqual({})
})

test.each([
  ['B1', '22', '7:30', { floor: -1, quietFrom: '22:00', quietTo: '07:30' }],
  ['１２', '2200', '０７：００', { floor: 12, quietFrom: '22:00', quietTo: '07:00' }],
  ['', '', '', { floor: null, quietFrom: null, quietTo: null }],
])('floor %j, quiet %j to %j is read as people write it', (floor, quietFrom, quietTo, input) => {
  const fields = { ...unitFieldsOf(), code: '2-1203', floor, quietFrom, quietTo }
  expect(unitInputOf(fields)).toMatchObject(input)
  expect(unitErrors(fields)).toEqual({})
})

test('a floor that is none and hours that are none are said beside their fields', () => {
  const fields = { ...unitFieldsOf(), code: '2-1203', floor: '顶楼', quietFrom: '25', quietTo: '夜里' }
  expect(Object.keys(unitErrors(fields))).toEqual(['floor', 'quietFrom', 'quietTo'])
})

test.each([
  ['王晓梅', '王'],
  ['欧阳娜娜', '欧阳'],
  ['𠮷田由美', '𠮷'],
  ['王', undefined],
  ['买买提·艾力', undefined],
  ['Maria da Silva', undefined],
])('%s is addressed as %s', (name, family) => {
  expect(familyName(name)).toBe(family)
})
