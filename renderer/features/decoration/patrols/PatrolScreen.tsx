/** `/decoration/patrols/{-$day}`: the slots of a day. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function PatrolScreen() {
  const t = useText()
  return <Page title={t('decorationPatrols.title')}>{null}</Page>
}
