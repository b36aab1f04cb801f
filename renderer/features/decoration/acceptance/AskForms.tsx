/** 申请验收 with the day of completion, and 归档. */
import { TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { archiveCase, askAcceptance } from '#renderer/features/decoration/commands/acceptance.ts'
import { tellDone } from '#renderer/features/decoration/hotWork/siteNotices.tsx'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Day } from '#shared/kernel/days.ts'
import { ok } from '#shared/kernel/result.ts'
import { acceptanceRefusalWords } from './acceptanceWords.ts'

interface AskFormProps {
  readonly caseId: string
  readonly onClose: () => void
}

export function AskForm({ caseId, onClose }: AskFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<{ doneOn: Day | null }>({
    initialValues: { doneOn: useToday() },
    validate: () => ({}),
  })
  const { form } = entry
  const onSubmit = async ({ doneOn }: { readonly doneOn: Day | null }): Promise<EntryOutcome> => {
    const done = await askAcceptance(desk, caseId, doneOn ?? '')
    if (!done.ok) return refusedEntry(done.error, acceptanceRefusalWords)
    tellDone(desk, t('decorationAcceptance.done.asked'), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationAcceptance.ask.title')}
      intro={t('decorationAcceptance.ask.intro')}
      submitLabel={t('decorationAcceptance.ask.submit')}
      onSubmit={onSubmit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('decorationAcceptance.ask.doneOn')}>
        <DayInput
          label={t('decorationAcceptance.ask.doneOn')}
          data-autofocus
          key={form.key('doneOn')}
          {...form.getInputProps('doneOn')}
        />
      </EntrySection>
    </EntryForm>
  )
}

export function FileForm({ caseId, onClose }: AskFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm({ initialValues: { reason: '' }, validate: () => ({}) })
  const { form } = entry
  const onSubmit = async ({ reason }: { readonly reason: string }): Promise<EntryOutcome> => {
    const done = await archiveCase(desk, caseId, reason)
    if (!done.ok) return refusedEntry({ code: done.error.code }, acceptanceRefusalWords)
    tellDone(desk, t('decorationAcceptance.done.filed'), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationAcceptance.file.title')}
      intro={t('decorationAcceptance.file.intro')}
      submitLabel={t('decorationAcceptance.file.submit')}
      onSubmit={onSubmit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('decorationAcceptance.file.reason')}>
        <TextInput
          label={t('decorationAcceptance.file.reason')}
          placeholder={t('common.optional')}
          data-autofocus
          autoComplete='off'
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
      </EntrySection>
    </EntryForm>
  )
}
