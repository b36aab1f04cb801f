/** `/vacant/grid/{-$buildingId}`: a clipboard entered fast, one line a home in walking order. What is not written is as it should be. */
import { IconArrowBackUp, IconCamera, IconDeviceFloppy, IconFile } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState, useSyncExternalStore } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { NO_BUILDING, useEntered, useGridBook } from '#renderer/features/vacant-inspections/queries/gridBook.ts'
import { VacantNav } from '#renderer/features/vacant-inspections/VacantNav.tsx'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { GridBuildings } from './GridBuildings.tsx'
import { GridFoot } from './GridFoot.tsx'
import { GridHeadFields } from './GridHeadFields.tsx'
import { GridTable } from './GridTable.tsx'
import { createGridEntries } from './gridEntries.ts'
import { printBlankClipboard } from './printInspection.tsx'
import { type Clipboard, type ClipboardStart, startHead, useClipboard } from './useClipboard.ts'
import './grid.css'

export function GridScreen() {
  const { buildingId } = useParams({ strict: false }) as { readonly buildingId?: string }
  return buildingId === undefined ? <GridBuildings /> : <GridOf key={buildingId} buildingId={buildingId} />
}

function GridOf({ buildingId }: { readonly buildingId: string }) {
  const today = useToday()
  const [entries] = useState(createGridEntries)
  const [head, setHead] = useState(() => startHead(today))
  const [roundId, setRoundId] = useState('')
  const book = useGridBook({ buildingId, day: head.day })
  const entered = useEntered({ buildingId, day: head.day }, roundId)
  if (book === undefined || entered === undefined) return null
  return <GridPage {...{ book, entered, entries, head, roundId }} onHead={setHead} onRound={setRoundId} />
}

function GridPage(props: ClipboardStart) {
  const t = useText()
  const clipboard = useClipboard(props)
  const { book, restored } = clipboard
  const title =
    book.buildingId === NO_BUILDING ? t('vacantGrid.titleNone') : t('vacantGrid.titleOf', { building: book.building })
  const actions = useGridActions(clipboard)
  return (
    <div className='grid-screen'>
      <Page
        title={title}
        note={<Progress clipboard={clipboard} />}
        actions={actions.slice(0, DAILY)}
        filters={
          <>
            <VacantNav at='grid' />
            <GridHeadFields clipboard={clipboard} />
          </>
        }
      >
        {book.homes.length === 0 ? (
          <EmptyState title={t('vacantGrid.pick.empty')} hint={t('vacantGrid.pick.emptyHint')} />
        ) : (
          <div className='grid-frame'>
            {restored > 0 && <p className='grid-restored'>{t('vacantGrid.foot.restored', { count: restored })}</p>}
            <GridTable clipboard={clipboard} label={title} />
            <GridFoot clipboard={clipboard} />
            <SeldomActs actions={actions.slice(DAILY)} />
          </div>
        )}
      </Page>
    </div>
  )
}

/** Acts that are buttons of the page; the others stand under the lines. */
const DAILY = 3

function SeldomActs({ actions }: { readonly actions: readonly DeskAction[] }) {
  useHotKeys(actions)
  return (
    <div className='grid-acts'>
      {actions.map((action) => (
        <ActionButton key={action.id} action={action} size='xs' />
      ))}
    </div>
  )
}

/** How many lines are stored, and how many hold something that is not. */
function Progress({ clipboard: { book, entries, entered } }: { readonly clipboard: Clipboard }) {
  const t = useText()
  const touched = useSyncExternalStore(
    (heard) => entries.listen(undefined, heard),
    () => Object.keys(entries.touched()).filter((unitId) => !entered.has(unitId)).length,
  )
  const done = book.homes.filter(({ unitId }) => entered.has(unitId)).length
  return t('vacantGrid.progress', { entered: done, homes: book.homes.length, touched })
}

function useGridActions(clipboard: Clipboard): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const { book, cursor, storeTyped, takeBack, takeBackLast, lastDone } = clipboard
  /** To a screen of the home under the cursor. */
  const goTo = (place: 'visit' | 'unit') => () => {
    const home = book.homes[cursor.at().index]
    if (home !== undefined) void navigate({ to: `/vacant/${place}/${home.unitId}` })
  }
  return [
    { id: 'store', label: t('vacantGrid.acts.saveAll'), icon: IconDeviceFloppy, keys: 'F2', run: storeTyped },
    { id: 'visit', label: t('vacantGrid.acts.visit'), icon: IconCamera, keys: 'F4', run: goTo('visit') },
    {
      id: 'blank',
      label: t('vacantGrid.acts.blank'),
      icon: IconFile,
      keys: 'Ctrl+P',
      run: () => printBlankClipboard(desk, book),
    },
    {
      id: 'back',
      label: t('vacantGrid.acts.takeBack'),
      icon: IconArrowBackUp,
      keys: 'F6',
      run: () => takeBack(cursor.at().index),
    },
    {
      id: 'undo',
      label: t('vacantGrid.acts.undo'),
      keys: 'F8',
      isAvailable: lastDone !== undefined,
      run: takeBackLast,
    },
    { id: 'home', label: t('vacantGrid.acts.home'), run: goTo('unit') },
    {
      id: 'other',
      label: t('vacantGrid.acts.other'),
      keys: 'Escape',
      run: () => navigate({ to: '/vacant/grid' }),
    },
  ]
}
