/** A folder typed or looked for step by step: for hosts without a dialog of their own. */
import { Button, TextInput } from '@mantine/core'
import { IconCornerLeftUp, IconFolder } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
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

interface Browsed {
  readonly path: string
  readonly parent: string | null
  readonly folders: readonly string[]
}

/** The folders below one: a click goes in and fills the field. */
export function FolderSteps({
  bridge,
  onPick,
}: {
  readonly bridge: FrontDeskBridge
  readonly onPick: (path: string) => void
}) {
  const t = useText()
  const [here, setHere] = useState<Browsed>()
  const go = async (path: string | null, isPicked: boolean) => {
    const found = await bridge.folder.browse({ path })
    if (!found.ok) return
    setHere(found.value)
    if (isPicked) onPick(found.value.path)
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: where to begin is asked once.
  useEffect(() => void go(null, false), [bridge])
  if (here === undefined) return null
  const below = (name: string) => `${here.path}${here.path.includes('\\') ? '\\' : '/'}${name}`.replace('//', '/')
  return (
    <fieldset className='backup-folders'>
      <legend>
        {t('backup.folder.inside')} <span className='backup-path'>{here.path}</span>
      </legend>
      {here.parent !== null && (
        <Button
          size='compact-sm'
          variant='default'
          leftSection={<IconCornerLeftUp size={15} />}
          onClick={() => void go(here.parent, true)}
        >
          {t('backup.folder.up')}
        </Button>
      )}
      {here.folders.map((name) => (
        <Button
          key={name}
          size='compact-sm'
          variant='subtle'
          leftSection={<IconFolder size={15} />}
          onClick={() => void go(below(name), true)}
        >
          {name}
        </Button>
      ))}
      {here.folders.length === 0 && <span className='quiet'>{t('backup.folder.empty')}</span>}
    </fieldset>
  )
}
