/** What can be chosen, what the choice will do on all desks, and the one button that does it. */
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import type { SettleChoice } from '#shared/domain/conflicts/choices.ts'
import { fieldOfRule } from '#shared/domain/conflicts/settlers.ts'
import { typingOf } from '#shared/domain/conflicts/thirdValues.ts'
import { settleConflict } from './commands.ts'
import { offerUndo } from './offerUndo.ts'
import type { OpenConflict } from './queries.ts'
import { settleRefusalWords } from './settleRefusal.ts'
import { choiceWords, willWords } from './willWords.ts'

interface SettleFormProps {
  readonly open: OpenConflict
  readonly choices: readonly SettleChoice[]
  readonly chosen: SettleChoice | undefined
  readonly onChoose: (choice: SettleChoice) => void
  readonly onDone: () => void
}

export function SettleForm({ open, choices, chosen, onChoose, onDone }: SettleFormProps) {
  const t = useText()
  const desk = useDesk()
  const [typed, setTyped] = useState('')
  const [note, setNote] = useState('')
  const [refusal, setRefusal] = useState<RefusalWords>()
  const running = useRef(false)
  const main = useRef<HTMLButtonElement>(null)
  const third = useRef<HTMLInputElement>(null)
  // Enter settles what was just read: the key that chose moves the cursor to where it goes on.
  useEffect(() => {
    if (chosen?.kind === 'third') third.current?.focus()
    else if (chosen !== undefined) main.current?.focus()
  }, [chosen])
  const settle = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (chosen === undefined || running.current) return
    running.current = true
    const done = await settleConflict(desk, { conflict: open.conflict, sides: open.sides, choice: chosen, typed, note })
    running.current = false
    if (!done.ok) {
      setRefusal(settleRefusalWords(done.error.code))
      return
    }
    offerUndo(desk, { open, choice: chosen, plan: done.value.undo })
    onDone()
  }
  return (
    <form className='conflict-settle' aria-label={t('conflicts.choose')} onSubmit={(event) => void settle(event)}>
      <h2>{t('conflicts.choose')}</h2>
      <div className='conflict-choices'>
        {choices.map((choice, index) => (
          <button
            key={choiceWords(open, choice)}
            type='button'
            aria-pressed={choice === chosen}
            onClick={() => onChoose(choice)}
          >
            <KeyHint combo={String(index + 1)} /> {choiceWords(open, choice)}
          </button>
        ))}
      </div>
      <p className='conflict-will' role='status'>
        {chosen === undefined ? t('conflicts.pick') : willWords(open, chosen)}
      </p>
      {chosen?.kind === 'third' && <ThirdValue open={open} input={third} typed={typed} onType={setTyped} />}
      <TextInput
        label={t('conflicts.noteLabel')}
        value={note}
        maxLength={200}
        autoComplete='off'
        onChange={(event) => setNote(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isReactComposing(event)) event.preventDefault()
        }}
      />
      {refusal !== undefined && <RefusalNote words={refusal} />}
      <Button
        ref={main}
        type='submit'
        disabled={chosen === undefined}
        rightSection={<KeyHint combo='Enter' onColor={chosen !== undefined} />}
      >
        {t('conflicts.settle')}
      </Button>
    </form>
  )
}

interface ThirdValueProps {
  readonly open: OpenConflict
  readonly input: React.RefObject<HTMLInputElement | null>
  readonly typed: string
  readonly onType: (text: string) => void
}

function ThirdValue({ open, input, typed, onType }: ThirdValueProps) {
  const t = useText()
  const place = fieldOfRule(open.conflict.rule)
  const typing = (place && typingOf(place.entity, place.field)) ?? 'text'
  return (
    <TextInput
      ref={input}
      label={t('conflicts.third')}
      description={t(`conflicts.thirdHints.${typing}`)}
      value={typed}
      autoComplete='off'
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isReactComposing(event)) event.preventDefault()
      }}
    />
  )
}
