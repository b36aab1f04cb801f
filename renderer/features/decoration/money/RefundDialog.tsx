/** The three forms of a refund: proposing it, entering an approval from its signed slip, paying it. */
import { Checkbox, Select } from '@mantine/core'
import { useRef } from 'react'
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { MoneyDialog } from '#renderer/features/money/MoneyDialog.tsx'
import { MethodChoice, MoneyForm, MoneyText } from '#renderer/features/money/MoneyForm.tsx'
import { accountWords, stepWords, yuanText } from '#renderer/features/money/moneyWords.ts'
import { useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EntrySection } from '#renderer/ui/EntrySection.tsx'
import { MoneyInput } from '#renderer/ui/MoneyInput.tsx'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import { type SignatureHandle, SignaturePad } from '#renderer/ui/SignaturePad.tsx'
import { useEntryForm } from '#renderer/ui/useEntryForm.ts'
import { payersOf } from '#shared/domain/decoration/money/refunds.ts'
import { receiptsOf } from '#shared/domain/money/receipts.ts'
import { LEADERS, type Role } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Fen } from '#shared/kernel/money.ts'
import { useRefundSteps } from './useRefundSteps.ts'

/** What is done to the refund of an account. */
export type RefundAct =
  | { readonly act: 'propose' | 'pay'; readonly account: string }
  | { readonly act: 'on-paper'; readonly account: string; readonly step: string }

interface RefundDialogProps extends SectionProps {
  readonly act: RefundAct
  readonly onClose: () => void
}

export function RefundDialog({ row, act, onClose }: RefundDialogProps) {
  const t = useText()
  const parts = { row, account: act.account, onClose }
  return (
    <MoneyDialog title={t('decorationMoney.refund.title')} onClose={onClose}>
      {act.act === 'propose' && <ProposeForm {...parts} />}
      {act.act === 'on-paper' && <OnPaperForm {...parts} step={act.step} />}
      {act.act === 'pay' && <PayForm {...parts} />}
    </MoneyDialog>
  )
}

interface FormParts extends SectionProps {
  readonly account: string
  readonly onClose: () => void
}

type ProposeValues = {
  amountFen: Fen | null
  payee: string
  relation: string
  receiptBack: boolean
  remark: string
}

/** Whether every receipt of the account was declared lost: then nothing has to be handed back. */
function areReceiptsLost({ row, account }: FormParts): boolean {
  const { entries, lostReceipts } = row.v.money
  const own = receiptsOf(entries).filter(
    ({ lines, isReversed }) => !isReversed && lines.some((line) => line.account === account),
  )
  return own.length > 0 && own.every(({ number }) => lostReceipts.some(({ receipt }) => receipt === number))
}

function ProposeForm(parts: FormParts) {
  const { row, account, onClose } = parts
  const t = useText()
  const steps = useRefundSteps(row.id)
  const entry = useEntryForm<ProposeValues>({
    initialValues: {
      amountFen: (row.v.money.balances[account] ?? 0) as Fen,
      payee: payersOf(row.v, account)[0] ?? '',
      ...{ relation: '', receiptBack: areReceiptsLost(parts), remark: '' },
    },
    validate: () => ({}),
  })
  const { form } = entry
  return (
    <MoneyForm
      entry={entry}
      title={t('decorationMoney.refund.proposeTitle', { account: accountWords(account) })}
      submitLabel={t('decorationMoney.refund.submit')}
      run={(values) => steps.propose({ ...values, account, amountFen: values.amountFen ?? 0 })}
      onClose={onClose}
    >
      <EntrySection title={accountWords(account)}>
        <MoneyInput
          label={t('decorationMoney.refund.amount')}
          data-autofocus
          defaultValue={(row.v.money.balances[account] ?? 0) as Fen}
          error={form.errors.amountFen}
          onChange={(amount) => form.setFieldValue('amountFen', amount)}
        />
        <MoneyText form={form} name='payee' label={t('decorationMoney.refund.payee')} />
        <MoneyText
          form={form}
          name='relation'
          label={t('decorationMoney.refund.relation')}
          hint={t('decorationMoney.refund.relationHint')}
        />
        <Checkbox
          label={t('decorationMoney.refund.receiptBack')}
          key={form.key('receiptBack')}
          {...form.getInputProps('receiptBack', { type: 'checkbox' })}
        />
        <MoneyText form={form} name='remark' label={t('decorationMoney.refund.remark')} isOptional />
      </EntrySection>
    </MoneyForm>
  )
}

/** Roles that may decide a step. */
const STEP_ROLES: Readonly<Record<string, readonly Role[]>> = {
  service: LEADERS,
  engineering: ['engineering', ...LEADERS],
  director: ['office-director', 'property-manager', 'company-manager'],
}

type PaperValues = { role: string; name: string; paperDay: Day | null; copyNo: string }

function OnPaperForm({ row, account, step, onClose }: FormParts & { readonly step: string }) {
  const t = useText()
  const steps = useRefundSteps(row.id)
  const roles = STEP_ROLES[step] ?? LEADERS
  const number = row.v.money.refunds.find((one) => one.account === account)?.number ?? ''
  const entry = useEntryForm<PaperValues>({
    initialValues: { role: roles[0] ?? '', name: '', paperDay: null, copyNo: number },
    validate: ({ name, paperDay }) => ({
      ...(name.trim() === '' ? { name: t('common.required') } : {}),
      ...(paperDay === null ? { paperDay: t('common.required') } : {}),
    }),
  })
  const { form } = entry
  const run = ({ role, name, paperDay, copyNo }: PaperValues) =>
    steps.approve(account, step, { role: role as Role, name, paperDay: paperDay as Day, copyNo })
  return (
    <MoneyForm
      entry={entry}
      title={t('decorationMoney.refund.onPaper', { step: stepWords(step) })}
      intro={t('decorationMoney.refund.onPaperIntro')}
      submitLabel={t('common.save')}
      run={run}
      onClose={onClose}
    >
      <EntrySection title={t('decorationMoney.onPaper.section')}>
        <MoneyText form={form} name='name' label={t('decorationMoney.onPaper.name')} isFirst />
        <Select
          label={t('decorationMoney.onPaper.role')}
          allowDeselect={false}
          data={roles.map((role) => ({ value: role, label: t(`roles.${role}`) }))}
          key={form.key('role')}
          {...form.getInputProps('role')}
        />
        <DayInput
          label={t('decorationMoney.onPaper.paperDay')}
          key={form.key('paperDay')}
          {...form.getInputProps('paperDay')}
        />
        <MoneyText form={form} name='copyNo' label={t('decorationMoney.onPaper.copyNo')} />
      </EntrySection>
    </MoneyForm>
  )
}

function PayForm({ row, account, onClose }: FormParts) {
  const t = useText()
  const pad = useRef<SignatureHandle>(null)
  const shown = useShownName()
  const steps = useRefundSteps(row.id)
  const refund = row.v.money.refunds.find((one) => one.account === account)
  const entry = useEntryForm({ initialValues: { method: 'transfer', payeeIdLast4: '' }, validate: () => ({}) })
  const { form } = entry
  const amountFen = refund?.amountFen ?? 0
  const title = t('decorationMoney.refund.payTitle', { amount: yuanText(amountFen), payee: shown(refund?.payee ?? '') })
  return (
    <MoneyForm
      entry={entry}
      title={title}
      submitLabel={t('decorationMoney.refund.paySubmit')}
      run={async (values) => steps.pay(amountFen, { account, ...values, ink: await pad.current?.png() })}
      onClose={onClose}
    >
      <EntrySection title={accountWords(account)}>
        <MethodChoice form={form} name='method' />
        <MoneyText form={form} name='payeeIdLast4' label={t('decorationMoney.refund.idLast4')} isOptional isFirst />
        <div className='money-pad'>
          <span>{t('decorationMoney.refund.signature')}</span>
          <SignaturePad label={t('decorationMoney.refund.signature')} handle={pad} onDrawn={() => undefined} />
        </div>
      </EntrySection>
    </MoneyForm>
  )
}
