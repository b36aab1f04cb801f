/** One list at one place or many (handbook R31, R89): everything is in order but what is spoken of; Enter records. */
import { Select, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { usePhotoDraft } from '#renderer/db/usePhotoDraft.ts'
import { recordLists } from '#renderer/features/vacant-inspections/commands/lists.ts'
import type { KnownList, ListBuilding, ListDay } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { type EntryFormState, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { ok } from '#shared/kernel/result.ts'
import { ListPlaceRow } from './ListPlaceRow.tsx'
import { tellRecorded } from './listNotices.tsx'
import { isListValues, type ListValues, missingOf, placeTold, startValues, walkOf } from './listValues.ts'
import { listName, listRefusalWords, placeName } from './listWords.ts'

/** A place that is filled now. */
export interface FillingPlace {
  readonly building: ListBuilding | undefined
  readonly turn: number
}

interface ListFormProps {
  readonly known: KnownList
  readonly found: ListDay
  readonly places: readonly FillingPlace[]
  readonly onDone: () => void
  readonly onLeave: () => void
}

export function ListForm({ known, found, places, onDone, onLeave }: ListFormProps) {
  const t = useText()
  const today = useToday()
  const isLate = found.day !== today
  const asked = places.map(({ building, turn }) => ({ buildingId: building?.buildingId ?? '', turn }))
  const names = places.map(({ building }) => placeName(building, t))
  const draftKey = `patrol-list/${known.list}/${found.day}/${asked.map(keyOf).join(' ')}`
  const pictures = usePhotoDraft(`${draftKey}/photos`)
  const officerId = useFirstOfficer({ known, found, places })
  const entry = useEntryForm<ListValues>({
    initialValues: startValues(asked, officerId),
    validate: () => ({}),
    drafts: useFormDrafts(),
    draftKey,
    isValues: (values): values is ListValues => isListValues(values, asked),
    missing: (values) =>
      missingOf(values, {
        isLate,
        words: (field, at) => t(`vacantLists.form.missing.${field}`, { place: names[at] ?? '' }),
      }),
  })
  // Words and pictures are one draft: what is thrown away or stored is gone with both.
  const withPictures = {
    ...entry,
    dropDraft: () => {
      entry.dropDraft()
      pictures.drop()
    },
    startOver: () => {
      entry.startOver()
      pictures.drop()
    },
  }
  const submit = useSubmitList({ known, found, names }, (at) => pictures.photos[keyOf(asked[at])] ?? [])
  const title =
    places.length === 1
      ? t('vacantLists.form.title', { list: listName(known, t), place: names[0] ?? '' })
      : t('vacantLists.form.titleMany', { list: listName(known, t), count: places.length })
  return (
    <EntryForm
      entry={withPictures}
      title={title}
      intro={isLate ? t('vacantLists.form.introLate') : t('vacantLists.form.intro')}
      submitLabel={t('vacantLists.form.submit')}
      onSubmit={submit}
      onDone={onDone}
      onLeave={onLeave}
    >
      <ul className='list-places'>
        {asked.map((place, index) => (
          <ListPlaceRow
            key={keyOf(place)}
            entry={entry}
            index={index}
            name={names[index] ?? ''}
            items={found.checklist.items}
            photos={pictures.photos[keyOf(place)] ?? []}
            onPhotos={(taken) => {
              pictures.set(keyOf(place), taken)
              entry.form.setFieldValue(`places.${index}.pictures`, taken.length)
            }}
          />
        ))}
      </ul>
      <WalkFields entry={entry} known={known} found={found} isLate={isLate} />
    </EntryForm>
  )
}

const keyOf = (place: { readonly buildingId: string; readonly turn: number } | undefined): string =>
  `${place?.buildingId ?? ''}/${place?.turn ?? 0}`

/** Who is signed in, where that may be; the building's officer, or somebody who may sign, otherwise. */
function useFirstOfficer({ known, found, places }: Pick<ListFormProps, 'known' | 'found' | 'places'>): string {
  const { signature } = useDesk()
  const { id } = signature.actor
  if (known.list === 'daily-supervision') return isLeader(signature.actor) ? id : (found.leaderIds[0] ?? '')
  const own = places[0]?.building?.officerIds ?? []
  return signature.actor.role === 'tower-officer' ? id : (own[0] ?? id)
}

interface WalkFieldsProps {
  readonly entry: EntryFormState<ListValues>
  readonly known: KnownList
  readonly found: ListDay
  readonly isLate: boolean
}

function WalkFields({ entry: { form }, known, found, isLate }: WalkFieldsProps) {
  const t = useText()
  const mayWalk = [...found.staff].filter(([id]) => known.list !== 'daily-supervision' || found.leaderIds.includes(id))
  const line = (field: 'at' | 'paperNumber', placeholder: string) => (
    <TextInput
      label={t(`vacantLists.form.${field}`)}
      placeholder={placeholder}
      autoComplete='off'
      key={form.key(field)}
      {...form.getInputProps(field)}
    />
  )
  return (
    <EntrySection title={t('vacantLists.form.walk')}>
      <Select
        label={t('vacantLists.form.officer')}
        data={mayWalk.map(([value, label]) => ({ value, label }))}
        searchable
        allowDeselect={false}
        key={form.key('officerId')}
        {...form.getInputProps('officerId')}
      />
      {line('at', isLate ? '0930' : t('vacantLists.form.atHint'))}
      {line('paperNumber', '')}
      {form.getValues().places.length === 1 && (
        <TextInput
          label={t('vacantLists.form.remark')}
          autoComplete='off'
          key={form.key('places.0.remark')}
          {...form.getInputProps('places.0.remark')}
        />
      )}
    </EntrySection>
  )
}

interface Submitted {
  readonly known: KnownList
  readonly found: ListDay
  /** What the places are called. */
  readonly names: readonly string[]
}

function useSubmitList({ known, found, names }: Submitted, picturesOf: (at: number) => readonly Uint8Array[]) {
  const desk = useDesk()
  const t = useText()
  return async (values: ListValues): Promise<EntryOutcome> => {
    const { day } = found
    const done = await recordLists(desk, {
      ...{ list: known.list, day, walk: walkOf(values, { day, zone: desk.store.zone() }) },
      places: values.places.map((place, at) => placeTold(place, picturesOf(at))),
    })
    if (!done.ok) return refusedEntry(done.error, listRefusalWords)
    const message =
      names.length === 1
        ? t('vacantLists.done.one', { place: names[0] ?? '' })
        : t('vacantLists.done.many', { count: names.length })
    tellRecorded(desk, { message, undo: done.value.undo })
    return ok(undefined)
  }
}
