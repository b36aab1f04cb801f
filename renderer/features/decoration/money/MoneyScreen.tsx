/** `/decoration/money/{-$view}`: prices, receipts, a cashier’s day. */

import { useParams } from '@tanstack/react-router'
import { DecorationNav } from '#renderer/features/decoration/DecorationNav.tsx'
import { useText } from '#renderer/text/text.ts'
import { ListSwitch } from '#renderer/ui/list/ListSwitch.tsx'
import { CashDayView } from './CashDayView.tsx'
import { cashDayIn } from './cashDayPath.ts'
import { PricesView } from './PricesView.tsx'
import { ReceiptsView } from './ReceiptsView.tsx'

const VIEWS = ['receipts', 'day', 'prices'] as const
type View = (typeof VIEWS)[number]

export function MoneyScreen() {
  const { view } = useParams({ strict: false }) as { readonly view?: string }
  const start = cashDayIn(view)
  const shown = start === undefined ? (VIEWS.find((one) => one === view) ?? 'receipts') : 'day'
  const nav = <MoneyNav at={shown} />
  if (shown === 'prices') return <PricesView nav={nav} />
  // Another address is another day to begin with.
  return shown === 'day' ? <CashDayView key={view} start={start} nav={nav} /> : <ReceiptsView nav={nav} />
}

/** From one screen of money to the others. */
function MoneyNav({ at }: { readonly at: View }) {
  const t = useText()
  return (
    <>
      <DecorationNav at='money' />
      <ListSwitch
        lists={VIEWS.map((view) => ({
          path: `/decoration/money/${view}`,
          label: t(`decorationMoney.places.${view}`),
          isShown: view === at,
        }))}
      />
    </>
  )
}
