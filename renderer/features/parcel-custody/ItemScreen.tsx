/** One thing in custody. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function ItemScreen() {
  const t = useText()
  return <Page title={t('custodyOut.title')}>{null}</Page>
}
