/** `/decoration/patrols/{-$day}`: the slots of a day in walking order. Enter records a unit, Space chooses several for one entry. */
import { IconDeviceTv, IconFile, IconPencil, IconPrinter, IconStairs } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useMemo, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { type PatrolDay, usePatrolDay } from '#renderer/features/decoration/queries/patrols.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { type ListSelection, NOTHING_SELECTED, selectedAmong } from '#renderer/ui/listSelection.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import type { PatrolSlot } from '#shared/domain/decoration/kinds.ts'
import { NOON } from '#shared/domain/decoration/patrols/slots.ts'
import { addDays, type Day, isDay } from '#shared/kernel/days.ts'
import { minutesInZone } from '#shared/kernel/zone.ts'
import { HoursNow } from './HoursNow.tsx'
import { MissedDays, PatrolBar } from './PatrolBar.tsx'
import { PatrolCard } from './PatrolCard.tsx'
import { PatrolForm } from './PatrolForm.tsx'
import { countStandings, type PatrolFilter, type StandingLine, shownLines, standingLines } from './patrolFilter.ts'
import { printBlankPatrols, printPatrolDay } from './printPatrols.ts'
import { usePatrolColumns } from './usePatrolColumns.tsx'
import { violationStartPath } from './violationStart.ts'
import './patrols.css'

export function PatrolScreen() {
  const { day: asked } = useParams({ strict: false }) as { readonly day?: string }
  const today = useToday()
  const day = isDay(asked) ? asked : today
  const found = usePatrolDay(day)
  return found === undefined || found.day !== day ? null : <DayList key={day} found={found} today={today} />
}

/** What is recorded now: chosen units, or a public area. */
type Recording = { readonly kind: 'sites'; readonly lines: readonly StandingLine[] } | { readonly kind: 'public' }

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
  const close = (): void => {
    setRecording(undefined)
    // The next unit is one key away.
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[role=grid]')?.focus())
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

/** Acts that are buttons of the page; the others stand under the list. */
const DAILY = 3

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

interface ActionParts {
  readonly day: Day
  readonly chosen: readonly StandingLine[]
  readonly active: StandingLine | undefined
  readonly record: (lines: readonly StandingLine[]) => void
  readonly onPublic: () => void
}

function usePatrolActions({ day, chosen, active, record, onPublic }: ActionParts): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const go = (count: number) => () => navigate({ to: `/decoration/patrols/${addDays(day, count)}` })
  const lines = chosen.length > 0 ? chosen : active ? [active] : []
  return [
    {
      id: 'record',
      label:
        lines.length > 1
          ? t('decorationPatrols.acts.recordMany', { count: lines.length })
          : t('decorationPatrols.acts.record'),
      icon: IconPencil,
      keys: 'F2',
      run: () => record(lines),
    },
    { id: 'public', label: t('decorationPatrols.acts.publicArea'), icon: IconStairs, keys: 'F4', run: onPublic },
    {
      id: 'print-day',
      label: t('decorationPatrols.acts.printDay'),
      icon: IconPrinter,
      keys: 'Ctrl+P',
      run: () => printPatrolDay(desk, day),
    },
    {
      id: 'wall',
      label: t('decorationPatrols.acts.wall'),
      icon: IconDeviceTv,
      run: () => navigate({ to: '/decoration/wall' }),
    },
    { id: 'blank', label: t('decorationPatrols.acts.printBlank'), icon: IconFile, run: () => printBlankPatrols(desk) },
    { id: 'before', label: t('decorationPatrols.days.before'), keys: 'Alt+PageUp', run: go(-1) },
    { id: 'after', label: t('decorationPatrols.days.after'), keys: 'Alt+PageDown', run: go(1) },
    { id: 'today', label: t('decorationPatrols.days.today'), run: () => navigate({ to: '/decoration/patrols' }) },
  ]
}

interface RecordingSideProps {
  readonly found: PatrolDay
  readonly slot: PatrolSlot
  readonly recording: Recording
  readonly isPast: boolean
  readonly onClose: () => void
}

function RecordingSide({ found, slot, recording, isPast, onClose }: RecordingSideProps) {
  const { signature } = useDesk()
  const navigate = useNavigate()
  const { day, staff, buildings, lastCompanion } = found
  const lines = recording.kind === 'sites' ? recording.lines : []
  const [first] = lines
  const asked = {
    day,
    slot,
    sites: lines.map(({ target }) => ({ id: target.id, unit: target.name })),
    isOver: isPast || lines.some(({ standing }) => standing === 'missed'),
  }
  const isOfficer = signature.actor.role === 'tower-officer'
  const officerId = isOfficer ? signature.actor.id : (first?.place.officerIds[0] ?? signature.actor.id)
  const start = {
    officerId,
    companion: slot === 'afternoon' ? lastCompanion : '',
    buildingId: [...buildings.keys()][0] ?? '',
  }
  return (
    <aside className='side-panel patrol-form'>
      <PatrolForm
        key={`${slot} ${lines.map(({ key }) => key).join(' ')}`}
        asked={asked}
        start={start}
        staff={staff}
        buildings={buildings}
        onDone={({ faultOf }) => {
          onClose()
          if (faultOf !== undefined) void navigate({ to: violationStartPath(faultOf) })
        }}
        onLeave={onClose}
      />
    </aside>
  )
}

function SlotSide({ line, staff }: { readonly line: StandingLine | undefined; readonly staff: PatrolDay['staff'] }) {
  const t = useText()
  const unit = line === undefined ? '' : line.place.unitCode || line.place.building
  return (
    <SidePanel title={unit || t('decorationPatrols.title')}>
      {line?.entered ? (
        <PatrolCard key={line.entered.id} patrol={line.entered} unit={unit} staff={staff} />
      ) : (
        <p className='quiet'>{t('decorationPatrols.card.none')}</p>
      )}
    </SidePanel>
  )
}

function NoSlots({ isFiltered }: { readonly isFiltered: boolean }) {
  const t = useText()
  if (isFiltered) return <EmptyState title={t('decorationPatrols.list.none')} />
  return <EmptyState title={t('decorationPatrols.list.empty')} hint={t('decorationPatrols.list.emptyHint')} />
}
