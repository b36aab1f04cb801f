/** What is in custody: the module's home. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function RegisterScreen() {
  const t = useText()
  return <Page title={t('custodyRegister.title')}>{null}</Page>
}
