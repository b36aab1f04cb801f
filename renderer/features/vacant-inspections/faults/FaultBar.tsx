/** Views of the list with their counts, and by which building and department it is narrowed. */
import { Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { FaultLine } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { VacantNav } from '#renderer/features/vacant-inspections/VacantNav.tsx'
import { useText } from '#renderer/text/text.ts'
import { QuickFilters } from '#renderer/ui/list/QuickFilters.tsx'
import type { ListAddress } from '#renderer/ui/list/useListAddress.ts'
import { filterToText } from '#shared/domain/lists/listFilter.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { faultViewPath } from './faultPaths.ts'
import {
  BUILDING,
  choiceOf,
  DEPARTMENT,
  FAULT_VIEWS,
  type FaultView,
  isInView,
  NOBODY,
  narrowed,
  withChoice,
} from './faultViews.ts'
import { faultBuilding } from './faultWords.ts'

interface FaultBarProps {
  readonly view: FaultView
  /** Those that are read, before any filter. */
  readonly lines: readonly FaultLine[]
  readonly address: ListAddress
}

export function FaultBar(props: FaultBarProps) {
  return (
    <>
      <VacantNav at='faults' />
      <div className='list-bar'>
        <Views {...props} />
        <Choices {...props} />
      </div>
    </>
  )
}

/** What is good again has no count that says anything. */
const UNCOUNTED: readonly FaultView[] = ['recurring', 'closed']

function Views({ view, lines, address }: FaultBarProps) {
  const t = useText()
  const navigate = useNavigate()
  const shown = narrowed(lines, address.filter)
  const go = (to: FaultView): void => {
    const f = filterToText(address.filter)
    void navigate({ to: faultViewPath(to), search: f === '' ? {} : { f } })
  }
  return (
    <QuickFilters
      filters={FAULT_VIEWS.map((one) => ({
        id: one,
        name: t(`vacantFaults.views.${one}`),
        inForce: one === view,
        ...(UNCOUNTED.includes(one) ? {} : { count: shown.filter((line) => isInView(line, one)).length }),
        onPick: () => go(one),
      }))}
    />
  )
}

function Choices({ lines, address }: FaultBarProps) {
  const t = useText()
  const { filter, setFilter } = address
  const buildings = new Map(lines.map((line) => [line.buildingId, faultBuilding(line, t)]))
  const departments = [...new Set(lines.map(({ state }) => state.department || NOBODY))]
  const pick = (kind: string) => (value: string | null) => setFilter(withChoice(filter, kind, value ?? ''))
  return (
    <div className='fault-choices-bar'>
      <Select
        size='xs'
        aria-label={t('vacantFaults.filters.building')}
        placeholder={t('vacantFaults.filters.allBuildings')}
        clearable
        data={[...buildings]
          .filter(([id]) => id !== '')
          .map(([value, label]) => ({ value, label: label || value }))
          .toSorted((a, b) => compareCodes(a.label, b.label))}
        value={choiceOf(filter, BUILDING) || null}
        onChange={pick(BUILDING)}
      />
      <Select
        size='xs'
        aria-label={t('vacantFaults.filters.department')}
        placeholder={t('vacantFaults.filters.allDepartments')}
        clearable
        data={departments.map((value) => ({
          value,
          label: value === NOBODY ? t('vacantFaults.filters.noDepartment') : value,
        }))}
        value={choiceOf(filter, DEPARTMENT) || null}
        onChange={pick(DEPARTMENT)}
      />
    </div>
  )
}
