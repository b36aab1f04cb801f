/** The present passphrase, where another desk changed the keys: what was sealed with them can be read again. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { refusedKeys } from './exchangeOutcome.ts'
import { enterPassphrase } from './folderCommands.ts'
import { PresentPassphrase } from './PresentPassphrase.tsx'

export function EnterPassphrase({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm({
    initialValues: { now: '' },
    validate: ({ now }): Record<string, string> => (now === '' ? { now: t('common.required') } : {}),
    missing: ({ now }) => (now === '' ? [{ field: 'now', label: t('passphrase.now') }] : []),
  })
  const submit = async ({ now }: { readonly now: string }): Promise<EntryOutcome> => {
    const done = await enterPassphrase(desk, now)
    if (!done.ok) return refusedKeys(done.error, { 'passphrase-wrong': 'now' })
    showNotice(t('passphrase.enter.done'))
    return done
  }
  return (
    <EntryForm
      entry={entry}
      title={t('passphrase.enter.title')}
      intro={t('passphrase.enter.intro')}
      submitLabel={t('passphrase.enter.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('passphrase.title')}>
        <PresentPassphrase inputKey={entry.form.key('now')} inputProps={entry.form.getInputProps('now')} />
      </EntrySection>
    </EntryForm>
  )
}
