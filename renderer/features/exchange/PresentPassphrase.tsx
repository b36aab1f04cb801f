/** The passphrase as it is now: what proves that somebody may change it, print a new sheet, or read on. */
import { PasswordInput, type PasswordInputProps } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'

interface PresentPassphraseProps {
  /** Names of the input in its form. */
  readonly inputKey: string
  readonly inputProps: PasswordInputProps
}

export function PresentPassphrase({ inputKey, inputProps }: PresentPassphraseProps) {
  const t = useText()
  return (
    <PasswordInput
      key={inputKey}
      {...inputProps}
      label={t('passphrase.now')}
      autoComplete='current-password'
      size='sm'
      withAsterisk
      autoFocus
      visibilityToggleButtonProps={{ 'aria-label': t('common.show') }}
    />
  )
}
