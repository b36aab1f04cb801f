/** What is charged, and what of each line has come in. */
import type { ReactNode } from 'react'
import { useText } from '#renderer/text/text.ts'
import { owedOf } from '#shared/domain/money/charges.ts'
import type { CaseMoney } from '#shared/domain/money/ledger.ts'
import { payerWords, unitWords, yuanText } from './moneyWords.ts'

interface ChargesPanelProps {
  readonly money: CaseMoney
  readonly title: string
  /** What is said before anything is charged. */
  readonly none: ReactNode
}

export function ChargesPanel({ money, title, none }: ChargesPanelProps) {
  const t = useText()
  if (money.charges.length === 0) return none
  const owed = owedOf(money)
  const column = (name: 'name' | 'payer' | 'quantity' | 'unit' | 'amount' | 'paid' | 'open') =>
    t(`decorationMoney.charges.columns.${name}`)
  return (
    <div className='money-scroll'>
      <table className='money-table'>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope='col'>{column('name')}</th>
            <th scope='col'>{column('payer')}</th>
            <th scope='col' data-figures className='money-narrow-hidden'>
              {column('quantity')}
            </th>
            <th scope='col' data-figures className='money-narrow-hidden'>
              {column('unit')}
            </th>
            <th scope='col' data-figures>
              {column('amount')}
            </th>
            <th scope='col' data-figures>
              {column('open')}
            </th>
          </tr>
        </thead>
        <tbody>
          {money.charges.map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is replaced as a whole; the place is the line.
            <tr key={index}>
              <td title={t('decorationMoney.charges.basis', { basis: line.basis })}>{line.name}</td>
              <td>{payerWords(line.payer)}</td>
              <td data-figures className='money-narrow-hidden'>
                {line.hundredths / 100}
              </td>
              <td data-figures className='money-narrow-hidden'>
                {yuanText(line.unitFen)} {unitWords(line.per)}
              </td>
              <td data-figures>{yuanText(line.amountFen)}</td>
              <td data-figures>{yuanText(owed[index]?.openFen ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
