/** The fields of a patrol that are not items: the state by a digit, who walked and when, photos and words. */
import { Radio, Select, TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import { type PatrolSlot, SITE_STATES } from '#shared/domain/decoration/kinds.ts'
import { PhotoField } from './PhotoField.tsx'
import type { PatrolValues } from './patrolValues.ts'
import { patrolWord } from './patrolWords.ts'

interface EntryPart {
  readonly entry: EntryFormState<PatrolValues>
}

export function SiteField({ entry: { form } }: EntryPart) {
  const t = useText()
  const onDigit = (event: KeyboardEvent<HTMLElement>): void => {
    const state = SITE_STATES[Number(event.key) - 1]
    if (state === undefined || event.ctrlKey || event.altKey || event.metaKey) return
    event.preventDefault()
    // The choice itself is pressed: a value set from outside would draw the choices anew, and the cursor would be gone.
    const choice = event.currentTarget.querySelector<HTMLInputElement>(`input[value="${state}"]`)
    choice?.focus()
    choice?.click()
  }
  return (
    <EntrySection title={t('decorationPatrols.form.site')}>
      <Radio.Group
        aria-label={t('decorationPatrols.form.site')}
        description={t('decorationPatrols.form.siteHint')}
        onKeyDown={onDigit}
        key={form.key('site')}
        {...form.getInputProps('site')}
      >
        <div className='patrol-states'>
          {SITE_STATES.map((state, index) => (
            <Radio key={state} value={state} label={`${index + 1} ${patrolWord('sites', state, t)}`} />
          ))}
        </div>
      </Radio.Group>
    </EntrySection>
  )
}

export function BuildingField({
  entry: { form },
  buildings,
}: EntryPart & { readonly buildings: ReadonlyMap<string, string> }) {
  const t = useText()
  return (
    <EntrySection title={t('decorationPatrols.form.building')}>
      <Select
        label={t('decorationPatrols.form.building')}
        data={[...buildings].map(([value, label]) => ({ value, label }))}
        searchable
        allowDeselect={false}
        key={form.key('buildingId')}
        {...form.getInputProps('buildingId')}
      />
    </EntrySection>
  )
}

interface WalkFieldsProps extends EntryPart {
  readonly kind: 'site' | 'public'
  readonly asked: { readonly slot: PatrolSlot; readonly isOver: boolean }
  readonly staff: ReadonlyMap<string, string>
}

/** Who walked, with whom and when; the number of the sheet only where it is entered afterwards. */
export function WalkFields({ entry: { form }, asked, staff, kind }: WalkFieldsProps) {
  const t = useText()
  return (
    <EntrySection title={t('decorationPatrols.section.title')}>
      <Select
        label={t('decorationPatrols.form.officer')}
        data={[...staff].map(([value, label]) => ({ value, label }))}
        searchable
        allowDeselect={false}
        key={form.key('officerId')}
        {...form.getInputProps('officerId')}
      />
      {kind === 'site' && (
        <TextInput
          label={t('decorationPatrols.form.companion')}
          placeholder={asked.slot === 'afternoon' ? t('decorationPatrols.form.companionHint') : ''}
          autoComplete='off'
          key={form.key('companion')}
          {...form.getInputProps('companion')}
        />
      )}
      <TextInput
        label={t('decorationPatrols.form.walked')}
        placeholder={asked.isOver ? '1030' : t('decorationPatrols.form.walkedHint')}
        inputMode='numeric'
        autoComplete='off'
        key={form.key('at')}
        {...form.getInputProps('at')}
      />
      {asked.isOver && (
        <TextInput
          label={t('decorationPatrols.form.paperNumber')}
          autoComplete='off'
          key={form.key('paperNumber')}
          {...form.getInputProps('paperNumber')}
        />
      )}
    </EntrySection>
  )
}

interface EndFieldsProps extends EntryPart {
  readonly photos: readonly Uint8Array[]
  readonly onPhotos: (photos: readonly Uint8Array[]) => void
}

export function EndFields({ entry: { form }, photos, onPhotos }: EndFieldsProps) {
  const t = useText()
  const items = form.useWatchValue('items') as PatrolValues['items']
  const needsWhy = Object.values(items).includes('fault') && photos.length === 0
  const line = (name: 'noPhotoWhy' | 'progress' | 'handled', placeholder = '') => (
    <TextInput
      label={t(`decorationPatrols.form.${name}`)}
      placeholder={placeholder}
      autoComplete='off'
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  )
  return (
    <EntrySection title={t('decorationPatrols.form.photos')}>
      <PhotoField photos={photos} onChange={onPhotos} />
      {needsWhy && line('noPhotoWhy')}
      {line('progress', t('decorationPatrols.form.progressHint'))}
      {line('handled')}
    </EntrySection>
  )
}
