/** `/decoration/hot-work/{-$view}`: hot work and cuts of supplies. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function HotWorkScreen() {
  const t = useText()
  return <Page title={t('decorationHotWork.title')}>{null}</Page>
}
