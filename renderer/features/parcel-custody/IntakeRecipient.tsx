/** Whose it is: one field for homes, names, pinyin and ends of numbers; ↑↓ chooses, Enter belongs to the form around it. */
import { TextInput } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, type RefObject, useId } from 'react'
import { useText } from '#renderer/text/text.ts'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { Recipient } from './intakeRecipients.ts'
import { readingNote } from './intakeWords.ts'
import type { RecipientChoice } from './useIntakeRecipients.ts'

interface IntakeRecipientProps {
  readonly label: string
  readonly choice: RecipientChoice
  readonly inputRef?: RefObject<HTMLInputElement | null>
  readonly error?: ReactNode
  /** Beside the chosen line: what waits for it already. */
  readonly note?: ReactNode
  /** Where the field stands alone; in a form Enter is the form's. */
  readonly onEnter?: () => void
  readonly autoFocus?: boolean
  /** Its place in a form, to be led to. */
  readonly path?: string
}

export function IntakeRecipient(props: IntakeRecipientProps) {
  const { label, choice, inputRef, error, note, onEnter, autoFocus = false, path } = props
  const t = useText()
  const id = useId()
  const { typed, readings, chosen } = choice
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isReactComposing(event) || event.altKey || event.ctrlKey || event.metaKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined
    if (step !== undefined) {
      event.preventDefault()
      choice.step(step)
    } else if (event.key === 'Enter' && onEnter !== undefined && !event.repeat) {
      event.preventDefault()
      onEnter()
    }
  }
  return (
    <div className='intake-recipient'>
      <TextInput
        ref={inputRef}
        label={label}
        placeholder={t('custodyIntake.recipientHint')}
        autoComplete='off'
        autoFocus={autoFocus}
        maxLength={60}
        aria-describedby={id}
        data-path={path}
        value={typed}
        error={error}
        onKeyDown={onKeyDown}
        onChange={(event) => choice.type(event.currentTarget.value)}
      />
      <ul id={id} className='intake-readings' aria-label={label}>
        {typed.trim() !== '' && readings.length === 0 && chosen === undefined && (
          <li className='quiet'>{t('custodyIntake.noReading')}</li>
        )}
        {readings.map((reading) => (
          <li key={reading.key}>
            <Reading reading={reading} isChosen={reading.key === chosen?.key} choice={choice} note={note} />
          </li>
        ))}
      </ul>
    </div>
  )
}

interface ReadingProps {
  readonly reading: Recipient
  readonly isChosen: boolean
  readonly choice: RecipientChoice
  readonly note: ReactNode
}

function Reading({ reading, isChosen, choice, note }: ReadingProps) {
  const t = useText()
  const { unitCode, name, phone, way } = reading
  return (
    <button type='button' tabIndex={-1} aria-pressed={isChosen} onClick={() => choice.choose(reading)}>
      <span className='intake-unit'>{unitCode}</span>
      {name !== '' && <PersonName name={name} />}
      <span className='quiet'>{[readingNote({ way }, t), phone].filter((part) => part !== '').join(' · ')}</span>
      {isChosen && note !== undefined && <span className='intake-note'>{note}</span>}
    </button>
  )
}
