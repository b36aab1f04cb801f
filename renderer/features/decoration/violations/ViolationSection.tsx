/** Violations of one case. */

import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useText } from '#renderer/text/text.ts'

export function ViolationSection({ row }: SectionProps) {
  const t = useText()
  return <section aria-label={t('decorationViolations.title')} data-case={row.id} />
}
