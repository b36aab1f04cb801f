/** Voiding: the reason first, then one sentence of what will happen, Cancel as the default. */
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { voidPaper } from '#renderer/db/paperPrinting.ts'
import type { RefusalWords } from '#renderer/text/refusals.ts'
import { useText } from '#renderer/text/text.ts'
import { ConfirmSentence } from '#renderer/ui/ConfirmSentence.tsx'
import { isReactComposing } from '#renderer/ui/keys/composition.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { formTitle, paperRefusalWords } from './paperWords.ts'
import type { PaperLine } from './queries.ts'

interface VoidPaperProps {
  readonly paper: PaperLine
  readonly onDone: () => void
}

export function VoidPaper({ paper, onDone }: VoidPaperProps) {
  const t = useText()
  const desk = useDesk()
  const [reason, setReason] = useState('')
  const [asking, setAsking] = useState(false)
  const [refusal, setRefusal] = useState<RefusalWords>()
  const { number } = paper
  const ask = (event: FormEvent): void => {
    event.preventDefault()
    if (reason.trim() === '') setRefusal(paperRefusalWords('reason-missing'))
    else setAsking(true)
  }
  const act = async (): Promise<void> => {
    setAsking(false)
    const done = await voidPaper(desk, paper.id, reason)
    if (!done.ok) return setRefusal(paperRefusalWords(done.error.code))
    showNotice(t('papers.voided', { number }))
    onDone()
  }
  useHotKeys([{ id: 'leave-void', label: t('common.cancel'), keys: 'Escape', run: onDone }])
  return (
    <>
      <form className='paper-void' aria-label={t('papers.voidTitle')} onSubmit={ask}>
        <TextInput
          label={t('papers.voidReason')}
          description={t('papers.voidReasonHint')}
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
          <Button variant='default' onClick={onDone}>
            {t('common.cancel')}
          </Button>
          <Button type='submit'>{t('papers.voidAction')}</Button>
        </div>
      </form>
      <ConfirmSentence
        opened={asking}
        title={t('papers.voidTitle')}
        sentence={t('papers.voidSentence', { number, title: formTitle(paper.form) })}
        action={t('papers.voidAction')}
        danger
        onConfirm={() => void act()}
        onCancel={() => setAsking(false)}
      />
    </>
  )
}
