/** 今天有对得上的预约: one key says that it is them. */
import { Button } from '@mantine/core'
import { type RefObject, useEffect, useRef } from 'react'
import { useText } from '#renderer/text/text.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { useVisit } from './queries.ts'

interface PlanMatchProps {
  readonly visitId: string
  readonly onChoose: (isTheirs: boolean, form: RefObject<HTMLElement | null>) => void
}

export function PlanMatch({ visitId, onChoose }: PlanMatchProps) {
  const t = useText()
  const line = useVisit(visitId)
  const block = useRef<HTMLElement>(null)
  const first = useRef<HTMLButtonElement>(null)
  const isShown = line !== undefined && line !== null
  useEffect(() => {
    // After the form has put the cursor back into its first field.
    if (isShown) setTimeout(() => first.current?.focus())
  }, [isShown])
  if (!isShown) return null
  const { plannedTime, purpose } = line.visit.v
  return (
    <section ref={block} className='visit-match' aria-label={t('deskVisits.refusals.plan-matches.what')}>
      <p>
        {t('deskVisits.matchTitle', {
          time: plannedTime === '' ? '' : ` ${plannedTime} `,
          purpose: t(`deskVisits.purposes.${purpose}`),
        })}
        {line.unitCode !== '' && <strong> {line.unitCode}</strong>}{' '}
        <strong>{line.name === '' ? t('deskVisits.unnamed') : <PersonName name={line.name} />}</strong>
      </p>
      <Button ref={first} type='button' size='xs' onClick={() => onChoose(true, block)}>
        {t('deskVisits.matchMerge')}
      </Button>
      <Button type='button' size='xs' variant='default' onClick={() => onChoose(false, block)}>
        {t('deskVisits.matchApart')}
      </Button>
    </section>
  )
}
