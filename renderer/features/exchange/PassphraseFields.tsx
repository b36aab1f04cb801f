/** A new passphrase, typed twice, with a word on how good it is. */
import { PasswordInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { useState } from 'react'
import { type Text, useText } from '#renderer/text/text.ts'
import { joinedWords } from '#renderer/ui/entryRefusal.ts'
import type { MissingField } from '#renderer/ui/useEntryForm.ts'
import { MIN_PASSPHRASE, normalPassphrase } from '#shared/sync/wire/passphrase.ts'
import { exchangeRefusalWords } from './exchangeWords.ts'
import { strengthOf } from './passphraseStrength.ts'

/** What is typed. */
export interface NewPassphrase extends Record<string, unknown> {
  readonly now: string
  readonly first: string
  readonly again: string
}

export const NOTHING_TYPED: NewPassphrase = { now: '', first: '', again: '' }

/** Words beside the fields: too short, plain, or not the same twice. */
export function checkNewPassphrase({ first, again }: NewPassphrase): Record<string, string> {
  const normal = normalPassphrase(first)
  if (first === '') return { first: joinedWords(exchangeRefusalWords('passphrase-missing')) }
  if (!normal.ok) return { first: joinedWords(exchangeRefusalWords(normal.error.code)) }
  return first === again ? {} : { again: joinedWords(exchangeRefusalWords('passphrase-differs')) }
}

/** 「缺什么」 of the two fields. */
export function missingPassphrase({ first, again }: NewPassphrase, t: Text): readonly MissingField[] {
  const lines: MissingField[] = []
  if (first === '') lines.push({ field: 'first', label: t('passphrase.first') })
  if (again === '') lines.push({ field: 'again', label: t('passphrase.again') })
  return lines
}

export function PassphraseFields({ form }: { readonly form: UseFormReturnType<NewPassphrase> }) {
  const t = useText()
  const [typed, setTyped] = useState('')
  form.watch('first', ({ value }) => setTyped(value))
  const { strength, missing } = strengthOf(typed)
  const hint =
    strength === 'empty'
      ? t('passphrase.hint', { count: MIN_PASSPHRASE })
      : t(`passphrase.strength.${strength as 'short'}`, { count: missing })
  const plain = { autoComplete: 'new-password', size: 'sm', withAsterisk: true } as const
  const eye = { visibilityToggleButtonProps: { 'aria-label': t('common.show') } }
  return (
    <>
      <PasswordInput
        key={form.key('first')}
        {...form.getInputProps('first')}
        {...plain}
        {...eye}
        label={t('passphrase.first')}
        description={<span role='status'>{hint}</span>}
      />
      <PasswordInput
        key={form.key('again')}
        {...form.getInputProps('again')}
        {...plain}
        {...eye}
        label={t('passphrase.again')}
      />
    </>
  )
}
