/** `/decoration/case/$id/{-$tab}`: one case at a glance, its tabs in the order of its life. */
import { IconArrowLeft } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { CASE_TABS } from '#renderer/features/decoration/caseTabs.ts'
import { useCase, useUnitCodeOf } from '#renderer/features/decoration/queries/cases.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { CaseHead } from './CaseHead.tsx'
import { CaseTabBar } from './CaseTabBar.tsx'
import { statusBadge } from './caseWords.ts'
import './caseCard.css'

export function CaseScreen() {
  const t = useText()
  const { id = '', tab } = useParams({ strict: false }) as { readonly id?: string; readonly tab?: string }
  const row = useCase(id)
  if (row === undefined) return null
  if (row === null)
    return <EmptyState title={t('decorationCases.card.notFound')} hint={t('decorationCases.card.notFoundHint')} />
  return <OneCase row={row} tab={tab} />
}

function OneCase({ row, tab }: { readonly row: DecorationCaseRow; readonly tab: string | undefined }) {
  const t = useText()
  const navigate = useNavigate()
  const unit = useUnitCodeOf(row.v.unitId)
  const shown = CASE_TABS.find((one) => one.id === tab) ?? CASE_TABS[0]
  const title = t('decorationCases.card.heading', { unit })
  return (
    <Page
      title={title}
      heading={
        <span className='case-title'>
          {title} {row.v.application.ownerName !== '' && <PersonName name={row.v.application.ownerName} />}
        </span>
      }
      note={
        <span className='case-note'>
          {row.v.number}
          <StateBadge {...statusBadge(row.v.status)} />
          <ContestedMark records={[`decorationCase/${row.id}`]} />
        </span>
      }
      actions={[
        {
          id: 'back',
          label: t('decorationCases.card.back'),
          icon: IconArrowLeft,
          keys: 'Escape',
          run: () => void navigate({ to: '/decoration' }),
        },
      ]}
    >
      <div className='case-page'>
        <CaseHead row={row} />
        <CaseTabBar id={row.id} shown={shown?.id ?? 'papers'} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: longer than its screen, it is scrolled by keys. */}
        <div className='case-tab' role='tabpanel' aria-labelledby={`case-tab-${shown?.id}`} tabIndex={0}>
          {shown?.sections.map((Section) => (
            <Section key={Section.name} row={row} />
          ))}
        </div>
      </div>
    </Page>
  )
}
