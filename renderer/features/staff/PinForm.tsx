/** One's own PIN (the present one is asked first), or a colleague's, reset by a leader. */
import { PasswordInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Staff } from '#shared/domain/staff/schema.ts'
import { err } from '#shared/kernel/result.ts'
import { canSignIn, setPin } from './commands.ts'
import { missingPins, PinFields, pinProblems } from './PinFields.tsx'
import { staffRefusalWords } from './staffWords.ts'

interface PinFormProps {
  readonly person: Pick<Staff, 'id' | 'name'>
  readonly onClose: () => void
}

type Typed = { pinNow: string; pin: string; pinAgain: string }

const NOTHING_TYPED: Typed = { pinNow: '', pin: '', pinAgain: '' }

export function PinForm({ person, onClose }: PinFormProps) {
  const t = useText()
  const desk = useDesk()
  const own = person.id === desk.signature.actor.id
  const entry = useEntryForm<Typed>({
    initialValues: NOTHING_TYPED,
    validate: (typed) => pinProblems(typed, t),
    missing: (typed) => [
      ...(own && typed.pinNow === '' ? [{ field: 'pinNow', label: t('staff.pinNow') }] : []),
      ...missingPins(typed, t),
    ],
  })
  const submit = async ({ pinNow, pin }: Typed): Promise<EntryOutcome> => {
    // Whoever finds the desk unlocked must not be able to shut its owner out.
    if (own && !(await canSignIn(desk.store, person.id, pinNow)))
      return err({ fields: { pinNow: t('staff.pinWrong') } })
    const done = await setPin(desk, person.id, pin)
    return done.ok ? done : refusedEntry(done.error, staffRefusalWords)
  }
  const { form } = entry
  return (
    <EntryForm
      entry={entry}
      title={own ? t('staff.ownPinTitle') : t('staff.resetPinTitle', { name: person.name })}
      {...(own ? {} : { intro: t('staff.resetPinIntro') })}
      submitLabel={t('common.save')}
      onSubmit={submit}
      onDone={() => {
        showNotice(t('staff.pinSet'))
        onClose()
      }}
      onLeave={onClose}
    >
      <EntrySection title={t('staff.access')}>
        {own && (
          <PasswordInput
            key={form.key('pinNow')}
            {...form.getInputProps('pinNow')}
            label={t('staff.pinNow')}
            visibilityToggleButtonProps={{ 'aria-label': t('common.show') }}
            size='sm'
            inputMode='numeric'
            autoComplete='current-password'
            withAsterisk
            autoFocus
          />
        )}
        <PinFields form={form} label={t('staff.pinNew')} first={!own} />
      </EntrySection>
    </EntryForm>
  )
}
