// A line of the clipboard judged while it is typed: what is normal, what is asked for, what becomes a fault.
import { describe, expect, test } from 'vitest'
import { SHIPPED_ITEMS } from '#shared/domain/vacant-inspections/kinds.ts'
import type { Reading } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { Day } from '#shared/kernel/days.ts'
import { isGridDraft } from './gridDraft.ts'
import { type GridHead, inputOfRow, isTouched, judgeRow, type RowFacts, type TypedRow, UNTOUCHED } from './gridRow.ts'

const TODAY = '2026-11-21' as Day

const read = (meter: string, hundredths: number): Reading => ({
  ...{ meter, kind: 'read', hundredths, oldHundredths: null, photos: [], noPhotoWhy: '' },
})
const FACTS: RowFacts = {
  depth: 'whole',
  last: { water: read('water', 1200), power: read('power', 9_999_000) },
  items: SHIPPED_ITEMS,
  drift: { water: 0, power: 5, gas: 0 },
  today: TODAY,
}
const HEAD: GridHead = { day: TODAY, officerId: 'staff-1', at: '', paperNumber: '', noPhotoWhy: '纸上没有照片' }

const row = (typed: Partial<TypedRow> = {}): TypedRow => ({ ...UNTOUCHED, ...typed })
const judged = (typed: Partial<TypedRow>, more: { facts?: Partial<RowFacts>; head?: Partial<GridHead> } = {}) =>
  judgeRow(row(typed), { ...FACTS, ...more.facts }, { ...HEAD, ...more.head })

describe('a line that nobody touched', () => {
  test('is a visit within the home, everything as it should be', () => {
    const verdict = judged({})
    expect(verdict).toMatchObject({ seen: 'inside', problem: undefined, drifts: [], readings: {} })
    expect(isTouched(row())).toBe(false)
    expect(inputOfRow(row(), verdict, { head: HEAD, zone: 'Asia/Shanghai' })).toMatchObject({
      ...{ seen: 'inside', items: [], readings: [], isOccupied: false, noPhotoWhy: '', at: '' },
    })
  })

  test('of a home that nobody may enter is seen from outside', () => {
    expect(judged({}, { facts: { depth: 'outside' } }).seen).toBe('outside')
    expect(judged({ seen: 'inside' }, { facts: { depth: 'outside' } }).problem).toEqual({
      column: 'seen',
      code: 'inside-not-allowed',
    })
  })
})

describe('a reading', () => {
  test.each([
    ['as last time', { water: '12' }, undefined, []],
    ['higher where nothing may be used', { water: '12.5' }, undefined, ['water']],
    ['within what electricity may use', { power: '99995' }, undefined, []],
    ['above it', { power: '99996' }, undefined, ['power']],
    ['lower', { water: '11' }, 'reading-lower', []],
    ['no figure', { water: '1o' }, 'reading-invalid', []],
    ['lower, the meter is another', { water: '3', kinds: { water: 'replaced' } }, undefined, []],
    [
      'of a replaced meter with what the old one stood at',
      { water: '3/12', kinds: { water: 'replaced' } },
      undefined,
      [],
    ],
    [
      'of a replaced meter that moved before it went',
      { water: '3/14', kinds: { water: 'replaced' } },
      undefined,
      ['water'],
    ],
    ['old figure lower than it was', { water: '3/11', kinds: { water: 'replaced' } }, 'reading-lower', []],
    ['rolled over', { power: '3', kinds: { power: 'rolled-over' } }, undefined, ['power']],
    ['rolled over, but not lower', { water: '13', kinds: { water: 'rolled-over' } }, 'reading-not-lower', []],
    ['no meter', { water: '', kinds: { water: 'no-meter' } }, undefined, []],
    ['no gas of a water meter', { water: '', kinds: { water: 'no-gas' } }, 'gas-only', []],
    ['no gas', { gas: '', kinds: { gas: 'no-gas' } }, undefined, []],
  ] as const)('%s', (_, typed, code, drifts) => {
    const verdict = judged(typed)
    expect(verdict.problem?.code).toBe(code)
    expect(verdict.drifts).toEqual(drifts)
  })

  test('of a kind has the reason of the head for its missing photograph, and a plain one needs none', () => {
    const kinds = { water: 'misread' }
    expect(judged({ water: '11', kinds }, { head: { noPhotoWhy: ' ' } }).problem).toEqual({
      ...{ column: 'water', code: 'reading-photo' },
    })
    const typed = row({ water: '11', kinds, power: '99990' })
    const input = inputOfRow(typed, judged(typed), { head: HEAD, zone: 'Asia/Shanghai' })
    expect(input.readings).toMatchObject([
      { meter: 'water', kind: 'misread', noPhotoWhy: '纸上没有照片' },
      { meter: 'power', kind: 'read', noPhotoWhy: '' },
    ])
  })

  test('is not asked of a home that nobody entered', () => {
    const typed = row({ seen: 'lock', water: '1' })
    const verdict = judged(typed)
    expect(verdict.problem).toBeUndefined()
    expect(inputOfRow(typed, verdict, { head: HEAD, zone: 'Asia/Shanghai' })).toMatchObject({
      ...{ seen: 'unable', unable: 'lock', readings: [] },
    })
  })
})

describe('the time of a line', () => {
  test.each([
    ['today, told as it happens', {}, {}, undefined, ''],
    ['of the head', {}, { at: '1030' }, undefined, '2026-11-21T02:30:00.000Z'],
    ['of its own', { at: '945' }, { at: '1030' }, undefined, '2026-11-21T01:45:00.000Z'],
    ['missing on another day', {}, { day: '2026-11-20' as Day }, 'late-time-missing', ''],
    ['missing on a numbered paper', {}, { paperNumber: 'A-KX-00001' }, 'late-time-missing', ''],
    ['nobody can read', { at: '25' }, {}, 'late-time-missing', ''],
    ['on another day', {}, { day: '2026-11-20' as Day, at: '0905' }, undefined, '2026-11-20T01:05:00.000Z'],
  ] as const)('%s', (_, typed, head, code, at) => {
    const verdict = judged(typed, { head })
    expect(verdict.problem?.code).toBe(code)
    const input = inputOfRow(row(typed), verdict, { head: { ...HEAD, ...head }, zone: 'Asia/Shanghai' })
    if (code === undefined) expect(input.at).toBe(at)
  })
})

test('somebody who lives there is told in words, and so is a remark of the line', () => {
  const typed = row({ faults: '0 堆放材料；2 换过锁', remark: '已告知主管' })
  const verdict = judged(typed)
  expect(inputOfRow(typed, verdict, { head: HEAD, zone: 'Asia/Shanghai' })).toMatchObject({
    ...{ isOccupied: true, remark: '堆放材料；已告知主管', noPhotoWhy: '纸上没有照片' },
    items: [{ item: 'lock', found: 'fault', remark: '换过锁' }],
  })
})

test('the first thing that is wrong is told from the left', () => {
  expect(judged({ gas: 'x', faults: '99 坏' }).problem).toEqual({ column: 'gas', code: 'reading-invalid' })
  expect(judged({ faults: '99 坏' }).problem).toEqual({
    ...{ column: 'faults', code: 'item-unknown', detail: { number: 99 } },
  })
})

describe('a draft from disk', () => {
  const draft = { head: HEAD, rows: { 'home-1': row({ water: '3', kinds: { water: 'replaced' } }) } }
  test('is taken', () => {
    expect(isGridDraft(structuredClone(draft))).toBe(true)
  })
  test.each([
    ['nothing', null],
    ['a list', []],
    ['no head', { rows: {} }],
    ['a day that is none', { ...draft, head: { ...HEAD, day: '2026-13-40' } }],
    ['a line of another shape', { ...draft, rows: { 'home-1': { water: 3 } } }],
    ['kinds that are no words', { ...draft, rows: { 'home-1': { ...UNTOUCHED, kinds: { water: 1 } } } }],
  ])('of another shape is left alone: %s', (_, read) => {
    expect(isGridDraft(read)).toBe(false)
  })
})
