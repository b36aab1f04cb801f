/** A new colleague: name, role, first PIN. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Role } from '#shared/domain/roles.ts'
import { ColleagueFields, missingName, nameProblems } from './ColleagueFields.tsx'
import { addStaff } from './commands.ts'
import { offerStaffUndo } from './offerUndo.ts'
import { missingPins, PinFields, pinProblems } from './PinFields.tsx'
import { staffRefusalWords } from './staffWords.ts'

type Typed = { name: string; role: string; phone: string; pin: string; pinAgain: string }

const NOTHING_TYPED: Typed = { name: '', role: 'front-desk', phone: '', pin: '', pinAgain: '' }

export function AddStaffForm({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<Typed>({
    initialValues: NOTHING_TYPED,
    validate: (typed) => ({
      ...nameProblems(typed, t),
      ...pinProblems(typed, t),
    }),
    missing: (typed) => [...missingName(typed, t), ...missingPins(typed, t)],
  })
  const submit = async ({ name, role, phone, pin }: Typed): Promise<EntryOutcome> => {
    const done = await addStaff(desk, { name, role: role as Role, phone }, pin)
    if (!done.ok) return refusedEntry(done.error, staffRefusalWords)
    offerStaffUndo(desk, t('staff.added', { name: name.trim() }), done.value.undo)
    return done
  }
  const { form } = entry
  return (
    <EntryForm
      entry={entry}
      title={t('staff.addTitle')}
      intro={t('staff.addIntro')}
      submitLabel={t('common.save')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <ColleagueFields form={form} />
      <EntrySection title={t('staff.access')}>
        <PinFields form={form} label={t('staff.pin')} />
      </EntrySection>
    </EntryForm>
  )
}
