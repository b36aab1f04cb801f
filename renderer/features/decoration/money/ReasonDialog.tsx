/** Reversing a line, and declaring a receipt lost: one sentence why. */
import { TextInput } from '@mantine/core'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ok } from '#shared/kernel/result.ts'
import { MoneyDialog } from './MoneyDialog.tsx'
import { moneyRefusalWords } from './moneyWords.ts'
import { useMoneySteps } from './useMoneySteps.ts'

/** What the reason is for. */
export type ReasonAct =
  | { readonly act: 'reverse'; readonly of: string; readonly number: string; readonly isReceipt: boolean }
  | { readonly act: 'lost'; readonly number: string }

interface ReasonDialogProps {
  readonly caseId: string
  readonly act: ReasonAct
  readonly onClose: () => void
}

export function ReasonDialog({ caseId, act, onClose }: ReasonDialogProps) {
  const t = useText()
  const steps = useMoneySteps(caseId)
  const entry = useEntryForm({ initialValues: { why: '' }, validate: () => ({}) })
  const { number } = act
  const isLost = act.act === 'lost'
  const title = t(isLost ? 'decorationMoney.lost.title' : 'decorationMoney.reverse.title', { number })
  const submit = async ({ why }: { readonly why: string }): Promise<EntryOutcome> => {
    const done = act.act === 'lost' ? await steps.lose(number, why) : await steps.reverse(act.of, why)
    return done.ok ? ok(undefined) : refusedEntry(done.error, moneyRefusalWords)
  }
  const intro =
    act.act === 'lost'
      ? {}
      : { intro: t(act.isReceipt ? 'decorationMoney.reverse.sentence' : 'decorationMoney.reverse.plain') }
  return (
    <MoneyDialog title={title} onClose={onClose}>
      <EntryForm
        entry={entry}
        title={title}
        {...intro}
        submitLabel={t(isLost ? 'decorationMoney.lost.submit' : 'decorationMoney.reverse.submit')}
        onSubmit={submit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={number}>
          <TextInput
            label={t(isLost ? 'decorationMoney.lost.why' : 'decorationMoney.reverse.why')}
            autoComplete='off'
            data-autofocus
            key={entry.form.key('why')}
            {...entry.form.getInputProps('why')}
          />
        </EntrySection>
      </EntryForm>
    </MoneyDialog>
  )
}
