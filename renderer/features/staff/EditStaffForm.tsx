/** A colleague's name, role, and whether they may sign in. */
import { Checkbox } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Role } from '#shared/domain/roles.ts'
import { ColleagueFields, missingName, nameProblems } from './ColleagueFields.tsx'
import { editStaff } from './commands.ts'
import { offerStaffUndo } from './offerUndo.ts'
import { openStaffForm } from './queries.ts'
import { staffRefusalWords } from './staffWords.ts'

interface EditStaffFormProps {
  readonly staffId: string
  readonly onClose: () => void
}

type Opened = NonNullable<Awaited<ReturnType<typeof openStaffForm>>>
type Typed = { name: string; role: string; phone: string; active: boolean }

export function EditStaffForm({ staffId, onClose }: EditStaffFormProps) {
  const { store } = useDesk()
  const [opened, setOpened] = useState<Opened>()
  useEffect(() => {
    void openStaffForm(store, staffId).then((found) => (found ? setOpened(found) : onClose()))
  }, [store, staffId, onClose])
  return opened === undefined ? null : <OpenedForm opened={opened} onClose={onClose} />
}

function OpenedForm({ opened, onClose }: { readonly opened: Opened; readonly onClose: () => void }) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<Typed>({
    initialValues: { ...opened.before, phone: opened.before.phone ?? '' },
    validate: (typed) => nameProblems(typed, t),
    missing: (typed) => missingName(typed, t),
  })
  const submit = async ({ name, role, phone, active }: Typed): Promise<EntryOutcome> => {
    const done = await editStaff(desk, { ...opened, after: { name, role: role as Role, phone, active } })
    if (!done.ok) return refusedEntry(done.error, staffRefusalWords)
    offerStaffUndo(desk, t('staff.edited', { name: name.trim() }), done.value.undo)
    return done
  }
  const { form } = entry
  return (
    <EntryForm
      entry={entry}
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
