/** The desk's own moment, for sentences with a time in them. */
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { type DeskTime, momentWords } from './exchangeWords.ts'

/** Now and the community's zone. */
export function useDeskTime(): DeskTime {
  const now = useDeskClock((clock) => clock.now)
  const zone = useDeskClock((clock) => clock.zone)
  return { now, zone }
}

/** Says a moment (ms since 1970) as the page does. */
export function useMoment(): (ms: number) => string {
  const t = useText()
  const desk = useDeskTime()
  return (ms) => momentWords(t, ms, desk)
}
