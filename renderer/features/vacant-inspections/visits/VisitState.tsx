/** What the home is like besides its items: aired, dirty, used by somebody; photographs, words, who walked and with which keys. */
import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { PhotoField } from '#renderer/features/vacant-inspections/photos/PhotoField.tsx'
import type { HomeKeySet, VisitHome } from '#renderer/features/vacant-inspections/queries/visitHome.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import { faultsIn, type VisitValues } from './visitValues.ts'

interface EntryPart {
  readonly entry: EntryFormState<VisitValues>
}

export function StateFields({ entry: { form } }: EntryPart) {
  const t = useText()
  const isInside = form.useWatchValue('seen') === 'inside'
  const tick = (name: 'isAired' | 'isDirty' | 'isOccupied', description = '') => (
    <Checkbox
      size='md'
      label={t(`vacantVisits.state.${TICKS[name]}`)}
      description={description}
      key={form.key(name)}
      {...form.getInputProps(name, { type: 'checkbox' })}
    />
  )
  return (
    <EntrySection title={t('vacantVisits.state.label')}>
      {isInside && tick('isAired')}
      {isInside && tick('isDirty', t('vacantVisits.state.dirtyHint'))}
      {tick('isOccupied', t('vacantVisits.state.occupiedHint'))}
    </EntrySection>
  )
}

const TICKS = { isAired: 'aired', isDirty: 'dirty', isOccupied: 'occupied' } as const

interface WordFieldsProps extends EntryPart {
  readonly items: readonly ChecklistItem[]
  readonly photos: readonly Uint8Array[]
  readonly onPhotos: (photos: readonly Uint8Array[]) => void
}

export function WordFields({ entry: { form }, items, photos, onPhotos }: WordFieldsProps) {
  const t = useText()
  const seen = form.useWatchValue('seen') as string
  const found = form.useWatchValue('items') as VisitValues['items']
  const isOccupied = form.useWatchValue('isOccupied') as boolean
  const wantsPhoto = isOccupied || faultsIn({ seen, items: found }, items).length > 0
  const line = (name: 'noPhotoWhy' | 'handled' | 'remark', placeholder: string) => (
    <TextInput
      size='md'
      label={t(`vacantVisits.form.${name}`)}
      placeholder={placeholder}
      autoComplete='off'
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
  return (
    <EntrySection title={t('vacantVisits.form.words')}>
      <PhotoField photos={photos} onChange={onPhotos} />
      {wantsPhoto && photos.length === 0 && line('noPhotoWhy', t('vacantVisits.form.noPhotoHint'))}
      {line('handled', t('vacantVisits.form.handledHint'))}
      {line('remark', isOccupied ? t('vacantVisits.form.occupiedHint') : '')}
    </EntrySection>
  )
}

interface WhoFieldsProps extends EntryPart {
  readonly home: Pick<VisitHome, 'staff' | 'here' | 'keySets'>
}

export function WhoFields({ entry: { form }, home }: WhoFieldsProps) {
  const t = useText()
  const isUnable = form.useWatchValue('seen') === 'unable'
  const officerId = form.useWatchValue('officerId') as string
  const staff = [...new Set([...home.here, officerId])].filter((id) => home.staff.has(id))
  return (
    <EntrySection title={t('vacantVisits.form.who')}>
      <NativeSelect
        size='md'
        label={t('vacantVisits.form.officer')}
        data={staff.map((value) => ({ value, label: home.staff.get(value) ?? '' }))}
        key={form.key('officerId')}
        {...form.getInputProps('officerId')}
      />
      {home.keySets.length > 0 && !isUnable && (
        <NativeSelect
          size='md'
          label={t('vacantVisits.form.keySet')}
          data={[
            { value: '', label: t('vacantVisits.form.noKeySet') },
            ...home.keySets.map((set) => ({ value: set.thingId, label: setWords(set) })),
          ]}
          key={form.key('keyThingId')}
          {...form.getInputProps('keyThingId')}
        />
      )}
    </EntrySection>
  )
}

/** A-12 入户门、信箱. */
export function setWords({ slot, label, opens }: Pick<HomeKeySet, 'slot' | 'label' | 'opens'>): string {
  return [slot, opens === '' ? label : opens].filter((part) => part !== '').join(' ')
}
