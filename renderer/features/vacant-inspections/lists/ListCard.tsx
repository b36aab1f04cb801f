/** What was filled of a place: what was found, photographs, both times of a 补录; a fault becomes a work order, an entry is taken back. */
import { Button, TextInput } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useChecklistOf } from '#renderer/db/checklists.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { takeBackList } from '#renderer/features/vacant-inspections/commands/lists.ts'
import type { FilledList, KnownList, ListLine } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { PhotoStrip } from '#renderer/papers/PhotoStrip.tsx'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { ListFaults } from './ListFaults.tsx'
import { tellListRefusal } from './listNotices.tsx'
import { elsewhereWords } from './listStand.ts'
import { placeName, wordsOfItem } from './listWords.ts'

interface LineCardProps {
  readonly line: ListLine | undefined
  readonly known: Pick<KnownList, 'list' | 'name'>
  readonly staff: ReadonlyMap<string, string>
}

/** Beside the list of a day: what stands under the cursor. */
export function LineCard({ line, known, staff }: LineCardProps) {
  const t = useText()
  const navigate = useNavigate()
  if (line?.filled !== undefined)
    return <ListCard filled={line.filled} known={known} place={placeName(line.building, t)} staff={staff} />
  const there = line?.elsewhere
  if (there === undefined) return <p className='quiet'>{t('vacantLists.card.none')}</p>
  return (
    <div className='list-card'>
      <p>{elsewhereWords(there, t)}</p>
      <p className='quiet'>{t('vacantLists.card.elsewhereNote')}</p>
      <Button size='xs' variant='default' onClick={() => void navigate({ to: `/decoration/patrols/${there.day}` })}>
        {t('vacantLists.acts.openPatrols')}
      </Button>
    </div>
  )
}

interface ListCardProps {
  readonly filled: FilledList
  readonly known: LineCardProps['known']
  /** What the place is called. */
  readonly place: string
  readonly staff: ReadonlyMap<string, string>
}

export function ListCard({ filled, known, place, staff }: ListCardProps) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const { state } = filled
  const checklist = useChecklistOf(state.list, state.checklistVersion)
  const items = checklist?.items ?? []
  const none = state.items.filter(({ found }) => found === 'none').map(({ item }) => wordsOfItem(items, item, t))
  const version =
    state.checklistVersion === 0
      ? t('vacantLists.card.shipped')
      : t('vacantLists.card.version', { version: state.checklistVersion })
  const lines = [
    [t('vacantLists.card.seen'), timesText(state, { zone, now }, t)],
    [t('vacantLists.card.notThere'), none.join('、')],
    [t('vacantLists.card.handled'), state.handled],
    [t('vacantLists.card.remark'), state.remark],
  ] as const
  const faults = state.items.filter(({ found }) => found === 'fault')
  return (
    <div className='list-card'>
      <dl>
        <div>
          <dt>{t('vacantLists.columns.officer')}</dt>
          <dd>
            <PersonName name={staff.get(state.officerId) ?? ''} />
          </dd>
        </div>
        {lines
          .filter(([, told]) => told !== '')
          .map(([name, told]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{told}</dd>
            </div>
          ))}
      </dl>
      {faults.length === 0 ? (
        <p>{t('vacantLists.card.allFine', { count: state.items.length - none.length })}</p>
      ) : (
        <ListFaults filled={filled} items={items} known={known} place={place} />
      )}
      {state.noPhotoWhy !== '' && <p className='quiet'>{t('vacantLists.card.noPhoto', { why: state.noPhotoWhy })}</p>}
      <PhotoStrip photos={state.photos} title={`${place} ${state.day}`} />
      <p className='quiet'>{version}</p>
      <TakeBack filled={filled} place={place} />
    </div>
  )
}

/** When it was walked; of a 补录 also when it was entered. */
function timesText(
  { day, seenAt, enteredAt, isLate }: FilledList['state'],
  at: { readonly zone: string; readonly now: number },
  t: Text,
): string {
  const [seen, entered] = [momentText(seenAt, at), momentText(enteredAt, at)]
  const walked = seen.near === 'today' ? seen.time : `${day} ${seen.time}`
  return isLate ? t('vacantLists.card.late', { seen: walked, entered: `${entered.day} ${entered.time}` }) : walked
}

function TakeBack({ filled: { id, state }, place }: Pick<ListCardProps, 'filled' | 'place'>) {
  const t = useText()
  const desk = useDesk()
  const { actor } = desk.signature
  const [reason, setReason] = useState('')
  const isLeading = desk.store.registry.mayAct('listPatrol.void', actor.role) === 'allowed'
  const isOwn = state.enteredBy === actor.id
  if (!isLeading && !isOwn) return null
  const takeBack = async (): Promise<void> => {
    const done = await takeBackList(desk, id, reason)
    if (done.ok) showNotice(t('vacantLists.done.takenBack', { place }))
    else tellListRefusal(done.error.code)
  }
  return (
    <div className='list-card-acts'>
      {isLeading && !isOwn && (
        <TextInput
          size='xs'
          aria-label={t('vacantLists.card.reason')}
          placeholder={t('vacantLists.card.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Button size='xs' variant='default' onClick={() => void takeBack()}>
        {t('vacantLists.acts.takeBack')}
      </Button>
    </div>
  )
}
