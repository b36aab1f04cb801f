/** A colleague's name, role, and whether they may sign in. */
import { Checkbox } from '@mantine/core'
import { useEffect } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useFollowedForm } from '#renderer/db/useFollowedForm.ts'
import { useOpenedForm } from '#renderer/db/useOpenedForm.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { notesElsewhere } from '#renderer/ui/notesElsewhere.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Role } from '#shared/domain/roles.ts'
import { ColleagueFields, missingName, nameProblems } from './ColleagueFields.tsx'
import { editStaff } from './commands.ts'
import { offerStaffUndo } from './offerUndo.ts'
import { readStaff, type ShownStaff, type StaffValues, sayStaff, staffShape } from './staffFollow.ts'
import { staffRefusalWords } from './staffWords.ts'

interface EditStaffFormProps {
  readonly staffId: string
  readonly onClose: () => void
}

export function EditStaffForm({ staffId, onClose }: EditStaffFormProps) {
  const opened = useOpenedForm({ entity: 'staff', id: staffId, read: readStaff })
  const isGone = opened === 'gone'
  useEffect(() => {
    if (isGone) onClose()
  }, [isGone, onClose])
  return typeof opened === 'object' ? <OpenedForm staffId={staffId} first={opened} onClose={onClose} /> : null
}

interface OpenedFormProps extends EditStaffFormProps {
  readonly first: ShownStaff
}

function OpenedForm({ staffId, first, onClose }: OpenedFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<StaffValues>({
    initialValues: first.values,
    validate: (typed) => nameProblems(typed, t),
    missing: (typed) => missingName(typed, t),
  })
  const { form } = entry
  const followed = useFollowedForm({ id: staffId, shape: staffShape, read: readStaff, first, form })
  const submit = async ({ name, role, phone, active }: StaffValues): Promise<EntryOutcome> => {
    const { values, seen } = followed.shown() ?? first
    const before = { ...values, role: values.role as Role }
    const done = await editStaff(desk, { staffId, before, seen, after: { name, role: role as Role, phone, active } })
    if (!done.ok) return refusedEntry(done.error, staffRefusalWords)
    offerStaffUndo(desk, t('staff.edited', { name: name.trim() }), done.value.undo)
    return done
  }
  return (
    <EntryForm
      entry={entry}
      elsewhere={notesElsewhere(followed, staffShape, sayStaff)}
      title={t('staff.editTitle')}
      submitLabel={t('common.save')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <ColleagueFields form={form} />
      <EntrySection title={t('staff.access')}>
        <Checkbox
          key={form.key('active')}
          {...form.getInputProps('active', { type: 'checkbox' })}
          label={t('staff.mayWork')}
        />
      </EntrySection>
    </EntryForm>
  )
}
