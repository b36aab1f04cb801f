/** One list on one day: its places, what is open and what was found. Enter fills a place, Space chooses several for one entry. */
import { useEffect, useMemo, useRef, useState } from 'react'
import {
  type KnownList,
  type ListDay,
  type ListLine,
  useListDay,
} from '#renderer/features/vacant-inspections/queries/lists.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { type ListSelection, NOTHING_SELECTED, selectedAmong } from '#renderer/ui/listSelection.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import type { Day } from '#shared/kernel/days.ts'
import { LineCard } from './ListCard.tsx'
import { type FillingPlace, ListForm } from './ListForm.tsx'
import { ListSwitcher } from './ListSwitcher.tsx'
import { isOpen } from './listStand.ts'
import { listName, placeName } from './listWords.ts'
import { DAILY, useListActions } from './useListActions.ts'
import { useListColumns } from './useListColumns.tsx'

interface ListDayScreenProps {
  readonly known: KnownList
  /** Those that can be filled. */
  readonly lists: readonly KnownList[]
  readonly day: Day
}

export function ListDayScreen(props: ListDayScreenProps) {
  const found = useListDay(props.known, props.day)
  return found === undefined || found.day !== props.day ? null : <DayOfList {...props} found={found} />
}

function DayOfList({ known, lists, day, found }: ListDayScreenProps & { readonly found: ListDay }) {
  const t = useText()
  const root = useRef<HTMLDivElement>(null)
  const [selection, setSelection] = useState<ListSelection>(NOTHING_SELECTED)
  const [filling, setFilling] = useState<readonly FillingPlace[]>()
  const [activeKey, setActiveKey] = useState<string>()
  const { lines, staff, checklist } = found
  const active = lines.find(({ key }) => key === activeKey) ?? lines[0]
  const chosenKeys = selectedAmong(
    selection,
    lines.map(({ key }) => key),
  )
  const chosen = lines.filter((line) => chosenKeys.includes(line.key) && isOpen(line))
  const fill = (asked: readonly ListLine[]): void => {
    const open = asked.filter(isOpen)
    if (open.length > 0) setFilling(open)
  }
  const again = (line: ListLine): void => setFilling([{ building: line.building, turn: nextTurn(lines, line) }])
  useEffect(() => focusList(root.current), [])
  const close = (): void => {
    setFilling(undefined)
    setSelection(NOTHING_SELECTED)
    requestAnimationFrame(() => focusList(root.current))
  }
  const actions = useListActions({ known, found, chosen, active, fill, again })
  const columns = useListColumns({ staff, items: checklist.items })
  const counts = useMemo(() => countsOf(lines), [lines])
  const bar = <ListSwitcher lists={lists} at={known.list} />
  if (filling !== undefined)
    return (
      <Page title={listName(known, t)} note={day} filters={bar}>
        <ListForm {...{ known, found }} places={filling} onDone={close} onLeave={close} />
      </Page>
    )
  return (
    <div ref={root} className='list-screen'>
      <Page
        title={listName(known, t)}
        note={t('vacantLists.note', { day, ...counts })}
        actions={actions.slice(0, DAILY)}
        filters={bar}
        side={
          <SidePanel title={active === undefined ? listName(known, t) : placeName(active.building, t)}>
            <LineCard key={active?.key ?? ''} line={active} known={known} staff={staff} />
          </SidePanel>
        }
      >
        <VirtualTable
          name={`patrol-list-${known.list}-${day}`}
          label={listName(known, t)}
          rows={lines}
          columns={columns}
          rowKey={({ key }) => key}
          onOpen={(line) => fill(chosen.length > 1 ? chosen : [line])}
          onActive={setActiveKey}
          selection={selection}
          onSelection={setSelection}
          foot={<SeldomActs actions={actions.slice(DAILY)} />}
          empty={<NoPlaces isInForce={checklist.items.length > 0} />}
        />
      </Page>
    </div>
  )
}

/** The turn after the last one of the same place. */
function nextTurn(lines: readonly ListLine[], { building }: ListLine): number {
  const here = lines.filter((line) => line.building?.buildingId === building?.buildingId)
  return Math.max(0, ...here.map(({ turn, filled }) => (filled === undefined ? 0 : turn))) + 1
}

function countsOf(lines: readonly ListLine[]) {
  const open = lines.filter(isOpen).length
  const faults = lines.filter(
    ({ filled, elsewhere }) => filled?.state.status === 'abnormal' || (elsewhere?.faults ?? 0) > 0,
  ).length
  return { open, done: lines.length - open, faults }
}

function focusList(screen: HTMLElement | null): void {
  screen?.querySelector<HTMLElement>('[role=grid]')?.focus()
}

/** Paper, other days, the items: under the list, so that a phone has room for it. */
function SeldomActs({ actions }: { readonly actions: readonly DeskAction[] }) {
  useHotKeys(actions)
  return (
    <div className='list-acts'>
      {actions.map((action) => (
        <ActionButton key={action.id} action={action} size='xs' />
      ))}
    </div>
  )
}

function NoPlaces({ isInForce }: { readonly isInForce: boolean }) {
  const t = useText()
  return isInForce ? (
    <EmptyState title={t('vacantLists.empty')} hint={t('vacantLists.emptyHint')} />
  ) : (
    <EmptyState title={t('vacantLists.notInForce')} hint={t('vacantLists.notInForceHint')} />
  )
}
