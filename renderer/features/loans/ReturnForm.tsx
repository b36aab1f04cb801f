/** Taking back with its amounts: what was paid and given back, damage, loss. The whole fee and deposit stand there already: Enter is enough. */
import { Switch, TextInput } from '@mantine/core'
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { useScanner } from '#renderer/ui/keys/useScanner.tsx'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { parseThingCode } from '#shared/domain/loans/thingCode.ts'
import type { Fen } from '#shared/kernel/money.ts'
import { ok } from '#shared/kernel/result.ts'
import { loanRefusalWords } from './loanWords.ts'
import { type LoanLine, useLoansOutOf } from './queries.ts'
import { ThingPicker } from './ThingPicker.tsx'
import { useLoanSteps } from './useLoanSteps.tsx'
import './loans.css'

interface ReturnFormProps {
  readonly subject?: HubSubject | undefined
  readonly loanId?: string
  readonly onClose: () => void
}

export function ReturnForm({ subject, loanId, onClose }: ReturnFormProps) {
  const t = useText()
  const out = useLoansOutOf(subject)
  if (out === undefined) return null
  const lines = loanId === undefined ? out : out.filter(({ id }) => id === loanId)
  return (
    <aside className='side-panel loan-form' aria-label={t('loans.back.title')}>
      <Form lines={lines} onClose={onClose} />
    </aside>
  )
}

type ReturnValues = {
  loanId: string
  feePaid: Fen | null
  depositBack: Fen | null
  damaged: boolean
  lost: boolean
  remark: string
}

function valuesOf(line: LoanLine | undefined): ReturnValues {
  const { feeFen = 0, depositFen = 0 } = line?.loan ?? {}
  const amounts = { feePaid: feeFen as Fen, depositBack: depositFen as Fen }
  return { loanId: line?.id ?? '', ...amounts, damaged: false, lost: false, remark: '' }
}

function Form({ lines, onClose }: { readonly lines: readonly LoanLine[]; readonly onClose: () => void }) {
  const t = useText()
  const steps = useLoanSteps()
  const entry = useEntryForm<ReturnValues>({ initialValues: valuesOf(lines[0]), validate: () => ({}) })
  const { form } = entry
  const loanId = form.useWatchValue('loanId') as string
  const choose = (id: string): void => form.setValues(valuesOf(lines.find((line) => line.id === id)))
  const chosen = lines.find(({ id }) => id === loanId)
  useScanner((scanned) => {
    const thingId = parseThingCode(scanned)
    const line = lines.find(({ loan }) => loan.thingId === thingId)
    if (line) choose(line.id)
  })
  const onSubmit = async (values: ReturnValues): Promise<EntryOutcome> => {
    const word = {
      feePaidFen: values.feePaid ?? 0,
      depositBackFen: values.depositBack ?? 0,
      damaged: values.damaged,
      remark: values.remark,
    }
    const { damaged: _, ...lost } = word
    const done = values.lost ? await steps.lose(values.loanId, lost) : await steps.returnAs(values.loanId, word)
    return done.ok ? ok(undefined) : refusedEntry(done.error, loanRefusalWords)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('loans.back.title')}
      submitLabel={t('loans.back.save')}
      onSubmit={onSubmit}
      onDone={onClose}
      onLeave={onClose}
    >
      <ThingPicker
        label={t('loans.back.which')}
        hint={lines.length === 0 ? t('loans.back.none') : t('loans.form.find')}
        lines={lines.map(({ id, label, unitCode }) => ({ id, title: label, note: unitCode }))}
        chosen={loanId}
        onChoose={choose}
      />
      {(chosen?.loan.feeFen ?? 0) > 0 && (
        <MoneyInput
          key={`fee-${loanId}`}
          label={t('loans.back.feePaid')}
          {...moneyProps(form.getInputProps('feePaid'))}
        />
      )}
      {(chosen?.loan.depositFen ?? 0) > 0 && (
        <MoneyInput
          key={`deposit-${loanId}`}
          label={t('loans.back.depositBack')}
          {...moneyProps(form.getInputProps('depositBack'))}
        />
      )}
      <Switch
        label={t('loans.back.damaged')}
        key={form.key('damaged')}
        {...form.getInputProps('damaged', { type: 'checkbox' })}
      />
      <Switch
        label={t('loans.back.lost')}
        key={form.key('lost')}
        {...form.getInputProps('lost', { type: 'checkbox' })}
      />
      <TextInput
        label={t('loans.back.remark')}
        description={t('loans.back.remarkHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoComplete='off'
        key={form.key('remark')}
        {...form.getInputProps('remark')}
      />
    </EntryForm>
  )
}

interface MoneyProps {
  readonly defaultValue?: Fen | null
  readonly onChange: (amount: Fen | null) => void
  readonly error?: React.ReactNode
}

/** A form's field as the amount input wants it: `value` belongs to the typed text. */
function moneyProps({ defaultValue, onChange, error }: MoneyProps): MoneyProps {
  return { defaultValue: defaultValue ?? null, onChange, error }
}
