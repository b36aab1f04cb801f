import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function OpeningScreen() {
  const t = useText()
  return <Page title={t('vacantOpening.title')}>{null}</Page>
}
