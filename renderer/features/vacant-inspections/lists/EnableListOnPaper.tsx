/** 代录 (handbook D19): a version is enabled from the leader's signed paper. */
import { Select, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { enableVersion, type VersionAsked } from '#renderer/features/vacant-inspections/commands/checklists.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { LEADERS, type Role } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import { checklistRefusalWords } from './listWords.ts'

type PaperValues = { role: string; name: string; paperDay: Day | null; copyNo: string }

interface EnableListOnPaperProps {
  readonly asked: VersionAsked
  readonly onClose: () => void
}

export function EnableListOnPaper({ asked, onClose }: EnableListOnPaperProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<PaperValues>({
    initialValues: { role: 'supervisor', name: '', paperDay: null, copyNo: '' },
    validate: () => ({}),
    missing: ({ name, paperDay, copyNo }) =>
      [
        { field: 'name', label: t('papers.templates.name'), missing: name.trim() === '' },
        { field: 'paperDay', label: t('papers.templates.paperDay'), missing: paperDay === null },
        { field: 'copyNo', label: t('papers.templates.copyNo'), missing: copyNo.trim() === '' },
      ].filter((one) => one.missing),
  })
  const { form } = entry
  const submit = async ({ role, name, paperDay, copyNo }: PaperValues): Promise<EntryOutcome> => {
    const done = await enableVersion(desk, asked, { role: role as Role, name, paperDay: paperDay as Day, copyNo })
    return done.ok ? done : refusedEntry(done.error, checklistRefusalWords)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('vacantChecklists.acts.enterPaper')}
      intro={t('vacantChecklists.enableSentence', { version: asked.version })}
      submitLabel={t('vacantChecklists.acts.enable')}
      onSubmit={submit}
      onDone={() => {
        showNotice(t('vacantChecklists.done.enabled', { version: asked.version }))
        onClose()
      }}
      onLeave={onClose}
    >
      <EntrySection title={t('papers.templates.enterSection')}>
        <Select
          label={t('papers.templates.role')}
          data={LEADERS.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          allowDeselect={false}
          key={form.key('role')}
          {...form.getInputProps('role')}
        />
        <TextInput
          label={t('papers.templates.name')}
          autoComplete='off'
          key={form.key('name')}
          {...form.getInputProps('name')}
        />
        <DayInput
          label={t('papers.templates.paperDay')}
          key={form.key('paperDay')}
          {...form.getInputProps('paperDay')}
        />
        <TextInput
          label={t('papers.templates.copyNo')}
          autoComplete='off'
          key={form.key('copyNo')}
          {...form.getInputProps('copyNo')}
        />
      </EntrySection>
    </EntryForm>
  )
}
