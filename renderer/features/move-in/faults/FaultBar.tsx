/** Views of the register with their counts, and by which building and party it is narrowed. */
import { Select } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'
import type { HouseFaultLine } from '#renderer/features/move-in/queries/faults.ts'
import { useText } from '#renderer/text/text.ts'
import { QuickFilters } from '#renderer/ui/list/QuickFilters.tsx'
import type { ListAddress } from '#renderer/ui/list/useListAddress.ts'
import { filterToText } from '#shared/domain/lists/listFilter.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import {
  BUILDING,
  choiceOf,
  FAULT_VIEWS,
  type FaultView,
  faultViewPath,
  isInView,
  NOBODY,
  narrowed,
  RESPONSIBLE,
  withChoice,
} from './faultViews.ts'
import { faultBuilding } from './faultWords.ts'

interface FaultBarProps {
  readonly view: FaultView
  /** Those that are read, before any filter. */
  readonly lines: readonly HouseFaultLine[]
  readonly address: ListAddress
}

export function FaultBar(props: FaultBarProps) {
  return (
    <>
      <MoveInNav at='faults' />
      <div className='list-bar'>
        <Views {...props} />
        <Choices {...props} />
      </div>
    </>
  )
}

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
        ...{ id: one, name: t(`moveInFaults.views.${one}`), inForce: one === view },
        // How much is closed says nothing.
        ...(one === 'closed' ? {} : { count: shown.filter((line) => isInView(line, one)).length }),
        onPick: () => go(one),
      }))}
    />
  )
}

function Choices({ lines, address }: FaultBarProps) {
  const t = useText()
  const { filter, setFilter } = address
  const buildings = new Map(lines.map((line) => [line.buildingId, faultBuilding(line, t)]))
  const parties = [...new Set(lines.map(({ fault }) => fault.responsible || NOBODY))]
  const pick = (kind: string) => (value: string | null) => setFilter(withChoice(filter, kind, value ?? ''))
  return (
    <div className='house-fault-bar'>
      <Select
        size='xs'
        aria-label={t('moveInFaults.filters.building')}
        placeholder={t('moveInFaults.filters.allBuildings')}
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
        aria-label={t('moveInFaults.filters.responsible')}
        placeholder={t('moveInFaults.filters.allResponsible')}
        clearable
        data={parties.map((value) => ({ value, label: value === NOBODY ? t('moveInFaults.filters.nobody') : value }))}
        value={choiceOf(filter, RESPONSIBLE) || null}
        onChange={pick(RESPONSIBLE)}
      />
    </div>
  )
}
