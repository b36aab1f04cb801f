/** A handover day at this minute. */
import { useMemo } from 'react'
import { type DayLine, dayLines, useDayCases } from '#renderer/features/move-in/queries/days.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import type { Day } from '#shared/kernel/days.ts'
import { minutesInZone } from '#shared/kernel/zone.ts'

/** The lines of the day, live; undefined until they are read. */
export function useDayLines(day: Day): readonly DayLine[] | undefined {
  const cases = useDayCases(day)
  const today = useToday()
  const zone = useDeskClock((clock) => clock.zone)
  const minutes = useDeskClock((clock) => minutesInZone(clock.now, clock.zone))
  return useMemo(() => cases && dayLines(cases, { day, today, minutes }, zone), [cases, day, today, minutes, zone])
}
