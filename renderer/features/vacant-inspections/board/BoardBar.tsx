/** Above the board: what is shown, whose homes, which building, why they are inspected. */
import { NativeSelect, Switch } from '@mantine/core'
import { vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { EVERYBODY, MINE, NOBODY, type RoundFilter } from '#renderer/stores/useRoundFilter.ts'
import { useText } from '#renderer/text/text.ts'
import { QuickFilters } from '#renderer/ui/list/QuickFilters.tsx'
import { SCOPE_REASONS } from '#shared/domain/vacant-inspections/plan/scope.ts'
import { BOARD_VIEWS, type BoardCounts } from './boardViews.ts'

/** What can be shown: lists of homes, and the month. */
export const BOARD_PAGES = [...BOARD_VIEWS, 'calendar'] as const
/** One of them. */
export type BoardPage = (typeof BOARD_PAGES)[number]

interface ViewSwitchProps {
  readonly page: BoardPage
  readonly counts: BoardCounts
  readonly onPage: (page: BoardPage) => void
}

export function ViewSwitch({ page, counts, onPage }: ViewSwitchProps) {
  const t = useText()
  return (
    <QuickFilters
      filters={BOARD_PAGES.map((one) => ({
        ...{ id: one, name: t(`vacantBoard.views.${one}`), inForce: one === page, onPick: () => onPage(one) },
        ...(one === 'calendar' ? {} : { count: counts[one] }),
      }))}
    />
  )
}

interface FilterBarProps {
  readonly filter: RoundFilter
  /** Whose homes are shown, as the choice has it. */
  readonly officer: string
  readonly onFilter: (part: Partial<RoundFilter>) => void
  /** Officers of towers with their names, in order. */
  readonly officers: readonly (readonly [string, string])[]
  /** Codes by id, in order. */
  readonly buildings: readonly (readonly [string, string])[]
  readonly isOfficer: boolean
}

export function FilterBar({ filter, officer, onFilter, officers, buildings, isOfficer }: FilterBarProps) {
  const t = useText()
  return (
    <>
      <NativeSelect
        size='xs'
        aria-label={t('vacantBoard.filters.officer')}
        value={officer}
        onChange={(event) => onFilter({ officer: event.currentTarget.value })}
        data={[
          { value: EVERYBODY, label: t('vacantBoard.filters.everybody') },
          ...(isOfficer ? [{ value: MINE, label: t('vacantBoard.filters.mine') }] : []),
          ...officers.map(([value, name]) => ({ value, label: name })),
          { value: NOBODY, label: t('vacantBoard.filters.nobody') },
        ]}
      />
      <NativeSelect
        size='xs'
        aria-label={t('vacantBoard.filters.building')}
        value={filter.buildingId}
        onChange={(event) => onFilter({ buildingId: event.currentTarget.value })}
        data={[
          { value: '', label: t('vacantBoard.filters.everyBuilding') },
          ...buildings.map(([value, label]) => ({ value, label })),
        ]}
      />
      <NativeSelect
        size='xs'
        className='board-seldom'
        aria-label={t('vacantBoard.filters.reason')}
        value={filter.reason}
        onChange={(event) => onFilter({ reason: event.currentTarget.value })}
        data={[
          { value: '', label: t('vacantBoard.filters.everyReason') },
          ...SCOPE_REASONS.map((value) => ({ value, label: vacantWord('reasons', value, t) })),
        ]}
      />
      <Switch
        size='xs'
        className='board-seldom'
        label={t('vacantBoard.filters.care')}
        checked={filter.isCareOnly}
        onChange={(event) => onFilter({ isCareOnly: event.currentTarget.checked })}
      />
    </>
  )
}
