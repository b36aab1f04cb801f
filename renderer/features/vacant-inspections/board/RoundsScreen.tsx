import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function RoundsScreen() {
  const t = useText()
  return <Page title={t('vacantBoard.title')}>{null}</Page>
}
