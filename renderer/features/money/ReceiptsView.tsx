/** The register of receipts, newest first, with the numbers that are missing (handbook D10). */
import { TextInput } from '@mantine/core'
import { IconPencil, IconPrinter } from '@tabler/icons-react'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { type MoneyBase, moneyCasePath } from '#renderer/features/money/moneyCase.ts'
import { type ReceiptLine, spanText, useReceipts } from '#renderer/features/money/queries/money.ts'
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
import { labelOf } from '#shared/domain/money/moneySheets.ts'
import { METHOD_LABELS } from '#shared/domain/money/moneySheetText.ts'
import { foldWidth } from '#shared/kernel/text.ts'
import { LateReceiptForm } from './LateReceiptForm.tsx'
import { methodWords, yuanText } from './moneyWords.ts'
import './money.css'

type ColumnName = 'number' | 'at' | 'unit' | 'payer' | 'method' | 'amount' | 'by' | 'state'

interface ReceiptsViewProps {
  readonly nav: ReactNode
  /** Whose side of the desk one came from: a receipt written by hand is most likely of that. */
  readonly base: MoneyBase
}

export function ReceiptsView({ nav, base }: ReceiptsViewProps) {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const found = useReceipts()
  const columns = useReceiptColumns()
  const [typed, setTyped] = useState('')
  const { late } = useSearch({ strict: false }) as { readonly late?: unknown }
  const [entering, setEntering] = useState(typeof late === 'string' ? late : undefined)
  if (found === undefined) return null
  const { receipts, gaps, blanksOut } = found
  const asked = foldWidth(typed).trim().toUpperCase()
  const rows = receipts.filter(({ number, unitCode, payerName }) =>
    [number, unitCode, payerName].some((part) => part.toUpperCase().includes(asked)),
  )
  const sum = rows.filter(({ isReversed }) => !isReversed).reduce((total, { amountFen }) => total + amountFen, 0)
  const note = { count: rows.length, amount: yuanText(sum) }
  const actions = [
    {
      id: 'late',
      label: t('decorationMoney.receipts.late.title'),
      icon: IconPencil,
      keys: 'F2',
      run: () => setEntering(''),
    },
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
                : t('decorationMoney.receipts.gaps', { gaps: gaps.map(spanText).join('、') })
            }
          />
          {blanksOut.length > 0 && (
            <StateBadge
              state='due'
              words={t('decorationMoney.receipts.blanksOut', { numbers: blanksOut.join('、') })}
            />
          )}
        </>
      }
      side={
        entering !== undefined && (
          <LateReceiptForm number={entering} base={base} onClose={() => setEntering(undefined)} />
        )
      }
    >
      <VirtualTable
        name='decoration-receipts'
        label={t('decorationMoney.places.receipts')}
        rows={rows}
        columns={columns}
        rowKey={({ of, dot }) => `${of.id}/${dot}`}
        onOpen={({ of }) => void navigate({ to: moneyCasePath(of) })}
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

/** Where it stands, and whether it was entered from paper. */
function stateWords(line: ReceiptLine, t: Text): string {
  const state = t(`decorationMoney.receipts.states.${stateOf(line)}`)
  if (line.enteredAt === '') return state
  return stateOf(line) === 'stands' ? t('lateEntry.title') : t('decorationMoney.receipts.isLate', { state })
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
    { ...column('number', '8rem', ({ number }) => number), narrowWidth: '6.5rem' },
    { ...column('at', '8.5rem', at), narrowWidth: HIDDEN },
    { ...column('unit', '6rem', ({ unitCode }) => unitCode), narrowWidth: '4rem' },
    {
      ...column('payer', 'minmax(8rem, 1fr)', ({ payerName }) => <PersonName name={payerName} />),
      narrowWidth: HIDDEN,
    },
    { ...column('method', '5rem', ({ method }) => methodWords(method)), narrowWidth: HIDDEN },
    { ...column('amount', '8rem', ({ amountFen }) => yuanText(amountFen)), numeric: true, narrowWidth: '5.25rem' },
    { ...column('by', '6rem', ({ takenBy }) => takenBy), narrowWidth: HIDDEN },
    {
      ...column('state', '8.5rem', (line) => <StateBadge state={BADGES[stateOf(line)]} words={stateWords(line, t)} />),
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
        stateWords(line, t),
      ]
    }),
  }
}
