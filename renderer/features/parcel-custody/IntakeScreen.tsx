/** Taking in and turning away. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function IntakeScreen() {
  const t = useText()
  return <Page title={t('custodyIntake.title')}>{null}</Page>
}
