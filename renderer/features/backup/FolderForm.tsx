/** A folder typed or looked for step by step: for hosts without a dialog of their own. */
import { TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { FolderSteps } from '#renderer/ui/FolderSteps.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Result } from '#shared/kernel/result.ts'
import { troubleWords } from './backupWords.ts'

interface FolderFormProps {
  readonly onUse: (path: string) => Promise<Result<unknown, string>>
  readonly onClose: () => void
}

export function FolderForm({ onUse, onClose }: FolderFormProps) {
  const t = useText()
  const { bridge } = useDesk()
  const entry = useEntryForm<{ path: string }>({
    initialValues: { path: '' },
    missing: ({ path }) => (path.trim() === '' ? [{ field: 'path', label: t('backup.folder.path') }] : []),
    validate: ({ path }) => (path.trim() === '' ? { path: t('backup.folder.needed') } : {}),
  })
  const submit = async ({ path }: { readonly path: string }) => {
    const used = await onUse(path.trim())
    return used.ok ? used : ({ ok: false, error: { words: troubleWords(used.error) } } as const)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('backup.folder.title')}
      submitLabel={t('backup.folder.use')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('backup.folder.path')}>
        <TextInput
          label={t('backup.folder.path')}
          description={t('backup.folder.hint')}
          autoComplete='off'
          spellCheck={false}
          {...entry.form.getInputProps('path')}
        />
        <FolderSteps bridge={bridge} onPick={(path) => entry.form.setFieldValue('path', path)} />
      </EntrySection>
    </EntryForm>
  )
}
