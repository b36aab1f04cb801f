/** 收费清单, 缴费单: counted from the prices and what is known of the case, checked by the clerk, fixed and printed. */
import { Checkbox, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import { type MoneyCase, moneyBase } from '#renderer/features/money/moneyCase.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { chargeAmount } from '#shared/domain/money/charges.ts'
import type { ChargeLine } from '#shared/domain/money/ledger.ts'
import type { Day } from '#shared/kernel/days.ts'
import { MoneyDialog } from './MoneyDialog.tsx'
import { MoneyForm } from './MoneyForm.tsx'
import { accountWords, payerWords, unitWords, yuanText } from './moneyWords.ts'
import { useMoneySteps } from './useMoneySteps.ts'

interface ChargesDialogProps {
  readonly of: MoneyCase
  readonly title: string
  /** What the case would be charged on a day. */
  readonly propose: (store: Store, id: string, today: Day) => Promise<readonly ChargeLine[]>
  readonly onClose: () => void
}

export function ChargesDialog({ of, title, propose, onClose }: ChargesDialogProps) {
  const t = useText()
  const { store } = useDesk()
  const today = useToday()
  const lines = useLiveAnswer(() => propose(store, of.id, today), [store, of.id, today])
  if (lines === undefined) return null
  return (
    <MoneyDialog title={title} onClose={onClose}>
      {lines.length === 0 ? (
        <EmptyState title={t('decorationMoney.charges.noPrices')}>
          <Link to={`${moneyBase(of.entity)}/prices`}>{t('decorationMoney.charges.toPrices')}</Link>
        </EmptyState>
      ) : (
        <ChargesForm of={of} title={title} proposed={lines} onClose={onClose} />
      )}
    </MoneyDialog>
  )
}

type ChargeValues = { lines: { quantity: string; included: boolean }[] }

interface ChargesFormProps {
  readonly of: MoneyCase
  readonly title: string
  readonly proposed: readonly ChargeLine[]
  readonly onClose: () => void
}

const QUANTITY = /^\d{1,6}(?:\.\d{1,2})?$/

/** Hundredths of a typed quantity; 0 for what is none. */
function hundredthsOf(typed: string): number {
  return QUANTITY.test(typed.trim()) ? Math.round(Number(typed) * 100) : 0
}

function linesOf(proposed: readonly ChargeLine[], { lines }: ChargeValues): readonly ChargeLine[] {
  return proposed.flatMap((line, index) => {
    const typed = lines[index]
    const hundredths = hundredthsOf(typed?.quantity ?? '')
    if (typed === undefined || !typed.included) return []
    return [{ ...line, hundredths, amountFen: chargeAmount(hundredths, line.unitFen) }]
  })
}

function ChargesForm({ of, title, proposed, onClose }: ChargesFormProps) {
  const t = useText()
  const steps = useMoneySteps(of)
  const entry = useEntryForm<ChargeValues>({
    initialValues: {
      lines: proposed.map(({ hundredths }) => ({ quantity: String(hundredths / 100), included: hundredths > 0 })),
    },
    validate: () => ({}),
  })
  const { form } = entry
  const typed = form.useWatchValue('lines') as ChargeValues['lines']
  // Whoever types how many means to charge it.
  const type = (index: number, quantity: string): void => {
    form.setFieldValue(`lines.${index}.quantity`, quantity, { forceUpdate: false })
    if (hundredthsOf(quantity) > 0) form.setFieldValue(`lines.${index}.included`, true)
  }
  const sum = linesOf(proposed, { lines: typed }).reduce((total, { amountFen }) => total + amountFen, 0)
  return (
    <MoneyForm
      entry={entry}
      title={title}
      intro={t(of.entity === 'moveInCase' ? 'moveInFees.intro' : 'decorationMoney.charges.intro')}
      submitLabel={t('decorationMoney.charges.submit')}
      run={(values) => steps.charge(linesOf(proposed, values))}
      onClose={onClose}
    >
      {proposed.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list does not change while it is checked.
        <div className='money-charge' key={index}>
          <Checkbox
            label={t('decorationMoney.charges.line', {
              name: line.name,
              payer: payerWords(line.payer),
              account: accountWords(line.account),
            })}
            description={`${yuanText(line.unitFen)} ${unitWords(line.per)} · ${line.basis}`}
            aria-label={t('decorationMoney.charges.include', { name: line.name })}
            key={form.key(`lines.${index}.included`)}
            {...form.getInputProps(`lines.${index}.included`, { type: 'checkbox' })}
          />
          <TextInput
            size='xs'
            inputMode='decimal'
            aria-label={`${line.name} ${t('decorationMoney.charges.count')}`}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            key={form.key(`lines.${index}.quantity`)}
            {...form.getInputProps(`lines.${index}.quantity`)}
            onChange={(event) => type(index, event.currentTarget.value)}
          />
          <span data-figures className='quiet'>
            {hundredthsOf(typed[index]?.quantity ?? '') === 0
              ? t('decorationMoney.charges.unmeasured')
              : yuanText(chargeAmount(hundredthsOf(typed[index]?.quantity ?? ''), line.unitFen))}
          </span>
        </div>
      ))}
      <p className='money-total' role='status'>
        {t('decorationMoney.charges.total', { amount: yuanText(sum) })}
      </p>
    </MoneyForm>
  )
}
