import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function FaultsScreen() {
  const t = useText()
  return <Page title={t('vacantFaults.title')}>{null}</Page>
}
