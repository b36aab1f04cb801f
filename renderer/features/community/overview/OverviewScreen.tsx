/** 小区 · 总览: how the project stands, each number a way to its list. */

import { IconPrinter } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { ProjectTabs } from '#renderer/features/community/buildings/ProjectTabs.tsx'
import { type PrintedTable, printTable } from '#renderer/papers/printTable.ts'
import { paperText, type Text, useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { RELATIONS } from '#shared/domain/owner-files/schema.ts'
import { UNIT_STATES } from '#shared/domain/owner-files/unitState.ts'
import { type FacetLine, FacetList } from './FacetList.tsx'
import { OverviewTable } from './OverviewTable.tsx'
import { type Overview, useOverview } from './useOverview.ts'
import './overview.css'

// The chart library is larger than the rest of the desk: start-up does not pay for it.
const StateCharts = lazy(() => import('./StateCharts.tsx').then((part) => ({ default: part.StateCharts })))

export function OverviewScreen() {
  const t = useText()
  const desk = useDesk()
  const overview = useOverview(t('project.chart.elsewhere'))
  const print = {
    id: 'print-overview',
    label: t('project.chart.print'),
    icon: IconPrinter,
    keys: 'F7',
    isAvailable: overview !== undefined,
    run: () => overview && printTable(desk, onPaper(overview, paperText())),
  }
  return (
    <Page
      title={t('project.chart.title')}
      note={t('project.chart.asOf')}
      actions={[print]}
      filters={<ProjectTabs current='/project/overview' />}
    >
      {overview && <Numbers overview={overview} />}
    </Page>
  )
}

/** Units by building and state; the people and the gaps of the files stand in the line above. */
function onPaper({ buildings, total, people, units }: Overview, t: Text): PrintedTable {
  const used = UNIT_STATES.filter((state) => total.states[state] > 0)
  const number = { width: 2, numeric: true }
  const line = ({ title, states, total: sum }: Overview['total']) => [
    title,
    ...used.map((state) => String(states[state])),
    String(sum),
  ]
  const gaps = fileLines(people, units, t).filter(({ count }) => count > 0)
  return {
    title: t('project.chart.title'),
    note: gaps.map(({ label, count }) => `${label} ${count}`).join(' · '),
    columns: [
      { title: t('project.chart.building'), width: 4, numeric: false },
      ...used.map((state) => ({ title: t(`ownerFiles.unitStates.${state}`), ...number })),
      { title: t('project.chart.total'), ...number },
    ],
    rows: [...buildings, { ...total, title: t('project.chart.total') }].map(line),
  }
}

function Numbers({ overview }: { readonly overview: Overview }) {
  const t = useText()
  const { buildings, total, people, units } = overview
  if (total.total === 0) {
    return <EmptyState title={t('project.chart.noData')} hint={t('project.chart.noDataHint')} />
  }
  return (
    <div className='overview'>
      <section aria-label={t('project.chart.unitsByBuilding')}>
        <h2>{t('project.chart.unitsByBuilding')}</h2>
        <Suspense fallback={<div className='overview-charts' />}>
          <StateCharts buildings={buildings} total={total} />
        </Suspense>
        <OverviewTable buildings={buildings} total={total} />
      </section>
      <div className='overview-side'>
        <FacetList title={t('project.chart.people')} lines={peopleLines(people, t)} />
        <FacetList title={t('project.chart.files')} lines={fileLines(people, units, t)} />
      </div>
    </div>
  )
}

type Counts = Overview['people']

function peopleLines(people: Counts, t: Text): readonly FacetLine[] {
  const line = (facet: string, label: string): FacetLine => ({
    facet,
    label,
    count: people[facet] ?? 0,
    list: '/owners',
  })
  return [
    ...RELATIONS.map((relation) => line(`relation/${relation}`, t(`ownerFiles.relations.${relation}`))),
    line('relation/former', t('project.chart.former')),
  ]
}

function fileLines(people: Counts, units: Counts, t: Text): readonly FacetLine[] {
  return [
    { facet: 'lacks/phone', label: t('project.chart.lacksPhone'), count: people['lacks/phone'] ?? 0, list: '/owners' },
    { facet: 'lacks/id', label: t('project.chart.lacksId'), count: people['lacks/id'] ?? 0, list: '/owners' },
    {
      facet: 'stay/unverified',
      label: t('project.chart.unverified'),
      count: people['stay/unverified'] ?? 0,
      list: '/owners',
    },
    { facet: 'lacks/owner', label: t('project.chart.lacksOwner'), count: units['lacks/owner'] ?? 0, list: '/units' },
    { facet: 'lacks/area', label: t('project.chart.lacksArea'), count: units['lacks/area'] ?? 0, list: '/units' },
  ]
}
