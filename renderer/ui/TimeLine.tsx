/** What happened with a person or a unit, newest first; the day is said once. */

import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from './momentText.ts'
import './timeLine.css'

export interface TimeLineEntry {
  readonly id: string
  /** ISO 8601 UTC business time. */
  readonly at: string
  /** In the screen language. */
  readonly text: string
  /** Name of the staff member who did it. */
  readonly by?: string
  readonly mark?: 'corrected' | 'on-paper' | 'beyond-role' | 'contested' | 'voided' | 'later'
}

interface TimeLineProps {
  readonly entries: readonly TimeLineEntry[]
  readonly onOpen?: (id: string) => void
}

export function TimeLine({ entries, onOpen }: TimeLineProps) {
  const t = useText()
  if (entries.length === 0) return <p className='quiet'>{t('kit.emptyTimeline')}</p>
  return (
    <ol className='time-line' aria-label={t('kit.timeline')}>
      {entries.map((entry, index) => (
        <TimeLineItem
          key={entry.id}
          entry={entry}
          after={entries[index - 1]}
          {...(onOpen === undefined ? {} : { onOpen })}
        />
      ))}
    </ol>
  )
}

interface TimeLineItemProps {
  readonly entry: TimeLineEntry
  /** The entry above it. */
  readonly after: TimeLineEntry | undefined
  readonly onOpen?: (id: string) => void
}

function TimeLineItem({ entry, after, onOpen }: TimeLineItemProps) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const moment = momentText(entry.at, { zone, now })
  const day = moment.near === undefined ? moment.day : t(`common.${moment.near}`)
  const isSameDay = after !== undefined && momentText(after.at, { zone, now }).day === moment.day
  return (
    <li className='time-line-entry' data-mark={entry.mark} data-same-day={isSameDay}>
      <time dateTime={entry.at}>
        {/* Read out on every line, seen once. */}
        <span className='time-line-day'>{day}</span> {moment.time}
      </time>
      {onOpen === undefined ? (
        <span className='time-line-words'>{entry.text}</span>
      ) : (
        <button type='button' className='time-line-words' onClick={() => onOpen(entry.id)}>
          {entry.text}
        </button>
      )}
      <span className='time-line-foot'>
        {entry.mark !== undefined && <span className='time-line-mark'>{t(`kit.marks.${entry.mark}`)}</span>}
        {entry.by}
      </span>
    </li>
  )
}
