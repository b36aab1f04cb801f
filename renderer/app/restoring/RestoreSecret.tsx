/** Passphrase or recovery code of a backup that another machine made. */
import { Button, PasswordInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useText } from '#renderer/text/text.ts'

interface RestoreSecretProps {
  readonly onSubmit: (typed: string) => Promise<void>
  readonly onBack: () => void
}

export function RestoreSecret({ onSubmit, onBack }: RestoreSecretProps) {
  const t = useText()
  const [typed, setTyped] = useState('')
  const [isMissing, setMissing] = useState(false)
  const [isOpening, setOpening] = useState(false)
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (isOpening) return
    setMissing(typed.trim() === '')
    if (typed.trim() === '') return
    setOpening(true)
    await onSubmit(typed)
    setOpening(false)
  }
  return (
    <form className='restore-form' onSubmit={(event) => void submit(event)}>
      <PasswordInput
        label={t('backup.restore.secret')}
        description={t('backup.restore.secretHint')}
        value={typed}
        error={isMissing ? t('backup.restore.secretNeeded') : undefined}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete='off'
        visibilityToggleButtonProps={{ 'aria-label': t('common.show') }}
        autoFocus
      />
      <div className='restore-acts'>
        <Button variant='default' onClick={onBack}>
          {t('common.back')}
        </Button>
        <Button type='submit' disabled={isOpening}>
          {isOpening ? t('backup.restore.opening') : t('backup.restore.openIt')}
        </Button>
      </div>
    </form>
  )
}
