/** 退还, account by account: what it holds, where its refund stands, whose turn it is. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useSetting } from '#renderer/db/settings.ts'
import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { accountWords, moneyRefusalWords, stepWords, yuanText } from '#renderer/features/money/moneyWords.ts'
import { useStaffNames } from '#renderer/features/money/queries/money.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { nextRefundStep, refundGate } from '#shared/domain/decoration/money/refunds.ts'
import { ACCOUNTS } from '#shared/domain/money/kinds.ts'
import type { RefundState } from '#shared/domain/money/ledger.ts'
import { type RefundAct, RefundDialog } from './RefundDialog.tsx'
import { useRefundSteps } from './useRefundSteps.ts'

export function RefundPanel({ row }: SectionProps) {
  const t = useText()
  const [act, setAct] = useState<RefundAct>()
  const { money } = row.v
  const accounts = ACCOUNTS.filter(
    (account) => (money.balances[account] ?? 0) > 0 || money.refunds.some((one) => one.account === account),
  ).filter((account) => account !== 'fees' || refundGate(row.v, account) === undefined)
  return (
    <section aria-label={t('decorationMoney.refund.title')}>
      <h2 className='money-heading'>{t('decorationMoney.refund.title')}</h2>
      {accounts.length === 0 && <p className='quiet'>{t('decorationMoney.refund.empty')}</p>}
      {accounts.map((account) => (
        <AccountRefund key={account} row={row} account={account} onAct={setAct} />
      ))}
      {act !== undefined && <RefundDialog row={row} act={act} onClose={() => setAct(undefined)} />}
    </section>
  )
}

interface AccountRefundProps extends SectionProps {
  readonly account: string
  readonly onAct: (act: RefundAct) => void
}

function AccountRefund({ row, account, onAct }: AccountRefundProps) {
  const t = useText()
  const names = useStaffNames()
  const held = row.v.money.balances[account] ?? 0
  const refund = row.v.money.refunds.find((one) => one.account === account)
  const gate = refundGate(row.v, account)
  const isOpen = refund !== undefined && refund.paidAt === ''
  return (
    <div className='money-refund'>
      <div className='money-acts'>
        <strong>{accountWords(account)}</strong>
        <span>{yuanText(held)}</span>
        {held > 0 && gate !== undefined && <span className='quiet'>{t('decorationMoney.refund.before')}</span>}
        {gate === undefined && (
          <Button size='xs' variant='default' onClick={() => onAct({ act: 'propose', account })}>
            {t('decorationMoney.refund.propose')}
          </Button>
        )}
      </div>
      {refund !== undefined && (
        <span>
          {refund.number}{' '}
          {t('decorationMoney.refund.proposed', {
            who: names.get(refund.proposedBy) ?? '',
            amount: yuanText(refund.amountFen),
            payee: '',
          })}
          <PersonName name={refund.payee} />
        </span>
      )}
      {refund !== undefined && <RefundSteps row={row} refund={refund} isOpen={isOpen} onAct={onAct} />}
    </div>
  )
}

interface RefundStepsProps extends SectionProps {
  readonly refund: RefundState
  readonly isOpen: boolean
  readonly onAct: (act: RefundAct) => void
}

function RefundSteps({ row, refund, isOpen, onAct }: RefundStepsProps) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const names = useStaffNames()
  const booked = useRefundSteps(row.id)
  const steps = useSetting('decoration.refund-steps')
  const next = nextRefundStep(refund, steps)
  const approve = async (step: string): Promise<void> => {
    const done = await booked.approve(refund.account, step)
    if (!done.ok)
      showNotice(<RefusalNote words={moneyRefusalWords(done.error.code)} />, { autoClose: false, role: 'alert' })
  }
  return (
    <div className='money-acts'>
      {steps.map((step) => {
        const given = refund.approvals.find((one) => one.step === step)
        if (given === undefined)
          return (
            <StateBadge
              key={step}
              state='todo'
              words={t('decorationMoney.refund.waiting', { step: stepWords(step) })}
            />
          )
        const words =
          given.onPaper === null
            ? t('decorationMoney.refund.approved', {
                step: stepWords(step),
                who: names.get(given.by) ?? '',
                day: momentText(given.at, { zone, now }).day,
              })
            : t('decorationMoney.refund.approvedOnPaper', { step: stepWords(step), name: given.onPaper.name })
        return <StateBadge key={step} state='done' words={words} />
      })}
      {!isOpen && (
        <StateBadge
          state='done'
          words={t('decorationMoney.refund.paid', { day: momentText(refund.paidAt, { zone, now }).day })}
        />
      )}
      {isOpen && next !== undefined && (
        <>
          <Button size='xs' variant='default' onClick={() => void approve(next)}>
            {t('decorationMoney.refund.approve', { step: stepWords(next) })}
          </Button>
          <Button
            size='xs'
            variant='default'
            onClick={() => onAct({ act: 'on-paper', account: refund.account, step: next })}
          >
            {t('decorationMoney.refund.onPaper', { step: stepWords(next) })}
          </Button>
        </>
      )}
      {isOpen && next === undefined && (
        <Button size='xs' onClick={() => onAct({ act: 'pay', account: refund.account })}>
          {t('decorationMoney.refund.pay')}
        </Button>
      )}
    </div>
  )
}
