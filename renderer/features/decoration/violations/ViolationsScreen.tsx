/** `/decoration/violations/{-$id}`: violations, and one of them. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function ViolationsScreen() {
  const t = useText()
  return <Page title={t('decorationViolations.title')}>{null}</Page>
}
