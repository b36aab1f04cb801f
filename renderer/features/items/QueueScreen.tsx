/** `/items`: the one dispatch queue (handbook R16): everything that is owed, by department and officer, most urgent first. */
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { FilterField } from '#renderer/ui/list/FilterField.tsx'
import { useListAddress } from '#renderer/ui/list/useListAddress.ts'
import { useListSelection } from '#renderer/ui/list/useListSelection.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { filterToText } from '#shared/domain/lists/listFilter.ts'
import { QUEUE_LIST, QueueBar } from './QueueBar.tsx'
import { QueueSide } from './QueueSide.tsx'
import { facetCounts, filteredLines, NOBODY, QUICK_FACETS } from './queueFilter.ts'
import type { QueueLine } from './queueLines.ts'
import { useQueueLines } from './queueQueries.ts'
import { useQueueActs } from './useQueueActs.tsx'
import { useQueueColumns } from './useQueueColumns.tsx'
import './queue.css'

const MINUTE_MS = 60_000
const NO_LINES: readonly QueueLine[] = []

export function QueueScreen() {
  const t = useText()
  const navigate = useNavigate()
  const address = useListAddress('/items')
  const { filter, text: typed, setText } = address
  const lines = useQueueLines(filter.includes('state/settled') ? 'settled' : 'owed')
  const moment = useMoment()
  const all = lines ?? NO_LINES
  const counts = useMemo(() => facetCounts(all, moment), [all, moment])
  const shown = useMemo(() => filteredLines(all, { filter, typed }, moment), [all, filter, typed, moment])
  const labelOf = useFacetLabel()
  const [activeId, setActiveId] = useState<string>()
  const [side, setSide] = useState(false)
  const [selection, setSelection] = useListSelection(QUEUE_LIST, `${filterToText(filter)} ${typed}`)
  const active = useMemo(() => shown.find((line) => line.id === activeId), [shown, activeId])
  const columns = useQueueColumns(side ? 'beside' : 'whole')
  const note = [...filter.map(labelOf), typed.trim()].filter((word) => word !== '').join(' · ')
  const { actions, dialog } = useQueueActs({ shown, lines: all, active, selection, onSelection: setSelection, note })
  const open = useCallback((line: QueueLine) => void navigate({ to: `/items/${line.id}` }), [navigate])
  if (lines === undefined) return null
  return (
    <Page
      title={t('itemQueue.title')}
      note={t('itemQueue.count', { count: shown.length })}
      actions={actions.slice(0, 4)}
      filters={
        <>
          <FilterField
            value={typed}
            placeholder={t('itemQueue.filterHint')}
            onChange={setText}
            onEnter={() => shown[0] && open(shown[0])}
          />
          <QueueBar address={address} counts={counts} labelOf={labelOf} />
        </>
      }
      side={
        side ? (
          <QueueSide line={active} onOpen={() => active && open(active)} onClose={() => setSide(false)} />
        ) : undefined
      }
    >
      <VirtualTable
        name={QUEUE_LIST}
        label={t('itemQueue.title')}
        rows={shown}
        columns={columns}
        rowKey={(line) => line.id}
        onOpen={open}
        empty={<NoLines isFiltered={all.length > 0} />}
        selection={selection}
        onSelection={setSelection}
        onActive={setActiveId}
        onSide={setSide}
        foot={
          <div className='list-acts'>
            <Button
              size='xs'
              variant='default'
              aria-pressed={side}
              title={t('lists.sideHint')}
              onClick={() => setSide(!side)}
            >
              {t('lists.side')}
            </Button>
            {actions.slice(4).map((action) => (
              <ActionButton key={action.id} action={action} size='xs' />
            ))}
          </div>
        }
      />
      {dialog}
    </Page>
  )
}

function NoLines({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useText()
  return isFiltered ? (
    <EmptyState title={t('lists.noMatch')} hint={t('lists.noMatchHint')} />
  ) : (
    <EmptyState title={t('itemQueue.emptyTitle')} hint={t('itemQueue.emptyHint')} />
  )
}

/** By the minute: 5,000 rows are not judged anew each time the clock is told. */
function useMoment() {
  const { signature } = useDesk()
  const zone = useDeskClock((state) => state.zone)
  const minute = useDeskClock((state) => Math.floor(state.now / MINUTE_MS))
  const staffId = signature.actor.id
  return useMemo(() => ({ now: minute * MINUTE_MS, zone, staffId }), [minute, zone, staffId])
}

/** A condition in the screen language. */
function useFacetLabel(): (facet: string) => string {
  const t = useText()
  const { store } = useDesk()
  const staff = useLiveAnswer(() => store.db.staff.toArray(), [store])
  return useCallback(
    (facet) => {
      const quick = QUICK_FACETS.find((one) => one === facet)
      if (quick !== undefined) return t(`itemQueue.quick.${quick}`)
      const value = facet.slice(facet.indexOf('/') + 1)
      if (facet.startsWith('officer/'))
        return value === NOBODY ? t('itemQueue.noOfficer') : (staff?.find((row) => row.id === value)?.v.name ?? value)
      if (facet.startsWith('department/') && value === NOBODY) return t('itemQueue.noDepartment')
      return value
    },
    [t, staff],
  )
}
