/** `/move-in/money/{-$view}`: the same prices, receipts and cash days, reached from move-in. */

import { MoneyScreen } from '#renderer/features/money/MoneyScreen.tsx'
import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'

export function MoveInMoneyScreen() {
  return <MoneyScreen base='/move-in/money' places={<MoveInNav at='money' />} />
}
