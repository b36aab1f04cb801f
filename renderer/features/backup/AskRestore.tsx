/** Restoring at a working desk: a leader's own PIN once more, then the window opens again with what is in the backups. */
import { PasswordInput } from '@mantine/core'
import { contentsOf } from '#renderer/db/backup/takeCut.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { readHead } from '#renderer/db/head.ts'
import { isPin } from '#renderer/platform/pin.ts'
import { askRestore } from '#renderer/stores/restoreAsked.ts'
import { usePinTries } from '#renderer/stores/usePinTries.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'

interface AskRestoreProps {
  readonly onClose: () => void
  /** Loads the window anew; a test says what it would do. */
  readonly reload?: () => void
}

export function AskRestore({ onClose, reload = () => location.reload() }: AskRestoreProps) {
  const t = useText()
  const { store, signature } = useDesk()
  const entry = useEntryForm<{ pin: string }>({
    initialValues: { pin: '' },
    validate: ({ pin }): Record<string, string> => (pin === '' ? { pin: t('common.required') } : {}),
    missing: ({ pin }) => (pin === '' ? [{ field: 'pin', label: t('backup.restore.pin') }] : []),
  })
  const submit = async ({ pin }: { readonly pin: string }) => {
    const { id } = signature.actor
    const tries = usePinTries.getState()
    const nowMs = store.clock.nowMs()
    const verifier = (await store.db.staff.get(id))?.v.pin ?? ''
    if (tries.secondsToWait(id, nowMs) > 0 || !(await isPin(pin, verifier))) {
      tries.countWrong(id, nowMs)
      return { ok: false, error: { fields: { pin: t('backup.restore.pinWrong') } } } as const
    }
    tries.forget(id)
    const [contents, { frontier }] = await Promise.all([contentsOf(store), readHead(store)])
    askRestore({ workspace: store.workspace, here: { contents, frontier, device: store.device } })
    reload()
    return { ok: true, value: null } as const
  }
  return (
    <EntryForm
      entry={entry}
      title={t('backup.restore.title')}
      intro={t('backup.restore.pinNote')}
      submitLabel={t('backup.restore.openIt')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('backup.restore.pin')}>
        <PasswordInput
          key={entry.form.key('pin')}
          {...entry.form.getInputProps('pin')}
          label={t('backup.restore.pin')}
          autoComplete='off'
          inputMode='numeric'
          withAsterisk
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': t('common.show') }}
        />
      </EntrySection>
    </EntryForm>
  )
}
