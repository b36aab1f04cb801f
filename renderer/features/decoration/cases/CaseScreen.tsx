/** `/decoration/case/$id/{-$tab}`: one case, its tabs in the order of its life. */
import { useParams } from '@tanstack/react-router'
import { CASE_TABS } from '#renderer/features/decoration/caseTabs.ts'
import { useCase } from '#renderer/features/decoration/queries/cases.ts'
import { useText } from '#renderer/text/text.ts'
import { Page } from '#renderer/ui/Page.tsx'

export function CaseScreen() {
  const t = useText()
  const { id = '', tab } = useParams({ strict: false })
  const row = useCase(id)
  if (!row) return null
  const sections = CASE_TABS.find((one) => one.id === tab)?.sections ?? CASE_TABS[0]?.sections ?? []
  return (
    <Page title={t('decorationCases.title')}>
      {sections.map((Section) => (
        <Section key={Section.name} row={row} />
      ))}
    </Page>
  )
}
