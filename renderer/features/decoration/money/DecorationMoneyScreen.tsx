/** `/decoration/money/{-$view}`: prices, receipts, a cashier’s day. */
import { DecorationNav } from '#renderer/features/decoration/DecorationNav.tsx'
import { MoneyScreen } from '#renderer/features/money/MoneyScreen.tsx'

export function DecorationMoneyScreen() {
  return <MoneyScreen base='/decoration/money' places={<DecorationNav at='money' />} />
}
