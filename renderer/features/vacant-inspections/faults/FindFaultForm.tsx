/** 登记异常: what a neighbour, a guard or a department told; what follows is the same as for a visit. */
import { Autocomplete, Select, Textarea } from '@mantine/core'
import { useRef } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFormDrafts } from '#renderer/db/formDrafts.ts'
import { useUnitChoice } from '#renderer/db/search/useUnitChoice.ts'
import { usePhotoDraft } from '#renderer/db/usePhotoDraft.ts'
import { findFault } from '#renderer/features/vacant-inspections/commands/faults.ts'
import type { FaultFormStart } from '#renderer/features/vacant-inspections/queries/faultCard.ts'
import { itemWords } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { type MissingField, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { isDay } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { FaultLineField, FaultPhotos, FaultWho, WhenFields, type WhenValues, whenOf } from './FaultFields.tsx'
import { tellFault } from './faultNotices.tsx'
import { faultRefusalWords } from './faultWords.ts'

interface FindFaultFormProps {
  readonly start: FaultFormStart
  /** The home it begins with. */
  readonly home: { readonly id: string; readonly code: string } | undefined
  readonly onDone: (id: string) => void
  readonly onLeave: () => void
}

type FindValues = {
  unitId: string
  item: string | null
  what: string
  noPhotoWhy: string
  officerId: string | null
  /** How many were taken: the list of what is missing asks. */
  pictures: number
} & WhenValues

type MissingPart = 'unitId' | 'item' | 'what' | 'noPhotoWhy'

/** What is still to be told. */
function missingIn(values: FindValues, labelOf: (field: MissingPart) => string): readonly MissingField[] {
  const lacks: Readonly<Record<MissingPart, boolean>> = {
    unitId: values.unitId.trim() === '',
    item: values.item === null,
    what: values.what.trim() === '',
    noPhotoWhy: values.pictures === 0 && values.noPhotoWhy.trim() === '',
  }
  return (Object.keys(lacks) as MissingPart[])
    .filter((field) => lacks[field])
    .map((field) => ({ field, label: labelOf(field) }))
}

const KEY = 'vacant-fault/new'
const OCCUPIED = { code: 'occupied', words: '' }

function isFindValues(values: unknown): values is FindValues {
  if (typeof values !== 'object' || values === null) return false
  const { unitId, item, what, noPhotoWhy, officerId, pictures, day, at } = values as Record<string, unknown>
  const texts = [unitId, what, noPhotoWhy, at].every((one) => typeof one === 'string')
  const choices = [item, officerId].every((one) => one === null || typeof one === 'string')
  return texts && choices && typeof pictures === 'number' && (day === null || isDay(day))
}

export function FindFaultForm({ start, home, onDone, onLeave }: FindFaultFormProps) {
  const t = useText()
  const desk = useDesk()
  const today = useToday()
  const zone = useDeskClock((clock) => clock.zone)
  const drafts = useFormDrafts()
  const taken = usePhotoDraft('vacant-fault-photos/new')
  const photos = taken.photos.fault ?? []
  const found = useRef('')
  const entry = useEntryForm<FindValues>({
    initialValues: {
      ...{ unitId: home?.code ?? '', item: null, what: '', noPhotoWhy: '', officerId: desk.signature.actor.id },
      pictures: photos.length,
      ...{ day: today, at: '' },
    },
    validate: () => ({}),
    missing: (values) => missingIn(values, (field) => t(`vacantFaults.find.missing.${field}`)),
    drafts,
    draftKey: KEY,
    isValues: isFindValues,
  })
  const { form } = entry
  const takePhotos = (next: readonly Uint8Array[]): void => {
    taken.set('fault', next)
    form.setFieldValue('pictures', next.length)
  }
  const typed = form.useWatchValue('unitId') as string
  const { unit: chosen, suggestions } = useUnitChoice(typed)
  const unit = chosen ?? (home?.code === typed ? home : undefined)
  const submit = async ({ unitId, item, officerId, day, at, what, noPhotoWhy }: FindValues): Promise<EntryOutcome> => {
    // What is typed and is no home is refused by its name, not as an empty field.
    const asked = unit?.id ?? (unitId.trim() === '' ? '' : unitId)
    const when = whenOf({ day, at }, { today, zone })
    const told = { what, noPhotoWhy, unitId: asked, item: item ?? '', officerId: officerId ?? '', at: when }
    const done = await findFault(desk, { ...told, pictures: photos })
    if (!done.ok) return refusedEntry(done.error, faultRefusalWords)
    taken.drop()
    tellFault(desk, t('vacantFaults.find.done', { unit: unit?.code ?? '' }), done.value.undo)
    found.current = done.value.id
    return ok(undefined)
  }
  const items = [...start.items, OCCUPIED].map((one) => ({ value: one.code, label: itemWords(one, t) }))
  return (
    <EntryForm
      entry={entry}
      title={t('vacantFaults.find.title')}
      titleLevel={1}
      intro={t('vacantFaults.find.intro')}
      submitLabel={t('vacantFaults.find.submit')}
      onSubmit={submit}
      onDone={() => onDone(found.current)}
      onLeave={onLeave}
    >
      <EntrySection>
        <Autocomplete
          label={t('vacantFaults.find.unit')}
          data={suggestions.map(({ code }) => code)}
          filter={({ options }) => options}
          autoComplete='off'
          openOnFocus={false}
          comboboxProps={{ withinPortal: false }}
          key={form.key('unitId')}
          {...form.getInputProps('unitId')}
        />
        <Select
          label={t('vacantFaults.find.item')}
          data={items}
          searchable
          comboboxProps={{ withinPortal: false }}
          key={form.key('item')}
          {...form.getInputProps('item')}
        />
        <Textarea
          label={t('vacantFaults.find.what')}
          placeholder={t('vacantFaults.find.whatHint')}
          autosize
          minRows={2}
          key={form.key('what')}
          {...form.getInputProps('what')}
        />
        <FaultPhotos photos={photos} onChange={takePhotos} />
        {photos.length === 0 && (
          <FaultLineField form={form} field='noPhotoWhy' label={t('vacantFaults.find.noPhotoWhy')} />
        )}
        <FaultWho form={form} field='officerId' label={t('vacantFaults.find.officer')} staff={start.staff} />
        <WhenFields form={form} />
      </EntrySection>
    </EntryForm>
  )
}
