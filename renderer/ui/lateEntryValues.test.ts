import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { isLateEntryValues, lateEntryOf, NO_LATE_ENTRY, parseTypedTime } from './lateEntryValues.ts'

const DAY = '2026-11-21' as Day
const ZONE = 'Asia/Shanghai'

test.each<[string, number | undefined]>([
  ['0930', 570],
  ['930', 570],
  ['9:30', 570],
  ['９：３０', 570],
  ['9.05', 545],
  ['14点5', 845],
  ['23:59', 1439],
  ['0000', 0],
  ['2400', undefined],
  ['0960', undefined],
  ['9', undefined],
  ['早上', undefined],
  ['', undefined],
])('the typed time %s', (typed, minutes) => {
  expect(parseTypedTime(typed)).toBe(minutes)
})

describe('what the form means', () => {
  const typed = { isLate: true, lateDay: DAY, lateAt: '0930', paperNumber: 'A-LX-00007' }

  test('nothing, while the switch is off', () => {
    expect(lateEntryOf({ ...typed, isLate: false }, { zone: ZONE })).toBeUndefined()
  })

  test('the time on the paper, in the community’s zone', () => {
    expect(lateEntryOf(typed, { zone: ZONE, form: 'work-contact' })).toEqual({
      at: '2026-11-21T01:30:00.000Z',
      paperNumber: 'A-LX-00007',
      form: 'work-contact',
    })
  })

  test.each([{ lateDay: null }, { lateAt: '25' }])('no time, where %o cannot be read', (broken) => {
    expect(lateEntryOf({ ...typed, ...broken }, { zone: ZONE })?.at).toBe('')
  })
})

test.each<[unknown, boolean]>([
  [NO_LATE_ENTRY, true],
  [{ ...NO_LATE_ENTRY, lateDay: DAY, more: 1 }, true],
  [{ ...NO_LATE_ENTRY, lateDay: '21/11' }, false],
  [{ isLate: true }, false],
  [null, false],
])('a draft %o', (draft, fits) => {
  expect(isLateEntryValues(draft)).toBe(fits)
})
