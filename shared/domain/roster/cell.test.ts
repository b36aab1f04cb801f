import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { readArea, readShare } from './cellAmount.ts'
import { readDay, readLease, readPastDay } from './cellDay.ts'
import { readIdNumber } from './cellIdNumber.ts'
import { isCompanyName, readNames, readPeople } from './cellPeople.ts'
import { readPhones } from './cellPhones.ts'
import { readPlates } from './cellPlates.ts'
import type { CellRead } from './cellRead.ts'
import { readIdKind, readRelation, readState, readUse } from './cellWords.ts'
import type { Cell } from './sheetGrid.ts'

const TODAY = '2026-11-21' as Day
const GOOD_ID = '11010519491231002X'

/** What a cell comes to: its value, and codes of what is wrong with an `!` where the row stays out. */
function told<Value>({ value, faults }: CellRead<Value>): readonly unknown[] {
  return [value, ...faults.map(({ code, severity }) => (severity === 'error' ? `!${code}` : code))]
}

describe('a day', () => {
  test.each<[Cell, ...unknown[]]>([
    [42071, '2015-03-08'],
    [42071.75, '2015-03-08'],
    ['42071', '2015-03-08', 'day-from-number'],
    [{ day: '2015-03-08' as Day }, '2015-03-08'],
    [20150308, '2015-03-08'],
    ['20150308', '2015-03-08'],
    ['2015.3.8', '2015-03-08'],
    ['2015年3月9日', '2015-03-09'],
    ['2015/3/8', '2015-03-08'],
    ['2015/3/8 0:00', '2015-03-08'],
    ['2015-03-08 00:00:00', '2015-03-08'],
    ['２０１５．３．８', '2015-03-08'],
    ['', null],
    ['无', null],
    ['—', null],
    ['2015-03', null, '!day-incomplete'],
    ['2015年', null, '!day-incomplete'],
    ['3月8日', null, '!day-incomplete'],
    ['15.3.8', null, '!day-two-digit-year'],
    ['3/8/2015', null, '!day-order-unclear'],
    ['2015-02-29', null, '!day-impossible'],
    ['20150230', null, '!day-impossible'],
    ['去年春天', null, '!day-invalid'],
    [2015, null, '!day-invalid'],
    [-5, null, '!day-invalid'],
    [{ error: '#VALUE!' }, null, '!formula-error'],
  ])('%o', (cell, ...expected) => {
    expect(told(readDay(cell, false))).toEqual(expected)
  })

  test('of a file that counts from 1904 lies four years and a day later', () => {
    expect(readDay(40609, true).value).toBe('2015-03-08')
  })

  test('to come goes in with a warning', () => {
    expect(told(readPastDay('2027-01-01', false, TODAY))).toEqual(['2027-01-01', 'day-in-future'])
    expect(told(readPastDay('2026-11-21', false, TODAY))).toEqual(['2026-11-21'])
  })

  test.each<[Cell, ...unknown[]]>([
    ['2026-02-28', { from: null, to: '2026-02-28' }],
    ['2024.3.1至2026.2.28', { from: '2024-03-01', to: '2026-02-28' }],
    ['2024-03-01-2026-02-28', { from: '2024-03-01', to: '2026-02-28' }],
    ['2024年3月1日~2026年2月28日', { from: '2024-03-01', to: '2026-02-28' }],
    ['不定期', null],
    ['一年', null, '!day-invalid'],
  ])('of a lease: %s', (cell, ...expected) => {
    expect(told(readLease(cell, false))).toEqual(expected)
  })
})

describe('an area', () => {
  test.each<[Cell, ...unknown[]]>([
    [89.5, 895_000],
    ['89.5㎡', 895_000],
    ['89.5平方米', 895_000],
    ['89.50 m2', 895_000],
    ['８９．５', 895_000],
    ['1,089.5', 10_895_000],
    [0.1 + 0.2, 3000],
    [89.45678, 894_568, 'area-rounded'],
    [0, null, 'area-zero'],
    ['', null],
    ['约89', null, '!area-invalid'],
    ['89.5/75', null, '!area-invalid'],
    [-3, null, '!area-invalid'],
    [{ day: '2015-03-08' as Day }, null, '!became-date'],
  ])('%o', (cell, ...expected) => {
    expect(told(readArea(cell))).toEqual(expected)
  })
})

describe('a share', () => {
  test.each<[Cell, ...unknown[]]>([
    ['50%', { num: 1, den: 2 }],
    [0.5, { num: 1, den: 2 }],
    [50, { num: 1, den: 2 }],
    [1, { num: 1, den: 1 }],
    ['1/3', { num: 1, den: 3 }],
    ['三分之二', { num: 2, den: 3 }],
    ['33.33%', { num: 3333, den: 10_000 }],
    ['100%', { num: 1, den: 1 }],
    ['150%', null, '!share-invalid'],
    ['一半', null, '!share-invalid'],
    [{ day: '2015-01-02' as Day }, null, '!share-became-date'],
  ])('%o', (cell, ...expected) => {
    expect(told(readShare(cell))).toEqual(expected)
  })
})

describe('telephones', () => {
  const numbers = (cell: Cell): readonly unknown[] => {
    const { value, ...rest } = readPhones(cell)
    return told({
      value: value?.map(({ number, label }) => (label === null ? number : `${number} ${label}`)) ?? null,
      ...rest,
    })
  }
  test.each<[Cell, ...unknown[]]>([
    [13800138000, ['13800138000']],
    ['１３８００１３８０００', ['13800138000']],
    ['+8613800138000', ['13800138000']],
    ['008613800138000', ['13800138000']],
    ["'13800138000", ['13800138000']],
    ['138 0013 8000', ['13800138000']],
    ['138-0013-8000', ['13800138000']],
    ['13800138000.0', ['13800138000']],
    ['\u200b13800138000\u00a0', ['13800138000']],
    ['13800138000、13900139000', ['13800138000', '13900139000']],
    ['13800138000 13900139000', ['13800138000', '13900139000']],
    ['13800138000\n13900139000', ['13800138000', '13900139000']],
    ['13800138000；13800138000', ['13800138000']],
    ['张先生13800138000', ['13800138000 张先生']],
    ['13800138000(妻)', ['13800138000 妻']],
    ['夫:13800138000/妻:13900139000', ['13800138000 夫', '13900139000 妻']],
    ['0755-26012345', ['0755-26012345']],
    ['0755-26012345/26012346', ['0755-26012345', '26012346']],
    ['(0755)26012345', ['0755-26012345']],
    ['+85291234567', ['+85291234567']],
    ['无', null],
    [0, null],
    ['1.38E+10', null, '!digits-lost'],
    ['1380013800', null, '!phone-length'],
    ['138001380001', null, '!phone-length'],
    ['1380013800013900139000', null, '!phone-length'],
    ['见备注', null, '!phone-invalid'],
    [1.38e16, null, '!digits-lost'],
    [{ day: '2015-03-08' as Day }, null, '!became-date'],
  ])('%o', (cell, ...expected) => {
    expect(numbers(cell)).toEqual(expected)
  })
})

describe('a number of a paper', () => {
  const read = (cell: Cell, kind: Parameters<typeof readIdNumber>[1] = null): readonly unknown[] => {
    const { value, faults } = readIdNumber(cell, kind, TODAY)
    return told({ value: value && `${value.kind} ${value.number}`, faults })
  }
  test.each<[Cell, ...unknown[]]>([
    [GOOD_ID, `resident ${GOOD_ID}`],
    ['11010519491231002x', `resident ${GOOD_ID}`],
    ["'110105 19491231 002X", `resident ${GOOD_ID}`],
    [110105491231002, 'resident 110105491231002', 'id-old-number'],
    ['110105194912310021', null, '!id-check'],
    ['11010519491331002X', null, '!id-birthday'],
    ['1101051949123100', null, '!id-length'],
    [1.1010519491231e17, null, '!digits-lost'],
    ['1.10105E+17', null, '!digits-lost'],
    ['H12345678', 'hong-kong-macao-permit H12345678', 'id-kind-guessed'],
    ['E12345678', 'passport E12345678', 'id-kind-guessed'],
    ['军字第123', 'other 军字第123', 'id-kind-guessed'],
    ['91350100M000100Y43', 'company 91350100M000100Y43'],
    ['91350100M000100Y44', null, '!credit-code-invalid'],
    ['无', null],
  ])('%o', (cell, ...expected) => {
    expect(read(cell)).toEqual(expected)
  })

  test('of a named kind is checked by that kind', () => {
    expect(read('E12345678', 'passport')).toEqual(['passport E12345678'])
    expect(read('E12345678', 'resident')).toEqual([null, '!id-length'])
    expect(read('91350100M000100Y43', 'company')).toEqual(['company 91350100M000100Y43'])
    expect(read(GOOD_ID, 'residence-permit')).toEqual([`residence-permit ${GOOD_ID}`, 'id-other-kind'])
  })
})

describe('names', () => {
  test.each<[Cell, ...unknown[]]>([
    ['王晓梅', ['王晓梅']],
    ['王　梅', ['王梅']],
    ['\u200b王晓梅\u00a0', ['王晓梅']],
    ['王晓梅、李强', ['王晓梅', '李强']],
    ['王晓梅/李强', ['王晓梅', '李强']],
    ['王晓梅\n李强', ['王晓梅', '李强']],
    ['王晓梅 李强', ['王晓梅', '李强']],
    ['王晓梅，李强；王晓梅', ['王晓梅', '李强']],
    ['王晓梅（妻）', ['王晓梅']],
    ['John Smith', ['John Smith']],
    ['深圳市甲乙（集团）有限公司', ['深圳市甲乙（集团）有限公司']],
    ['王晓梅等3人', ['王晓梅'], 'names-unnamed'],
    ['=1+1', ['=1+1']],
    ['@王', ['@王']],
    ['无', null],
    ['空置', null],
    ['未售', null],
    ['13800138000', null, '!name-looks-like-number'],
    [42071, null, '!name-looks-like-number'],
    ['王'.repeat(61), null, '!name-too-long'],
    [{ day: '2015-03-08' as Day }, null, '!name-became-date'],
  ])('%o', (cell, ...expected) => {
    expect(told(readNames(cell))).toEqual(expected)
  })

  test.each([
    '深圳甲有限公司',
    '阳光幼儿园',
    '第一人民医院',
    '王记五金店',
    '中国银行',
    'Acme Ltd.',
    '某某集团',
    '明德律师事务所',
  ])('%s is a company', (name) => expect(isCompanyName(name)).toBe(true))

  test.each(['王晓梅', '张国厂', '欧阳店', '李局', '买买提·阿不都', 'John Smith'])('%s is a person', (name) => {
    expect(isCompanyName(name)).toBe(false)
  })

  test.each<[string, unknown]>([
    ['李强(夫)13900139000', [['李强', 'family', ['13900139000']]]],
    [
      '李强 13900139000、李小明（子）',
      [
        ['李强', null, ['13900139000']],
        ['李小明', 'family', []],
      ],
    ],
    ['妻子：李梅', [['李梅', 'family', []]]],
    ['李梅\n13900139000', [['李梅', null, ['13900139000']]]],
    ['无', null],
  ])('a list of people %o', (cell, expected) => {
    const people = readPeople(cell).value
    expect(
      people?.map(({ name, relation, phones }) => [name, relation, phones.map(({ number }) => number)]) ?? null,
    ).toEqual(expected)
  })

  test('a list that cannot be read keeps the row out', () => {
    expect(told(readPeople('13900139000'))).toEqual([null, '!person-not-read'])
    expect(told(readPeople('李强 139001390'))).toEqual([null, '!phone-length'])
  })
})

describe('plates', () => {
  test.each<[Cell, ...unknown[]]>([
    ['粤B12345', ['粤B12345']],
    ['粤B·12345', ['粤B12345']],
    ['粤b 12345', ['粤B12345']],
    ['粤B12345、粤BD12345', ['粤B12345', '粤BD12345']],
    ['粤B12345 粤B54321', ['粤B12345', '粤B54321']],
    ['粤B12345(宝马)', ['粤B12345']],
    ['B1234', ['B1234'], 'plate-doubtful'],
    ['无', null],
  ])('%o', (cell, ...expected) => {
    expect(told(readPlates(cell))).toEqual(expected)
  })
})

test('words of few are known, and unknown ones never guessed', () => {
  expect(['业主', '妻子', '租客', '共有人', '代理人'].map((word) => readRelation(word).value)).toEqual([
    'owner',
    'family',
    'tenant',
    'co-owner',
    'agent',
  ])
  expect(told(readRelation('邻居'))).toEqual([null, '!relation-unknown'])
  expect(told(readUse('自住'))).toEqual(['own-home'])
  expect(told(readUse('普通住宅'))).toEqual([null])
  expect(told(readUse('鱼塘'))).toEqual([null, 'use-unknown'])
  expect(told(readState('已售未交付'))).toEqual(['sold'])
  expect(told(readIdKind('回乡证'))).toEqual(['hong-kong-macao-permit'])
  expect(told(readIdKind('营业执照'))).toEqual(['company'])
})
