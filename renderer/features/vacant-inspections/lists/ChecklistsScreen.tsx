import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function ChecklistsScreen() {
  const t = useText()
  return <Page title={t('vacantLists.title')}>{null}</Page>
}
