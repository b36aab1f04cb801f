/** 审图 in rounds, and what was signed. */

import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useText } from '#renderer/text/text.ts'

export function ReviewSection({ row }: SectionProps) {
  const t = useText()
  return <section aria-label={t('decorationReview.title')} data-case={row.id} />
}
