/** `/decoration/opening`: what was running before the program (期初导入). */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function OpeningScreen() {
  const t = useText()
  return <Page title={t('decoration.title')}>{null}</Page>
}
