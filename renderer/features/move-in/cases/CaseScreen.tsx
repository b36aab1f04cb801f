/** `/move-in/case/$id/{-$tab}`: one move-in at a glance, its parts in the order of the visit. */
import { IconArrowLeft } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import type { MoveInCaseRow } from '#renderer/db/tables.ts'
import { isMoveInTab, MOVE_IN_TABS, type MoveInTab } from '#renderer/features/move-in/caseTabs.ts'
import { useUnitCodeOfId } from '#renderer/features/move-in/queries/cases.ts'
import { useMoveIn } from '#renderer/features/move-in/queries/stand.ts'
import { useText } from '#renderer/text/text.ts'
import { ContestedMark } from '#renderer/ui/ContestedMark.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { CaseHead } from './CaseHead.tsx'
import { CaseTabBar } from './CaseTabBar.tsx'
import { statusBadge } from './caseWords.ts'
import './moveInCase.css'

export function CaseScreen() {
  const t = useText()
  const { id = '', tab } = useParams({ strict: false }) as { readonly id?: string; readonly tab?: string }
  const row = useMoveIn(id)
  if (row === undefined) return null
  if (row === null)
    return <EmptyState title={t('moveInCases.card.notFound')} hint={t('moveInCases.card.notFoundHint')} />
  return <OneCase row={row} tab={isMoveInTab(tab) ? tab : 'papers'} />
}

function OneCase({ row, tab }: { readonly row: MoveInCaseRow; readonly tab: MoveInTab }) {
  const t = useText()
  const navigate = useNavigate()
  const unit = useUnitCodeOfId(row.v.unitId) ?? ''
  const title = t('moveInCases.card.heading', { unit })
  const Section = MOVE_IN_TABS[tab]
  return (
    <Page
      title={title}
      heading={
        <span>
          {title} {row.v.party.ownerName !== '' && <PersonName name={row.v.party.ownerName} />}
        </span>
      }
      note={
        <>
          {row.v.party.noticeNumber} <StateBadge {...statusBadge(row.v.status, t)} />{' '}
          <ContestedMark records={[`moveInCase/${row.id}`]} />
        </>
      }
      actions={[
        {
          ...{ id: 'back', label: t('moveInCases.card.back'), icon: IconArrowLeft, keys: 'Escape' },
          run: () => void navigate({ to: '/move-in' }),
        },
      ]}
    >
      <div className='move-in-case'>
        <CaseHead row={row} />
        <CaseTabBar id={row.id} shown={tab} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: longer than its screen, it is scrolled by keys. */}
        <div className='move-in-case-tab' role='tabpanel' aria-labelledby={`move-in-tab-${tab}`} tabIndex={0}>
          <Section key={row.id} row={row} />
        </div>
      </div>
    </Page>
  )
}
