/** `/vacant/{-$view}`: the homes in the rounds in walking order: what is due, which month is short, what was done; or the month by days. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { type KeptPlan, usePlan } from '#renderer/features/vacant-inspections/queries/keptPlan.ts'
import { useStaffNames } from '#renderer/features/vacant-inspections/queries/staffNames.ts'
import { VacantNav } from '#renderer/features/vacant-inspections/VacantNav.tsx'
import { useRoundFilter } from '#renderer/stores/useRoundFilter.ts'
import { useText } from '#renderer/text/text.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { BOARD_PAGES, type BoardPage, FilterBar, ViewSwitch } from './BoardBar.tsx'
import { BoardList } from './BoardList.tsx'
import { type Asking, boardCounts, filteredLines, officerShown } from './boardViews.ts'
import { CalendarView } from './CalendarView.tsx'
import './board.css'

export function BoardScreen() {
  const { view } = useParams({ strict: false }) as { readonly view?: string }
  const plan = usePlan()
  const page = BOARD_PAGES.find((one) => one === view) ?? 'due'
  return plan === undefined ? null : <Board plan={plan} page={page} />
}

function Board({ plan, page }: { readonly plan: KeptPlan; readonly page: BoardPage }) {
  const t = useText()
  const navigate = useNavigate()
  const filter = useRoundFilter()
  const staff = useStaffNames()
  const asking = useAsking()
  const { officer, buildingId, reason, isCareOnly } = filter
  const lines = useMemo(
    () => filteredLines(plan, { officer, buildingId, reason, isCareOnly }, asking),
    [plan, officer, buildingId, reason, isCareOnly, asking],
  )
  const counts = useMemo(() => boardCounts(lines), [lines])
  const goTo = (to: BoardPage): void => void navigate({ to: to === 'due' ? '/vacant' : `/vacant/${to}` })
  const bar = (
    <>
      <VacantNav at='board' />
      <div className='board-bar'>
        <ViewSwitch page={page} counts={counts} onPage={goTo} />
        <FilterBar
          filter={filter}
          officer={officerShown(filter, asking)}
          onFilter={filter.choose}
          officers={officersOf(plan, staff)}
          buildings={buildingsOf(plan)}
          isOfficer={asking.isOfficer}
        />
      </div>
    </>
  )
  const note = t('vacantBoard.counts', { due: counts.today, late: counts.late, short: counts.short, done: counts.done })
  const shared = { plan, lines, bar, note, onPage: goTo }
  return page === 'calendar' ? (
    <CalendarView {...shared} />
  ) : (
    <BoardList {...shared} view={page} staff={staff} hasFilter={lines.length < plan.lines.length} />
  )
}

/** Who is signed in: an officer sees their own towers first. */
function useAsking(): Asking {
  const { signature } = useDesk()
  const { id, role } = signature.actor
  return useMemo(() => ({ actorId: id, isOfficer: role === 'tower-officer' }), [id, role])
}

function officersOf({ lines }: KeptPlan, staff: ReadonlyMap<string, string>): readonly (readonly [string, string])[] {
  const ids = [...new Set(lines.flatMap(({ officerIds }) => officerIds))]
  return ids
    .map((id) => [id, staff.get(id) ?? ''] as const)
    .filter(([, name]) => name !== '')
    .sort(([, a], [, b]) => compareCodes(a, b))
}

/** Buildings with homes in the rounds, in walking order. */
function buildingsOf({ lines, buildings }: KeptPlan): readonly (readonly [string, string])[] {
  const ids = [...new Set(lines.map(({ buildingId }) => buildingId))]
  return ids.flatMap((id) => (buildings.has(id) ? [[id, buildings.get(id) ?? ''] as const] : []))
}
