/** Patrols of one case. */

import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useText } from '#renderer/text/text.ts'

export function PatrolSection({ row }: SectionProps) {
  const t = useText()
  return <section aria-label={t('decorationPatrols.title')} data-case={row.id} />
}
