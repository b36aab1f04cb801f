/** Units by building and state as numbers: each leads to the list that holds just these. */
import { Link } from '@tanstack/react-router'
import { UnitStateMark } from '#renderer/features/community/buildings/UnitStateMark.tsx'
import { useText } from '#renderer/text/text.ts'
import { filterToText } from '#shared/domain/lists/listFilter.ts'
import { UNIT_STATES, type UnitState } from '#shared/domain/owner-files/unitState.ts'
import type { BuildingCounts } from './counts.ts'

interface OverviewTableProps {
  readonly buildings: readonly BuildingCounts[]
  readonly total: BuildingCounts
}

export function OverviewTable({ buildings, total }: OverviewTableProps) {
  const t = useText()
  const used = UNIT_STATES.filter((state) => total.states[state] > 0)
  return (
    <table className='settings-table overview-table' aria-label={t('project.chart.unitsByBuilding')}>
      <thead>
        <tr>
          <th scope='col'>{t('project.chart.building')}</th>
          {used.map((state) => (
            <th key={state} scope='col'>
              <UnitStateMark state={state} />
            </th>
          ))}
          <th scope='col'>{t('project.chart.total')}</th>
        </tr>
      </thead>
      <tbody>
        {buildings.map((line) => (
          <CountRow key={line.id} line={line} states={used} />
        ))}
      </tbody>
      <tfoot>
        <CountRow line={{ ...total, title: t('project.chart.total') }} states={used} isTotal />
      </tfoot>
    </table>
  )
}

interface CountRowProps {
  readonly line: BuildingCounts
  readonly states: readonly UnitState[]
  readonly isTotal?: true
}

function CountRow({ line, states, isTotal }: CountRowProps) {
  const t = useText()
  // Units of no building have no facet to ask for: their numbers lead nowhere.
  const place = isTotal ? [] : line.id === '' ? undefined : [`building/${line.id}`]
  return (
    <tr>
      <th scope='row'>{line.title}</th>
      {states.map((state) => (
        <td key={state}>
          <CountLink
            list='/units'
            count={line.states[state]}
            facets={place && [...place, `state/${state}`]}
            what={`${line.title} ${t(`ownerFiles.unitStates.${state}`)}`}
          />
        </td>
      ))}
      <td>
        <CountLink list='/units' count={line.total} facets={place} what={line.title} />
      </td>
    </tr>
  )
}

interface CountLinkProps {
  readonly list: '/units' | '/owners'
  readonly count: number
  /** What the list is asked for; undefined where it cannot be asked. */
  readonly facets: readonly string[] | undefined
  readonly what: string
}

/** A number that opens its list; nothing to see of none. */
export function CountLink({ list, count, facets, what }: CountLinkProps) {
  const t = useText()
  if (count === 0 || facets === undefined) return <span className={count === 0 ? 'quiet' : ''}>{count}</span>
  const search = facets.length === 0 ? {} : { f: filterToText(facets) }
  return (
    <Link to={list} search={search} aria-label={`${count}, ${t('project.chart.openList', { what })}`}>
      {count}
    </Link>
  )
}
