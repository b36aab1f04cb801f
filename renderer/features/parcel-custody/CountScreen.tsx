/** Counting shelves. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function CountScreen() {
  const t = useText()
  return <Page title={t('custodyShelves.title')}>{null}</Page>
}
