/** Which building the clipboard is of: the own ones are marked, Enter begins. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useRef } from 'react'
import {
  type GridBuilding,
  gridPath,
  NO_BUILDING,
  useGridBuildings,
} from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import { VacantNav } from '#renderer/features/vacant-inspections/VacantNav.tsx'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import type { TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'

export function GridBuildings() {
  const t = useText()
  const navigate = useNavigate()
  const buildings = useGridBuildings(useToday())
  const root = useRef<HTMLDivElement>(null)
  const isThere = buildings !== undefined
  useEffect(() => {
    if (isThere) root.current?.querySelector<HTMLElement>('[role=grid]')?.focus()
  }, [isThere])
  const columns = useColumns()
  if (buildings === undefined) return null
  return (
    <div ref={root} className='grid-screen'>
      <Page title={t('vacantGrid.title')} note={t('vacantGrid.pick.hint')} filters={<VacantNav at='grid' />}>
        <VirtualTable
          name='grid-buildings'
          label={t('vacantGrid.pick.title')}
          rows={buildings}
          columns={columns}
          rowKey={({ id }) => id}
          onOpen={({ id }) => void navigate({ to: gridPath(id) })}
          empty={<EmptyState title={t('vacantGrid.pick.empty')} hint={t('vacantGrid.pick.emptyHint')} />}
        />
      </Page>
    </div>
  )
}

function useColumns(): readonly TableColumn<GridBuilding>[] {
  const t = useText()
  return useMemo(
    () => [
      {
        key: 'code',
        title: t('vacantGrid.pick.building'),
        width: 'minmax(6rem, 1fr)',
        narrowWidth: 'minmax(4rem, 1fr)',
        render: ({ id, code }) => (id === NO_BUILDING ? t('vacantGrid.pick.noBuilding') : code),
      },
      {
        key: 'mine',
        title: '',
        width: '9rem',
        narrowWidth: '7rem',
        render: ({ isMine }) => (isMine ? <StateBadge state='running' words={t('vacantGrid.pick.mine')} /> : null),
      },
      {
        key: 'homes',
        title: t('vacantGrid.pick.homes'),
        width: '8rem',
        narrowWidth: '5.5rem',
        numeric: true,
        render: ({ homes }) => homes,
      },
      {
        key: 'entered',
        title: t('vacantGrid.pick.entered'),
        width: '8rem',
        narrowWidth: '5.5rem',
        numeric: true,
        render: ({ entered }) => entered,
      },
    ],
    [t],
  )
}
