/** One place of a list that is filled: nothing typed is in order; the number of an item puts it at fault, a tap goes round. */
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useText } from '#renderer/text/text.ts'
import type { EntryFormState } from '#renderer/ui/useEntryForm.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import { ListFaultFields } from './ListFaultFields.tsx'
import { NUMBERS, numbersBeside } from './listNumbers.ts'
import { foundAt, type ListPlaceValues, type ListValues, nextFinding, readNumber } from './listValues.ts'
import { wordsOfItem } from './listWords.ts'

interface ListPlaceRowProps {
  readonly entry: EntryFormState<ListValues>
  readonly index: number
  /** What the place is called. */
  readonly name: string
  readonly items: readonly ChecklistItem[]
  readonly photos: readonly Uint8Array[]
  readonly onPhotos: (photos: readonly Uint8Array[]) => void
}

export function ListPlaceRow({ entry, index, name, items, photos, onPhotos }: ListPlaceRowProps) {
  const t = useText()
  const { form } = entry
  const path = `places.${index}`
  const found = form.useWatchValue(`${path}.found`) as ListPlaceValues['found']
  const [unknown, setUnknown] = useState<string>()
  /** The item whose words are wanted next. */
  const [wanted, setWanted] = useState<string>()
  const codes = items.map(({ code }) => code)
  const tell = (code: string, finding: string): void => {
    const { [code]: _, ...others } = found
    form.setFieldValue(`${path}.found`, finding === 'ok' ? others : { ...others, [code]: finding })
    setWanted(finding === 'fault' ? code : undefined)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const field = event.currentTarget
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      numbersBeside(field, event.key === 'ArrowDown' ? 1 : -1)?.focus()
      return
    }
    if (event.key !== 'Enter' && event.key !== ' ') return
    const typed = readNumber(field.value, codes)
    // An empty field leaves Enter to the form: everything is as it should be.
    if (typed === undefined || event.ctrlKey) return
    event.preventDefault()
    setUnknown(typed.ok ? undefined : typed.number)
    if (!typed.ok) return
    field.value = ''
    tell(typed.code, foundAt({ found }, typed.code) === typed.found ? 'ok' : typed.found)
  }
  return (
    <li className='list-place' data-fault={Object.values(found).includes('fault') || undefined}>
      <div className='list-place-head'>
        <strong>{name}</strong>
        <TextInput
          size='xs'
          className='list-numbers'
          aria-label={t('vacantLists.form.numbersOf', { place: name })}
          placeholder={t('vacantLists.form.numbersHint')}
          inputMode='numeric'
          autoComplete='off'
          autoFocus={index === 0}
          {...{ [NUMBERS]: '' }}
          error={unknown === undefined ? undefined : t('vacantLists.form.numberUnknown', { number: unknown })}
          onChange={() => setUnknown(undefined)}
          onKeyDown={onKeyDown}
        />
        <ItemButtons items={items} found={found} onTell={tell} />
      </div>
      <ListFaultFields
        {...{ entry, index, name, items, photos, onPhotos, wanted }}
        faults={codes.filter((code) => foundAt({ found }, code) === 'fault')}
      />
    </li>
  )
}

interface ItemButtonsProps {
  readonly items: readonly ChecklistItem[]
  readonly found: ListPlaceValues['found']
  readonly onTell: (code: string, finding: string) => void
}

/** For a thumb, and for the eye: what stands at each item. */
function ItemButtons({ items, found, onTell }: ItemButtonsProps) {
  const t = useText()
  return (
    <ul className='list-items'>
      {items.map(({ code }, at) => {
        const finding = foundAt({ found }, code)
        const word = t(`vacantLists.form.found.${finding}`)
        return (
          <li key={code}>
            <button type='button' tabIndex={-1} data-found={finding} onClick={() => onTell(code, nextFinding(finding))}>
              <span className='list-item-number'>{at + 1}</span> {wordsOfItem(items, code, t)}
              {finding === 'ok' ? <span className='visually-hidden'> {word}</span> : <b> {word}</b>}
            </button>
          </li>
        )
      })}
    </ul>
  )
}
