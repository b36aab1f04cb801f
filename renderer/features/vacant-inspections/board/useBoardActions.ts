/** What can be done on the board: the visit of a home, its building from paper, a round besides the weekly one. */
import { IconClipboardText, IconCloudStorm, IconHomeSearch, IconPencil } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { gridPath } from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import type { PlanLine } from '#renderer/features/vacant-inspections/queries/plan.ts'
import { useText } from '#renderer/text/text.ts'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { BOARD_PAGES, type BoardPage } from './BoardBar.tsx'

interface BoardActing {
  readonly active: PlanLine | undefined
  readonly view: BoardPage
  readonly onPage: (page: BoardPage) => void
}

/** Opens the visit of a home; its file where it was visited today, for a slot holds one visit. */
export function useOpenHome(): (line: PlanLine) => void {
  const navigate = useNavigate()
  return ({ unitId, visitedToday }) =>
    void navigate({ to: visitedToday === undefined ? `/vacant/visit/${unitId}` : `/vacant/unit/${unitId}` })
}

/** The main ones first. */
export function useBoardActions({ active, view, onPage }: BoardActing): readonly DeskAction[] {
  const t = useText()
  const navigate = useNavigate()
  const openHome = useOpenHome()
  useViewKeys(view, onPage)
  const ofHome = (action: DeskAction): readonly DeskAction[] => (view === 'calendar' ? [] : [action])
  return [
    ...ofHome({
      ...{ id: 'visit', label: t('vacantBoard.acts.visit'), icon: IconPencil, keys: 'F2' },
      isAvailable: active !== undefined,
      run: () => active && openHome(active),
    }),
    {
      ...{ id: 'grid', label: t('vacantBoard.acts.grid'), icon: IconClipboardText, keys: 'F4' },
      run: () => navigate({ to: active === undefined ? '/vacant/grid' : gridPath(active.buildingId) }),
    },
    {
      ...{ id: 'round', label: t('vacantBoard.acts.round'), icon: IconCloudStorm, keys: 'F6' },
      run: () => navigate({ to: '/vacant/rounds/call' }),
    },
    ...ofHome({
      ...{ id: 'unit', label: t('vacantBoard.acts.unit'), icon: IconHomeSearch, keys: 'F7' },
      isAvailable: active !== undefined,
      run: () => active && navigate({ to: `/vacant/unit/${active.unitId}` }),
    }),
  ]
}

/** From one view to the next without the pointer. */
function useViewKeys(view: BoardPage, onPage: (page: BoardPage) => void): void {
  const t = useText()
  const turn = (by: number) => () => {
    const at = BOARD_PAGES.indexOf(view) + by + BOARD_PAGES.length
    onPage(BOARD_PAGES[at % BOARD_PAGES.length] ?? 'due')
  }
  useHotKeys([
    { id: 'view-next', label: t('vacantBoard.acts.next'), keys: 'Alt+PageDown', run: turn(1) },
    { id: 'view-before', label: t('vacantBoard.acts.before'), keys: 'Alt+PageUp', run: turn(-1) },
  ])
}
