/** `/decoration/{-$view}`: all cases. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function CasesScreen() {
  const t = useText()
  return <Page title={t('decoration.title')}>{null}</Page>
}
