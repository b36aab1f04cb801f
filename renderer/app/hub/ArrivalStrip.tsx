/** The arrival card (handbook R14): how often they came, who took them in, when last, what is open; and what to know before speaking. */
import type { HubSubject, HubWarning, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { StateBadge, StateSign } from '#renderer/ui/StateBadge.tsx'
import { dayInZone } from '#shared/kernel/zone.ts'
import { coverWho } from './coverWho.ts'
import { useHubWarnings, useOpenMatters } from './hubQueries.ts'
import { countMatters, lastContact } from './mergeEntries.ts'

interface ArrivalStripProps {
  readonly subject: HubSubject
  /** Undefined while loading. */
  readonly entries: readonly TimelineEntry[] | undefined
  readonly facts: readonly string[] | undefined
}

/** Lines of warnings that are shown; the rest stands on the file below. */
const MOST_WARNINGS = 3

export function ArrivalStrip({ subject, entries = [], facts = [] }: ArrivalStripProps) {
  const t = useText()
  const clock = useDeskClock()
  const covered = usePrivacy((state) => state.covered)
  const warnings = useHubWarnings(subject) ?? []
  const last = lastContact(entries, useToday(), (at) => dayInZone(Date.parse(at), clock.zone))
  const words = [
    ...facts,
    ...(last
      ? [t('hub.lastContact', { day: momentText(last.at, clock).day, what: coverWho(last, covered).text })]
      : []),
  ]
  return (
    <div className='arrival'>
      <p className='arrival-facts'>
        {words.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <OpenCount subject={subject} />
      </p>
      {warnings.slice(0, MOST_WARNINGS).map((warning) => (
        <WarningLine key={warning.id} warning={warning} covered={covered} />
      ))}
    </div>
  )
}

function OpenCount({ subject }: { readonly subject: HubSubject }) {
  const t = useText()
  const matters = useOpenMatters(subject) ?? []
  const { late } = countMatters(matters)
  const count = matters.length
  if (count === 0) return null
  return late > 0 ? (
    <StateBadge state='late' words={t('hub.lateCount', { count, late })} />
  ) : (
    <StateBadge state='todo' words={t('hub.openCount', { count })} />
  )
}

function WarningLine({ warning, covered }: { readonly warning: HubWarning; readonly covered: boolean }) {
  return (
    <p className='arrival-warning' data-state='due'>
      <StateSign state='due' />
      <span>{covered ? warning.coveredText : warning.text}</span>
    </p>
  )
}
