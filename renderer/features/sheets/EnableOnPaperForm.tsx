/** 代录 (handbook D19): the desk enters a leader's decision from their signed paper. */
import { Select, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { paperRefusalWords } from '#renderer/papers/paperWords.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { type MissingField, useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { PaperDecision } from '#shared/domain/paperDecision.ts'
import { LEADERS, type Role } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import { enableTemplate } from './commands.ts'

interface EnableOnPaperFormProps {
  readonly source: PaperSource
  /** What is enabled where it is not the form's own version, and its name. */
  readonly enabling?: {
    readonly title: string
    readonly done: string
    readonly enable: (paper: PaperDecision) => Promise<EntryOutcome>
  }
  readonly onClose: () => void
}

type Typed = { role: string; name: string; paperDay: Day | null; copyNo: string }

const NOTHING_TYPED: Typed = { role: 'supervisor', name: '', paperDay: null, copyNo: '' }

function missingOf(typed: Typed, t: Text): readonly MissingField[] {
  const required = [
    { field: 'name', label: t('papers.templates.name'), missing: typed.name.trim() === '' },
    { field: 'paperDay', label: t('papers.templates.paperDay'), missing: typed.paperDay === null },
    { field: 'copyNo', label: t('papers.templates.copyNo'), missing: typed.copyNo.trim() === '' },
  ]
  return required.filter((one) => one.missing)
}

export function EnableOnPaperForm({ source, enabling, onClose }: EnableOnPaperFormProps) {
  const t = useText()
  const desk = useDesk()
  const words = { title: source.title(), version: source.templateVersion }
  const entry = useEntryForm<Typed>({
    initialValues: NOTHING_TYPED,
    validate: (typed) => Object.fromEntries(missingOf(typed, t).map(({ field }) => [field, t('common.required')])),
    missing: (typed) => missingOf(typed, t),
  })
  const submit = async ({ role, name, paperDay, copyNo }: Typed): Promise<EntryOutcome> => {
    const paper = { role: role as Role, name, paperDay: paperDay as Day, copyNo }
    if (enabling) return enabling.enable(paper)
    const done = await enableTemplate(desk, source, paper)
    return done.ok ? done : refusedEntry(done.error, paperRefusalWords)
  }
  const { form } = entry
  return (
    <EntryForm
      entry={entry}
      title={enabling?.title ?? t('papers.templates.enterTitle', words)}
      intro={t('papers.templates.enterIntro')}
      submitLabel={t('common.save')}
      onSubmit={submit}
      onDone={() => {
        showNotice(enabling?.done ?? t('papers.templates.enableDone', words))
        onClose()
      }}
      onLeave={onClose}
    >
      <EntrySection title={t('papers.templates.enterSection')}>
        <Select
          key={form.key('role')}
          {...form.getInputProps('role')}
          label={t('papers.templates.role')}
          data={LEADERS.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          allowDeselect={false}
        />
        <TextInput
          key={form.key('name')}
          {...form.getInputProps('name')}
          label={t('papers.templates.name')}
          withAsterisk
          autoFocus
        />
        <DayInput
          key={form.key('paperDay')}
          {...form.getInputProps('paperDay')}
          label={t('papers.templates.paperDay')}
          withAsterisk
        />
        <TextInput
          key={form.key('copyNo')}
          {...form.getInputProps('copyNo')}
          label={t('papers.templates.copyNo')}
          description={t('papers.templates.copyNoHint')}
          withAsterisk
        />
      </EntrySection>
    </EntryForm>
  )
}
