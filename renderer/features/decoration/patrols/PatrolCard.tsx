/** What was entered for a slot: what was seen, both times of a 补录, its photos; taken back with a reason, or gone on with as a violation. */
import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useKeptPicture } from '#renderer/db/useKeptPicture.ts'
import { takeBackPatrol } from '#renderer/features/decoration/commands/patrols.ts'
import type { EnteredPatrol } from '#renderer/features/decoration/queries/patrolLines.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import { tellPatrolRefusal } from './patrolNotices.tsx'
import { itemWord, patrolWord } from './patrolWords.ts'
import { findingsText, timesText } from './usePatrolColumns.tsx'
import { violationStartPath } from './violationStart.ts'
import './patrols.css'

interface PatrolCardProps {
  readonly patrol: EnteredPatrol
  /** How the desk calls the place: its unit, its building. */
  readonly unit: string
  readonly staff: ReadonlyMap<string, string>
}

export function PatrolCard({ patrol, unit, staff }: PatrolCardProps) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const { state } = patrol
  const faults = state.items.filter(({ found }) => found === 'fault')
  const [people, withPass] = [state.people, state.withPass]
  const lines = [
    [t('decorationPatrols.list.columns.site'), state.site === '' ? '' : patrolWord('sites', state.site, t)],
    [t('decorationPatrols.form.work'), state.work.map((one) => patrolWord('work', one, t)).join('、')],
    [t('decorationPatrols.form.people'), people > 0 ? t('decorationPatrols.card.people', { people, withPass }) : ''],
    [t('decorationPatrols.card.seen'), timesText(patrol, { zone, now }, t)],
    [t('decorationPatrols.list.columns.findings'), findingsText(patrol, t)],
    [t('decorationPatrols.form.progress'), state.progress],
    [t('decorationPatrols.form.handled'), state.handled],
  ] as const
  return (
    <div className='patrol-card'>
      <dl>
        {lines
          .filter(([, told]) => told !== '')
          .map(([name, told]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{told}</dd>
            </div>
          ))}
        <div>
          <dt>{t('decorationPatrols.form.officer')}</dt>
          <dd>
            <PersonName name={staff.get(state.officerId) ?? ''} />
            {state.companion !== '' && (
              <>
                {' · '}
                {t('decorationPatrols.card.companion')} <PersonName name={state.companion} />
              </>
            )}
          </dd>
        </div>
      </dl>
      {faults.length > 0 && (
        <ul className='patrol-faults'>
          {faults.map(({ item, remark }) => (
            <li key={item}>
              <StateSign state='late' /> {itemWord(item, t)} {remark}
            </li>
          ))}
        </ul>
      )}
      {state.noPhotoWhy !== '' && (
        <p className='quiet'>{t('decorationPatrols.card.noPhoto', { why: state.noPhotoWhy })}</p>
      )}
      <div className='patrol-pictures'>
        {state.photos.map((hash) => (
          <Photo key={hash} hash={hash} />
        ))}
      </div>
      <CardActs patrol={patrol} unit={unit} hasFault={faults.length > 0} />
    </div>
  )
}

function Photo({ hash }: { readonly hash: string }) {
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const shown = useKeptPicture(hash)
  if (covered || shown?.ok !== true) return <span className='patrol-picture' aria-hidden='true' />
  return <img className='patrol-picture' src={shown.value} alt={t('decorationPatrols.form.photos')} />
}

function CardActs({ patrol, unit, hasFault }: Omit<PatrolCardProps, 'staff'> & { readonly hasFault: boolean }) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const { actor, session } = desk.signature
  const [reason, setReason] = useState('')
  const isLeader = desk.store.registry.mayAct('patrol.void', actor.role) === 'allowed'
  const isOwn = patrol.state.enteredBy === actor.id && session !== ''
  const takeBack = async (): Promise<void> => {
    const done = await takeBackPatrol(desk, patrol.id, reason)
    if (done.ok) showNotice(t('decorationPatrols.done.takenBack', { unit }))
    else tellPatrolRefusal(done.error.code)
  }
  return (
    <div className='patrol-card-acts'>
      {hasFault && (
        <Button size='xs' onClick={() => void navigate({ to: violationStartPath(patrol.id) })}>
          {t('decorationPatrols.acts.violation')}
        </Button>
      )}
      {patrol.state.caseId !== '' && (
        <Button
          size='xs'
          variant='default'
          onClick={() => void navigate({ to: `/decoration/case/${patrol.state.caseId}/site` })}
        >
          {t('decorationPatrols.card.openCase')}
        </Button>
      )}
      {(isLeader || isOwn) && (
        <>
          {isLeader && !isOwn && (
            <TextInput
              size='xs'
              aria-label={t('decorationPatrols.card.reason')}
              placeholder={t('decorationPatrols.card.reason')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
          <Button size='xs' variant='default' onClick={() => void takeBack()}>
            {t('decorationPatrols.acts.takeBack')}
          </Button>
        </>
      )}
    </div>
  )
}
