/** Violations of one case, and whether its work stands still. */
import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useCaseViolations } from '#renderer/features/decoration/queries/violations.ts'
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { MoneyDialog } from '#renderer/features/money/MoneyDialog.tsx'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { isOpen } from '#shared/domain/decoration/violations/violationFacts.ts'
import { StopForm } from './StopForm.tsx'
import { newViolationPath, violationPath } from './violationPaths.ts'
import { dutyWords, statusBadge } from './violationWords.ts'
import './violations.css'

export function ViolationSection({ row }: SectionProps) {
  const t = useText()
  const navigate = useNavigate()
  const { zone, now } = useDeskClock()
  const lines = useCaseViolations(row.id)
  const [act, setAct] = useState<'stop' | 'resume'>()
  if (lines === undefined) return null
  const stop = row.v.stops.find(({ resumedAt }) => resumedAt === '')
  const open = lines.filter(({ state }) => isOpen(state)).length
  const mayStop = ['permitted', 'acceptance-asked', 'rework'].includes(row.v.status)
  const title = t('decorationViolations.section.title')
  const since = stop && momentText(stop.at, { zone, now })
  return (
    <section className='violation-section' aria-label={title}>
      <header>
        <h2>{title}</h2>
        {open > 0 && <StateBadge state='due' words={t('decorationViolations.section.open', { count: open })} />}
        <Button size='xs' variant='default' onClick={() => void navigate({ to: newViolationPath(row.id) })}>
          {t('decorationViolations.acts.find')}
        </Button>
        {(stop !== undefined || mayStop) && (
          <Button size='xs' variant='default' onClick={() => setAct(stop === undefined ? 'stop' : 'resume')}>
            {t(stop === undefined ? 'decorationViolations.acts.stop' : 'decorationViolations.acts.resume')}
          </Button>
        )}
      </header>
      {stop !== undefined && since !== undefined && (
        <p>
          <StateBadge
            state='late'
            words={t('decorationViolations.section.stoppedSince', {
              time: `${since.day} ${since.time}`,
              reason: stop.reason,
            })}
          />
        </p>
      )}
      {lines.length === 0 && <p className='quiet'>{t('decorationViolations.section.none')}</p>}
      <ul>
        {lines.map(({ id, state, due }) => (
          <li key={id}>
            <Link to={violationPath(id)}>
              <StateBadge {...statusBadge(state.status, t)} />
              <b>{state.clauses.join('、')}</b>
              <span>{state.facts}</span>
              {due.duty !== 'none' && <span className='quiet'>{dutyWords(due, t)}</span>}
            </Link>
          </li>
        ))}
      </ul>
      {act !== undefined && (
        <MoneyDialog title={t(`decorationViolations.acts.${act}`)} onClose={() => setAct(undefined)}>
          <StopForm caseId={row.id} act={act} violationId={null} reason='' onClose={() => setAct(undefined)} />
        </MoneyDialog>
      )}
    </section>
  )
}
