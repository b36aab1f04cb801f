/** What came with this delivery, newest first: each line can be taken back, and labels printed for all of it. */
import { ActionIcon, Switch } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useIntakeList } from '#renderer/stores/useIntakeList.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { isHeld } from '#shared/domain/parcel-custody/custodyState.ts'
import { whatInShort } from './custodyWords.ts'
import { type CustodyLine, linesByIds } from './queries.ts'
import { issueFormOf, printLabelsOf, takeBackLine, useEachLabel } from './useIntakeDone.tsx'
import './intakeList.css'

export function IntakeList() {
  const t = useText()
  const desk = useDesk()
  const { ids, clear } = useIntakeList()
  const { each, setEach } = useEachLabel()
  const lines = useLiveAnswer(() => linesByIds(desk.store, ids), [desk.store, ids]) ?? []
  const isEmpty = lines.length === 0
  const held = lines.filter(({ item }) => isHeld(item)).toReversed()
  // A courier signs nothing, and of a found thing the counters sign on its own form.
  const left = held.filter(({ item }) => item.kind !== 'courier' && item.kind !== 'found')
  const idsOf = (some: typeof lines) => some.map(({ id }) => id)
  const actions: readonly DeskAction[] = [
    {
      id: 'intake-labels',
      label: t('custodyIntake.list.labels'),
      keys: 'Ctrl+P',
      isAvailable: !isEmpty,
      run: () => printLabelsOf(desk, idsOf(held)),
    },
    ...(left.length === 0
      ? []
      : [
          {
            id: 'intake-form',
            label: t('custodyIntake.list.form'),
            keys: 'Alt+P',
            run: () => issueFormOf(desk, idsOf(left)),
          },
        ]),
    { id: 'intake-next', label: t('custodyIntake.list.next'), keys: 'Alt+N', isAvailable: !isEmpty, run: clear },
  ]
  useHotKeys(actions)
  const foot = (
    <div className='intake-list-foot'>
      <Switch
        label={t('custodyIntake.list.each')}
        checked={each}
        onChange={(event) => setEach(event.currentTarget.checked)}
      />
      <div className='intake-acts'>
        {actions.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
      </div>
    </div>
  )
  return (
    <SidePanel title={t('custodyIntake.list.title', { count: lines.length })} foot={foot}>
      {isEmpty ? (
        <EmptyState title={t('custodyIntake.list.empty')} hint={t('custodyIntake.list.emptyHint')} />
      ) : (
        <ul className='intake-list'>
          {lines.map((line) => (
            <ListLine key={line.id} line={line} />
          ))}
        </ul>
      )}
    </SidePanel>
  )
}

function ListLine({ line: { id, item, who, unitCode, slotCode } }: { readonly line: CustodyLine }) {
  const t = useText()
  const desk = useDesk()
  const { tag } = item
  return (
    <li className='intake-row'>
      <a href={`#/custody/item/${id}`} className='intake-tag intake-row-tag'>
        {tag}
      </a>
      <span className='intake-list-who'>
        {unitCode} {who !== '' && <PersonName name={who} />}
      </span>
      <span className='intake-list-slot'>{slotCode}</span>
      <span className='intake-list-what quiet'>
        {whatInShort(item)} {item.waybill}
      </span>
      <ContestedMark records={[`custodyItem/${id}`]} />
      <ActionIcon
        className='intake-row-undo'
        variant='subtle'
        color='gray'
        aria-label={t('custodyIntake.list.undoOf', { tag })}
        title={t('custodyIntake.list.undo')}
        onClick={() => void takeBackLine(desk, id, tag)}
      >
        <IconArrowBackUp size={18} stroke={1.75} />
      </ActionIcon>
    </li>
  )
}
