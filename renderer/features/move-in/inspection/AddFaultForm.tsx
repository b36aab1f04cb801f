/** A fault that was seen at a second visit before the keys (handbook R45). */
import { NativeSelect, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { usePhotoDraft } from '#renderer/db/usePhotoDraft.ts'
import { addHouseFault } from '#renderer/features/move-in/commands/inspection.ts'
import type { InspectionShown } from '#renderer/features/move-in/queries/inspection.ts'
import { houseRoomWords } from '#renderer/text/houseWords.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { faultKey } from '#shared/domain/move-in/inspection/foundFaults.ts'
import { itemsOfRoom, roomsOfList } from '#shared/domain/move-in/inspection/houseRooms.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { HousePhotos } from './HousePhotos.tsx'
import { inspectionRefusalWords, itemOfRoomWords } from './inspectWords.ts'

type AddFaultValues = {
  room: string
  item: string
  what: string
  responsible: string
  dueOn: Day | null
  noPhotoWhy: string
}

interface AddFaultFormProps {
  readonly caseId: string
  readonly shown: InspectionShown
  readonly today: Day
  readonly onDone: (undo: UndoPlan | undefined) => void
  readonly onLeave: () => void
}

const PICTURES = 'fault'

export function AddFaultForm({ caseId, shown, today, onDone, onLeave }: AddFaultFormProps) {
  const t = useText()
  const desk = useDesk()
  const { list, responsible, faultDays, entries } = shown
  const rooms = [...new Set([...(entries[0]?.rooms ?? []), ...roomsOfList(list.items)])]
  const draftKey = `house-fault/${caseId}`
  const photos = usePhotoDraft(`${draftKey}/photos`)
  const undo = useRef<UndoPlan>(undefined)
  const taken = photos.photos[PICTURES] ?? []
  const [room = ''] = rooms
  const entry = useEntryForm<AddFaultValues>({
    initialValues: {
      ...{ room, item: itemsOfRoom(list.items, room)[0]?.item ?? '', what: '' },
      ...{ responsible: responsible[0] ?? '', dueOn: addDays(today, faultDays), noPhotoWhy: '' },
    },
    validate: () => ({}),
    missing: ({ what }) =>
      what.trim() === '' ? [{ field: 'what', label: t('moveInInspection.refusals.fault-words-missing.what') }] : [],
    ...{ drafts: useFormDrafts(), draftKey, isValues: isAddFaultValues },
  })
  const { form } = entry
  const chosen = form.useWatchValue('room') as string
  const items = itemsOfRoom(list.items, chosen)
  const submit = async (values: AddFaultValues): Promise<EntryOutcome> => {
    const { dueOn, ...told } = values
    const item = items.some((one) => one.item === told.item) ? told.item : (items[0]?.item ?? '')
    const input = { ...told, item, dueOn: dueOn ?? '', photos: [] }
    const done = await addHouseFault(desk, caseId, { input, pictures: taken })
    if (!done.ok) {
      const { code } = done.error
      const field = 'field' in done.error ? done.error.field : undefined
      const path = (field ?? '').replace(`faults.${faultKey(values.room, item)}.`, '')
      return refusedEntry(path === '' ? { code } : { code, field: path }, inspectionRefusalWords)
    }
    photos.drop()
    undo.current = done.value.undo
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('moveInInspection.acts.addFault')}
      submitLabel={t('moveInInspection.acts.addFault')}
      onSubmit={submit}
      onDone={() => onDone(undo.current)}
      onLeave={onLeave}
    >
      <EntrySection>
        <NativeSelect
          label={t('moveInInspection.fault.room')}
          data={rooms.map((value) => ({ value, label: houseRoomWords(value, t) }))}
          key={form.key('room')}
          {...form.getInputProps('room')}
        />
        <NativeSelect
          label={t('moveInInspection.fault.item')}
          data={items.map(({ item }) => ({
            value: item,
            label: itemOfRoomWords(list.items, { room: chosen, item }, t),
          }))}
          key={`${chosen}${form.key('item')}`}
          {...form.getInputProps('item')}
        />
        <TextInput
          label={t('moveInInspection.fault.what', { place: houseRoomWords(chosen, t) })}
          autoComplete='off'
          key={form.key('what')}
          {...form.getInputProps('what')}
        />
        <NativeSelect
          label={t('moveInInspection.fault.responsible')}
          data={[
            ...responsible.map((value) => ({ value, label: value })),
            { value: '', label: t('moveInInspection.fault.demand') },
          ]}
          key={form.key('responsible')}
          {...form.getInputProps('responsible')}
        />
        <DayInput label={t('moveInInspection.fault.dueOn')} key={form.key('dueOn')} {...form.getInputProps('dueOn')} />
        <HousePhotos
          of={houseRoomWords(chosen, t)}
          photos={taken}
          onChange={(pictures) => photos.set(PICTURES, pictures)}
        />
        <TextInput
          label={t('moveInInspection.form.noPhotoWhy')}
          autoComplete='off'
          key={form.key('noPhotoWhy')}
          {...form.getInputProps('noPhotoWhy')}
        />
      </EntrySection>
    </EntryForm>
  )
}

function isAddFaultValues(values: unknown): values is AddFaultValues {
  if (typeof values !== 'object' || values === null) return false
  const { room, item, what, responsible, noPhotoWhy } = values as Record<string, unknown>
  return [room, item, what, responsible, noPhotoWhy].every((one) => typeof one === 'string')
}
