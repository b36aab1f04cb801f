/** 申请验收 with the day of completion, and 归档. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { archiveCase, askAcceptance } from '#renderer/features/decoration/commands/acceptance.ts'
import { RemarkForm } from '#renderer/features/decoration/hotWork/RemarkForm.tsx'
import { SiteStepForm } from '#renderer/features/decoration/hotWork/SiteStepForm.tsx'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { type LateEntryValues, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { Day } from '#shared/kernel/days.ts'
import { acceptanceRefusalWords } from './acceptanceWords.ts'

interface AskFormProps {
  readonly caseId: string
  readonly onClose: () => void
}

export function AskForm({ caseId, onClose }: AskFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm<LateEntryValues & { doneOn: Day | null }>({
    initialValues: { doneOn: useToday(), ...NO_LATE_ENTRY },
    validate: () => ({}),
  })
  const { form } = entry
  return (
    <SiteStepForm
      entry={entry}
      title={t('decorationAcceptance.ask.title')}
      intro={t('decorationAcceptance.ask.intro')}
      submitLabel={t('decorationAcceptance.ask.submit')}
      message={t('decorationAcceptance.done.asked')}
      wordsOf={acceptanceRefusalWords}
      onStep={({ doneOn }, late) => askAcceptance(desk, caseId, { doneOn: doneOn ?? '', late })}
      onClose={onClose}
    >
      <EntrySection title={t('decorationAcceptance.ask.doneOn')}>
        <DayInput
          label={t('decorationAcceptance.ask.doneOn')}
          data-autofocus
          key={form.key('doneOn')}
          {...form.getInputProps('doneOn')}
        />
      </EntrySection>
    </SiteStepForm>
  )
}

export function FileForm({ caseId, onClose }: AskFormProps) {
  const t = useText()
  const desk = useDesk()
  return (
    <RemarkForm
      title={t('decorationAcceptance.file.title')}
      intro={t('decorationAcceptance.file.intro')}
      submitLabel={t('decorationAcceptance.file.submit')}
      message={t('decorationAcceptance.done.filed')}
      line={{ field: 'reason', label: t('decorationAcceptance.file.reason'), isOptional: true }}
      wordsOf={acceptanceRefusalWords}
      onStep={(reason) => archiveCase(desk, caseId, reason)}
      onClose={onClose}
    />
  )
}
