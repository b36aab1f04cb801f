/** 停工 and 复工 of a case, each with its slip. */
import { Textarea } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { resumeWork, stopWork } from '#renderer/features/decoration/commands/violationPapers.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { LEADERS, type Role } from '#shared/domain/roles.ts'
import { ok } from '#shared/kernel/result.ts'
import { noPaper, OnPaperFields, type OnPaperValues, paperIn } from './OnPaperFields.tsx'
import { tellIssued } from './violationNotices.tsx'
import { violationRefusalWords } from './violationWords.ts'

interface StopFormProps {
  readonly caseId: string
  readonly act: 'stop' | 'resume'
  /** What it is for; null for a deposit that was not topped up. */
  readonly violationId: string | null
  readonly reason: string
  readonly onClose: () => void
}

const ROLES: readonly Role[] = ['engineering', ...LEADERS]

type StopValues = { reason: string } & OnPaperValues

export function StopForm({ caseId, act, violationId, reason, onClose }: StopFormProps) {
  const t = useText()
  const desk = useDesk()
  const isStop = act === 'stop'
  const mayDecide = desk.store.registry.mayAct(`decoration.${act}`, desk.signature.actor.role) === 'allowed'
  const entry = useEntryForm<StopValues>({ initialValues: { reason, ...noPaper(ROLES) }, validate: () => ({}) })
  const { form } = entry
  const submit = async ({ reason: said, ...values }: StopValues): Promise<EntryOutcome> => {
    const paper = mayDecide ? undefined : paperIn(values)
    const done = isStop
      ? await stopWork(desk, caseId, { reason: said, violationId, paper })
      : await resumeWork(desk, caseId, { reason: said, paper })
    if (!done.ok) return refusedEntry(done.error, violationRefusalWords)
    tellIssued(desk, isStop ? 'work-stop' : 'work-resume', done.value)
    return ok(undefined)
  }
  return (
    <EntryForm
      entry={entry}
      title={t(isStop ? 'decorationViolations.stop.title' : 'decorationViolations.stop.resumeTitle')}
      submitLabel={t('decorationViolations.stop.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection>
        <Textarea
          label={t(isStop ? 'decorationViolations.stop.reason' : 'decorationViolations.stop.resumeReason')}
          autosize
          minRows={2}
          data-autofocus
          key={form.key('reason')}
          {...form.getInputProps('reason')}
        />
      </EntrySection>
      {!mayDecide && <OnPaperFields form={form} roles={ROLES} />}
    </EntryForm>
  )
}
