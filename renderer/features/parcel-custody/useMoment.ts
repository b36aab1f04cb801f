/** Instants as the desk says them: today by the clock alone. */
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { momentText } from '#renderer/ui/momentText.ts'

export function useMoment(): (at: string) => string {
  const { zone, now } = useDeskClock()
  return (at) => {
    if (at === '' || Number.isNaN(Date.parse(at))) return ''
    const { day, time, near } = momentText(at, { zone, now })
    return near === 'today' ? time : `${day} ${time}`
  }
}
