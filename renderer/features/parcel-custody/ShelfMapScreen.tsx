/** The shelves and what lies on them. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function ShelfMapScreen() {
  const t = useText()
  return <Page title={t('custodyShelves.title')}>{null}</Page>
}
