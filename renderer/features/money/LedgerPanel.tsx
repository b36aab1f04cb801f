/** The ledger line by line, each with the balance it left and the words that explain it. */
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { MoneyCase } from '#renderer/features/money/moneyCase.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { useShownName } from '#renderer/ui/PersonName.tsx'
import type { CaseMoney } from '#shared/domain/money/ledger.ts'
import { type LedgerRow, ledgerRows } from '#shared/domain/money/ledgerRows.ts'
import { moneyCommand } from '#shared/domain/money/moneyFacts.ts'
import { accountWords, kindWords, methodWords, payerWords, yuanText } from './moneyWords.ts'
import { type ReasonAct, ReasonDialog } from './ReasonDialog.tsx'

interface LedgerPanelProps {
  readonly of: MoneyCase
  readonly money: CaseMoney
}

export function LedgerPanel({ of, money }: LedgerPanelProps) {
  const t = useText()
  const { store, signature } = useDesk()
  const [act, setAct] = useState<ReasonAct>()
  const mayReverse = store.registry.mayAct(moneyCommand(of.entity, 'reverse'), signature.actor.role) === 'allowed'
  const rows = ledgerRows(money.entries)
  const lost = new Set(money.lostReceipts.map(({ receipt }) => receipt))
  if (rows.length === 0) return <p className='quiet'>{t('decorationMoney.ledger.none')}</p>
  const column = (name: 'at' | 'kind' | 'number' | 'account' | 'amount' | 'after' | 'why') =>
    t(`decorationMoney.ledger.columns.${name}`)
  return (
    <div className='money-scroll'>
      <table className='money-table'>
        <caption>{t('decorationMoney.ledger.title')}</caption>
        <thead>
          <tr>
            <th scope='col'>{column('at')}</th>
            <th scope='col'>{column('kind')}</th>
            <th scope='col' className='money-narrow-hidden'>
              {column('number')}
            </th>
            <th scope='col'>{column('account')}</th>
            <th scope='col' data-figures>
              {column('amount')}
            </th>
            <th scope='col' data-figures>
              {column('after')}
            </th>
            <th scope='col'>{column('why')}</th>
            <th scope='col'>
              <span className='visually-hidden'>{t('decorationMoney.ledger.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((line) => (
            <Line
              key={line.entry.id}
              line={line}
              mayReverse={mayReverse}
              isLost={lost.has(line.entry.number)}
              onAct={setAct}
            />
          ))}
        </tbody>
      </table>
      {act !== undefined && <ReasonDialog of={of} act={act} onClose={() => setAct(undefined)} />}
    </div>
  )
}

interface LineProps {
  readonly line: LedgerRow
  readonly isLost: boolean
  readonly mayReverse: boolean
  readonly onAct: (act: ReasonAct) => void
}

function Line({ line, isLost, mayReverse, onAct }: LineProps) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const shown = useShownName()
  const { entry, afterFen, isReversed } = line
  const moment = (at: string): string => {
    const { day, time } = momentText(at, { zone, now })
    return `${day} ${time}`
  }
  const marks = [
    ...(isReversed ? [t('decorationMoney.ledger.reversed')] : []),
    ...(isLost && !isReversed ? [t('decorationMoney.ledger.isLost')] : []),
    ...(entry.enteredAt === '' ? [] : [t('decorationMoney.ledger.late', { time: moment(entry.enteredAt) })]),
  ]
  const why = [whyWords(line, shown, t), ...marks].filter((part) => part !== '').join(t('decorationMoney.ledger.join'))
  return (
    <tr data-reversed={isReversed || undefined}>
      <td>{moment(entry.at)}</td>
      <td>{[kindWords(entry.kind), entry.name].filter((part) => part !== '').join(' · ')}</td>
      <td className='money-narrow-hidden'>{entry.number}</td>
      <td>{accountWords(entry.account)}</td>
      <td data-figures>{entry.amountFen > 0 ? `+${yuanText(entry.amountFen)}` : yuanText(entry.amountFen)}</td>
      <td data-figures>{yuanText(afterFen)}</td>
      <td className='money-why'>{why}</td>
      <td>
        <LineMenu line={line} isLost={isLost} mayReverse={mayReverse} onAct={onAct} />
      </td>
    </tr>
  )
}

/** What explains a line: clause and notice, who paid how, what was undone and why. */
function whyWords({ entry, undoes }: LedgerRow, shown: (name: string) => string, t: Text): string {
  const { kind, clause, notice, payer, payerName, method, why } = entry
  if (kind === 'reversed') return t('decorationMoney.ledger.undoes', { number: undoes?.number ?? '', why })
  if (kind === 'deducted')
    return [t('decorationMoney.ledger.byClause', { clause, notice }), why]
      .filter((part) => part !== '')
      .join(t('decorationMoney.ledger.join'))
  const who = payerName === '' ? payerWords(payer) : shown(payerName)
  if (method === '') return t('decorationMoney.ledger.heldBefore', { payer: who })
  return t('decorationMoney.ledger.paidBy', { payer: who, method: methodWords(method) })
}

function LineMenu({ line: { entry, isReversed }, isLost, mayReverse, onAct }: LineProps) {
  const t = useText()
  const navigate = useNavigate()
  const isReceipt = entry.kind === 'collected' || entry.kind === 'topped-up'
  const { dot, number, sheetId } = entry
  const canReverse = entry.kind !== 'reversed' && !isReversed
  if (!canReverse && sheetId === null) return null
  return (
    <Menu position='bottom-end' withinPortal>
      <Menu.Target>
        <ActionIcon variant='subtle' size={24} aria-label={`${t('decorationMoney.ledger.acts')} ${number}`}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {sheetId !== null && (
          <Menu.Item onClick={() => void navigate({ to: `/papers/${sheetId}` })}>
            {t('decorationMoney.ledger.paper')}
          </Menu.Item>
        )}
        {isReceipt && canReverse && !isLost && (
          <Menu.Item onClick={() => onAct({ act: 'lost', number })}>{t('decorationMoney.ledger.lost')}</Menu.Item>
        )}
        {canReverse && (
          <Menu.Item disabled={!mayReverse} onClick={() => onAct({ act: 'reverse', of: dot, number, isReceipt })}>
            {mayReverse
              ? t(isReceipt ? 'decorationMoney.ledger.voidReceipt' : 'decorationMoney.ledger.reverse')
              : t('decorationMoney.ledger.onlyLeaders')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
