/** `/decoration/money/{-$view}`: prices, receipts, a cashier’s day. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function MoneyScreen() {
  const t = useText()
  return <Page title={t('decorationMoney.title')}>{null}</Page>
}
