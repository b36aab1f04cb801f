/** `/today/wall`: the day for a second screen, read from across the room. Unit, number and state only (handbook D22). */
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useDueToday } from '#renderer/app/due/useDueLists.ts'
import { countMatters, mergeMatters } from '#renderer/app/hub/mergeEntries.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { type LabelKey, label, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { weekday } from '#shared/kernel/days.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { firstWord, type WallLine, wallLines } from './wallLines.ts'
import './wall.css'

export function WallScreen() {
  const t = useText()
  const today = useToday()
  const time = useDeskClock(({ now, zone }) => clockInZone(now, zone))
  const lists = useDueToday()
  const matters = useMemo(() => mergeMatters((lists ?? []).map((list) => list.matters)), [lists])
  const units = useUnits(matters)
  const { lines, more } = useMemo(() => wallLines(matters, (word) => units.has(word)), [matters, units])
  const counts = countMatters(matters)
  if (lists === undefined) return null
  return (
    <section className='wall' aria-label={t('board.wallMode.title')}>
      <header className='wall-head'>
        <h1>{t('board.wallMode.title')}</h1>
        <span>
          {today} {label(`kit.day.weekdays.w${weekday(today)}` as LabelKey)}
        </span>
        <span className='wall-time'>{time}</span>
        <Leave />
      </header>
      <div className='wall-counts'>
        <WallCount state='late' words={t('board.quick.late')} count={counts.late} />
        <WallCount state='due' words={t('board.quick.due')} count={counts.due} />
        <WallCount state='todo' words={t('board.quick.todo')} count={counts.waiting} />
      </div>
      {lines.length === 0 ? <p className='wall-empty'>{t('board.wallMode.empty')}</p> : <WallLines lines={lines} />}
      {more > 0 && <p className='quiet wall-more'>{t('board.wallMode.more', { count: more })}</p>}
    </section>
  )
}

function WallLines({ lines }: { readonly lines: readonly WallLine[] }) {
  return (
    <ul className='wall-lines'>
      {lines.map(({ id, unit, number, state }) => (
        <li key={id} data-state={state}>
          <strong>{unit === '' ? number : unit}</strong>
          {unit !== '' && number !== '' && <span className='wall-number'>{number}</span>}
          <StateBadge state={state} />
        </li>
      ))}
    </ul>
  )
}

interface WallCountProps {
  readonly state: 'late' | 'due' | 'todo'
  readonly words: string
  readonly count: number
}

function WallCount({ state, words, count }: WallCountProps) {
  return (
    <div className='wall-count' data-state={count > 0 ? state : 'todo'}>
      <strong>{count}</strong>
      <span>{words}</span>
    </div>
  )
}

function Leave() {
  const t = useText()
  const navigate = useNavigate()
  const leave = {
    id: 'wall-leave',
    label: t('board.wallMode.leave'),
    keys: 'Escape',
    run: () => navigate({ to: '/today' }),
  }
  useHotKeys([leave])
  return <ActionButton action={leave} size='xs' />
}

const NO_UNITS: ReadonlySet<string> = new Set()

/** Which of the matters' first words are units of this community. Index: `units.code`. */
function useUnits(matters: Parameters<typeof wallLines>[0]): ReadonlySet<string> {
  const { store } = useDesk()
  const words = useMemo(() => [...new Set(matters.map(firstWord))].filter((word) => /\d/.test(word)), [matters])
  return (
    useLiveAnswer(async () => {
      const found = await store.db.units.where('v.code').anyOf(words).toArray()
      return new Set(found.filter((row) => !row.deleted).map(({ v }) => v.code ?? ''))
    }, [store, words]) ?? NO_UNITS
  )
}
