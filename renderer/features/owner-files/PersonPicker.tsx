/** Picks somebody whose file exists, found as the desk finds people: name, pinyin, tail of a phone, unit. */
import { Autocomplete } from '@mantine/core'
import { useState } from 'react'
import type { SearchHit } from '#renderer/db/search/searchDocument.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { useText } from '#renderer/text/text.ts'
import { coverName } from '#renderer/ui/PersonName.tsx'
import { useFoundPeople } from './useFoundPeople.ts'

interface PersonPickerProps {
  readonly label: string
  readonly error?: string | undefined
  readonly autoFocus?: boolean
  /** A person may be typed instead. */
  readonly isOptional?: boolean
  /** Nobody, while what is typed names no one line of the list. */
  readonly onPick: (personId: string | undefined) => void
  /** Ids that may not be picked. */
  readonly except?: readonly string[]
}

const PERSON = 'person/'

export function PersonPicker(props: PersonPickerProps) {
  const { label, error, autoFocus = false, isOptional = false, onPick, except = [] } = props
  const t = useText()
  const covered = usePrivacy((state) => state.covered)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string>()
  const hits = useFoundPeople(typed).filter((hit) => !except.includes(hit.id.slice(PERSON.length)))
  const lines = linesOf(hits, covered)
  const pick = (words: string): void => {
    const id = [...lines.entries()].find(([, line]) => line === words)?.[0]
    setChosen(id === undefined ? undefined : words)
    onPick(id)
  }
  return (
    <Autocomplete
      label={label}
      description={chosen === undefined ? t('households.findPerson') : t('households.personFound', { who: chosen })}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={error}
      value={typed}
      data={[...lines.values()]}
      filter={({ options }) => options}
      onChange={(words) => {
        setTyped(words)
        pick(words)
      }}
      selectFirstOptionOnChange
      withAsterisk={!isOptional}
      required={!isOptional}
      autoFocus={autoFocus}
      autoComplete='off'
      maxLength={60}
      comboboxProps={{ transitionProps: { duration: 0 } }}
    />
  )
}

/** A line a person, told apart where two read the same. */
function linesOf(hits: readonly SearchHit[], covered: boolean): ReadonlyMap<string, string> {
  const lines = new Map<string, string>()
  for (const { id, label } of hits) {
    const name = covered ? coverName(label.title) : label.title
    const words = [name, label.unit, label.maskedPhone].filter((part) => part !== undefined && part !== '').join(' · ')
    const isTwice = [...lines.values()].includes(words)
    lines.set(id.slice(PERSON.length), isTwice ? `${words} (${lines.size + 1})` : words)
  }
  return lines
}
