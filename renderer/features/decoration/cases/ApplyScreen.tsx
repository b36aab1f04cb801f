/** `/decoration/apply/{-$id}`: a new application, or one that is amended. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function ApplyScreen() {
  const t = useText()
  return <Page title={t('decorationCases.title')}>{null}</Page>
}
