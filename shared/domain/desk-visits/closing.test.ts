import { describe, expect, test } from 'vitest'
import { closingAfterArrival } from './closing.ts'

const clock = (time: string): number => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}
const everyDay = (...hours: string[]) => ({ before: hours, on: hours, after: hours })

describe('when the desk closes on somebody', () => {
  test.each<[string, string, readonly string[], string]>([
    ['in the open hours', '10:00', ['07:50-18:00'], '18:00'],
    ['before opening', '07:00', ['07:50-18:00'], '18:00'],
    ['in the minute before closing', '17:59', ['07:50-18:00'], '18:00'],
    ['at closing, so at midnight', '18:00', ['07:50-18:00'], '24:00'],
    ['after closing, so at midnight', '19:30', ['07:50-18:00'], '24:00'],
    ['in the morning of a day with a noon break: not at noon', '09:00', ['08:00-12:00', '14:00-17:30'], '17:30'],
    ['in the noon break', '13:00', ['08:00-12:00', '14:00-17:30'], '17:30'],
    ['on a day without hours', '10:00', [], '24:00'],
    ['at a desk that never closes', '10:00', ['00:00-24:00'], '24:00'],
    ['at a desk open to midnight', '23:59', ['08:00-24:00'], '24:00'],
    ['in the evening of a desk open into the night', '20:00', ['00:00-02:00', '18:00-24:00'], '26:00'],
    ['in the small hours of such a night', '01:30', ['00:00-02:00', '18:00-24:00'], '02:00'],
    ['in the afternoon between two nights', '15:00', ['00:00-02:00', '18:00-24:00'], '26:00'],
  ])('who came %s', (_, arrival, hours, closing) => {
    expect(closingAfterArrival(clock(arrival), everyDay(...hours))).toBe(clock(closing))
  })

  test('hours of another day count on that day only', () => {
    const hours = { before: ['08:00-24:00'], on: ['08:00-17:00'], after: ['00:00-03:00'] }
    expect(closingAfterArrival(clock('10:00'), hours)).toBe(clock('17:00'))
    expect(closingAfterArrival(clock('10:00'), { ...hours, on: [] })).toBe(clock('24:00'))
    expect(closingAfterArrival(clock('00:30'), { ...hours, on: ['00:00-01:00', '08:00-17:00'] })).toBe(clock('01:00'))
  })
})
