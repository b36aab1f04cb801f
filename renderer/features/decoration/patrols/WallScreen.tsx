/** `/decoration/wall`: all running permits at a glance. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function WallScreen() {
  const t = useText()
  return <Page title={t('decorationPatrols.title')}>{null}</Page>
}
