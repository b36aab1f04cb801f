/** 撤销 and 逾期作废: one sentence of what will happen, and the reason. */
import { TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { lapseCase, withdrawCase } from '#renderer/features/decoration/commands/cases.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { tellDone } from './caseNotices.tsx'
import { caseRefusalWords } from './caseWords.ts'

interface EndFormProps {
  readonly id: string
  readonly act: 'withdraw' | 'lapse'
  readonly onClose: () => void
}

export function EndForm({ id, act, onClose }: EndFormProps) {
  const t = useText()
  const desk = useDesk()
  const entry = useEntryForm({ initialValues: { reason: '' }, validate: () => ({}) })
  const isWithdrawal = act === 'withdraw'
  const onSubmit = async ({ reason }: { readonly reason: string }): Promise<EntryOutcome> => {
    const done = await (isWithdrawal ? withdrawCase : lapseCase)(desk, id, reason)
    if (!done.ok) return refusedEntry(done.error, caseRefusalWords)
    const message = t(isWithdrawal ? 'decorationCases.done.withdrawn' : 'decorationCases.done.lapsed')
    tellDone(desk, message, done.value.undo)
    return ok(undefined)
  }
  return (
    <div className='case-side'>
      <EntryForm
        entry={entry}
        title={t(isWithdrawal ? 'decorationCases.end.withdrawTitle' : 'decorationCases.end.lapseTitle')}
        intro={t(isWithdrawal ? 'decorationCases.end.withdrawIntro' : 'decorationCases.end.lapseIntro')}
        submitLabel={t(isWithdrawal ? 'decorationCases.acts.withdraw' : 'decorationCases.acts.lapse')}
        onSubmit={onSubmit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('decorationCases.end.reason')}>
          <TextInput
            label={t('decorationCases.end.reason')}
            autoComplete='off'
            autoFocus
            key={entry.form.key('reason')}
            {...entry.form.getInputProps('reason')}
          />
        </EntrySection>
      </EntryForm>
    </div>
  )
}
