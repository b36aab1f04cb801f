/** `/custody/runs/<id>`: results in the order of the paper. Enter says 送到 and goes on to the next door; a phone shows doors to tick. */
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowLeft, IconChecks, IconPrinter, IconSquareCheck } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useListPlaces } from '#renderer/stores/useListPlaces.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { DeskAction } from '#renderer/ui/keys/deskAction.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import { printRun } from './printing.ts'
import { RunDoorPanel } from './RunDoorPanel.tsx'
import { RunTicks } from './RunTicks.tsx'
import { useDoorColumns } from './runColumns.tsx'
import { type RunDoor, type RunLine, useRun } from './runQueries.ts'
import { runInstant } from './runTimes.ts'
import { selfTaking } from './runWords.ts'
import { tellRefusal } from './stepNotices.tsx'
import { useRunSteps } from './useRunSteps.tsx'

/** The width of a phone, as in page.css. */
const PHONE = '(max-width: 48em)'

export function RunReturn({ runId }: { readonly runId: string }) {
  const t = useText()
  const line = useRun(runId)
  if (line === undefined) return null
  if (line !== null) return <RunDoors line={line} />
  return (
    <Page title={t('custodyRuns.title')}>
      <EmptyState title={t('custodyRuns.run.none')} hint={t('custodyRuns.run.noneHint')} />
    </Page>
  )
}

const isOpen = ({ things }: RunDoor): boolean => things.some(({ result }) => result === 'open')

function RunDoors({ line }: { readonly line: RunLine }) {
  const t = useText()
  const navigate = useNavigate()
  const clock = useDeskClock()
  const isPhone = useMediaQuery(PHONE, false, { getInitialValueInEffect: false })
  const table = `custody-run-${line.id}`
  // Come back to, a run goes on at the door where its list was left: two cursors at two doors would chase each other.
  const [at, setAt] = useState(() => Number(useListPlaces.getState().places[table]?.activeKey ?? 1))
  const [lastTime, setLastTime] = useState('')
  const open = line.doors.filter(isOpen)
  const current = open.find(({ number }) => number >= at) ?? open[0]
  const columns = useDoorColumns(current?.number)
  useCursorOn(table, current)
  const actions = useRunActions(line, lastTime)
  const page = { title: t('custodyRuns.run.title', { number: line.run.number }), note: noteOf(line, t, clock), actions }
  if (isPhone)
    return (
      <Page {...page}>
        <RunTicks line={line} />
      </Page>
    )
  const step = (by: 1 | -1): void => {
    const index = open.findIndex(({ number }) => number === current?.number)
    setAt(open[index + by]?.number ?? current?.number ?? 1)
  }
  const side =
    current === undefined ? (
      <AllIn line={line} />
    ) : (
      <RunDoorPanel
        key={current.number}
        line={line}
        door={current}
        time={lastTime}
        onTime={setLastTime}
        onStep={step}
        onDone={() => setAt(current.number)}
      />
    )
  return (
    <Page {...page} side={side}>
      <VirtualTable
        name={table}
        label={page.title}
        rows={line.doors}
        columns={columns}
        rowKey={({ key }) => key}
        onActive={(key) => setAt(Number(key))}
        onOpen={({ things: [first] }) => first && void navigate({ to: `/custody/item/${first.id}` })}
        empty={<EmptyState title={t('custodyRuns.run.none')} />}
      />
    </Page>
  )
}

/** The row of the door that is entered is the row under the cursor. */
function useCursorOn(table: string, door: RunDoor | undefined): void {
  const { key, number = 1 } = door ?? {}
  useEffect(() => {
    const { places, keep } = useListPlaces.getState()
    if (key !== undefined) keep(table, { offset: places[table]?.offset ?? 0, activeKey: key, index: number - 1 })
  }, [table, key, number])
}

interface DeskTime {
  readonly zone: string
  readonly now: number
}

function noteOf({ run, officer, doors, count, open }: RunLine, t: Text, clock: DeskTime): string {
  const { day, time, near } = momentText(run.begunAt, clock)
  const facts = { who: officer, time: near === 'today' ? time : `${day} ${time}`, doors: doors.length, count, open }
  return t(run.status === 'closed' ? 'custodyRuns.run.noteClosed' : 'custodyRuns.run.note', facts)
}

function useRunActions(line: RunLine, lastTime: string): readonly DeskAction[] {
  const t = useText()
  const desk = useDesk()
  const navigate = useNavigate()
  const steps = useRunSteps()
  const { id: runId, run, open } = line
  const step = { runId, itemIds: openIds(line), unit: '' }
  const rest = async (done: Promise<{ readonly ok: boolean; readonly error?: { readonly code: string } }>) => {
    const { error } = await done
    if (error !== undefined) tellRefusal(error.code)
  }
  const deskTime = { nowMs: desk.store.clock.nowMs(), zone: desk.store.zone() }
  const isClosable = run.status === 'open' && open === 0
  const hasRest = run.status === 'open' && open > 0
  return [
    {
      id: 'close-run',
      label: t('custodyRuns.run.close'),
      icon: IconSquareCheck,
      keys: 'F2',
      isAvailable: isClosable,
      ...(hasRest ? { whyNot: t('custodyRuns.run.closeWhyNot', { count: open }) } : {}),
      run: () => steps.close(runId, run.number),
    },
    {
      id: 'rest-delivered',
      label: t('custodyRuns.run.allDelivered'),
      icon: IconChecks,
      keys: 'Alt+A',
      isAvailable: hasRest,
      run: () => rest(steps.deliver(step, { ...selfTaking(run.number), at: runInstant(lastTime, deskTime) })),
    },
    {
      id: 'rest-not-tried',
      label: t('custodyRuns.run.allNotTried'),
      isAvailable: hasRest,
      run: () => rest(steps.notTried(step, { remark: '', slotId: null })),
    },
    {
      id: 'print-run',
      label: t('custodyRuns.run.print'),
      icon: IconPrinter,
      keys: 'Ctrl+P',
      run: async () => void (await printRun(desk, runId)),
    },
    {
      id: 'to-runs',
      label: t('custodyRuns.run.back'),
      icon: IconArrowLeft,
      keys: 'Escape',
      run: () => navigate({ to: '/custody/runs' }),
    },
  ]
}

const openIds = ({ doors }: RunLine): readonly string[] =>
  doors.flatMap(({ things }) => things.filter(({ result }) => result === 'open').map(({ id }) => id))

/** Nothing is left to enter. */
function AllIn({ line: { run } }: { readonly line: RunLine }) {
  const t = useText()
  const { zone, now } = useDeskClock()
  const isClosed = run.status === 'closed'
  const { day, time } = momentText(isClosed ? run.closedAt : run.begunAt, { zone, now })
  return (
    <SidePanel title={t('custodyRuns.run.title', { number: run.number })}>
      <p>{isClosed ? t('custodyRuns.run.closedAt', { time: `${day} ${time}` }) : t('custodyRuns.run.allIn')}</p>
      <p className='quiet'>{t(isClosed ? 'custodyRuns.run.closedHint' : 'custodyRuns.run.allInHint')}</p>
    </SidePanel>
  )
}
