/** From when to when as the screen says it, in either language: the day is left out where it is today, and said once where it is one. */
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { momentText } from '#renderer/ui/momentText.ts'

interface Span {
  /** ISO 8601 UTC, or empty. */
  readonly from: string
  readonly to: string
}

export function usePeriod(): (span: Span) => string {
  const { zone, now } = useDeskClock()
  const read = (at: string) => (at === '' ? undefined : momentText(at, { zone, now }))
  return ({ from, to }) => {
    const [begin, end] = [read(from), read(to)]
    const said = (moment: typeof begin): string =>
      moment === undefined ? '' : moment.near === 'today' ? moment.time : `${moment.day} ${moment.time}`
    const last = begin !== undefined && end?.day === begin.day ? end.time : said(end)
    return `${said(begin)} – ${last}`
  }
}
