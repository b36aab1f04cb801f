/** The register of receipts, newest first, with the numbers that are missing (handbook D10). */
import { TextInput } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { type ReceiptLine, useReceipts } from '#renderer/features/decoration/queries/moneyDay.ts'
import { printTable } from '#renderer/papers/printTable.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { paperText, type Text, useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { momentText } from '#renderer/ui/momentText.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { DeskState } from '#renderer/ui/palette.ts'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { HIDDEN, type TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { labelOf } from '#shared/domain/decoration/money/moneySheets.ts'
import { METHOD_LABELS } from '#shared/domain/decoration/money/moneySheetText.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import { methodWords, yuanText } from './moneyWords.ts'
import './money.css'

type ColumnName = 'number' | 'at' | 'unit' | 'payer' | 'method' | 'amount' | 'by' | 'state'

export function ReceiptsView({ nav }: { readonly nav: ReactNode }) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const found = useReceipts()
  const columns = useReceiptColumns()
  const [typed, setTyped] = useState('')
  if (found === undefined) return null
  const { receipts, gaps } = found
  const asked = foldWidth(typed).trim().toUpperCase()
  const rows = receipts.filter(({ number, unitCode, payerName }) =>
    [number, unitCode, payerName].some((part) => part.toUpperCase().includes(asked)),
  )
  const sum = rows.filter(({ isReversed }) => !isReversed).reduce((total, { amountFen }) => total + amountFen, 0)
  const note = { count: rows.length, amount: yuanText(sum) }
  const gapText = gaps.map(({ from, to }) => (from === to ? from : `${from}–${to}`)).join('、')
  const actions = [
    {
      id: 'print',
      label: t('decorationMoney.receipts.print'),
      icon: IconPrinter,
      keys: 'Ctrl+P',
      run: () => printTable(desk, tableOf(rows, desk.store.zone(), asked)),
    },
  ]
  return (
    <Page
      title={t('decorationMoney.places.receipts')}
      note={t('decorationMoney.receipts.note', note)}
      actions={actions}
      filters={
        <>
          {nav}
          <TextInput
            size='xs'
            className='money-find'
            aria-label={t('decorationMoney.receipts.find')}
            placeholder={t('decorationMoney.receipts.find')}
            autoComplete='off'
            autoFocus
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <StateBadge
            state={gaps.length === 0 ? 'done' : 'late'}
            words={
              gaps.length === 0
                ? t('decorationMoney.receipts.noGaps')
                : t('decorationMoney.receipts.gaps', { gaps: gapText })
            }
          />
        </>
      }
    >
      <VirtualTable
        name='decoration-receipts'
        label={t('decorationMoney.places.receipts')}
        rows={rows}
        columns={columns}
        rowKey={({ dot }) => dot}
        onOpen={({ caseId }) => void navigate({ to: `/decoration/case/${caseId}/money` })}
        empty={
          receipts.length === 0 ? (
            <EmptyState title={t('decorationMoney.receipts.empty')} hint={t('decorationMoney.receipts.emptyHint')} />
          ) : (
            <EmptyState title={t('decorationMoney.receipts.none')} />
          )
        }
      />
    </Page>
  )
}

function stateOf({ isReversed, isLost, isTopUp }: ReceiptLine): 'void' | 'lost' | 'topUp' | 'stands' {
  if (isReversed) return 'void'
  if (isLost) return 'lost'
  return isTopUp ? 'topUp' : 'stands'
}

const BADGES: Readonly<Record<ReturnType<typeof stateOf>, DeskState>> = {
  void: 'todo',
  lost: 'due',
  topUp: 'done',
  stands: 'done',
}

function useReceiptColumns(): readonly TableColumn<ReceiptLine>[] {
  const t = useText()
  const { zone, now } = useDeskClock()
  const column = (key: ColumnName, width: string, render: TableColumn<ReceiptLine>['render']) => ({
    key,
    title: t(`decorationMoney.receipts.columns.${key}`),
    width,
    render,
  })
  const at = (line: ReceiptLine): string => {
    const { day, time } = momentText(line.at, { zone, now })
    return `${day} ${time}`
  }
  return [
    { ...column('number', '8rem', ({ number }) => number), narrowWidth: '7rem' },
    { ...column('at', '8.5rem', at), narrowWidth: HIDDEN },
    { ...column('unit', '6rem', ({ unitCode }) => unitCode), narrowWidth: '4.5rem' },
    {
      ...column('payer', 'minmax(8rem, 1fr)', ({ payerName }) => <PersonName name={payerName} />),
      narrowWidth: HIDDEN,
    },
    { ...column('method', '5rem', ({ method }) => methodWords(method)), narrowWidth: HIDDEN },
    { ...column('amount', '8rem', ({ amountFen }) => yuanText(amountFen)), numeric: true, narrowWidth: '6rem' },
    { ...column('by', '6rem', ({ takenBy }) => takenBy), narrowWidth: HIDDEN },
    {
      ...column('state', '8.5rem', (line) => (
        <StateBadge state={BADGES[stateOf(line)]} words={t(`decorationMoney.receipts.states.${stateOf(line)}`)} />
      )),
      narrowWidth: 'minmax(5.5rem, 1fr)',
    },
  ]
}

const WIDTHS: Readonly<Record<ColumnName, number>> = {
  ...{ number: 4, at: 5, unit: 3, payer: 5, method: 2, amount: 4, by: 3, state: 3 },
}

/** The same rows in Chinese, as all paper. */
function tableOf(rows: readonly ReceiptLine[], zone: string, filter: string) {
  const t: Text = paperText()
  const names = Object.keys(WIDTHS) as ColumnName[]
  return {
    title: t('decorationMoney.receipts.sheetTitle'),
    note: filter,
    columns: names.map((name) => ({
      title: t(`decorationMoney.receipts.columns.${name}`),
      width: WIDTHS[name],
      numeric: name === 'amount',
    })),
    rows: rows.map((line) => {
      const { day, time } = momentText(line.at, { zone, now: Date.parse(line.at) })
      return [
        line.number,
        `${day} ${time}`,
        line.unitCode,
        line.payerName,
        labelOf(METHOD_LABELS, line.method),
        yuanText(line.amountFen),
        line.takenBy,
        t(`decorationMoney.receipts.states.${stateOf(line)}`),
      ]
    }),
  }
}
