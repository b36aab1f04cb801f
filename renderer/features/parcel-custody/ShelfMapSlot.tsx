/** One slot beside the map: what lies in it, and what can be done with the slot. */
import { IconEdit, IconPrinter, IconRestore, IconTrashOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { isLeader } from '#shared/domain/roles.ts'
import { sizeWords, whatInShort } from './custodyWords.ts'
import type { CustodyLine } from './queries.ts'
import type { MapSlot } from './shelfMapLines.ts'
import { sendSlotLabels, useSlotSteps } from './useSlotSteps.ts'

interface SlotCardProps {
  readonly line: MapSlot
  readonly onEdit: () => void
  readonly onClose: () => void
}

export function SlotCard({ line, onEdit, onClose }: SlotCardProps) {
  const t = useText()
  const { slot, items } = line
  const actions = useSlotActs(line, onEdit)
  useHotKeys(actions)
  return (
    <SidePanel title={t('custodyShelves.slot', { code: slot.code })} onClose={onClose}>
      <ContestedMark records={[`shelfSlot/${slot.id}`]} />
      <dl className='shelf-facts'>
        <dt>{t('custodyShelves.card.size')}</dt>
        <dd>{sizeWords(slot.size)}</dd>
        <dt>{t('custodyShelves.card.capacity')}</dt>
        <dd>{slot.capacity}</dd>
        <dt>{t('custodyShelves.card.state')}</dt>
        <dd>{slot.active ? t('custodyShelves.card.active') : t('custodyShelves.card.isRetired')}</dd>
      </dl>
      <h3 className='shelf-items-title'>{t('custodyShelves.card.items')}</h3>
      <ShelfItems items={items} />
      <div className='shelf-acts'>
        {actions.map((action, index) => (
          <ActionButton key={action.id} action={action} main={index === 0} />
        ))}
      </div>
    </SidePanel>
  )
}

/** Things of one place, oldest first: tag, unit, whose, since when. */
export function ShelfItems({ items }: { readonly items: readonly CustodyLine[] }) {
  const t = useText()
  const { zone, now } = useDeskClock()
  if (items.length === 0) return <p className='quiet'>{t('custodyShelves.nothingHere')}</p>
  return (
    <ul className='shelf-items'>
      {items.map(({ id, item, who, unitCode }) => (
        <li key={id}>
          <Link to={`/custody/item/${id}`}>
            <strong>{item.tag}</strong>
            <span>
              {unitCode} {who !== '' && <PersonName name={who} />}
            </span>
            <span className='quiet'>
              {whatInShort(item)} · {momentText(item.receivedAt, { zone, now }).day}
            </span>
            <ContestedMark records={[`custodyItem/${id}`]} isPlain />
          </Link>
        </li>
      ))}
    </ul>
  )
}

function useSlotActs({ slot, items }: MapSlot, onEdit: () => void): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const { retire, restore } = useSlotSteps()
  const leader = isLeader(desk.signature.actor)
  const edit = { id: 'edit-slot', label: t('custodyShelves.card.edit'), icon: IconEdit, keys: 'Alt+E', run: onEdit }
  const print = {
    id: 'slot-label',
    label: t('custodyShelves.labelOne'),
    icon: IconPrinter,
    keys: 'Alt+P',
    run: () => sendSlotLabels(desk, [slot]),
  }
  if (!leader) return [edit, print]
  const change = slot.active
    ? {
        id: 'retire-slot',
        label: t('custodyShelves.card.retire'),
        icon: IconTrashOff,
        isAvailable: items.length === 0,
        whyNot: t('custodyShelves.refusals.slot-not-empty.what'),
        run: () => retire(slot),
      }
    : {
        id: 'restore-slot',
        label: t('custodyShelves.card.restore'),
        icon: IconRestore,
        run: () => restore(slot),
      }
  return [edit, print, change]
}
