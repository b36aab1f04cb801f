/** What a place at fault needs: words of each fault, photographs or why there are none, what was done at once. */
import { TextInput } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { PhotoField } from '#renderer/features/vacant-inspections/photos/PhotoField.tsx'
import { useText } from '#renderer/text/text.ts'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import { focusNumbers } from './listNumbers.ts'
import type { ListValues } from './listValues.ts'
import { wordsOfItem } from './listWords.ts'

interface ListFaultFieldsProps {
  readonly entry: EntryFormState<ListValues>
  readonly index: number
  readonly name: string
  readonly items: readonly ChecklistItem[]
  /** Items at fault, in the order of the list. */
  readonly faults: readonly string[]
  /** The item that was put at fault just now. */
  readonly wanted: string | undefined
  readonly photos: readonly Uint8Array[]
  readonly onPhotos: (photos: readonly Uint8Array[]) => void
}

export function ListFaultFields(props: ListFaultFieldsProps) {
  const t = useText()
  const { entry, index, name, items, faults, wanted, photos, onPhotos } = props
  const { form } = entry
  if (faults.length === 0) return null
  const path = (field: string): string => `places.${index}.${field}`
  // Enter after the words of one item goes back to the numbers: the next item, the next place, or the end.
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    focusNumbers(event.currentTarget)
  }
  const line = (field: 'noPhotoWhy' | 'handled') => (
    <TextInput
      size='xs'
      label={t(`vacantLists.form.${field}`)}
      autoComplete='off'
      key={form.key(path(field))}
      {...form.getInputProps(path(field))}
      onKeyDown={onKeyDown}
    />
  )
  return (
    <div className='list-faults'>
      {faults.map((code) => (
        <TextInput
          key={form.key(path(`items.${code}`))}
          size='xs'
          label={t('vacantLists.form.words', { item: wordsOfItem(items, code, t) })}
          aria-label={`${name} ${t('vacantLists.form.words', { item: wordsOfItem(items, code, t) })}`}
          autoComplete='off'
          autoFocus={wanted === code}
          {...form.getInputProps(path(`items.${code}`))}
          onKeyDown={onKeyDown}
        />
      ))}
      <PhotoField photos={photos} onChange={onPhotos} />
      {photos.length === 0 && line('noPhotoWhy')}
      {line('handled')}
    </div>
  )
}
