/** 预约 of today in the left column: Enter checks in, the cross calls it off. Nothing is shown while nobody is announced. */
import { ActionIcon } from '@mantine/core'
import { IconCalendarX } from '@tabler/icons-react'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { clockInZone } from '#shared/kernel/zone.ts'
import { usePlanned, type VisitLine } from './queries.ts'
import type { VisitSteps } from './useVisitSteps.tsx'

export function PlannedList({ steps }: { readonly steps: VisitSteps }) {
  const t = useText()
  const planned = usePlanned(useToday())
  if (planned === undefined || planned.length === 0) return null
  return (
    <section aria-labelledby='visits-planned'>
      <h2 id='visits-planned' title={t('deskVisits.plannedKeys')}>
        {t('deskVisits.planned', { count: planned.length })}
      </h2>
      <ul className='visit-list'>
        {planned.map((line) => (
          <PlannedLine key={line.visit.id} line={line} steps={steps} />
        ))}
      </ul>
    </section>
  )
}

function PlannedLine({ line, steps }: { readonly line: VisitLine; readonly steps: VisitSteps }) {
  const t = useText()
  const { now, zone } = useDeskClock()
  const { plannedTime, purpose } = line.visit.v
  const isOverdue = plannedTime !== '' && plannedTime < clockInZone(now, zone)
  const time = plannedTime === '' ? t('deskVisits.anyTime') : plannedTime
  return (
    <li className='visit-line' data-planned>
      <button
        type='button'
        className='visit-open'
        title={t('deskVisits.plannedKeys')}
        onClick={() => void steps.arriveAsPlanned(line.visit.id)}
      >
        <span className='visit-time'>{time}</span>
        {line.unitCode !== '' && <span className='visit-unit'>{line.unitCode}</span>}
        <span className='visit-name'>
          {line.name === '' ? t('deskVisits.unnamed') : <PersonName name={line.name} />}
        </span>
        <span className='quiet visit-note'>
          {isOverdue ? (
            <StateBadge state='due' words={t('deskVisits.planOverdue')} />
          ) : (
            t(`deskVisits.purposes.${purpose}`)
          )}
        </span>
      </button>
      <ActionIcon
        variant='subtle'
        color='gray'
        aria-label={t('deskVisits.cancelPlan')}
        title={t('deskVisits.cancelPlan')}
        onClick={() => void steps.cancelPlan(line.visit.id)}
      >
        <IconCalendarX size={18} stroke={1.6} />
      </ActionIcon>
    </li>
  )
}
