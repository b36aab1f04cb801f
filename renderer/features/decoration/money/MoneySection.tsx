/** What is charged, the ledger that explains itself, and what goes back (handbook section 4 item 4). */
import { IconCash, IconListDetails } from '@tabler/icons-react'
import { useState } from 'react'
import { useSetting } from '#renderer/db/settings.ts'
import { chargeProposal } from '#renderer/features/decoration/queries/money.ts'
import { usePassDepositOpen } from '#renderer/features/decoration/queries/passDeposit.ts'
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { ChargesDialog } from '#renderer/features/money/ChargesDialog.tsx'
import { ChargesPanel } from '#renderer/features/money/ChargesPanel.tsx'
import { LedgerPanel } from '#renderer/features/money/LedgerPanel.tsx'
import { ofDecoration } from '#renderer/features/money/moneyCase.ts'
import { accountWords, yuanText } from '#renderer/features/money/moneyWords.ts'
import { ReceiptDialog } from '#renderer/features/money/ReceiptDialog.tsx'
import { useLateNumber } from '#renderer/features/money/useLateNumber.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { StateBadge, StateSign } from '#renderer/ui/StateBadge.tsx'
import { owedOf } from '#shared/domain/money/charges.ts'
import { ACCOUNTS } from '#shared/domain/money/kinds.ts'
import type { CaseMoney } from '#shared/domain/money/ledger.ts'
import { isEnded } from '#shared/domain/money/moneyFacts.ts'
import { isTopUpLate, type TopUpDue, topUpsOfCase } from '#shared/domain/money/topUps.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { RefundPanel } from './RefundPanel.tsx'
import { receiptOffers } from './receiptOffers.ts'
import '#renderer/features/money/money.css'

type Open = 'collect' | 'charges'

export function MoneySection({ row }: SectionProps) {
  const t = useText()
  const { lateNumber, forget } = useLateNumber()
  const [open, setOpen] = useState<Open | undefined>(lateNumber === undefined ? undefined : 'collect')
  const { zone } = useDeskClock()
  const days = useSetting('decoration.top-up-days')
  const topUps = topUpsOfCase(row.v, { days, dayOf: (at) => dayInZone(Date.parse(at), zone) })
  const { money } = row.v
  const of = ofDecoration(row.id)
  const passDepositFen = usePassDepositOpen(row)
  const close = (): void => {
    forget()
    setOpen(undefined)
  }
  const hasClaim = money.claims.some(({ amountFen, paidFen }) => paidFen < amountFen)
  const isOver = isEnded(row.v)
  const actions = [
    {
      id: 'collect',
      label: t('decorationMoney.collect.action'),
      icon: IconCash,
      keys: 'F7',
      isAvailable: !isOver || hasClaim,
      run: () => setOpen('collect'),
    },
    {
      id: 'charges',
      label: t(money.charges.length === 0 ? 'decorationMoney.charges.make' : 'decorationMoney.charges.again'),
      icon: IconListDetails,
      // Not F8: for twelve seconds after an act that is undo.
      keys: 'F6',
      isAvailable: !isOver,
      run: () => setOpen('charges'),
    },
  ]
  useHotKeys(actions, { enabled: open === undefined })
  return (
    <section className='money-section' aria-label={t('decorationMoney.title')}>
      <div className='money-acts'>
        {actions.map((action, index) => (
          <ActionButton key={action.id} action={action} main={index === 0} />
        ))}
      </div>
      <Warnings money={money} topUps={topUps} />
      <Accounts money={money} />
      <ChargesPanel
        money={money}
        title={t('decorationMoney.charges.title')}
        none={<EmptyState title={t('decorationMoney.charges.none')} hint={t('decorationMoney.charges.noneHint')} />}
      />
      <LedgerPanel of={of} money={money} />
      <RefundPanel row={row} />
      {open === 'collect' && passDepositFen !== undefined && (
        <ReceiptDialog
          of={of}
          offers={receiptOffers(row.v, { topUps, passDepositFen })}
          lateNumber={lateNumber}
          onClose={close}
        />
      )}
      {open === 'charges' && (
        <ChargesDialog of={of} title={t('decorationMoney.charges.title')} propose={chargeProposal} onClose={close} />
      )}
    </section>
  )
}

function Warnings({ money, topUps }: { readonly money: CaseMoney; readonly topUps: readonly TopUpDue[] }) {
  const t = useText()
  const today = useToday()
  const claims = money.claims.filter(({ amountFen, paidFen }) => paidFen < amountFen)
  if (topUps.length + claims.length === 0) return null
  return (
    <ul className='money-lines'>
      {topUps.map(({ of, account, openFen, dueDay, clause, notice }) => {
        const isLate = isTopUpLate({ dueDay }, today)
        const words = { amount: yuanText(openFen), day: dueDay, clause, notice }
        return (
          <li key={`${of}${account}`}>
            <StateSign state={isLate ? 'late' : 'due'} />{' '}
            {t(isLate ? 'decorationMoney.topUp.late' : 'decorationMoney.topUp.due', words)}
          </li>
        )
      })}
      {claims.map(({ of, amountFen, paidFen, clause, notice }) => (
        <li key={of}>
          <StateSign state='due' />{' '}
          {t('decorationMoney.topUp.claim', { amount: yuanText(amountFen - paidFen), clause, notice })}
        </li>
      ))}
    </ul>
  )
}

function Accounts({ money }: { readonly money: CaseMoney }) {
  const t = useText()
  const owed = owedOf(money)
  return (
    <fieldset className='money-accounts' aria-label={t('decorationMoney.balance.label')}>
      {ACCOUNTS.map((account) => {
        const own = owed.filter((line) => line.account === account)
        const openFen = own.reduce((sum, line) => sum + line.openFen, 0)
        return (
          <div key={account} className='money-account'>
            <span className='quiet'>
              {accountWords(account)}
              {' · '}
              {t(account === 'fees' ? 'decorationMoney.balance.received' : 'decorationMoney.balance.held')}
            </span>
            <strong>{yuanText(money.balances[account] ?? 0)}</strong>
            {own.length === 0 && <span className='quiet'>{t('decorationMoney.balance.none')}</span>}
            {own.length > 0 && (
              <StateBadge
                state={openFen === 0 ? 'done' : 'due'}
                words={
                  openFen === 0
                    ? t('decorationMoney.balance.paid')
                    : t('decorationMoney.balance.open', { amount: yuanText(openFen) })
                }
              />
            )}
          </div>
        )
      })}
    </fieldset>
  )
}
