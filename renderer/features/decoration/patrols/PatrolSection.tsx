/** Patrols of one case: the last one as it was entered, the others line by line, and the record on paper. */
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { staffNamesOf } from '#renderer/features/decoration/queries/patrolStaff.ts'
import { useCasePatrols } from '#renderer/features/decoration/queries/patrols.ts'
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useText } from '#renderer/text/text.ts'
import { PatrolCard } from './PatrolCard.tsx'
import { patrolWord } from './patrolWords.ts'
import { printCasePatrols } from './printPatrols.ts'
import { findingsText } from './usePatrolColumns.tsx'
import './patrols.css'

const NO_NAMES: ReadonlyMap<string, string> = new Map()
/** Lines that are told without being asked for. */
const SHOWN = 6

export function PatrolSection({ row }: SectionProps) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const patrols = useCasePatrols(row.id)
  const staff = useLiveAnswer(() => staffNamesOf(desk.store), [desk.store]) ?? NO_NAMES
  const [openId, setOpenId] = useState<string>()
  const [isWhole, setWhole] = useState(false)
  if (patrols === undefined) return null
  const open = patrols.find(({ id }) => id === openId) ?? patrols[0]
  return (
    <section className='patrol-section' aria-label={t('decorationPatrols.section.title')}>
      <header>
        <h2>{t('decorationPatrols.section.title')}</h2>
        <Button size='xs' variant='default' onClick={() => void navigate({ to: '/decoration/patrols' })}>
          {t('decorationPatrols.section.go')}
        </Button>
        <Button
          size='xs'
          variant='default'
          disabled={patrols.length === 0}
          onClick={() => void printCasePatrols(desk, row.id)}
        >
          {t('decorationPatrols.section.print')}
        </Button>
      </header>
      {open === undefined ? (
        <p className='quiet'>{t('decorationPatrols.section.none')}</p>
      ) : (
        <div className='patrol-section-body'>
          <ul>
            {(isWhole ? patrols : patrols.slice(0, SHOWN)).map((patrol) => (
              <li key={patrol.id}>
                <button type='button' aria-pressed={patrol.id === open.id} onClick={() => setOpenId(patrol.id)}>
                  {patrol.state.day} {t(`decorationPatrols.slots.${slotOf(patrol.state.slot)}`)}{' '}
                  {patrolWord('sites', patrol.state.site, t)} {findingsText(patrol, t)}
                </button>
              </li>
            ))}
            {!isWhole && patrols.length > SHOWN && (
              <li>
                <Button size='compact-xs' variant='default' onClick={() => setWhole(true)}>
                  {t('decorationPatrols.section.all', { count: patrols.length })}
                </Button>
              </li>
            )}
          </ul>
          <PatrolCard key={open.id} patrol={open} unit={open.state.day} staff={staff} />
        </div>
      )}
    </section>
  )
}

const slotOf = (slot: string) => (slot === 'afternoon' ? 'afternoon' : 'morning')
