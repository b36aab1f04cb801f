/** A moment as the desk says it. */
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { instantFrom } from '#shared/kernel/days.ts'

/** Says `11-18 09:12`, today's by the clock alone; ms since 1970. */
export function useMomentWords(): (ms: number) => string {
  const now = useDeskClock((clock) => clock.now)
  const zone = useDeskClock((clock) => clock.zone)
  return (ms) => {
    const { day, time, near } = momentText(instantFrom(ms), { zone, now })
    return near === 'today' ? time : `${day} ${time}`
  }
}
