/** 收款: what is due stands filled in, so that a top-up is one key, a way to pay and Enter; the receipt is printed at once. */
import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useText } from '#renderer/text/text.ts'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ACCOUNTS, PAY_METHODS, PAYERS } from '#shared/domain/decoration/kinds.ts'
import type { TopUpDue } from '#shared/domain/decoration/money/topUps.ts'
import { type Fen, formatFen } from '#shared/kernel/money.ts'
import { ok } from '#shared/kernel/result.ts'
import { MoneyDialog } from './MoneyDialog.tsx'
import { accountWords, methodWords, moneyRefusalWords, payerWords, yuanText } from './moneyWords.ts'
import { type ReceiptOffer, receiptOffers } from './receiptOffers.ts'
import { useMoneySteps } from './useMoneySteps.ts'

interface ReceiptDialogProps extends SectionProps {
  readonly topUps: readonly TopUpDue[]
  readonly onClose: () => void
}

export function ReceiptDialog({ row, topUps, onClose }: ReceiptDialogProps) {
  const t = useText()
  // What was due when the dialog opened: a line that another desk books meanwhile does not move what is being typed.
  const [offers] = useState(() => receiptOffers(row.v, topUps))
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
      {offer !== undefined && <ReceiptForm key={chosen} caseId={row.id} offer={offer} onClose={onClose} />}
    </MoneyDialog>
  )

  function offerWords({ id, lines }: ReceiptOffer): string {
    const sum = lines.reduce((total, { amountFen }) => total + amountFen, 0)
    return `${t(`decorationMoney.collect.offers.${id}`)}${sum === 0 ? '' : ` ${yuanText(sum)}`}`
  }
}

type ReceiptValues = {
  payer: string
  payerName: string
  method: string
  remark: string
  account: string
  name: string
  amounts: (Fen | null)[]
}

interface ReceiptFormProps {
  readonly caseId: string
  readonly offer: ReceiptOffer
  readonly onClose: () => void
}

function ReceiptForm({ caseId, offer, onClose }: ReceiptFormProps) {
  const t = useText()
  const steps = useMoneySteps(caseId)
  const [first] = offer.lines
  const isOther = offer.id === 'other'
  const entry = useEntryForm<ReceiptValues>({
    initialValues: {
      ...{ payer: offer.payer, payerName: offer.payerName, method: 'cash', remark: '' },
      ...{ account: first?.account ?? '', name: first?.name ?? '' },
      amounts: offer.lines.map(({ amountFen }) => (amountFen === 0 ? null : (amountFen as Fen))),
    },
    validate: () => ({}),
  })
  const { form } = entry
  const amounts = form.useWatchValue('amounts') as ReceiptValues['amounts']
  const method = form.useWatchValue('method') as string
  const payer = form.useWatchValue('payer') as string
  const total = amounts.reduce<number>((sum, fen) => sum + (fen ?? 0), 0)
  const submit = async (values: ReceiptValues): Promise<EntryOutcome> => {
    const lines = offer.lines.flatMap((line, index) => {
      const amountFen = values.amounts[index] ?? 0
      const typed = isOther ? { account: values.account, name: values.name } : {}
      return amountFen === 0 ? [] : [{ ...line, ...typed, amountFen }]
    })
    const { payerName, remark } = values
    const collection = { kind: offer.kind, payer: values.payer, payerName, method: values.method, lines, remark }
    const done = await steps.collect(collection)
    return done.ok ? ok(undefined) : refusedEntry(done.error, moneyRefusalWords)
  }
  return (
    <EntryForm
      entry={entry}
      title={t('decorationMoney.collect.title')}
      submitLabel={t('decorationMoney.collect.submit')}
      onSubmit={submit}
      onDone={onClose}
      onLeave={onClose}
    >
      <EntrySection title={t('decorationMoney.collect.lines')}>
        {isOther && <OtherLine form={form} />}
        {offer.lines.map((line, index) => (
          <MoneyInput
            // biome-ignore lint/suspicious/noArrayIndexKey: two lines may read the same; the place is the line.
            key={index}
            label={isOther ? t('decorationMoney.collect.amount') : `${line.name} · ${accountWords(line.account)}`}
            {...(index === 0 ? { 'data-autofocus': true } : {})}
            defaultValue={line.amountFen === 0 ? null : (line.amountFen as Fen)}
            onChange={(amount) => form.setFieldValue(`amounts.${index}`, amount)}
          />
        ))}
      </EntrySection>
      <EntrySection title={t('decorationMoney.collect.payer')}>
        {isOther && (
          <SegmentedControl
            aria-label={t('decorationMoney.collect.payer')}
            data={PAYERS.map((one) => ({ value: one, label: payerWords(one) }))}
            value={payer}
            onChange={(value) => form.setFieldValue('payer', value)}
          />
        )}
        <TextInput
          label={`${t('decorationMoney.collect.payerName')}（${payerWords(payer)}）`}
          autoComplete='off'
          key={form.key('payerName')}
          {...form.getInputProps('payerName')}
        />
        <SegmentedControl
          aria-label={t('decorationMoney.collect.method')}
          data={PAY_METHODS.map((one) => ({ value: one, label: methodWords(one) }))}
          value={method}
          onChange={(value) => form.setFieldValue('method', value)}
        />
        <TextInput
          label={t('decorationMoney.collect.remark')}
          placeholder={t('decorationMoney.collect.optional')}
          autoComplete='off'
          key={form.key('remark')}
          {...form.getInputProps('remark')}
        />
      </EntrySection>
      <p className='money-total' role='status'>
        {t('decorationMoney.collect.total', { amount: formatFen(total as Fen) })}
      </p>
    </EntryForm>
  )
}

function OtherLine({ form }: { readonly form: ReturnType<typeof useEntryForm<ReceiptValues>>['form'] }) {
  const t = useText()
  return (
    <>
      <TextInput
        label={t('decorationMoney.collect.name')}
        autoComplete='off'
        key={form.key('name')}
        {...form.getInputProps('name')}
      />
      <Select
        label={t('decorationMoney.collect.account')}
        allowDeselect={false}
        data={ACCOUNTS.map((one) => ({ value: one, label: accountWords(one) }))}
        key={form.key('account')}
        {...form.getInputProps('account')}
      />
    </>
  )
}
