/** A recovery sheet again: proved by the passphrase, always with a new code. */
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { refusedKeys } from './exchangeOutcome.ts'
import { PresentPassphrase } from './PresentPassphrase.tsx'
import { PrintRecovery } from './PrintRecovery.tsx'
import { newRecoveryCode } from './passphraseCommands.ts'

export function RecoveryForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const desk = useDesk()
  const [code, setCode] = useState<string>()
  const entry = useEntryForm({
    initialValues: { now: '' },
    validate: ({ now }): Record<string, string> => (now === '' ? { now: t('common.required') } : {}),
    missing: ({ now }) => (now === '' ? [{ field: 'now', label: t('passphrase.now') }] : []),
  })
  const submit = async ({ now }: { readonly now: string }): Promise<EntryOutcome> => {
    const done = await newRecoveryCode(desk, now)
    if (!done.ok) return refusedKeys(done.error, { 'passphrase-wrong': 'now' })
    setCode(done.value.code)
    return done
  }
  if (code !== undefined) return <PrintRecovery code={code} onDone={onClose} />
  return (
    <EntryForm
      entry={entry}
      title={t('passphrase.recovery.title')}
      intro={t('passphrase.recovery.what')}
      submitLabel={t('passphrase.recovery.again')}
      onSubmit={submit}
      onDone={() => {}}
      onLeave={onClose}
    >
      <EntrySection title={t('passphrase.title')}>
        <p className='quiet'>{t('passphrase.recovery.againNote')}</p>
        <PresentPassphrase inputKey={entry.form.key('now')} inputProps={entry.form.getInputProps('now')} />
      </EntrySection>
    </EntryForm>
  )
}
