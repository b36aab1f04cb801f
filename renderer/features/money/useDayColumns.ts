/** Columns of a cashier’s day. */
import type { CashDayLine } from '#renderer/features/money/queries/money.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { kindWords, methodWords, yuanText } from './moneyWords.ts'

export function useDayColumns(): readonly TableColumn<CashDayLine>[] {
  const t = useText()
  const { zone, now } = useDeskClock()
  const title = (name: 'time' | 'kind' | 'unit' | 'number' | 'method' | 'amount') =>
    t(`decorationMoney.day.columns.${name}`)
  return [
    {
      key: 'time',
      title: title('time'),
      width: '5rem',
      narrowWidth: HIDDEN,
      render: ({ at }) => momentText(at, { zone, now }).time,
    },
    {
      key: 'kind',
      title: title('kind'),
      width: 'minmax(8rem, 1fr)',
      narrowWidth: 'minmax(5rem, 1fr)',
      render: ({ kind, name }) => [kindWords(kind), name].filter((part) => part !== '').join(' · '),
    },
    { key: 'unit', title: title('unit'), width: '6rem', narrowWidth: '4.5rem', render: ({ unitCode }) => unitCode },
    { key: 'number', title: title('number'), width: '8rem', narrowWidth: HIDDEN, render: ({ number }) => number },
    {
      key: 'method',
      title: title('method'),
      width: '5rem',
      narrowWidth: '3.5rem',
      render: ({ method }) => methodWords(method),
    },
    {
      key: 'amount',
      title: title('amount'),
      width: '8rem',
      narrowWidth: '6rem',
      numeric: true,
      render: ({ amountFen }) => yuanText(amountFen),
    },
  ]
}
