/** 收款: what is due stands filled in, so that a top-up is one key, a way to pay and Enter; the receipt is printed at once, or entered from paper. */
import { SegmentedControl, Select } from '@mantine/core'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { MoneyCase } from '#renderer/features/money/moneyCase.ts'
import type { ReceiptOffer } from '#renderer/features/money/receiptOffer.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { LateEntryFields } from '#renderer/ui/LateEntryFields.tsx'
import { type LateEntryValues, lateEntryOf, NO_LATE_ENTRY } from '#renderer/ui/lateEntryValues.ts'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import type { CollectedLine, Collection } from '#shared/domain/money/collect.ts'
import { ACCOUNTS, PAYERS } from '#shared/domain/money/kinds.ts'
import { isAccountOf, isPayerOf } from '#shared/domain/money/moneyFacts.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { MoneyDialog } from './MoneyDialog.tsx'
import { MethodChoice, MoneyChoice, MoneyForm, MoneyText } from './MoneyForm.tsx'
import { accountWords, payerWords, yuanText } from './moneyWords.ts'
import { useMoneySteps } from './useMoneySteps.ts'

interface ReceiptDialogProps {
  readonly of: MoneyCase
  /** What may be taken now, the most urgent first. */
  readonly offers: readonly ReceiptOffer[]
  /** Number of the paper, where a receipt written by hand is entered. */
  readonly lateNumber?: string | undefined
  readonly onClose: () => void
}

export function ReceiptDialog({ of, offers: offered, lateNumber, onClose }: ReceiptDialogProps) {
  const t = useText()
  const today = useToday()
  const late: LateEntryValues =
    lateNumber === undefined
      ? NO_LATE_ENTRY
      : { ...NO_LATE_ENTRY, isLate: true, lateDay: today, paperNumber: lateNumber }
  // What was due when the dialog opened: a line that another desk books meanwhile does not move what is being typed.
  const [offers] = useState(offered)
  const [chosen, setChosen] = useState(0)
  const offer = offers[chosen]
  return (
    <MoneyDialog title={t('decorationMoney.collect.title')} onClose={onClose}>
      {offers.length > 1 && (
        <SegmentedControl
          size='xs'
          className='money-offers'
          aria-label={t('decorationMoney.collect.what')}
          value={String(chosen)}
          onChange={(value) => setChosen(Number(value))}
          data={offers.map((one, index) => ({ value: String(index), label: offerWords(one) }))}
        />
      )}
      {offer !== undefined && <ReceiptForm key={chosen} of={of} offer={offer} late={late} onClose={onClose} />}
    </MoneyDialog>
  )

  function offerWords({ id, lines }: ReceiptOffer): string {
    const sum = lines.reduce((total, { amountFen }) => total + amountFen, 0)
    return `${t(`decorationMoney.collect.offers.${id}`)}${sum === 0 ? '' : ` ${yuanText(sum)}`}`
  }
}

type ReceiptValues = LateEntryValues & {
  payer: string
  payerName: string
  method: string
  remark: string
  account: string
  name: string
  amounts: (Fen | null)[]
}

interface ReceiptFormProps {
  readonly of: MoneyCase
  readonly offer: ReceiptOffer
  readonly late: LateEntryValues
  readonly onClose: () => void
}

function startOf({ payer, payerName, lines }: ReceiptOffer, late: LateEntryValues): ReceiptValues {
  const [first] = lines
  return {
    ...{ payer, payerName, method: 'cash', remark: '' },
    ...{ account: first?.account ?? '', name: first?.name ?? '' },
    amounts: lines.map(({ amountFen }) => (amountFen === 0 ? null : (amountFen as Fen))),
    ...late,
  }
}

function collectionOf({ id, kind, lines }: ReceiptOffer, values: ReceiptValues): Collection {
  const { payer, payerName, method, remark, account, name, amounts } = values
  const typed = id === 'other' ? { account, name } : {}
  const paid = lines.flatMap((line, index) => {
    const amountFen = amounts[index] ?? 0
    return amountFen === 0 ? [] : [{ ...line, ...typed, amountFen }]
  })
  return { kind, payer, payerName, method, lines: paid, remark }
}

function ReceiptForm({ of, offer, late, onClose }: ReceiptFormProps) {
  const t = useText()
  const { store } = useDesk()
  const steps = useMoneySteps(of)
  const entry = useEntryForm<ReceiptValues>({ initialValues: startOf(offer, late), validate: () => ({}) })
  const { form } = entry
  const amounts = form.useWatchValue('amounts') as ReceiptValues['amounts']
  const isLate = form.useWatchValue('isLate') as boolean
  const payer = form.useWatchValue('payer') as string
  const total = amounts.reduce<number>((sum, fen) => sum + (fen ?? 0), 0)
  const payers = PAYERS.filter((one) => isPayerOf(of.entity, one))
  const run = (values: ReceiptValues) =>
    steps.collect(collectionOf(offer, values), lateEntryOf(values, { zone: store.zone(), form: 'decoration-receipt' }))
  return (
    <MoneyForm
      entry={entry}
      title={t('decorationMoney.collect.title')}
      submitLabel={t(isLate ? 'decorationMoney.collect.enter' : 'decorationMoney.collect.submit')}
      run={run}
      onClose={onClose}
    >
      <EntrySection title={t('decorationMoney.collect.lines')}>
        {offer.id === 'other' && <OtherLine form={form} of={of} />}
        {offer.lines.map((line, index) => (
          <MoneyInput
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read the same; the place is the line.
            key={index}
            label={lineLabel(offer, line)}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            defaultValue={line.amountFen === 0 ? null : (line.amountFen as Fen)}
            onChange={(amount) => form.setFieldValue(`amounts.${index}`, amount)}
          />
        ))}
      </EntrySection>
      <EntrySection title={t('decorationMoney.collect.payer')}>
        {offer.id === 'other' && payers.length > 1 && (
          <MoneyChoice
            form={form}
            name='payer'
            label={t('decorationMoney.collect.payer')}
            choices={payers}
            words={payerWords}
          />
        )}
        <MoneyText
          form={form}
          name='payerName'
          label={t('decorationMoney.collect.named', {
            what: t('decorationMoney.collect.payerName'),
            who: payerWords(payer),
          })}
        />
        <MethodChoice form={form} name='method' />
        <MoneyText form={form} name='remark' label={t('decorationMoney.collect.remark')} isOptional />
      </EntrySection>
      <p className='money-total' role='status'>
        {t('decorationMoney.collect.total', { amount: formatFen(total as Fen) })}
      </p>
      <LateEntryFields entry={entry} numberHint={t('decorationMoney.collect.numberHint')} />
    </MoneyForm>
  )

  function lineLabel({ id }: ReceiptOffer, { name, account }: CollectedLine): string {
    return id === 'other' ? t('decorationMoney.collect.amount') : `${name} · ${accountWords(account)}`
  }
}

interface OtherLineProps {
  readonly form: ReturnType<typeof useEntryForm<ReceiptValues>>['form']
  readonly of: MoneyCase
}

function OtherLine({ form, of }: OtherLineProps) {
  const t = useText()
  const accounts = ACCOUNTS.filter((one) => isAccountOf(of.entity, one))
  return (
    <>
      <MoneyText form={form} name='name' label={t('decorationMoney.collect.name')} />
      {accounts.length > 1 && (
        <Select
          label={t('decorationMoney.collect.account')}
          allowDeselect={false}
          data={accounts.map((one) => ({ value: one, label: accountWords(one) }))}
          key={form.key('account')}
          {...form.getInputProps('account')}
        />
      )}
    </>
  )
}
