import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function GridScreen() {
  const t = useText()
  return <Page title={t('vacantVisits.title')}>{null}</Page>
}
