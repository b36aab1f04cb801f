/** The items of one room: arrows go from one to the next, 1 2 3 say what was found; a tap does the same in turn. Faults are told below. */
import { type KeyboardEvent, useRef, useState } from 'react'
import { houseRoomWords } from '#renderer/text/houseWords.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { StateSign } from '#renderer/ui/StateBadge.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { faultKey } from '#shared/domain/move-in/inspection/foundFaults.ts'
import { itemsOfRoom } from '#shared/domain/move-in/inspection/houseRooms.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import type { Day } from '#shared/kernel/days.ts'
import { FaultFields } from './FaultFields.tsx'
import type { InspectValues } from './inspectValues.ts'
import { itemOfRoomWords } from './inspectWords.ts'

type Found = 'ok' | 'fault' | 'none'
const FOUND: readonly Found[] = ['ok', 'fault', 'none']
const AFTER: Readonly<Record<Found, Found>> = { ok: 'fault', fault: 'none', none: 'ok' }

interface RoomItemsProps {
  readonly entry: EntryFormState<InspectValues>
  readonly items: readonly ChecklistItem[]
  readonly room: string
  readonly responsible: readonly string[]
  /** What is agreed with the owner unless another day is said. */
  readonly dueOn: Day
  readonly photos: Readonly<Record<string, readonly Uint8Array[]>>
  readonly onPhotos: (of: string, photos: readonly Uint8Array[]) => void
}

export function RoomItems({ entry, items, room, responsible, dueOn, photos, onPhotos }: RoomItemsProps) {
  const t = useText()
  const { form } = entry
  const root = useRef<HTMLDivElement>(null)
  const [cursor, setCursor] = useState(0)
  const marks = form.useWatchValue('found') as InspectValues['found']
  const shown = itemsOfRoom(items, room).map(({ item }) => ({ item, key: faultKey(room, item) }))
  const at = Math.min(cursor, shown.length - 1)
  const focus = (selector: string): void => {
    // What was set from outside is drawn with the next paint.
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>(selector)?.focus())
  }
  const go = (place: number): void => {
    const to = Math.min(Math.max(place, 0), shown.length - 1)
    setCursor(to)
    focus(`[data-item="${to}"]`)
  }
  const mark = (place: number, found: Found): void => {
    const key = shown[place]?.key
    if (key === undefined) return
    setCursor(place)
    if (found === 'fault' && form.getValues().faults[key] === undefined)
      form.setFieldValue(`faults.${key}`, { what: '', responsible: responsible[0] ?? '', dueOn })
    form.setFieldValue('found', { ...form.getValues().found, [key]: found })
    focus(found === 'fault' ? `[data-what="${key}"]` : `[data-item="${place}"]`)
  }
  const onKeyDown = (event: KeyboardEvent, place: number): void => {
    if (isReactComposing(event) || event.altKey || event.ctrlKey) return
    const step = STEPS[event.key]
    const found = FOUND[Number(event.key) - 1]
    if (step !== undefined) go(place + step)
    else if (found !== undefined) mark(place, found)
    else return
    event.preventDefault()
  }
  const name = (item: string): string => itemOfRoomWords(items, { room, item }, t)
  return (
    <EntrySection title={houseRoomWords(room, t)}>
      <div ref={root} className='house-room'>
        <ul className='house-items'>
          {shown.map(({ item, key }, place) => {
            const found = foundOf(marks[key])
            return (
              <li key={key}>
                <button
                  type='button'
                  className='house-item'
                  data-found={found}
                  data-item={place}
                  tabIndex={place === at ? 0 : -1}
                  onClick={() => mark(place, AFTER[found])}
                  onKeyDown={(event) => onKeyDown(event, place)}
                >
                  <span>{name(item)}</span>
                  <span className='house-item-state'>
                    {found !== 'none' && <StateSign state={found === 'ok' ? 'done' : 'late'} />}
                    {t(`moveInInspection.found.${found}`)}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
        {shown.map(
          ({ item, key }, place) =>
            marks[key] === 'fault' && (
              <FaultFields
                key={key}
                form={form}
                path={key}
                name={`${houseRoomWords(room, t)} ${name(item)}`}
                responsible={responsible}
                photos={photos[key] ?? []}
                onPhotos={(taken) => onPhotos(key, taken)}
                onNext={() => go(place + 1)}
              />
            ),
        )}
      </div>
    </EntrySection>
  )
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

function foundOf(text: string | undefined): Found {
  return FOUND.find((one) => one === text) ?? 'ok'
}
