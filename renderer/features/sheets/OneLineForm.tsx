/** One field and its verb: Enter does it, Escape leaves. */
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'

interface OneLineFormProps {
  readonly label: string
  /** The verb on the button. */
  readonly action: string
  readonly initial: string
  /** Does it; the code of a refusal, or undefined when it is done. */
  readonly onAct: (typed: string) => Promise<string | undefined>
  readonly onLeave: () => void
  readonly wordsOf: (code: string) => RefusalWords
}

export function OneLineForm({ label, action, initial, onAct, onLeave, wordsOf }: OneLineFormProps) {
  const t = useText()
  const [typed, setTyped] = useState(initial)
  const [refusal, setRefusal] = useState<RefusalWords>()
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const code = await onAct(typed)
    if (code !== undefined) setRefusal(wordsOf(code))
  }
  useHotKeys([{ id: 'leave-line', label: t('common.cancel'), keys: 'Escape', run: onLeave }])
  return (
    <form className='paper-box' aria-label={action} onSubmit={(event) => void submit(event)}>
      <TextInput
        label={label}
        autoFocus
        autoComplete='off'
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setRefusal(undefined)
        }}
        onKeyDown={(event) => {
          // The Enter that ends a composition is no submit.
          if (event.key === 'Enter' && isReactComposing(event)) event.preventDefault()
        }}
      />
      {refusal !== undefined && <RefusalNote words={refusal} />}
      <div className='confirm-buttons'>
        <Button variant='default' onClick={onLeave}>
          {t('common.cancel')}
        </Button>
        <Button type='submit'>{action}</Button>
      </div>
    </form>
  )
}
