/** Hot work and cuts of one case. */

import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useText } from '#renderer/text/text.ts'

export function HotWorkSection({ row }: SectionProps) {
  const t = useText()
  return <section aria-label={t('decorationHotWork.title')} data-case={row.id} />
}
