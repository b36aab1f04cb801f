/** Delivery runs. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function RunScreen() {
  const t = useText()
  return <Page title={t('custodyRuns.title')}>{null}</Page>
}
