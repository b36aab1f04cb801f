import { describe, expect, test } from 'vitest'
import { type Day, type Instant, instantMs } from './days.ts'
import { clockInZone, DEFAULT_TIME_ZONE, dayInZone, isTimeZone, minutesInZone, zonedInstant } from './zone.ts'

const ms = (instant: string) => instantMs(instant as Instant)

describe('the day and clock in a zone', () => {
  test.each([
    ['2026-11-21T15:59:59.999Z', 'Asia/Shanghai', '2026-11-21', '23:59'],
    ['2026-11-21T16:00:00.000Z', 'Asia/Shanghai', '2026-11-22', '00:00'],
    ['2026-12-31T16:00:00.000Z', 'Asia/Shanghai', '2027-01-01', '00:00'],
    ['2024-02-28T16:00:00.000Z', 'Asia/Shanghai', '2024-02-29', '00:00'],
    ['1986-05-03T17:59:00.000Z', 'Asia/Shanghai', '1986-05-04', '01:59'],
    ['1986-05-03T18:00:00.000Z', 'Asia/Shanghai', '1986-05-04', '03:00'],
    ['2026-03-29T00:59:59.000Z', 'Europe/Berlin', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00.000Z', 'Europe/Berlin', '2026-03-29', '03:00'],
    ['2026-10-25T00:30:00.000Z', 'Europe/Berlin', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00.000Z', 'Europe/Berlin', '2026-10-25', '02:30'],
    ['2026-01-01T00:15:00.000Z', 'Asia/Kathmandu', '2026-01-01', '06:00'],
    ['1969-12-31T23:59:59.999Z', 'UTC', '1969-12-31', '23:59'],
  ])('%s in %s is %s %s', (instant, zone, day, clock) => {
    expect(dayInZone(ms(instant), zone)).toBe(day)
    expect(clockInZone(ms(instant), zone)).toBe(clock)
    expect(minutesInZone(ms(instant), zone)).toBe(Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)))
  })
})

describe('the instant of a time in a zone', () => {
  test.each([
    ['2026-11-21', 0, 'Asia/Shanghai', '2026-11-20T16:00:00.000Z'],
    ['2026-11-21', 9 * 60 + 30, 'Asia/Shanghai', '2026-11-21T01:30:00.000Z'],
    ['2026-11-21', 1440, 'Asia/Shanghai', '2026-11-21T16:00:00.000Z'],
    ['2026-03-29', 119, 'Europe/Berlin', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', 120, 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', 150, 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', 180, 'Europe/Berlin', '2026-03-29T01:00:00.000Z'],
    ['2026-03-29', 0, 'Europe/Berlin', '2026-03-28T23:00:00.000Z'],
    ['2026-03-29', 1440, 'Europe/Berlin', '2026-03-29T22:00:00.000Z'],
    ['2026-10-25', 119, 'Europe/Berlin', '2026-10-24T23:59:00.000Z'],
    ['2026-10-25', 120, 'Europe/Berlin', '2026-10-25T00:00:00.000Z'],
    ['2026-10-25', 150, 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', 180, 'Europe/Berlin', '2026-10-25T02:00:00.000Z'],
    ['1986-05-04', 150, 'Asia/Shanghai', '1986-05-03T18:30:00.000Z'],
    ['2011-12-30', 600, 'Pacific/Apia', '2011-12-30T20:00:00.000Z'],
    ['2026-01-01', 15, 'America/St_Johns', '2026-01-01T03:45:00.000Z'],
  ])('%s + %i minutes in %s is %s', (day, minutes, zone, instant) => {
    expect(zonedInstant(day as Day, minutes, zone)).toBe(instant)
  })

  test.each([-1, 1441, 0.5, Number.NaN])('%d is no minute of a day', (minutes) => {
    expect(() => zonedInstant('2026-01-01' as Day, minutes, DEFAULT_TIME_ZONE)).toThrow(RangeError)
  })

  test('every hour of a year is found again in zones with and without summer time', () => {
    for (const zone of ['Asia/Shanghai', 'Europe/Berlin', 'Australia/Lord_Howe']) {
      for (let hour = 0; hour < 24 * 365; hour += 1) {
        const at = ms('2026-01-01T00:00:00.000Z') + hour * 3_600_000
        const again = zonedInstant(dayInZone(at, zone), minutesInZone(at, zone), zone)
        const shownTwice = ms(again) !== at
        expect(clockInZone(ms(again), zone)).toBe(clockInZone(at, zone))
        if (shownTwice) expect(at - ms(again)).toBeLessThanOrEqual(3_600_000)
      }
    }
  })
})

test.each([
  ['Asia/Shanghai', true],
  ['Asia/Urumqi', true],
  ['America/Argentina/Buenos_Aires', true],
  ['UTC', true],
  ['', false],
  ['+08:00', false],
  ['Asia/Peking', false],
  ['Asia/Shanghai ', false],
  ['北京', false],
  ['\u202EUTC', false],
  ['A'.repeat(100_000), false],
  ['__proto__', false],
])('%j is a time zone: %s', (text, expected) => {
  expect(isTimeZone(text)).toBe(expected)
})
