/** Prices, receipts, a cashier’s day: one screen of money, beside the cases that one came from. */
import { useParams } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useText } from '#renderer/text/text.ts'
import { ListSwitch } from '#renderer/ui/list/ListSwitch.tsx'
import { CashDayView } from './CashDayView.tsx'
import { cashDayIn } from './cashDayPath.ts'
import type { MoneyBase } from './moneyCase.ts'
import { PricesView } from './PricesView.tsx'
import { ReceiptsView } from './ReceiptsView.tsx'

const VIEWS = ['receipts', 'day', 'prices'] as const
type View = (typeof VIEWS)[number]

interface MoneyScreenProps {
  readonly base: MoneyBase
  /** The way back to the other screens of that side. */
  readonly places: ReactNode
}

export function MoneyScreen({ base, places }: MoneyScreenProps) {
  const { view } = useParams({ strict: false }) as { readonly view?: string }
  const start = cashDayIn(view)
  const shown = start === undefined ? (VIEWS.find((one) => one === view) ?? 'receipts') : 'day'
  const nav = (
    <>
      {places}
      <MoneyNav base={base} at={shown} />
    </>
  )
  if (shown === 'prices') return <PricesView nav={nav} base={base} />
  // Another address is another day to begin with.
  return shown === 'day' ? <CashDayView key={view} start={start} nav={nav} /> : <ReceiptsView nav={nav} base={base} />
}

/** From one screen of money to the others. */
function MoneyNav({ base, at }: { readonly base: MoneyBase; readonly at: View }) {
  const t = useText()
  return (
    <ListSwitch
      lists={VIEWS.map((view) => ({
        path: `${base}/${view}`,
        label: t(`decorationMoney.places.${view}`),
        isShown: view === at,
      }))}
    />
  )
}
