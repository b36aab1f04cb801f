/** 收费清单: counted from the prices and the declaration, checked by the clerk, fixed and printed. */
import { Checkbox, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { chargeProposal } from '#renderer/features/decoration/queries/money.ts'
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { chargeAmount } from '#shared/domain/money/charges.ts'
import type { ChargeLine } from '#shared/domain/money/ledger.ts'
import { MoneyDialog } from './MoneyDialog.tsx'
import { MoneyForm } from './MoneyForm.tsx'
import { accountWords, payerWords, unitWords, yuanText } from './moneyWords.ts'
import { useMoneySteps } from './useMoneySteps.ts'

interface ChargesDialogProps extends SectionProps {
  readonly onClose: () => void
}

export function ChargesDialog({ row, onClose }: ChargesDialogProps) {
  const t = useText()
  const { store } = useDesk()
  const today = useToday()
  const lines = useLiveAnswer(() => chargeProposal(store, row.id, today), [store, row.id, today])
  if (lines === undefined) return null
  return (
    <MoneyDialog title={t('decorationMoney.charges.title')} onClose={onClose}>
      {lines.length === 0 ? (
        <EmptyState title={t('decorationMoney.charges.noPrices')}>
          <Link to='/decoration/money/prices'>{t('decorationMoney.charges.toPrices')}</Link>
        </EmptyState>
      ) : (
        <ChargesForm caseId={row.id} proposed={lines} onClose={onClose} />
      )}
    </MoneyDialog>
  )
}

type ChargeValues = { lines: { quantity: string; included: boolean }[] }

interface ChargesFormProps {
  readonly caseId: string
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

function ChargesForm({ caseId, proposed, onClose }: ChargesFormProps) {
  const t = useText()
  const steps = useMoneySteps(caseId)
  const entry = useEntryForm<ChargeValues>({
    initialValues: {
      lines: proposed.map(({ hundredths }) => ({ quantity: String(hundredths / 100), included: hundredths > 0 })),
    },
    validate: () => ({}),
  })
  const { form } = entry
  const typed = form.useWatchValue('lines') as ChargeValues['lines']
  const sum = linesOf(proposed, { lines: typed }).reduce((total, { amountFen }) => total + amountFen, 0)
  return (
    <MoneyForm
      entry={entry}
      title={t('decorationMoney.charges.title')}
      intro={t('decorationMoney.charges.intro')}
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
