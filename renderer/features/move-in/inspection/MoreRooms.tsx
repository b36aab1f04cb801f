/** Rooms that this home has besides, or has not: 次卧 2, 卫生间 2; what is marked in a room that goes is told again if it comes back. */
import { Button, CloseButton, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { houseRoomWords } from '#renderer/text/houseWords.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { roomsOfList, withRoom } from '#shared/domain/move-in/inspection/houseRooms.ts'
import type { Room } from '#shared/domain/vacant-inspections/checklists/houseList.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import type { InspectValues } from './inspectValues.ts'

interface MoreRoomsProps {
  readonly entry: EntryFormState<InspectValues>
  readonly items: readonly ChecklistItem[]
}

export function MoreRooms({ entry: { form }, items }: MoreRoomsProps) {
  const t = useText()
  const kinds = roomsOfList(items)
  const [kind, setKind] = useState<Room>(kinds.find((one) => one === 'bedroom') ?? kinds[0] ?? 'bedroom')
  const rooms = form.useWatchValue('rooms') as string[]
  const set = (next: readonly string[]): void => form.setFieldValue('rooms', [...next])
  return (
    <EntrySection title={t('moveInInspection.rooms.title')}>
      <ul className='house-rooms'>
        {rooms.map((room) => (
          <li key={room}>
            {houseRoomWords(room, t)}
            <CloseButton
              size='sm'
              aria-label={t('moveInInspection.rooms.remove', { room: houseRoomWords(room, t) })}
              onClick={() => set(rooms.filter((one) => one !== room))}
            />
          </li>
        ))}
      </ul>
      <div className='house-more'>
        <NativeSelect
          aria-label={t('moveInInspection.rooms.kind')}
          data={kinds.map((value) => ({ value, label: houseRoomWords(value, t) }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Room)}
        />
        <Button type='button' variant='default' onClick={() => set(withRoom(rooms, kind))}>
          {t('moveInInspection.rooms.add')}
        </Button>
      </div>
    </EntrySection>
  )
}
