import { describe, expect, test } from 'vitest'
import type { Day } from './days.ts'
import { closingInstant, closingMinutes } from './openHours.ts'

describe('when the desk closes', () => {
  test.each<[string, readonly string[], number]>([
    ['at the end of its hours', ['07:50-18:00'], 1080],
    ['at the end of the evening, not at noon', ['08:00-12:00', '14:00-20:30'], 1230],
    ['at the latest end, in whatever order they stand', ['14:00-20:30', '08:00-12:00'], 1230],
    ['at midnight', ['08:00-24:00'], 1440],
    ['at midnight, where a night begins and ends the day', ['00:00-02:00', '18:00-24:00'], 1440],
    ['at midnight, where the hours run over it', ['22:00-06:00'], 1440],
    ['at midnight, where a minute past it is written', ['08:00-24:30'], 1440],
    ['with one figure for the hour', ['8:00-9:05'], 545],
    ['at midnight, where nothing can be read', ['whenever'], 1440],
    ['at midnight, on a day without hours', [], 1440],
  ])('%s', (_, hours, minutes) => {
    expect(closingMinutes(hours)).toBe(minutes)
  })

  test.each([
    ['18:00', ['07:50-18:00'], '2026-11-21T10:00:00.000Z'],
    ['24:00', ['08:00-24:00'], '2026-11-21T16:00:00.000Z'],
    ['no hour', [], '2026-11-21T16:00:00.000Z'],
  ])('at %s of the community', (_, hours, instant) => {
    expect(closingInstant('2026-11-21' as Day, hours, 'Asia/Shanghai')).toBe(instant)
  })
})
