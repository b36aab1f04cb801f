/** 小区 · 总览: how the project stands, each number a way to its list. */

import { IconPrinter } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { ProjectTabs } from '#renderer/features/community/buildings/ProjectTabs.tsx'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { filterToText } from '#shared/domain/lists/listFilter.ts'
import { RELATIONS } from '#shared/domain/owner-files/schema.ts'
import { OverviewTable } from './OverviewTable.tsx'
import { type Overview, useOverview } from './useOverview.ts'
import './overview.css'

// The chart library is larger than the rest of the desk: start-up does not pay for it.
const StateCharts = lazy(() => import('./StateCharts.tsx').then((part) => ({ default: part.StateCharts })))

export function OverviewScreen() {
  const t = useText()
  const overview = useOverview(t('project.chart.elsewhere'))
  const print = {
    id: 'print-overview',
    label: t('project.chart.print'),
    icon: IconPrinter,
    keys: 'F7',
    run: () => window.print(),
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
        <FacetList
          title={t('project.chart.people')}
          lines={[
            ...RELATIONS.map((relation) => ({
              facet: `relation/${relation}`,
              label: t(`ownerFiles.relations.${relation}`),
              count: people[`relation/${relation}`] ?? 0,
              list: '/owners' as const,
            })),
            {
              facet: 'relation/former',
              label: t('project.chart.former'),
              count: people['relation/former'] ?? 0,
              list: '/owners',
            },
          ]}
        />
        <FacetList
          title={t('project.chart.files')}
          lines={[
            {
              facet: 'lacks/phone',
              label: t('project.chart.lacksPhone'),
              count: people['lacks/phone'] ?? 0,
              list: '/owners',
            },
            { facet: 'lacks/id', label: t('project.chart.lacksId'), count: people['lacks/id'] ?? 0, list: '/owners' },
            {
              facet: 'stay/unverified',
              label: t('project.chart.unverified'),
              count: people['stay/unverified'] ?? 0,
              list: '/owners',
            },
            {
              facet: 'lacks/owner',
              label: t('project.chart.lacksOwner'),
              count: units['lacks/owner'] ?? 0,
              list: '/units',
            },
            {
              facet: 'lacks/area',
              label: t('project.chart.lacksArea'),
              count: units['lacks/area'] ?? 0,
              list: '/units',
            },
          ]}
        />
      </div>
    </div>
  )
}

interface FacetLine {
  readonly facet: string
  readonly label: string
  readonly count: number
  readonly list: '/owners' | '/units'
}

/** Counts as lines with a bar each: the number and the words say what the bar shows. */
function FacetList({ title, lines }: { readonly title: string; readonly lines: readonly FacetLine[] }) {
  const most = Math.max(1, ...lines.map((line) => line.count))
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul className='facet-list'>
        {lines.map(({ facet, label, count, list }) => (
          <li key={facet}>
            <FacetName label={label} facet={facet} list={list} isEmpty={count === 0} />
            <meter className='facet-bar' min={0} max={most} value={count} aria-hidden='true' />
            <strong>{count}</strong>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface FacetNameProps extends Pick<FacetLine, 'label' | 'facet' | 'list'> {
  readonly isEmpty: boolean
}

function FacetName({ label, facet, list, isEmpty }: FacetNameProps) {
  if (isEmpty) return <span className='quiet'>{label}</span>
  return (
    <Link to={list} search={{ f: filterToText([facet]) }}>
      {label}
    </Link>
  )
}
