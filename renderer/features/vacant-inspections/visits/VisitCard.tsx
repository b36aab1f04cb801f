/** An entered visit: what was seen, read and found, both times of a 补录, its photographs; taken back with its faults. */
import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { takeBackVisit } from '#renderer/features/vacant-inspections/commands/visits.ts'
import type { HomeKeySet, KnownVisit } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import { vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { PhotoStrip } from '#renderer/papers/PhotoStrip.tsx'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge, StateSign } from '#renderer/ui/StateBadge.tsx'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import { setWords } from './VisitState.tsx'
import { tellVisitRefusal } from './visitNotices.tsx'
import { allPhotos, itemName, readingText, STATUS_STATES, seenText } from './visitTexts.ts'
import './visit.css'

interface VisitCardProps {
  readonly visit: KnownVisit
  /** Code of the home. */
  readonly unit: string
  readonly staff: ReadonlyMap<string, string>
  /** Items of the version it was filled with: the project's own words. */
  readonly items: readonly ChecklistItem[]
  readonly keySets: readonly HomeKeySet[]
}

export function VisitCard({ visit, unit, staff, items, keySets }: VisitCardProps) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const { state } = visit
  const faults = state.items.filter(({ found }) => found === 'fault')
  const absent = state.items.filter(({ found }) => found === 'none')
  const isFine = faults.length === 0 && state.items.length > 0
  const set = keySets.find(({ thingId }) => thingId === state.keyThingId)
  const lines = [
    [t('vacantVisits.known.reason'), vacantWord('reasons', state.reason, t)],
    [
      t('vacantVisits.known.readings'),
      state.readings.map((one) => readingText(one, t)).join(t('common.listSeparator')),
    ],
    [t('vacantVisits.items.label'), isFine ? t('vacantVisits.known.allFine', { count: state.items.length }) : ''],
    [t('vacantVisits.known.state'), stateText(visit, t)],
    [t('vacantVisits.form.keySet'), set === undefined ? '' : setWords(set)],
    [t('vacantVisits.form.handled'), state.handled],
    [t('vacantVisits.form.remark'), state.remark],
  ] as const
  return (
    <div className='walk-card'>
      <p className='walk-head-line'>
        <StateBadge state={STATUS_STATES[state.status] ?? 'todo'} words={vacantWord('statuses', state.status, t)} />
        <ContestedMark records={[`vacantInspection/${visit.id}`]} />
        <span>{seenText(state, { zone, now }, t)}</span>
        <PersonName name={staff.get(state.officerId) ?? ''} />
      </p>
      {state.entries > 1 && <p className='walk-error'>{t('vacantVisits.known.contested')}</p>}
      <dl>
        {lines
          .filter(([, told]) => told !== '')
          .map(([name, told]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{told}</dd>
            </div>
          ))}
      </dl>
      {faults.length > 0 && (
        <ul className='walk-open-faults' aria-label={t('vacantVisits.known.faults')}>
          {faults.map(({ item, remark }) => (
            <li key={item}>
              <StateSign state='late' /> {itemName(item, items, t)} {remark}
            </li>
          ))}
        </ul>
      )}
      {absent.length > 0 && (
        <p className='quiet'>
          {t('vacantVisits.known.absent', {
            items: absent.map(({ item }) => itemName(item, items, t)).join(t('common.listSeparator')),
          })}
        </p>
      )}
      {state.noPhotoWhy !== '' && <p className='quiet'>{t('vacantVisits.known.noPhoto', { why: state.noPhotoWhy })}</p>}
      <PhotoStrip photos={allPhotos(state)} title={`${unit} ${state.day}`} />
      <TakeBack visit={visit} unit={unit} />
    </div>
  )
}

function stateText({ state }: KnownVisit, t: ReturnType<typeof useText>): string {
  const told = [
    state.isOccupied ? t('vacantVisits.state.occupied') : '',
    state.isDirty ? t('vacantVisits.state.dirty') : '',
    state.isAired ? t('vacantVisits.state.aired') : '',
  ]
  return told.filter((one) => one !== '').join(t('common.listSeparator'))
}

/** Offered to whoever entered it, and to leaders with a reason. */
function TakeBack({ visit, unit }: Pick<VisitCardProps, 'visit' | 'unit'>) {
  const t = useText()
  const desk = useDesk()
  const [reason, setReason] = useState('')
  const { actor } = desk.signature
  const isLeader = desk.store.registry.mayAct('vacantInspection.void', actor.role) === 'allowed'
  const isOwn = visit.state.enteredBy === actor.id
  if (!isLeader && !isOwn) return null
  const takeBack = async (): Promise<void> => {
    const done = await takeBackVisit(desk, visit.id, reason)
    if (done.ok) showNotice(t('vacantVisits.done.takenBack', { unit }))
    else tellVisitRefusal(done.error.code)
  }
  return (
    <div className='walk-acts'>
      {isLeader && (
        <TextInput
          size='xs'
          aria-label={t('vacantVisits.acts.takeBackWhy')}
          placeholder={t('vacantVisits.acts.takeBackWhy')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Button size='xs' variant='default' onClick={() => void takeBack()}>
        {t('vacantVisits.acts.takeBack')}
      </Button>
    </div>
  )
}
