import { describe, expect, test } from 'vitest'
import { SHIPPED_ITEMS } from '#shared/domain/vacant-inspections/kinds.ts'
import type { Reading, ReadingInput, ReadingKind } from '#shared/domain/vacant-inspections/meters/readings.ts'
import { meterNote } from './meterNotes.ts'
import { fieldOf, inputOf, isVisitValues, missingOf, startValues, type VisitValues } from './visitValues.ts'

const START = startValues({
  ...{ scope: { reason: 'unsold', depth: 'whole' }, items: SHIPPED_ITEMS, officerId: 'chen', keyThingId: 'key-1' },
  absent: { gas: { kind: 'no-gas', noPhotoWhy: '没有开通' } },
})
const AS = { items: SHIPPED_ITEMS, zone: 'Asia/Shanghai' }
const WORDS = {
  ...{ unable: '原因', photo: '照片', occupied: '占用', at: '时间' },
  ...{ item: ({ code }: { code: string }) => code, meter: (meter: string) => meter },
  ...{ lower: (meter: string) => `${meter}低`, meterPhoto: (meter: string) => `${meter}照片` },
}
const LAST: Reading = {
  ...{ meter: 'water', kind: 'read', hundredths: 1000, oldHundredths: null, photos: [], noPhotoWhy: '' },
}
const FACTS = { last: { water: LAST }, drift: { water: 0, power: 3, gas: 0 } }
const missing = (values: Partial<VisitValues>) =>
  missingOf({ ...START, ...values }, { items: SHIPPED_ITEMS, words: WORDS, facts: FACTS }).map(({ label }) => label)
const typed = (figure: string) => ({ ...START.readings, water: { ...must(START.readings.water), figure } })
function must<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('nothing')
  return value
}

describe('a visit as it is typed', () => {
  test('without a word says nothing but that it was seen, and what was not there last time', () => {
    expect(inputOf(START, AS)).toMatchObject({
      ...{ seen: 'inside', officerId: 'chen', items: [], keyThingId: 'key-1', at: '' },
      readings: [{ meter: 'gas', kind: 'no-gas', figure: '', noPhotoWhy: '没有开通' }],
    })
  })

  test('from outside takes no keys along and tells of the door alone', () => {
    const outside = startValues({
      ...{ scope: { reason: 'outside', depth: 'outside' }, items: SHIPPED_ITEMS, officerId: 'chen', absent: {} },
      keyThingId: 'key-1',
    })
    const items = { ...outside.items, lock: 'fault', walls: 'fault' }
    const told = inputOf({ ...outside, items }, AS)
    expect(told).toMatchObject({ seen: 'outside', keyThingId: null, items: [{ item: 'lock' }] })
  })

  test.each([
    [
      'a home that nobody entered keeps no readings',
      { seen: 'unable', unable: 'lock' },
      { readings: [], unable: 'lock' },
    ],
    ['a way that was changed forgets the reason', { seen: 'inside', unable: 'lock' }, { unable: '' }],
    [
      'a time on paper is that of its day',
      { isLate: true, lateDay: '2026-11-20', lateAt: '930' },
      { at: '2026-11-20T01:30:00.000Z' },
    ],
    [
      'a time that cannot be read is left to be refused',
      { isLate: true, lateDay: '2026-11-20', lateAt: 'x' },
      { at: '?' },
    ],
  ])('%s', (_, values, told) => {
    expect(inputOf({ ...START, ...(values as Partial<VisitValues>) }, AS)).toMatchObject(told)
  })

  test('comes back from a draft, and nothing else does', () => {
    expect(isVisitValues(structuredClone(START))).toBe(true)
    expect(isVisitValues({ ...START, readings: {} })).toBe(false)
    expect(isVisitValues(null)).toBe(false)
  })
})

describe('what is missing', () => {
  test.each<readonly [string, Partial<VisitValues>, readonly string[]]>([
    ['are the meters that nobody read', {}, ['water', 'power']],
    ['is no meter of a home seen from outside', { seen: 'outside' }, []],
    ['is why nobody got in', { seen: 'unable' }, ['原因']],
    ['are words and a picture of a fault', { seen: 'outside', items: { lock: 'fault' } }, ['lock', '照片']],
    ['is no picture where there is one', { seen: 'outside', items: { lock: 'fault' }, pictures: 1 }, ['lock']],
    ['is who uses the home', { seen: 'outside', isOccupied: true, noPhotoWhy: '门口' }, ['占用']],
    ['is the time on the paper', { seen: 'outside', isLate: true }, ['时间']],
  ])('%s', (_, values, labels) => {
    expect(missing(values)).toEqual(labels)
  })

  test('goes away as it is typed', () => {
    expect(missing({ readings: typed('12') })).toEqual(['power'])
  })

  test('is what a figure below the last one is, and the picture of another meter', () => {
    expect(missing({ readings: typed('9') })).toEqual(['water低', 'power'])
    const replaced = { ...START.readings, water: { kind: 'replaced', figure: '0', oldFigure: '', noPhotoWhy: '' } }
    expect(missing({ readings: replaced })).toEqual(['water照片', 'power'])
    expect(missing({ readings: replaced, meterPictures: { water: 1 } })).toEqual(['power'])
  })
})

test('a refusal of an item stands at its words', () => {
  expect(['items.lock', 'readings.water.figure'].map(fieldOf)).toEqual(['remarks.lock', 'readings.water.figure'])
})

describe('what a reading says while it is typed', () => {
  const last: Reading = {
    ...{ meter: 'power', kind: 'read', hundredths: 1000, oldHundredths: null, photos: [], noPhotoWhy: '' },
  }
  const read = (figure: string, kind: ReadingKind = 'read'): ReadingInput => ({
    ...{ meter: 'power', kind, figure, oldFigure: '', photos: [], noPhotoWhy: '' },
  })
  test.each([
    ['nothing', undefined, { kind: 'nothing' }],
    ['the same', read('10'), { kind: 'unchanged' }],
    ['as much as it may', read('13'), { kind: 'used', used: '3' }],
    ['more than it may', read('13.01'), { kind: 'drift', used: '3.01' }],
    ['less', read('9.99'), { kind: 'lower' }],
    ['no number', read('abc'), { kind: 'refused', code: 'reading-invalid' }],
    ['less of another meter', read('0', 'replaced'), { kind: 'nothing' }],
    ['more of one that turned over', read('11', 'rolled-over'), { kind: 'refused', code: 'reading-not-lower' }],
    ['a meter that is gone', read('', 'no-meter'), { kind: 'nothing' }],
  ] as const)('%s', (_, reading, note) => {
    expect(meterNote(reading, { last, threshold: 3 })).toEqual(note)
  })
})
