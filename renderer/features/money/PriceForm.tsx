/** A price: a new one, or one that does not hold yet; one that holds gets its last day. */
import { SegmentedControl, Select, TextInput } from '@mantine/core'
import { useDesk } from '#renderer/db/deskContext.ts'
import { savePrice } from '#renderer/features/money/commands/moneyDay.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { text, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntryForm, type EntryOutcome } from '#renderer/ui/EntryForm.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { refusedEntry } from '#renderer/ui/entryRefusal.ts'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { showNotice } from '#renderer/ui/notice.ts'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { ACCOUNTS, OCCASIONS, type Occasion, PAYERS, PRICE_UNITS } from '#shared/domain/money/kinds.ts'
import { type NamedPrice, occasionOf } from '#shared/domain/money/prices.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Fen } from '#shared/kernel/money.ts'
import { ok } from '#shared/kernel/result.ts'
import { accountWords, moneyRefusalWords, occasionWords, payerWords, unitWords } from './moneyWords.ts'
import { type PriceValues, type ShownPrice, useFollowedPrice, useOpenedPrice } from './priceFollow.ts'

interface PriceFormProps {
  readonly price: NamedPrice | undefined
  readonly position: number
  /** Where a new price is charged, unless the clerk says otherwise. */
  readonly occasion: Occasion
  readonly onClose: () => void
}

export function PriceForm(props: PriceFormProps) {
  const first = useOpenedPrice(props.price?.id)
  if (props.price !== undefined && first === undefined) return null
  return <OpenPriceForm {...props} first={first} />
}

function OpenPriceForm({
  price,
  position,
  occasion,
  first,
  onClose,
}: PriceFormProps & { readonly first: ShownPrice | undefined }) {
  const t = useText()
  const today = useToday()
  const entry = useEntryForm<PriceValues>({
    initialValues: {
      name: price?.name ?? '',
      account: price?.account ?? (occasion === 'move-in' ? 'fees' : 'owner-deposit'),
      payer: price?.payer ?? 'owner',
      per: price?.per ?? 'case',
      occasion: price === undefined ? occasion : occasionOf(price),
      amountFen: price === undefined ? null : (price.amountFen as Fen),
      fromDay: (price?.fromDay ?? today) as Day,
      toDay: price === undefined || price.toDay === '' ? null : (price.toDay as Day),
      basis: price?.basis ?? '',
    },
    validate: () => ({}),
    missing: (values) =>
      missingPrice(values).map((name) => ({
        field: name === 'amount' ? 'amountFen' : name,
        label: t(`decorationMoney.prices.form.${name}`),
      })),
  })
  const { form } = entry
  const { shown, elsewhere } = useFollowedPrice({ id: price?.id, first, form })
  const submit = useSavePrice(price, position, shown)
  const title = t(price === undefined ? 'decorationMoney.prices.form.title' : 'decorationMoney.prices.form.editTitle')
  const payer = form.useWatchValue('payer') as string
  const isMoveIn = form.useWatchValue('occasion') === 'move-in'
  // Nothing of a move-in is a deposit, and nobody but the owner's side pays it.
  const chargeAt = (chosen: string): void =>
    form.setValues({ occasion: chosen, ...(chosen === 'move-in' ? { account: 'fees', payer: 'owner' } : {}) })
  return (
    <aside className='side-panel money-price' aria-label={title}>
      <EntryForm
        entry={entry}
        elsewhere={elsewhere}
        title={title}
        submitLabel={t('common.save')}
        onSubmit={submit}
        onDone={onClose}
        onLeave={onClose}
      >
        <EntrySection title={t('decorationMoney.prices.columns.price')}>
          <SegmentedControl
            aria-label={t('decorationMoney.occasions.label')}
            data={OCCASIONS.map((one) => ({ value: one, label: occasionWords(one) }))}
            value={isMoveIn ? 'move-in' : 'decoration'}
            onChange={chargeAt}
          />
          <TextInput
            label={t('decorationMoney.prices.form.name')}
            autoComplete='off'
            autoFocus
            key={form.key('name')}
            {...form.getInputProps('name')}
          />
          <MoneyInput
            label={t('decorationMoney.prices.form.amount')}
            key={form.key('amountFen')}
            {...form.getInputProps('amountFen')}
          />
          <Select
            label={t('decorationMoney.prices.form.per')}
            allowDeselect={false}
            data={PRICE_UNITS.map((one) => ({ value: one, label: unitWords(one) }))}
            key={form.key('per')}
            {...form.getInputProps('per')}
          />
          {!isMoveIn && (
            <>
              <Select
                label={t('decorationMoney.prices.form.account')}
                allowDeselect={false}
                data={ACCOUNTS.map((one) => ({ value: one, label: accountWords(one) }))}
                key={form.key('account')}
                {...form.getInputProps('account')}
              />
              <SegmentedControl
                aria-label={t('decorationMoney.prices.form.payer')}
                data={PAYERS.map((one) => ({ value: one, label: payerWords(one) }))}
                value={payer}
                onChange={(value) => form.setFieldValue('payer', value)}
              />
            </>
          )}
        </EntrySection>
        <EntrySection title={t('decorationMoney.prices.columns.days')}>
          <DayInput
            label={t('decorationMoney.prices.form.fromDay')}
            key={form.key('fromDay')}
            {...form.getInputProps('fromDay')}
          />
          <DayInput
            label={t('decorationMoney.prices.form.toDay')}
            description={t('decorationMoney.prices.form.toDayHint')}
            key={form.key('toDay')}
            {...form.getInputProps('toDay')}
          />
          <TextInput
            label={t('decorationMoney.prices.form.basis')}
            description={t('decorationMoney.prices.form.basisHint')}
            autoComplete='off'
            key={form.key('basis')}
            {...form.getInputProps('basis')}
          />
        </EntrySection>
      </EntryForm>
    </aside>
  )
}

/** What a price needs, in the order of the form: without a basis it may not be charged (handbook C15). */
function missingPrice({ name, amountFen, fromDay, basis }: PriceValues) {
  const fields = {
    name: name.trim() === '',
    amount: amountFen === null,
    fromDay: fromDay === null,
    basis: basis.trim() === '',
  }
  return (['name', 'amount', 'fromDay', 'basis'] as const).filter((field) => fields[field])
}

function useSavePrice(price: NamedPrice | undefined, position: number, shown: () => ShownPrice | undefined) {
  const desk = useDesk()
  return async ({ amountFen, fromDay, toDay, ...texts }: PriceValues): Promise<EntryOutcome> => {
    const values = {
      ...texts,
      amountFen: amountFen ?? 0,
      fromDay: fromDay ?? '',
      toDay: toDay ?? '',
      position: price?.position ?? position,
    }
    const opened = shown()
    const base =
      price === undefined || opened === undefined ? {} : { before: { ...price, ...opened.values }, seen: opened.seen }
    const done = await savePrice(desk, { id: price?.id ?? null, values, ...base })
    if (!done.ok) return refusedEntry(done.error, moneyRefusalWords)
    showNotice(text('decorationMoney.done.price'))
    return ok(undefined)
  }
}
