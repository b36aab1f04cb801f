import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function ReportScreen() {
  const t = useText()
  return <Page title={t('vacantReport.title')}>{null}</Page>
}
