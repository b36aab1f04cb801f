/** `/conflicts`: what waits to be settled, acts beyond a role, what a newer version wrote, what was settled. */
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { StateBadge, StateSign } from '#renderer/ui/StateBadge.tsx'
import { maySettle } from '#shared/domain/conflicts/settlers.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import { useMarkSections } from './markQueries.ts'
import type { BeyondRoleLine, UnknownLine } from './marks.ts'
import { momentWords } from './momentWords.ts'
import { type ConflictLine, useConflictLines } from './queries.ts'
import { ArrivingNote, RulingItem, TitleWords } from './RecordWords.tsx'
import './conflicts.css'

export function ConflictsScreen() {
  const t = useText()
  const { now } = useDeskClock()
  const lines = useConflictLines(now)
  const more = useMarkSections()
  if (lines === undefined || more === undefined) return null
  const { beyondRole, unknown, settled } = more
  const isQuiet = lines.length + beyondRole.length + unknown.length + settled.length === 0
  return (
    <Page
      title={t('conflicts.title')}
      note={lines.length > 0 ? t('conflicts.note', { count: lines.length }) : undefined}
    >
      {isQuiet ? (
        <EmptyState title={t('conflicts.none')} hint={t('conflicts.noneHint')} />
      ) : (
        <div className='conflicts'>
          <Section title={t('conflicts.sections.open')} count={lines.length}>
            {lines.length === 0 ? (
              <p className='quiet'>{t('conflicts.none')}</p>
            ) : (
              lines.map((line) => <ConflictItem key={line.conflict.id} line={line} />)
            )}
          </Section>
          {beyondRole.length > 0 && (
            <Section
              title={t('conflicts.sections.beyondRole')}
              hint={t('conflicts.beyondRoleHint')}
              count={beyondRole.length}
            >
              {beyondRole.map((line) => (
                <BeyondRoleItem key={`${line.key} ${line.dot}`} line={line} />
              ))}
            </Section>
          )}
          {unknown.length > 0 && (
            <Section title={t('conflicts.sections.unknown')} hint={t('conflicts.unknownHint')} count={unknown.length}>
              {unknown.map((line) => (
                <UnknownItem key={line.key} line={line} />
              ))}
            </Section>
          )}
          <Section title={t('conflicts.sections.settled')} count={settled.length}>
            {settled.length === 0 ? (
              <p className='quiet'>{t('conflicts.historyEmpty')}</p>
            ) : (
              settled.map((ruling) => <RulingItem key={ruling.id} ruling={ruling} />)
            )}
          </Section>
        </div>
      )}
    </Page>
  )
}

interface SectionProps {
  readonly title: string
  readonly hint?: string
  readonly count: number
  readonly children: ReactNode
}

function Section({ title, hint, count, children }: SectionProps) {
  return (
    <section className='conflicts-section' aria-label={title}>
      <h2>
        {title} {count > 0 && <span className='quiet'>{count}</span>}
      </h2>
      {hint !== undefined && <p className='quiet'>{hint}</p>}
      <div className='conflict-lines'>{children}</div>
    </section>
  )
}

function ConflictItem({ line }: { readonly line: ConflictLine }) {
  const t = useText()
  const { signature, store } = useDesk()
  const clock = useDeskClock()
  const { conflict, words, title, arriving } = line
  const isOwn = maySettle(conflict, signature.actor.role, store.registry.mayAct)
  const { day, time } = momentWords(instantFrom(conflict.firstSeenMs), clock, t)
  return (
    <Link to={`/conflicts/${conflict.id}`} className='conflict-line' data-own={isOwn}>
      <StateSign state='contested' />
      <span className='conflict-line-words'>
        <strong>{words}</strong>
        <TitleWords title={title} />
        <ArrivingNote desks={arriving} />
      </span>
      <span className='quiet'>{t('conflicts.since', { day, time })}</span>
    </Link>
  )
}

function BeyondRoleItem({ line }: { readonly line: BeyondRoleLine }) {
  const t = useText()
  const clock = useDeskClock()
  const { day, time } = momentWords(line.at === '' ? instantFrom(line.clockMs) : line.at, clock, t)
  const role = line.role === undefined ? line.cmd : t(`roles.${line.role}`)
  return (
    <div className='conflict-line'>
      <StateSign state='due' />
      <span className='conflict-line-words'>
        <TitleWords title={line.title} isLinked />
        <span>
          {t('conflicts.beyondRoleLine', {
            desk: line.desk || t('conflicts.unnamedDesk'),
            who: line.who || t('conflicts.unknownPerson'),
            role,
          })}
        </span>
      </span>
      <span className='quiet'>
        {day} {time}
      </span>
    </div>
  )
}

function UnknownItem({ line }: { readonly line: UnknownLine }) {
  const t = useText()
  return (
    <div className='conflict-line'>
      <StateBadge state='todo' words={t('conflicts.unknownLine', { count: line.count })} />
      <span className='conflict-line-words'>
        <TitleWords title={line.title} isLinked />
      </span>
    </div>
  )
}
