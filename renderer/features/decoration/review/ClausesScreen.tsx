/** `/decoration/clauses`: versions of the clauses. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function ClausesScreen() {
  const t = useText()
  return <Page title={t('decorationReview.title')}>{null}</Page>
}
