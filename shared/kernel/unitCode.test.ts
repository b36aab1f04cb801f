import { describe, expect, test } from 'vitest'
import {
  bareUnitPart,
  floorOfRoom,
  formatUnitCode,
  guessUnitPattern,
  isUnitPattern,
  parseUnitCode,
} from './unitCode.ts'

const THREE = '{building}-{entrance}-{room}'

describe('a unit code is taken apart by the pattern of the project', () => {
  test.each([
    ['2-1-1203', THREE, { building: '2', entrance: '1', room: '1203' }, 12],
    ['2栋1单元1203室', THREE, { building: '2', entrance: '1', room: '1203' }, 12],
    ['２＃－１－２０３', THREE, { building: '2', entrance: '1', room: '203' }, 2],
    ['2-1203', '{building}-{room}', { building: '2', room: '1203' }, 12],
    ['2#1203', '{building}#{room}', { building: '2', room: '1203' }, 12],
    ['A座1203', '{building}座{room}室', { building: 'A', room: '1203' }, 12],
    ['1-12-03', '{building}-{floor}-{room}', { building: '1', floor: '12', room: '03' }, 12],
    ['1-B1-03', '{building}-{floor}-{room}', { building: '1', floor: 'B1', room: '03' }, -1],
    ['3-B101', '{building}-{room}', { building: '3', room: 'B101' }, -1],
    ['21203', '{building}{room}', { building: '2', room: '1203' }, 12],
    ['1期2-1203', '{phase}期{building}-{room}', { phase: '1', building: '2', room: '1203' }, 12],
    ['1203', '{room}', { room: '1203' }, 12],
    ['临街-5', '{building}-{room}', { building: '临街', room: '5' }, null],
  ])('%s by %s', (code, pattern, parts, floor) => {
    expect(parseUnitCode(code, pattern)).toMatchObject({ ok: true, value: { parts, floor } })
  })

  test.each([
    ['2-1203', THREE, 'not-in-pattern'],
    ['2-1-1203', '{building}-{room}', 'not-in-pattern'],
    ['  ', THREE, 'empty'],
    ['2-1203', '{building}', 'bad-pattern'],
    ['2-1203', '{tower}-{room}', 'bad-pattern'],
    ['2-1203', '{room}-{room}', 'bad-pattern'],
    ['2-1203', '{building-{room}', 'bad-pattern'],
  ])('%s by %s is refused', (code, pattern, refusal) => {
    expect(parseUnitCode(code, pattern)).toMatchObject({ ok: false, error: { code: refusal } })
  })
})

describe('a unit code is put together from columns of its parts', () => {
  test.each([
    [{ building: '2栋', entrance: '1单元', room: '1203室' }, THREE, '2-1-1203'],
    [{ building: '2#', entrance: '1', room: '101' }, THREE, '2-1-101'],
    [{ building: '２', room: '1203' }, '{building}栋{room}', '2-1203'],
    [{ phase: '1期', building: '2', room: '1203' }, '{phase}期{building}-{room}', '1期2-1203'],
  ])('%o', (parts, pattern, code) => {
    expect(formatUnitCode(parts, pattern)).toMatchObject({ ok: true, value: { code } })
  })

  test('a part that is not given is named', () => {
    const refused = { ok: false, error: { code: 'part-missing', field: 'entrance' } }
    expect(formatUnitCode({ building: '2', room: '1203' }, THREE)).toEqual(refused)
  })

  test('what is put together comes apart as it was', () => {
    const made = formatUnitCode({ building: '11', entrance: '2', room: '2901' }, THREE)
    expect(made.ok && parseUnitCode(made.value.code, THREE)).toEqual(made)
  })
})

test.each([
  ['1203', 12],
  ['203', 2],
  ['0301', 3],
  ['301A', 3],
  ['B101', -1],
  ['A1203', 12],
  ['05', null],
  ['001', null],
  ['21203', null],
  ['商铺', null],
])('room %s lies on floor %s', (room, floor) => {
  expect(floorOfRoom(room)).toBe(floor)
})

test.each([
  ['2栋', '2'],
  ['1单元', '1'],
  ['1梯', '1'],
  ['12层', '12'],
  ['二期', '二'],
  [' B座 ', 'B'],
])('the part %s is %s', (written, bare) => {
  expect(bareUnitPart(written)).toBe(bare)
})

describe('without a pattern the codes themselves say it', () => {
  test.each([
    [['1-1-101', '1-1-102', '2-1-1203'], THREE],
    [['1-101', '1栋102', 'A座1203'], '{building}-{room}'],
    [['1-12-03', '1-12-04', '2-1-01'], '{building}-{floor}-{room}'],
    [['101', '102', '1203'], '{room}'],
    [['1-1-1-101', '1-2-1-102'], '{phase}-{building}-{entrance}-{room}'],
    [['1-1-101', '1-1-102', '1-103', '1-104'], undefined],
    [[], undefined],
  ])('%o', (codes, pattern) => {
    expect(guessUnitPattern(codes)).toBe(pattern)
  })
})

test('a pattern names the room, and each part once', () => {
  expect([THREE, '{building}', '{room}', ''].map(isUnitPattern)).toEqual([true, false, true, false])
})
