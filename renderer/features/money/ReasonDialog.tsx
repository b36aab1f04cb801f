/** Reversing a line, and declaring a receipt lost: one sentence why; a declaration that was written by hand is entered afterwards. */
import { useDesk } from '#renderer/db/deskContext.ts'
import type { MoneyCase } from '#renderer/features/money/moneyCase.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { type LateEntryValues, lateEntryOf, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { MoneyDialog } from './MoneyDialog.tsx'
import { MoneyForm, MoneyText } from './MoneyForm.tsx'
import { useMoneySteps } from './useMoneySteps.ts'

/** What the reason is for. */
export type ReasonAct =
  | { readonly act: 'reverse'; readonly of: string; readonly number: string; readonly isReceipt: boolean }
  | { readonly act: 'lost'; readonly number: string }

interface ReasonDialogProps {
  readonly of: MoneyCase
  readonly act: ReasonAct
  readonly onClose: () => void
}

type ReasonValues = LateEntryValues & { why: string }

export function ReasonDialog({ of, act, onClose }: ReasonDialogProps) {
  const t = useText()
  const { store } = useDesk()
  const steps = useMoneySteps(of)
  const entry = useEntryForm<ReasonValues>({ initialValues: { why: '', ...NO_LATE_ENTRY }, validate: () => ({}) })
  const { number } = act
  const isLost = act.act === 'lost'
  const isLate = entry.form.useWatchValue('isLate') as boolean
  const title = t(isLost ? 'decorationMoney.lost.title' : 'decorationMoney.reverse.title', { number })
  const run = ({ why, ...typed }: ReasonValues) =>
    act.act === 'lost'
      ? steps.lose({ receipt: number, why, late: lateEntryOf(typed, { zone: store.zone(), form: 'receipt-loss' }) })
      : steps.reverse(act.of, why)
  const intro =
    act.act === 'lost'
      ? {}
      : { intro: t(act.isReceipt ? 'decorationMoney.reverse.sentence' : 'decorationMoney.reverse.plain') }
  const submit = isLost ? (isLate ? 'decorationMoney.lost.enter' : 'decorationMoney.lost.submit') : undefined
  return (
    <MoneyDialog title={title} onClose={onClose}>
      <MoneyForm
        entry={entry}
        title={title}
        {...intro}
        submitLabel={t(submit ?? 'decorationMoney.reverse.submit')}
        run={run}
        onClose={onClose}
      >
        <EntrySection title={number}>
          <MoneyText
            form={entry.form}
            name='why'
            label={t(isLost ? 'decorationMoney.lost.why' : 'decorationMoney.reverse.why')}
            isFirst
          />
        </EntrySection>
        {isLost && <LateEntryFields entry={entry} />}
      </MoneyForm>
    </MoneyDialog>
  )
}
