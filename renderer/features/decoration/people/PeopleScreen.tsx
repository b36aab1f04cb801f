/** `/decoration/people/{-$view}`: contractors, workers, passes. */
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function PeopleScreen() {
  const t = useText()
  return <Page title={t('decorationPeople.title')}>{null}</Page>
}
