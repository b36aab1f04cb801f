/** `/custody/shelves/{-$slotId}`: what lies where, how full the shelves are and for how long; slots are made, mended and labelled here. */
import { IconChecklist, IconPlus, IconPrinter } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import type { SlotLine } from './queries.ts'
import { CustodyNav } from './RegisterNav.tsx'
import { ShelfPlan } from './ShelfMap.tsx'
import { ShelfItems, SlotCard } from './ShelfMapSlot.tsx'
import { SlotSettingsForm } from './SlotSettingsForm.tsx'
import { type ShelfMap, useShelfMap } from './shelfMapLines.ts'
import { sendSlotLabels } from './useSlotSteps.ts'
import './shelfMap.css'

export function ShelfMapScreen() {
  const t = useText()
  const map = useShelfMap()
  const place = useShelfPlace()
  const actions = useMapActions(map, place)
  if (map === undefined) return null
  const held = map.shelves.reduce((sum, shelf) => sum + shelf.held, 0)
  const room = map.shelves.reduce((sum, shelf) => sum + shelf.room, 0)
  const isEmpty = map.all.size === 0
  return (
    <Page
      title={t('custodyShelves.title')}
      note={isEmpty ? undefined : t('custodyShelves.note', { held, room })}
      actions={actions}
      filters={<CustodyNav at='shelves' />}
      side={<ShelfSide map={map} place={place} />}
    >
      {isEmpty && <EmptyState title={t('custodyShelves.empty')} hint={t('custodyShelves.emptyHint')} />}
      {!isEmpty && (
        <ShelfPlan map={map} chosen={place.slotId} onOpen={place.open} onEditShelf={(slots) => place.edit(slots)} />
      )}
      <Rest map={map} onOpen={place.open} />
    </Page>
  )
}

type Side = { readonly kind: 'card' } | { readonly kind: 'form'; readonly slots: readonly SlotLine[] }

/** Which slot is open, and what stands beside the map; closing gives the cursor back to the slot. */
function useShelfPlace() {
  const navigate = useNavigate()
  const { slotId } = useParams({ strict: false }) as { readonly slotId?: string }
  const [side, setSide] = useState<Side>({ kind: 'card' })
  const before = useRef<Element>(null)
  const back = (): void => {
    const was = before.current
    // The panel goes first, with what has the cursor in it.
    setTimeout(() => was instanceof HTMLElement && was.isConnected && was.focus())
  }
  return {
    slotId,
    side,
    open: (id: string) => {
      before.current = document.activeElement
      void navigate({ to: `/custody/shelves/${id}`, replace: true })
      setSide({ kind: 'card' })
    },
    edit: (slots: readonly SlotLine[]) => {
      before.current = document.activeElement
      setSide({ kind: 'form', slots })
    },
    closeForm: () => {
      setSide({ kind: 'card' })
      back()
    },
    close: () => {
      void navigate({ to: '/custody/shelves', replace: true })
      back()
    },
  }
}

type Place = ReturnType<typeof useShelfPlace>

function useMapActions(map: ShelfMap | undefined, place: Place): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const slots = map?.shelves.flatMap((shelf) => shelf.slots.map(({ slot }) => slot)) ?? []
  return [
    {
      id: 'count',
      label: t('custodyShelves.countKey'),
      icon: IconChecklist,
      keys: 'F4',
      run: () => void navigate({ to: '/custody/count' }),
    },
    { id: 'add-slots', label: t('custodyShelves.add'), icon: IconPlus, keys: 'F2', run: () => place.edit([]) },
    {
      id: 'slot-labels',
      label: t('custodyShelves.labels'),
      icon: IconPrinter,
      keys: 'F7',
      isAvailable: slots.length > 0,
      run: () => sendSlotLabels(desk, slots),
    },
  ]
}

function ShelfSide({ map, place }: { readonly map: ShelfMap; readonly place: Place }) {
  const t = useText()
  const { side } = place
  const line = map.all.get(place.slotId ?? '')
  if (side.kind === 'form') {
    const key = side.slots.map(({ id }) => id).join('/')
    return <SlotSettingsForm key={key} slots={side.slots} nextShelf={nextShelf(map)} onClose={place.closeForm} />
  }
  if (line)
    return <SlotCard key={line.slot.id} line={line} onEdit={() => place.edit([line.slot])} onClose={place.close} />
  return (
    <SidePanel title={t('custodyShelves.title')}>
      <p className='quiet'>{t('custodyShelves.pick')}</p>
    </SidePanel>
  )
}

/** The first letter that no shelf has. */
function nextShelf({ all }: ShelfMap): string {
  const taken = new Set([...all.values()].map(({ slot }) => slot.shelf))
  return [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !taken.has(letter)) ?? ''
}

/** What lies in no slot, and the slots that are out of use. */
function Rest({ map, onOpen }: { readonly map: ShelfMap; readonly onOpen: (id: string) => void }) {
  const t = useText()
  return (
    <>
      {map.loose.length > 0 && (
        <section className='shelf-rest' aria-label={t('custodyShelves.loose')}>
          <h2>{t('custodyShelves.loose')}</h2>
          <p className='quiet'>{t('custodyShelves.looseHint')}</p>
          <ShelfItems items={map.loose} />
        </section>
      )}
      {map.retired.length > 0 && (
        <details className='shelf-rest'>
          <summary>{t('custodyShelves.retired', { count: map.retired.length })}</summary>
          <div className='shelf-retired'>
            {map.retired.map(({ slot }) => (
              <button key={slot.id} type='button' onClick={() => onOpen(slot.id)}>
                {slot.code}
              </button>
            ))}
          </div>
        </details>
      )}
    </>
  )
}
