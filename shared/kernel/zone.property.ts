// Fault case 61 of sync 7: clocks and zones change at midnight and in summer; the data knows UTC only, and the day is the community's.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runs } from '#test/sync/runs.ts'
import { addDays, instantFrom, instantMs } from './days.ts'
import { clockInZone, dayInZone, minutesInZone, zonedInstant } from './zone.ts'

const MINUTE_MS = 60_000
const zones = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe', 'UTC')
/** Any moment of a hundred years, and the moments right around the community's midnights. */
const anyMs = fc.integer({ min: Date.UTC(1970, 0, 1), max: Date.UTC(2069, 11, 31) })
const nearMidnight = fc
  .tuple(anyMs, zones, fc.integer({ min: -2, max: 2 }))
  .map(([ms, zone, off]) => instantMs(zonedInstant(dayInZone(ms, zone), 0, zone)) + off * MINUTE_MS)
const moments = fc.oneof(anyMs, nearMidnight)

/** What the platform itself says, in one go: day and clock of a moment in a zone. */
function platformSays(ms: number, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(ms)
}

test('a stored moment is UTC, and shows the day and the clock of the community’s zone whatever the machine’s is (case 61)', () => {
  fc.assert(
    fc.property(moments, zones, (ms, zone) => {
      const stored = instantFrom(ms)
      expect(stored).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
      expect(instantMs(stored)).toBe(ms)
      expect(`${dayInZone(ms, zone)} ${clockInZone(ms, zone)}`).toBe(platformSays(ms, zone))
    }),
    runs(2_000),
  )
})

test('a day of the community begins at its own midnight, in summer time too (case 61)', () => {
  fc.assert(
    fc.property(anyMs, zones, (ms, zone) => {
      const day = dayInZone(ms, zone)
      const [start, end] = [day, addDays(day, 1)].map((one) => instantMs(zonedInstant(one, 0, zone)))
      expect(dayInZone(start ?? 0, zone)).toBe(day)
      expect(dayInZone((start ?? 0) - 1, zone)).toBe(addDays(day, -1))
      expect(dayInZone((end ?? 0) - 1, zone)).toBe(day)
      expect(minutesInZone(start ?? 0, zone)).toBe(0)
    }),
    runs(1_000),
  )
})
