/** `/custody/opening`: what was in store before the program (期初导入). */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function OpeningImportScreen() {
  const t = useText()
  return <Page title={t('custodyRegister.opening.title')}>{null}</Page>
}
