/** Joining, step 2: the passphrase, or the code of the recovery sheet. A wrong one writes nothing and may be tried again. */
import { PasswordInput, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { exchangeRefusalWords } from '#renderer/features/exchange/exchangeWords.ts'
import { newestKeys } from '#renderer/features/exchange/folderVerdict.ts'
import { openNewestKeys, type Secret } from '#renderer/features/exchange/openKeys.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { joinedWords } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { err } from '#shared/kernel/result.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import type { KeyRing } from '#shared/sync/wire/keyRing.ts'

/** A folder with a community in it. */
export interface FoundCommunity {
  readonly path: string
  readonly workspace: WorkspaceId
  /** Texts of its keys files. */
  readonly keysFiles: readonly string[]
}

interface JoinSecretProps {
  readonly found: FoundCommunity
  readonly onOpened: (ring: KeyRing, keysFile: string) => void
  readonly onBack: () => void
}

export function JoinSecret({ found, onOpened, onBack }: JoinSecretProps) {
  const t = useText()
  const [by, setBy] = useState<Secret['by']>('passphrase')
  const label = t(by === 'code' ? 'passphrase.join.code' : 'passphrase.title')
  const entry = useEntryForm({
    initialValues: { typed: '' },
    validate: ({ typed }): Record<string, string> => (typed.trim() === '' ? { typed: t('common.required') } : {}),
    missing: ({ typed }) => (typed.trim() === '' ? [{ field: 'typed', label }] : []),
  })
  const submit = async ({ typed }: { readonly typed: string }): Promise<EntryOutcome> => {
    const keys = newestKeys(found.keysFiles, found.workspace)
    if (!keys.ok) return err({ words: exchangeRefusalWords(keys.error) })
    const ring = await openNewestKeys(keys.value, { by, typed })
    if (!ring.ok) {
      const words = exchangeRefusalWords(ring.error.code, ring.error.detail)
      return err({ fields: { typed: joinedWords(words) } })
    }
    onOpened(ring.value, keys.value.text)
    return ring
  }
  const field = {
    ...entry.form.getInputProps('typed'),
    label,
    withAsterisk: true,
    autoFocus: true,
    size: 'sm',
  } as const
  return (
    <EntryForm
      entry={entry}
      title={t('passphrase.join.title')}
      titleLevel={1}
      intro={found.path}
      submitLabel={t('passphrase.join.open')}
      onSubmit={submit}
      onDone={() => {}}
      onLeave={onBack}
    >
      <EntrySection title={t('passphrase.join.secretStep')}>
        <SegmentedControl
          value={by}
          onChange={(value) => setBy(value === 'code' ? 'code' : 'passphrase')}
          data={[
            { value: 'passphrase', label: t('passphrase.join.byPassphrase') },
            { value: 'code', label: t('passphrase.join.byCode') },
          ]}
          aria-label={t('passphrase.join.secretStep')}
        />
        {by === 'passphrase' ? (
          <PasswordInput
            key='passphrase'
            {...field}
            autoComplete='current-password'
            visibilityToggleButtonProps={{ 'aria-label': t('common.show') }}
          />
        ) : (
          <TextInput key='code' {...field} description={t('passphrase.join.codeHint')} spellCheck={false} />
        )}
      </EntrySection>
    </EntryForm>
  )
}
