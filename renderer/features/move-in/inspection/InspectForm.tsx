/** 验房登记: room by room, start readings, signatures; everything is as it should be but what is said. */
import { NativeSelect, TextInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useEffect, useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import { type TakenPhotos, usePhotoDraft } from '#renderer/db/usePhotoDraft.ts'
import { inspectMoveIn } from '#renderer/features/move-in/commands/inspection.ts'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import type { InspectStart } from '#renderer/features/move-in/queries/inspection.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { lateEntryOf } from '#renderer/ui/lateEntryValues.ts'
import { type EntryFormState, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { INSPECTION_SIGNERS } from '#shared/domain/move-in/kinds.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import {
  type InspectMissingWords,
  type InspectValues,
  inputOf,
  isInspectValues,
  missingOf,
  placesMarked,
  startInspection,
} from './inspectValues.ts'
import { inspectionRefusalWords, placeWords } from './inspectWords.ts'
import { MoreRooms } from './MoreRooms.tsx'
import { RoomItems } from './RoomItems.tsx'
import { inkOf, SignBoxes, type SignedValues, type SignPads } from './SignBoxes.tsx'
import { StartMeters } from './StartMeters.tsx'

interface InspectFormProps {
  /** As it was when the form was opened; what came since is decided on when it is stored. */
  readonly start: InspectStart
  readonly today: Day
  readonly onDone: (undo: UndoPlan | undefined) => void
  readonly onLeave: () => void
}

export function InspectForm({ start, today, onDone, onLeave }: InspectFormProps) {
  const t = useText()
  const desk = useDesk()
  const { row, unit, list, last, responsible, faultDays, staff } = start
  const draftKey = `house-inspection/${row.id}`
  const photos = usePhotoDraft(`${draftKey}/photos`)
  const pads: SignPads = useRef({})
  const undo = useRef<UndoPlan>(undefined)
  const words = useMissingWords(list.items)
  const entry = useEntryForm<InspectValues>({
    initialValues: startInspection(list.items, desk.signature.actor.id),
    validate: () => ({}),
    missing: (values) => missingOf(values, { items: list.items, last, words }),
    ...{ drafts: useFormDrafts(), draftKey, isValues: isInspectValues },
  })
  const { form } = entry
  const rooms = form.useWatchValue('rooms') as readonly string[]
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form is another object with every render
  useEffect(() => form.setFieldValue('pictures', countsOf(photos.photos)), [photos.photos])
  const submit = async (values: InspectValues): Promise<EntryOutcome> => {
    const done = await inspectMoveIn(desk, row.id, {
      input: inputOf(values, list.items),
      // Pictures of an item that is fine after all stay behind.
      pictures: picturesOf(values, photos.photos, list.items),
      ink: await inkOf(pads.current, values),
      late: lateEntryOf(values, { zone: desk.store.zone(), form: 'house-inspection' }),
    })
    if (!done.ok) return refusedEntry(done.error, inspectionRefusalWords)
    photos.drop()
    undo.current = done.value.undo
    return ok(undefined)
  }
  const startOver = (): void => {
    photos.drop()
    entry.startOver()
  }
  return (
    <EntryForm
      entry={{ ...entry, startOver }}
      title={t('moveInInspection.form.title', { unit })}
      intro={t('moveInInspection.form.intro')}
      submitLabel={t('moveInInspection.form.submit')}
      submitKey='Ctrl+Enter'
      onSubmit={submit}
      onDone={() => onDone(undo.current)}
      onLeave={onLeave}
    >
      {rooms.map((room) => (
        <RoomItems
          key={room}
          {...{ entry, room, responsible }}
          items={list.items}
          dueOn={addDays(today, faultDays)}
          photos={photos.photos}
          onPhotos={photos.set}
        />
      ))}
      <MoreRooms entry={entry} items={list.items} />
      <StartMeters entry={entry} last={last} photos={photos.photos} onPhotos={photos.set} />
      <EntrySection title={t('moveInInspection.sign.title')}>
        <SignBoxes form={form as unknown as UseFormReturnType<SignedValues>} signers={INSPECTION_SIGNERS} pads={pads} />
      </EntrySection>
      <WhoFields entry={entry} staff={staff} />
      <LateEntryFields entry={entry} />
    </EntryForm>
  )
}

function WhoFields({
  entry: { form },
  staff,
}: { readonly entry: EntryFormState<InspectValues> } & Pick<InspectStart, 'staff'>) {
  const t = useText()
  const { inspectorId } = form.getValues()
  const named = staff.filter(({ id, isHere }) => isHere || id === inspectorId)
  const text = (path: 'companions' | 'noPhotoWhy' | 'remark') => (
    <TextInput
      label={t(`moveInInspection.form.${path}`)}
      autoComplete='off'
      key={form.key(path)}
      {...form.getInputProps(path)}
    />
  )
  return (
    <EntrySection title={t('moveInInspection.form.who')}>
      <NativeSelect
        label={t('moveInInspection.form.inspector')}
        data={named.map(({ id, name }) => ({ value: id, label: name }))}
        key={form.key('inspectorId')}
        {...form.getInputProps('inspectorId')}
      />
      {text('companions')}
      {text('noPhotoWhy')}
      {text('remark')}
    </EntrySection>
  )
}

function countsOf(photos: TakenPhotos): Record<string, number> {
  return Object.fromEntries(Object.entries(photos).map(([of, taken]) => [of, taken.length]))
}

function picturesOf(values: InspectValues, photos: TakenPhotos, items: InspectStart['list']['items']): TakenPhotos {
  const faults = new Set(placesMarked(values, items, 'fault').map(({ key }) => key))
  const isMeant = (of: string): boolean => {
    const meter = /^meter\/(\w+)$/.exec(of)?.[1]
    return meter === undefined ? faults.has(of) : values.readings[meter]?.kind !== 'read'
  }
  return Object.fromEntries(Object.entries(photos).filter(([of]) => isMeant(of)))
}

function useMissingWords(items: InspectStart['list']['items']): InspectMissingWords {
  const t = useText()
  return {
    inspector: t('moveInInspection.form.inspector'),
    photo: t('moveInInspection.missing.photo'),
    at: t('vacantVisits.missing.at'),
    what: (room, item) => t('moveInInspection.missing.what', { place: placeWords(items, { room, item }, t) }),
    dueOn: (room, item) => t('moveInInspection.missing.dueOn', { place: placeWords(items, { room, item }, t) }),
    meter: (meter) => t('vacantVisits.meters.missing', { meter: moveInWord('meters', meter, t) }),
    meterPhoto: (meter) => t('vacantVisits.missing.meterPhoto', { meter: moveInWord('meters', meter, t) }),
    signature: (signer) => t('moveInInspection.missing.signature', { signer: moveInWord('signers', signer, t) }),
  }
}
