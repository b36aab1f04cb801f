/** Binding a folder: pick it, set the passphrase where there is none, bind; the first sending goes on by itself. */
import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { refusedKeys } from './exchangeOutcome.ts'
import { bindFolder } from './folderCommands.ts'
import { SetForm } from './PassphraseForm.tsx'
import { type PickedFolder, PickFolder } from './PickFolder.tsx'
import { PrintRecovery } from './PrintRecovery.tsx'
import { useHasPassphrase } from './useHasPassphrase.ts'

interface BindFolderProps {
  readonly onClose: () => void
  /** What is said when it is done; of a change of folder another sentence. */
  readonly done?: string
}

export function BindFolder({ onClose, done }: BindFolderProps) {
  const t = useText()
  const { bridge, info, store } = useDesk()
  const isSet = useHasPassphrase()
  const [picked, setPicked] = useState<PickedFolder>()
  const [code, setCode] = useState<string>()
  if (isSet === undefined) return null
  if (picked === undefined)
    return (
      <PickFolder
        bridge={bridge}
        info={info}
        purpose={{ kind: 'bind', workspace: store.workspace }}
        title={t('exchange.folder.title')}
        intro={t('exchange.folder.intro')}
        onPicked={setPicked}
        onLeave={onClose}
      />
    )
  if (code !== undefined)
    return <PrintRecovery code={code} before={t('passphrase.done.set')} onDone={() => setCode(undefined)} />
  // A folder that has keys is opened with its passphrase; a new one needs a passphrase first.
  const hasKeys = picked.facts.keysFiles.length > 0
  if (!isSet && !hasKeys) return <SetForm onSet={setCode} onClose={() => setPicked(undefined)} />
  return (
    <BindForm
      picked={picked}
      asksAtOnce={hasKeys && !isSet}
      done={done ?? t('exchange.bind.done')}
      onClose={onClose}
      onBack={() => setPicked(undefined)}
    />
  )
}

interface BindFormProps {
  readonly picked: PickedFolder
  /** The folder has keys and this desk none: they are opened by what is typed. */
  readonly asksAtOnce: boolean
  readonly done: string
  readonly onClose: () => void
  readonly onBack: () => void
}

function BindForm({ picked, asksAtOnce, done, onClose, onBack }: BindFormProps) {
  const t = useText()
  const desk = useDesk()
  const [asks, setAsks] = useState(asksAtOnce)
  const entry = useEntryForm({ initialValues: { passphrase: '' }, validate: () => ({}) })
  const submit = async ({ passphrase }: { readonly passphrase: string }): Promise<EntryOutcome> => {
    const typed = passphrase === '' ? {} : { passphrase }
    const bound = await bindFolder(desk, { path: picked.path, ...typed })
    if (bound.ok) {
      showNotice(done)
      return bound
    }
    if (bound.error.code === 'keys-unknown') setAsks(true)
    return refusedKeys(bound.error, { 'passphrase-wrong': 'passphrase' })
  }
  return (
    <EntryForm
      entry={entry}
      title={t('exchange.bind.title')}
      intro={t('exchange.bind.summary', { path: picked.path })}
      submitLabel={t('exchange.bind.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onBack}
    >
      <EntrySection title={t(`exchange.verdicts.${picked.verdict.kind}.what`, { count: picked.facts.otherNames })}>
        <p>{picked.verdict.kind === 'ours' ? t('exchange.verdicts.ours.now') : t('exchange.bind.creates')}</p>
        {asks && (
          <PasswordInput
            key={entry.form.key('passphrase')}
            {...entry.form.getInputProps('passphrase')}
            label={t('passphrase.now')}
            autoComplete='current-password'
            size='sm'
            autoFocus
            visibilityToggleButtonProps={{ 'aria-label': t('common.show') }}
          />
        )}
      </EntrySection>
    </EntryForm>
  )
}
