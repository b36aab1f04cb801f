/** An act that needs a reason: the reason first, then one sentence of what will happen where it cannot be undone. */
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { paperRefusalWords } from '#renderer/papers/paperWords.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { ConfirmSentence } from '#renderer/ui/ConfirmSentence.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'

interface ReasonFormProps {
  readonly title: string
  /** Absent: the act is done at once. */
  readonly sentence?: string
  /** The verb on the button. */
  readonly action: string
  /** Does it; the code of a refusal, or undefined when it is done. */
  readonly onAct: (reason: string) => Promise<string | undefined>
  readonly onLeave: () => void
  readonly wordsOf?: (code: string) => RefusalWords
  /** In place of the usual word under the field. */
  readonly hint?: string
  /** One's own slip needs no reason: the decision says when one is missing. */
  readonly mayBeEmpty?: boolean
}

export function ReasonForm(props: ReasonFormProps) {
  const { title, sentence, action, onAct, onLeave, wordsOf = paperRefusalWords, hint, mayBeEmpty = false } = props
  const t = useText()
  const [reason, setReason] = useState('')
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<RefusalWords>()
  const act = async (): Promise<void> => {
    setAsking(false)
    const code = await onAct(reason)
    if (code !== undefined) setRefusal(wordsOf(code))
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (reason.trim() === '' && !mayBeEmpty) setRefusal(wordsOf('reason-missing'))
    else if (sentence === undefined) void act()
    else setAsking(true)
  }
  useHotKeys([{ id: 'leave-reason', label: t('common.cancel'), keys: 'Escape', run: onLeave }])
  return (
    <>
      <form className='paper-void' aria-label={title} onSubmit={submit}>
        <TextInput
          label={sentence === undefined ? t('papers.reason') : t('papers.voidReason')}
          description={hint ?? t('papers.voidReasonHint')}
          autoFocus
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value)
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
      {sentence !== undefined && (
        <ConfirmSentence
          opened={asking}
          title={title}
          sentence={sentence}
          action={action}
          danger
          onConfirm={() => void act()}
          onCancel={() => setAsking(false)}
        />
      )}
    </>
  )
}
