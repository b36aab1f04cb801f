/** The shelves as a plan: one tab stop, arrows walk along the slots, Enter opens one. Fill as a bar, age as a colour with its words. */
import { useState } from 'react'
import { useSetting } from '#renderer/db/settings.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { walkTiles } from '#renderer/ui/keys/walkTiles.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import type { SlotLine } from './queries.ts'
import { type MapShelf, type MapSlot, type ShelfMap, useAgeState } from './shelfMapLines.ts'

interface ShelfPlanProps {
  readonly map: ShelfMap
  readonly chosen: string | undefined
  readonly onOpen: (slotId: string) => void
  readonly onEditShelf: (slots: readonly SlotLine[]) => void
}

export function ShelfPlan({ map, chosen, onOpen, onEditShelf }: ShelfPlanProps) {
  const [stop, setStop] = useState<string>()
  const stateOf = useAgeState()
  const ids = map.shelves.flatMap(({ slots }) => slots.map(({ slot }) => slot.id))
  const current = [stop, chosen].find((id) => id !== undefined && ids.includes(id)) ?? ids[0]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys move between the buttons inside.
    <div className='shelf-plan' onKeyDown={(event) => walkTiles(event, '.shelf-slot')}>
      <Legend />
      {map.shelves.map((shelf) => (
        <Shelf key={shelf.shelf} line={shelf} onEdit={() => onEditShelf(shelf.slots.map(({ slot }) => slot))}>
          {shelf.slots.map((line) => (
            <li key={line.slot.id}>
              <SlotTile
                line={line}
                state={stateOf(line.days)}
                isChosen={line.slot.id === chosen}
                isStop={line.slot.id === current}
                onFocus={() => setStop(line.slot.id)}
                onOpen={() => onOpen(line.slot.id)}
              />
            </li>
          ))}
        </Shelf>
      ))}
    </div>
  )
}

interface ShelfProps {
  readonly line: MapShelf
  readonly onEdit: () => void
  readonly children: React.ReactNode
}

function Shelf({ line, onEdit, children }: ShelfProps) {
  const t = useText()
  const title = t('custodyShelves.shelf', { shelf: line.shelf })
  return (
    <section className='shelf' aria-label={title}>
      <header className='shelf-head'>
        <h2>{title}</h2>
        <span className='quiet'>{t('custodyShelves.shelfCount', { held: line.held, room: line.room })}</span>
        <button type='button' className='shelf-edit' onClick={onEdit}>
          {t('custodyShelves.wholeShelf')}
        </button>
      </header>
      <ul className='shelf-slots'>{children}</ul>
    </section>
  )
}

interface SlotTileProps {
  readonly line: MapSlot
  readonly state: DeskState
  readonly isChosen: boolean
  readonly isStop: boolean
  readonly onFocus: () => void
  readonly onOpen: () => void
}

function SlotTile({ line, state, isChosen, isStop, onFocus, onOpen }: SlotTileProps) {
  const t = useText()
  const { slot, items, days } = line
  const isOver = items.length > slot.capacity
  return (
    <button
      type='button'
      className='shelf-slot'
      data-state={state}
      aria-current={isChosen}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className='shelf-slot-code'>
        {slot.code}
        <ContestedMark records={[`shelfSlot/${slot.id}`]} isPlain />
      </span>
      <span className='shelf-slot-load'>{t('custodyShelves.load', { held: items.length, room: slot.capacity })}</span>
      <span className='shelf-slot-bar' aria-hidden='true'>
        <span style={{ inlineSize: `${Math.min(1, items.length / Math.max(1, slot.capacity)) * 100}%` }} />
      </span>
      <span className='shelf-slot-foot'>
        <SlotAge days={days} state={state} />
        {isOver && <strong>{t('custodyShelves.over')}</strong>}
      </span>
    </button>
  )
}

function SlotAge({ days, state }: { readonly days: number | null; readonly state: DeskState }) {
  const t = useText()
  if (days === null) return <span className='shelf-slot-age quiet'>{t('custodyShelves.isEmpty')}</span>
  return (
    <span className='shelf-slot-age' data-state={state}>
      {state !== 'running' && <StateSign state={state} />}
      {days === 0 ? t('custodyShelves.today') : t('custodyShelves.ageShort', { days })}
    </span>
  )
}

function Legend() {
  const t = useText()
  const due = useSetting('custody.overdue-days')
  const late = useSetting('custody.second-notice-days')
  const lines: readonly (readonly [DeskState, string])[] = [
    ['todo', t('custodyShelves.legendEmpty')],
    ['running', t('custodyShelves.legendFresh')],
    ['due', t('custodyShelves.legendDue', { days: due })],
    ['late', t('custodyShelves.legendLate', { days: late })],
  ]
  return (
    <ul className='shelf-legend' aria-label={t('custodyShelves.legend')}>
      {lines.map(([state, words]) => (
        <li key={state} data-state={state}>
          {words}
        </li>
      ))}
    </ul>
  )
}
