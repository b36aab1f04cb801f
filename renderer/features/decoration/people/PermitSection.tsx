/** Permit, workers and passes of one case. */

import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useText } from '#renderer/text/text.ts'

export function PermitSection({ row }: SectionProps) {
  const t = useText()
  return <section aria-label={t('decorationPeople.title')} data-case={row.id} />
}
