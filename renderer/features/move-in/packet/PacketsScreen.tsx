/** `/move-in/packets/{-$day}`: the homes of a handover day or a building, their packets prepared and printed together (handbook R36, 集中交房). */
import { Select } from '@mantine/core'
import { IconArrowLeft, IconFileText, IconPrinter, IconStack2 } from '@tabler/icons-react'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { moveInPath } from '#renderer/features/move-in/caseTabs.ts'
import { MoveInNav } from '#renderer/features/move-in/MoveInNav.tsx'
import { type PacketLine, usePacketBuildings, usePacketLines } from '#renderer/features/move-in/queries/packets.ts'
import { whyNot } from '#renderer/papers/paperWords.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { DayInput } from '#renderer/ui/DayInput.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { ALL_SELECTED, type ListSelection, selectedAmong } from '#renderer/ui/listSelection.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { PersonName } from '#renderer/ui/PersonName.tsx'
import type { TableColumn } from '#renderer/ui/tableColumn.ts'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { type Day, isDay } from '#shared/kernel/days.ts'
import { PacketRunPanel } from './PacketRunPanel.tsx'
import { PART_SIZES, type PacketRunKind, usePacketRuns } from './usePacketRuns.ts'
import './packet.css'

export function PacketsScreen() {
  const { day: asked = '' } = useParams({ strict: false }) as { readonly day?: string }
  const today = useToday()
  return <Packets day={isDay(asked) ? (asked as Day) : today} />
}

const USUAL_PART = 10

function Packets({ day }: { readonly day: Day }) {
  const t = useText()
  const [buildingId, setBuildingId] = useState('')
  const [perPart, setPerPart] = useState(USUAL_PART)
  const { run } = usePacketRuns()
  const choice = <Choice {...{ day, buildingId, perPart }} onBuilding={setBuildingId} onPart={setPerPart} />
  if (run !== undefined)
    return (
      <Page title={t('moveInPacket.screen.title')} filters={<MoveInNav at='days' />}>
        <PacketRunPanel run={run} />
      </Page>
    )
  return <PacketLines key={`${day}/${buildingId}`} {...{ day, buildingId, perPart, choice }} />
}

/** Read anew after a run, and not while one changes every home of it. */
function PacketLines({ buildingId, ...list }: Omit<PacketListProps, 'lines'> & { readonly buildingId: string }) {
  const lines = usePacketLines({ day: list.day, buildingId })
  return lines === undefined ? null : <PacketList {...list} lines={lines} />
}

interface ChoiceProps {
  readonly day: Day
  readonly buildingId: string
  readonly perPart: number
  readonly onBuilding: (id: string) => void
  readonly onPart: (homes: number) => void
}

/** Whose packets: of a day, or of a building whatever the day; and how many homes one PDF holds. */
function Choice({ day, buildingId, perPart, onBuilding, onPart }: ChoiceProps) {
  const t = useText()
  const navigate = useNavigate()
  const buildings = usePacketBuildings()
  return (
    <div className='packets-choice'>
      <DayInput
        label={t('moveInPacket.screen.day')}
        size='xs'
        key={day}
        defaultValue={day}
        onChange={(next) => {
          if (next !== null && next !== day) void navigate({ to: `/move-in/packets/${next}` })
        }}
      />
      <Select
        label={t('moveInPacket.screen.building')}
        size='xs'
        data={[{ value: '', label: t('moveInPacket.screen.dayOf', { day }) }, ...buildings]}
        value={buildingId}
        allowDeselect={false}
        onChange={(value) => onBuilding(value ?? '')}
      />
      <Select
        label={t('moveInPacket.screen.perPart')}
        size='xs'
        data={PART_SIZES.map((count) => ({ value: String(count), label: t('moveInPacket.screen.homes', { count }) }))}
        value={String(perPart)}
        allowDeselect={false}
        onChange={(value) => onPart(Number(value ?? USUAL_PART))}
      />
    </div>
  )
}

interface PacketListProps {
  readonly day: Day
  readonly lines: readonly PacketLine[]
  readonly perPart: number
  readonly choice: React.ReactNode
}

function PacketList({ day, lines, perPart, choice }: PacketListProps) {
  const t = useText()
  const navigate = useNavigate()
  const root = useRef<HTMLDivElement>(null)
  // Whoever comes here wants all of them; a home is taken out by Space.
  const [selection, setSelection] = useState<ListSelection>(ALL_SELECTED)
  const chosenKeys = new Set(
    selectedAmong(
      selection,
      lines.map(({ caseId }) => caseId),
    ),
  )
  const chosen = lines.filter(({ caseId }) => chosenKeys.has(caseId))
  const actions = useListActions({ chosen, perPart, day })
  useEffect(() => root.current?.querySelector<HTMLElement>('[role=grid]')?.focus(), [])
  const ready = lines.filter(({ drawn, of }) => drawn === of).length
  const printed = lines.filter((line) => line.printed > 0).length
  return (
    <div ref={root} className='packets-screen'>
      <Page
        title={t('moveInPacket.screen.title')}
        note={t('moveInPacket.screen.note', { homes: lines.length, ready, printed })}
        actions={actions}
        filters={
          <>
            <MoveInNav at='days' />
            {choice}
          </>
        }
      >
        <VirtualTable
          name='move-in-packets'
          label={t('moveInPacket.screen.list')}
          rows={lines}
          columns={columnsOf(t)}
          rowKey={({ caseId }) => caseId}
          onOpen={({ caseId }) => void navigate({ to: moveInPath(caseId, 'packet') })}
          selection={selection}
          onSelection={setSelection}
          empty={<EmptyState title={t('moveInPacket.screen.empty')} hint={t('moveInPacket.screen.emptyHint')} />}
        />
      </Page>
    </div>
  )
}

interface ListActionParts {
  readonly chosen: readonly PacketLine[]
  readonly perPart: number
  readonly day: Day
}

function useListActions({ chosen, perPart, day }: ListActionParts): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const runs = usePacketRuns()
  const homes = chosen.map(({ caseId, unit }) => ({ caseId, unit }))
  const step = (kind: PacketRunKind, cannot?: string) => ({
    isAvailable: homes.length > 0 && cannot === undefined && !runs.isRunning,
    whyNot: cannot ?? t('moveInPacket.whyNot.noHome'),
    run: () => runs.start(homes, { kind, perPart }),
  })
  return [
    {
      ...{ id: 'pdf', label: t('moveInPacket.acts.pdfAll'), icon: IconFileText, keys: 'F4' },
      ...step('pdf', whyNot(desk, 'pdf')),
    },
    {
      ...{ id: 'prepare', label: t('moveInPacket.acts.prepareAll'), icon: IconStack2, keys: 'F2' },
      ...step('prepare'),
    },
    {
      ...{ id: 'print', label: t('moveInPacket.acts.printAll'), icon: IconPrinter, keys: 'F6' },
      ...step('print', whyNot(desk, 'print')),
    },
    {
      ...{ id: 'back', label: t('moveInPacket.acts.back'), icon: IconArrowLeft, keys: 'Escape', seldom: true },
      run: () => void navigate({ to: `/move-in/days/${day}` }),
    },
  ]
}

function columnsOf(t: Text): readonly TableColumn<PacketLine>[] {
  const words = (key: 'unit' | 'owner' | 'time' | 'drawn' | 'printed') => ({
    key,
    title: t(`moveInPacket.screen.columns.${key}`),
  })
  return [
    {
      ...{ ...words('unit'), width: 'minmax(5rem, 8rem)', narrowWidth: '4.5rem' },
      render: ({ unit }) => <strong>{unit}</strong>,
    },
    {
      ...{ ...words('owner'), width: 'minmax(7rem, 1fr)', narrowWidth: 'minmax(4rem, 1fr)' },
      render: ({ owner }) => <PersonName name={owner} />,
    },
    {
      ...{ ...words('time'), width: '13rem', narrowWidth: '6rem' },
      render: ({ day, time }) => `${day} ${time}`,
    },
    {
      ...{ ...words('drawn'), width: '7rem', narrowWidth: '3.5rem' },
      render: ({ drawn, of }) => `${drawn} / ${of}`,
    },
    {
      ...{ ...words('printed'), width: '7rem', narrowWidth: '3.5rem' },
      render: ({ printed }) => (printed === 0 ? '' : t('moveInPacket.screen.printedSome', { count: printed })),
    },
  ]
}
