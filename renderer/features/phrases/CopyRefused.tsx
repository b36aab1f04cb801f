/** The clipboard is refused: the words stand selected, to be copied by hand. */
import { Button, Textarea } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { useText } from '#renderer/text/text.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'

interface CopyRefusedProps {
  readonly text: string
  readonly onBack: () => void
}

export function CopyRefused({ text, onBack }: CopyRefusedProps) {
  const t = useText()
  const field = useRef<HTMLTextAreaElement>(null)
  useHotKeys([{ id: 'phrase-back', label: t('common.back'), keys: 'Escape', run: onBack }])
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <div className='phrase-panel' role='alert'>
      <strong>{t('phrases.refusedTitle')}</strong>
      <p>{t('phrases.refusedHint')}</p>
      <Textarea ref={field} aria-label={t('phrases.refusedText')} value={text} readOnly rows={3} />
      <div className='phrase-foot'>
        <Button variant='default' onClick={onBack}>
          {t('common.back')}
        </Button>
      </div>
    </div>
  )
}
