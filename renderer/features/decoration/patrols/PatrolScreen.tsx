/** `/decoration/patrols/{-$day}`: the slots of a day in walking order. Enter records a unit, Space chooses several for one entry. */

import { useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { DecorationNav } from '#renderer/features/decoration/DecorationNav.tsx'
import { type PatrolDay, usePatrolDay } from '#renderer/features/decoration/queries/patrols.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { type ListSelection, NOTHING_SELECTED, selectedAmong } from '#renderer/ui/listSelection.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import type { PatrolSlot } from '#shared/domain/decoration/kinds.ts'
import { NOON } from '#shared/domain/decoration/patrols/slots.ts'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { minutesInZone } from '#shared/kernel/zone.ts'
import { HoursNow } from './HoursNow.tsx'
import { MissedDays, PatrolBar } from './PatrolBar.tsx'
import { type Recording, RecordingSide, SlotSide } from './PatrolSides.tsx'
import { countStandings, type PatrolFilter, type StandingLine, shownLines, standingLines } from './patrolFilter.ts'
import { DAILY, usePatrolActions } from './usePatrolActions.tsx'
import { usePatrolColumns } from './usePatrolColumns.tsx'
import './patrols.css'

export function PatrolScreen() {
  const { day: asked } = useParams({ strict: false }) as { readonly day?: string }
  const today = useToday()
  const day = isDay(asked) ? asked : today
  const found = usePatrolDay(day)
  return found === undefined || found.day !== day ? null : <DayList key={day} found={found} today={today} />
}

function DayList({ found, today }: { readonly found: PatrolDay; readonly today: Day }) {
  const t = useText()
  const { day, staff } = found
  const choice = useSlotChoice(day === today)
  const { slot, filter, isMine } = choice
  const { signature } = useDesk()
  const now = useNow(today)
  const root = useRef<HTMLDivElement>(null)
  const [selection, setSelection] = useState<ListSelection>(NOTHING_SELECTED)
  const [recording, setRecording] = useState<Recording>()
  const [activeKey, setActiveKey] = useState<string>()
  const all = useMemo(() => standingLines(found.lines, slot, now), [found.lines, slot, now])
  const shown = shownLines(all, { filter, officerId: isMine ? signature.actor.id : undefined })
  const active = shown.find(({ key }) => key === activeKey) ?? shown[0]
  const keys = selectedAmong(
    selection,
    shown.map(({ key }) => key),
  )
  const chosen = shown.filter(({ key, entered }) => keys.includes(key) && entered === undefined)
  const columns = usePatrolColumns(staff)
  const record = (lines: readonly StandingLine[]): void => {
    const open = lines.filter(({ entered }) => entered === undefined)
    if (open.length > 0) setRecording({ kind: 'sites', lines: open })
  }
  // The first unit is one key away, and so is the next.
  useEffect(() => focusList(root.current), [])
  const close = (): void => {
    setRecording(undefined)
    requestAnimationFrame(() => focusList(root.current))
  }
  const actions = usePatrolActions({ day, chosen, active, record, onPublic: () => setRecording({ kind: 'public' }) })
  const side = recording ? (
    <RecordingSide
      found={found}
      slot={slot}
      recording={recording}
      isPast={day < today}
      onClose={() => {
        setSelection(NOTHING_SELECTED)
        close()
      }}
    />
  ) : (
    <SlotSide line={active} staff={staff} />
  )
  return (
    <div ref={root} className='patrol-screen'>
      <Page
        title={t('decorationPatrols.title')}
        note={`${day} · ${t('decorationPatrols.list.left', countStandings(all))}`}
        actions={actions.slice(0, DAILY)}
        filters={
          <>
            <DecorationNav at='patrols' />
            <PatrolBar {...choice} />
            <HoursNow unitId={active?.place.unitId ?? null} />
            <MissedDays day={day} />
          </>
        }
        side={side}
      >
        <VirtualTable
          name={`patrols-${day}-${slot}`}
          label={t('decorationPatrols.title')}
          rows={shown}
          columns={columns}
          rowKey={({ key }) => key}
          onOpen={(line) => record(chosen.length > 1 ? chosen : [line])}
          onActive={setActiveKey}
          selection={selection}
          onSelection={setSelection}
          empty={<NoSlots isFiltered={all.length > 0} />}
          foot={<SeldomActs actions={actions.slice(DAILY)} />}
        />
      </Page>
    </div>
  )
}

function focusList(screen: HTMLElement | null): void {
  screen?.querySelector<HTMLElement>('[role=grid]')?.focus()
}

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

function useSlotChoice(isToday: boolean) {
  const isMorning = useDeskClock(({ now, zone }) => minutesInZone(now, zone) < NOON)
  const [slot, setSlot] = useState<PatrolSlot>(isToday && !isMorning ? 'afternoon' : 'morning')
  const [filter, setFilter] = useState<PatrolFilter>('open')
  const [isMine, setMine] = useState(false)
  return { slot, onSlot: setSlot, filter, onFilter: setFilter, isMine, onMine: setMine }
}

/** By the minute: the lines are not judged anew each time the clock is told. */
function useNow(today: Day) {
  const minutes = useDeskClock(({ now, zone }) => minutesInZone(now, zone))
  return useMemo(() => ({ day: today, minutes }), [today, minutes])
}

function NoSlots({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useText()
  if (isFiltered) return <EmptyState title={t('decorationPatrols.list.none')} />
  return <EmptyState title={t('decorationPatrols.list.empty')} hint={t('decorationPatrols.list.emptyHint')} />
}
