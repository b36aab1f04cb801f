/** What was declared, and the papers it brings. */

import type { SectionProps } from '#renderer/features/decoration/section.ts'
import { useText } from '#renderer/text/text.ts'

export function DeclarationSection({ row }: SectionProps) {
  const t = useText()
  return <section aria-label={t('decorationCases.title')} data-case={row.id} />
}
