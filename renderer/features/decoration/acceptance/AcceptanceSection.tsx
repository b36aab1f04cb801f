/** Acceptance, refund and archive of one case. */

import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useText } from '#renderer/text/text.ts'

export function AcceptanceSection({ row }: SectionProps) {
  const t = useText()
  return <section aria-label={t('decorationAcceptance.title')} data-case={row.id} />
}
