/** The page of a person or a unit (architecture 9): who this is, what can be done, what happened. Every module hangs itself here. */
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { HubSubject, ReceptionSide, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { useModules } from '#renderer/app/modulesContext.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { TimeLine } from '#renderer/ui/TimeLine.tsx'
import { ArrivalStrip } from './ArrivalStrip.tsx'
import { coverWho } from './coverWho.ts'
import { HubActions } from './HubActions.tsx'
import { useHubFacts, useSurvivor, useTimeline } from './hubQueries.ts'
import './hub.css'

interface HubPageProps {
  readonly subject: HubSubject
  readonly side: ReceptionSide
}

/** The hub of a file that was merged is that of the file that stays. */
export function HubPage({ subject, side }: HubPageProps) {
  const navigate = useNavigate()
  const survivor = useSurvivor(subject)
  const elsewhere =
    survivor !== undefined && survivor.id !== subject.id ? `/${survivor.kind}/${survivor.id}` : undefined
  useEffect(() => {
    if (elsewhere !== undefined) void navigate({ to: elsewhere, replace: true })
  }, [navigate, elsewhere])
  return elsewhere === undefined ? <Hub subject={subject} side={side} /> : null
}

function Hub({ subject, side }: HubPageProps) {
  const t = useText()
  const cards = useModules().flatMap((module) => module.hubCard ?? [])
  const entries = useTimeline(subject)
  const facts = useHubFacts(subject)
  const arrival = <ArrivalStrip subject={subject} facts={facts} entries={entries} />
  return (
    <article
      className='hub'
      aria-label={t('hub.page')}
      data-ready={entries !== undefined && facts !== undefined ? true : undefined}
    >
      <header className='hub-head'>
        {cards.map((Card, index) => (
          // The list of modules never changes, so the place in it is the card's identity.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above.
          <Card key={index} subject={subject}>
            {arrival}
          </Card>
        ))}
        {cards.length === 0 && arrival}
      </header>
      <HubActions subject={subject} side={side} />
      <HubRecords subject={subject} />
      <HubTimeline entries={entries} />
    </article>
  )
}

function HubRecords({ subject }: { readonly subject: HubSubject }) {
  const t = useText()
  const lists = useModules().flatMap((module) => module.hubRecords ?? [])
  if (lists.length === 0) return null
  return (
    <section className='hub-section hub-records' aria-label={t('hub.records')}>
      {lists.map((Records, index) => (
        // The list of modules never changes, so the place in it is its identity.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above.
        <Records key={index} subject={subject} />
      ))}
    </section>
  )
}

interface WithEntries {
  /** Undefined while loading. */
  readonly entries: readonly TimelineEntry[] | undefined
}

/** More than a screen or two is looked up on purpose. */
const SHOWN_ENTRIES = 40

function HubTimeline({ entries }: WithEntries) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const [all, setAll] = useState(false)
  const shown = all ? entries : entries?.slice(0, SHOWN_ENTRIES)
  const older = (entries?.length ?? 0) - (shown?.length ?? 0)
  return (
    <section className='hub-section hub-timeline' aria-labelledby='hub-timeline'>
      <h2 id='hub-timeline'>{t('hub.timeline')}</h2>
      {shown !== undefined && <TimeLine entries={shown.map((entry) => coverWho(entry, covered))} />}
      {older > 0 && (
        <Button variant='subtle' size='compact-sm' onClick={() => setAll(true)}>
          {t('hub.olderEntries', { count: older })}
        </Button>
      )}
    </section>
  )
}
