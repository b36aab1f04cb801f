/** `/vacant/rounds/{-$id}`: what is to be walked: the homes due today, or a round that was called. Enter walks a home; keys go out and back at once. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { type KeptPlan, usePlan } from '#renderer/features/vacant-inspections/queries/keptPlan.ts'
import { type KeysByHome, useKeysByHome } from '#renderer/features/vacant-inspections/queries/roundKeys.ts'
import { type RoundPlaces, useRoundPlaces } from '#renderer/features/vacant-inspections/queries/roundPlaces.ts'
import {
  type CalledRound,
  homesOfRound,
  linesOfRound,
  linesOfToday,
  type RoundLine,
  TODAY_LIST,
  usePlanOfDay,
  useRounds,
  useRoundVisits,
} from '#renderer/features/vacant-inspections/queries/rounds.ts'
import { VacantNav } from '#renderer/features/vacant-inspections/VacantNav.tsx'
import { visitPath } from '#renderer/features/vacant-inspections/visits/nextHome.ts'
import { type Text, useText } from '#renderer/text/text.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { VirtualTable } from '#renderer/ui/VirtualTable.tsx'
import type { Day } from '#shared/kernel/days.ts'
import { RoundBar } from './RoundBar.tsx'
import { RoundSide } from './RoundSide.tsx'
import { RoundTaskForm } from './RoundTaskForm.tsx'
import { keysOfList, linesOfPlace, progressOf, type RoundProgress, type RoundShown, shownLines } from './roundLines.ts'
import { kindWords } from './roundWords.ts'
import { type RoundTask, useRoundActions } from './useRoundActions.tsx'
import { useRoundColumns } from './useRoundColumns.tsx'
import './rounds.css'

/** The address that opens the call at once: the storm key of the board. */
const CALL = 'call'

export function RoundsScreen() {
  const { id } = useParams({ strict: false }) as { readonly id?: string }
  const plan = usePlan()
  const rounds = useRounds()
  const keys = useKeysByHome()
  const places = useRoundPlaces()
  if (!plan || !rounds || !keys || !places) return null
  const open = rounds.find(({ state }) => state.status === 'open')
  const listId = id === undefined || id === CALL ? (open?.id ?? TODAY_LIST) : id
  const round = rounds.find((one) => one.id === listId)
  return <RoundList key={listId} round={round} isCalling={id === CALL} known={{ plan, rounds, keys, places }} />
}

/** What every list is made from. */
interface Known {
  readonly plan: KeptPlan
  readonly rounds: readonly CalledRound[]
  readonly keys: KeysByHome
  readonly places: RoundPlaces
}

interface RoundListProps {
  readonly round: CalledRound | undefined
  readonly isCalling: boolean
  readonly known: Known
}

function RoundList({ round, isCalling, known }: RoundListProps) {
  const t = useText()
  const { rounds, places, plan } = known
  const navigate = useNavigate()
  const root = useRef<HTMLDivElement>(null)
  const all = useLines(round, known)
  const [shown, setShown] = useShown()
  const [task, setTask] = useState<RoundTask | undefined>(isCalling ? 'call' : undefined)
  const [activeKey, setActiveKey] = useState<string>()
  const placed = useMemo(() => linesOfPlace(all ?? [], shown), [all, shown])
  const lines = useMemo(() => shownLines(placed, shown.filter), [placed, shown.filter])
  const progress = useMemo(() => progressOf(all ?? []), [all])
  const here = useMemo(() => progressOf(placed), [placed])
  const keysOf = useMemo(() => keysOfList(placed), [placed])
  const active = lines.find(({ unitId }) => unitId === activeKey) ?? lines[0]
  const columns = useRoundColumns(places)
  const walk = (line: RoundLine): void => {
    const to = line.stand === 'left' ? visitPath(line.unitId, round?.id) : `/vacant/unit/${line.unitId}`
    void navigate({ to })
  }
  useEffect(() => focusList(root.current), [])
  const leave = (to?: string): void => {
    setTask(undefined)
    if (to !== undefined) void navigate({ to: `/vacant/rounds/${to}` })
    requestAnimationFrame(() => focusList(root.current))
  }
  const parts = { round, shown: lines, active, keys: keysOf, places }
  const actions = useRoundActions({ ...parts, onTask: setTask, onWalk: walk })
  const listId = round?.id ?? TODAY_LIST
  if (all === undefined) return null
  return (
    <div ref={root} className='round-screen' data-task={task}>
      <Page
        title={t('vacantRounds.title')}
        note={noteOf(round, { progress: here, today: plan.day, t })}
        actions={actions}
        filters={
          <>
            <VacantNav at='rounds' />
            <RoundBar
              {...{ listId, rounds, progress, places, shown }}
              onList={(id) => void navigate({ to: `/vacant/rounds/${id}` })}
              onShown={setShown}
            />
          </>
        }
        side={
          task === undefined ? (
            <RoundSide {...{ round, progress, places, shown }} onShown={setShown} />
          ) : (
            <RoundTaskForm
              key={task}
              task={task}
              {...{ round, plan, places, all, placed, shown }}
              keys={keysOf}
              onLeave={leave}
            />
          )
        }
      >
        <VirtualTable
          name={`rounds-${listId}`}
          label={t('vacantRounds.title')}
          rows={lines}
          columns={columns}
          rowKey={({ unitId }) => unitId}
          onOpen={walk}
          onActive={setActiveKey}
          empty={<NoHomes isList={all.length > 0} />}
        />
      </Page>
    </div>
  )
}

/** Homes of the list with how they stand; undefined while a round is read. */
function useLines(round: CalledRound | undefined, { plan, keys }: Known): readonly RoundLine[] | undefined {
  const isEnded = round?.state.status === 'closed'
  const visits = useRoundVisits(round?.id ?? '')
  const then = usePlanOfDay(isEnded ? (round.state.day as Day) : undefined)
  return useMemo(() => {
    if (round === undefined) return linesOfToday(plan.lines, keys)
    const homes = isEnded ? then : plan.lines
    if (visits === undefined || homes === undefined) return undefined
    return linesOfRound(homesOfRound(homes, round.state), visits, keys)
  }, [round, plan, keys, visits, then, isEnded])
}

/** A tower officer sees the own buildings first. */
function useShown() {
  const { signature } = useDesk()
  const { id, role } = signature.actor
  return useState<RoundShown>({ filter: 'left', buildingId: '', officerId: role === 'tower-officer' ? id : '' })
}

function focusList(screen: HTMLElement | null): void {
  screen?.querySelector<HTMLElement>('[role=grid]')?.focus()
}

interface NoteFacts {
  readonly progress: RoundProgress
  readonly today: Day
  readonly t: Text
}

/** 暴雨台风后加巡 11-21 · 应巡 40 · 已巡 2 · 剩 38 · 11-22 前巡完. */
function noteOf(round: CalledRound | undefined, { progress, today, t }: NoteFacts): string {
  const { homes, seen, left } = progress.total
  const counts = t('vacantRounds.note', { homes, seen, left })
  if (round === undefined) return `${t('vacantRounds.today')} ${today.slice(5)} · ${counts}`
  const { kind, day, status, dueOn, closedAt } = round.state
  const name = `${kindWords(kind, t)} ${day.slice(5)}`
  const end =
    status === 'closed'
      ? t('vacantRounds.noteClosed', { day: closedAt.slice(5, 10), left: round.state.left })
      : t(dueOn < today ? 'vacantRounds.noteLate' : 'vacantRounds.noteDue', { dueOn: dueOn.slice(5) })
  return `${name} · ${counts} · ${end}`
}

function NoHomes({ isList }: { readonly isList: boolean }) {
  const t = useText()
  return isList ? (
    <EmptyState title={t('vacantRounds.empty.none')} hint={t('vacantRounds.empty.noneHint')} />
  ) : (
    <EmptyState title={t('vacantRounds.empty.nothing')} hint={t('vacantRounds.empty.nothingHint')} />
  )
}
