/** Sets the community's passphrase, or changes it; a first one ends at the printer with the recovery sheet. */
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { refusedKeys } from './exchangeOutcome.ts'
import {
  checkNewPassphrase,
  missingPassphrase,
  type NewPassphrase,
  NOTHING_TYPED,
  PassphraseFields,
} from './PassphraseFields.tsx'
import { PresentPassphrase } from './PresentPassphrase.tsx'
import { PrintRecovery } from './PrintRecovery.tsx'
import { changePassphrase, setPassphrase } from './passphraseCommands.ts'
import { useHasPassphrase } from './useHasPassphrase.ts'

export function PassphraseForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const isSet = useHasPassphrase()
  const [code, setCode] = useState<string>()
  if (code !== undefined) return <PrintRecovery code={code} before={t('passphrase.done.set')} onDone={onClose} />
  if (isSet === undefined) return null
  return isSet ? <ChangeForm onClose={onClose} /> : <SetForm onSet={setCode} onClose={onClose} />
}

interface SetFormProps {
  /** With the recovery code, which is kept nowhere. */
  readonly onSet: (code: string) => void
  readonly onClose: () => void
}

/** The first passphrase. */
export function SetForm({ onSet, onClose }: SetFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<NewPassphrase>({
    initialValues: NOTHING_TYPED,
    validate: checkNewPassphrase,
    missing: (typed) => missingPassphrase(typed, t),
  })
  const submit = async ({ first }: NewPassphrase): Promise<EntryOutcome> => {
    const done = await setPassphrase(desk, first)
    if (!done.ok) return refusedKeys(done.error)
    onSet(done.value.code)
    return done
  }
  return (
    <EntryForm
      entry={entry}
      title={t('passphrase.set')}
      intro={t('passphrase.setIntro')}
      submitLabel={t('passphrase.submitSet')}
      onSubmit={submit}
      onDone={() => {}}
      onLeave={onClose}
    >
      <EntrySection title={t('passphrase.title')}>
        <p className='quiet'>{t('passphrase.why')}</p>
        <PassphraseFields form={entry.form} />
      </EntrySection>
    </EntryForm>
  )
}

function ChangeForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<NewPassphrase>({
    initialValues: NOTHING_TYPED,
    validate: checkNewPassphrase,
    missing: (typed) => missingPassphrase(typed, t),
  })
  const submit = async ({ now, first }: NewPassphrase): Promise<EntryOutcome> => {
    const done = await changePassphrase(desk, now, first)
    if (!done.ok) return refusedKeys(done.error, { 'passphrase-wrong': 'now' })
    showNotice(t('passphrase.done.changed'))
    return done
  }
  return (
    <EntryForm
      entry={entry}
      title={t('passphrase.change')}
      intro={t('passphrase.changeIntro')}
      submitLabel={t('passphrase.submitChange')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('passphrase.title')}>
        <PresentPassphrase inputKey={entry.form.key('now')} inputProps={entry.form.getInputProps('now')} />
        <PassphraseFields form={entry.form} />
      </EntrySection>
    </EntryForm>
  )
}
