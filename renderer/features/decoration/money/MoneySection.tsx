/** What is charged, the ledger and its receipts. */

import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useText } from '#renderer/text/text.ts'

export function MoneySection({ row }: SectionProps) {
  const t = useText()
  return <section aria-label={t('decorationMoney.title')} data-case={row.id} />
}
