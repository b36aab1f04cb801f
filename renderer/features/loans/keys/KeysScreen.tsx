import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function KeysScreen() {
  const t = useText()
  return <Page title={t('keys.title')}>{null}</Page>
}
