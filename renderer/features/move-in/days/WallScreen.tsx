/** `/move-in/wall/{-$day}`: how far the handover day is, read from across the room. Unit, number and state only (handbook D22); it turns its pages by itself. */
import { useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { type LabelKey, label, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { type HandoverTile, inWallOrder, standCounts } from '#shared/domain/move-in/days/wall.ts'
import { type Day, isDay, weekday } from '#shared/kernel/days.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { STAND_STATES } from './dayWords.tsx'
import { useDayLines } from './useDayLines.ts'
import { handoverWallRoom, useWindowSize } from './wallRoom.ts'
import './handoverWall.css'

/** Long enough to find one's unit on a page. */
const TURN_MS = 15_000

export function WallScreen() {
  const t = useText()
  const { day: asked } = useParams({ strict: false }) as { readonly day?: string }
  const today = useToday()
  const day = asked !== undefined && isDay(asked) ? asked : today
  const time = useDeskClock(({ now, zone }) => clockInZone(now, zone))
  const tiles = useTiles(day)
  if (tiles === undefined) return null
  return (
    <section className='handover-wall' aria-label={t('moveInDays.wall.title')}>
      <header>
        <h1>{t('moveInDays.wall.title')}</h1>
        <span>
          {day} {label(`kit.day.weekdays.w${weekday(day)}` as LabelKey)}
        </span>
        <Counts tiles={tiles} />
        <span className='handover-wall-time'>{time}</span>
      </header>
      <WallBody tiles={tiles} day={day} />
    </section>
  )
}

/** Nothing but what the wall shows goes on: no name can come with it. */
function useTiles(day: Day): readonly HandoverTile[] | undefined {
  const lines = useDayLines(day)
  return useMemo(
    () =>
      lines &&
      inWallOrder(
        lines.map(({ id, unitCode, state, stand, turn }) => {
          const number = state.arrival?.day === day ? state.arrival.queueNumber : ''
          return { id, unit: unitCode, number, stand, turn }
        }),
      ),
    [lines, day],
  )
}

const COUNTS = ['called', 'waiting', 'expected', 'handed-over'] as const

function Counts({ tiles }: { readonly tiles: readonly HandoverTile[] }) {
  const t = useText()
  const counts = standCounts(tiles.map(({ stand }) => stand))
  return (
    <dl>
      {COUNTS.map((stand) => (
        <div key={stand}>
          <dt>{t(`moveInDays.wall.${stand}`)}</dt>
          <dd>{stand === 'expected' ? counts.expected + counts.late : counts[stand]}</dd>
        </div>
      ))}
    </dl>
  )
}

function WallBody({ tiles, day }: { readonly tiles: readonly HandoverTile[]; readonly day: Day }) {
  const t = useText()
  const navigate = useNavigate()
  const [width, height] = useWindowSize()
  const size = handoverWallRoom({ width, height })
  const pages = Math.max(1, Math.ceil(tiles.length / size))
  const { page, turn } = useTurning(pages)
  const leave = (): void => void navigate({ to: `/move-in/days/${day}` })
  const actions = [
    { id: 'wall-turn', label: t('moveInDays.wall.turn'), keys: 'PageDown', run: () => turn(1) },
    { id: 'wall-back', label: t('moveInDays.wall.turnBack'), keys: 'PageUp', run: () => turn(-1) },
    { id: 'wall-leave', label: t('moveInDays.wall.leave'), keys: 'Escape', run: leave },
  ]
  useHotKeys(actions)
  const shown = tiles.slice(page * size, (page + 1) * size)
  return (
    <>
      {tiles.length === 0 && <p className='handover-wall-empty'>{t('moveInDays.wall.empty')}</p>}
      <ul className='handover-wall-tiles'>
        {shown.map(({ id, unit, number, stand }) => (
          <li key={id} data-state={STAND_STATES[stand]} data-called={stand === 'called' || undefined}>
            <strong>{unit}</strong>
            <b>{number}</b>
            <span>{t(`moveInDays.wall.${stand}`)}</span>
          </li>
        ))}
      </ul>
      <footer>
        <span>{pages > 1 && t('moveInDays.wall.page', { page: page + 1, pages })}</span>
        {actions
          .filter(({ id }) => pages > 1 || id === 'wall-leave')
          .map((action) => (
            <ActionButton key={action.id} action={action} size='xs' />
          ))}
      </footer>
    </>
  )
}

/** A page of the wall, the next one by itself; a key begins the time anew. */
function useTurning(pages: number) {
  const [at, setAt] = useState(0)
  const page = at % pages
  const turn = (by: number): void => setAt((page + by + pages) % pages)
  useEffect(() => {
    if (pages < 2) return
    const timer = setTimeout(() => setAt((page + 1) % pages), TURN_MS)
    return () => clearTimeout(timer)
  }, [pages, page])
  return { page, turn }
}
