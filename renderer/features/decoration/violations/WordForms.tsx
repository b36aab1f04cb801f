/** Steps that need one sentence: stopped now, refused to mend, taken back. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { haltViolation, refuseToMend, takeBackViolation } from '#renderer/features/decoration/commands/violations.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { StepLine } from './StepLine.tsx'
import { tellViolation } from './violationNotices.tsx'
import { violationRefusalWords } from './violationWords.ts'

/** Which of them. */
export type WordStep = 'halt' | 'refuse' | 'takeBack'

const RUN = { halt: haltViolation, refuse: refuseToMend, takeBack: takeBackViolation } as const
const DONE = { halt: 'halted', refuse: 'refused', takeBack: 'takenBack' } as const
/** Fields are named as the refusals of each step name them. */
const FIELD = { halt: 'remark', refuse: 'why', takeBack: 'reason' } as const

interface WordFormProps {
  readonly id: string
  readonly step: WordStep
  readonly onClose: () => void
}

export function WordForm({ id, step, onClose }: WordFormProps) {
  const t = useText()
  const desk = useDesk()
  const field = FIELD[step]
  const entry = useEntryForm<Record<string, string>>({ initialValues: { [field]: '' }, validate: () => ({}) })
  const submit = async (values: Record<string, string>): Promise<EntryOutcome> => {
    const done = await RUN[step](desk, id, values[field] ?? '')
    if (!done.ok) return refusedEntry(done.error, violationRefusalWords)
    tellViolation(desk, t(`decorationViolations.done.${DONE[step]}`), done.value.undo)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t(`decorationViolations.${step}.title`)}
      {...(step === 'refuse' ? { intro: t('decorationViolations.refuse.intro') } : {})}
      submitLabel={t(`decorationViolations.${step}.submit`)}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t(`decorationViolations.${step}.title`)}>
        <StepLine form={entry.form} field={field} label={t(`decorationViolations.${step}.word`)} data-autofocus />
      </EntrySection>
    </EntryForm>
  )
}
