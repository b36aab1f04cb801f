/** `/decoration/wall`: all running permits, read from across the room. Unit, number and state only (handbook D22); it turns its pages by itself. */
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useMemo, useState } from 'react'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { type LabelKey, label, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { wallCounts } from '#shared/domain/decoration/patrols/wall.ts'
import { weekday } from '#shared/kernel/days.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { HoursLine } from './HoursNow.tsx'
import { usePermitWallTiles, type Wall } from './usePermitWallTiles.ts'
import { WallTiles } from './WallTiles.tsx'
import { type WallRoom, wallRoom } from './wallRoom.ts'
import './permitWall.css'

/** Long enough to find one's unit on a page. */
const TURN_MS = 20_000

export function WallScreen() {
  const t = useText()
  const today = useToday()
  const time = useDeskClock(({ now, zone }) => clockInZone(now, zone))
  const wall = usePermitWallTiles()
  if (wall === undefined) return null
  return (
    <section className='permit-wall' aria-label={t('decorationPatrols.wall.title')}>
      <header>
        <h1>{t('decorationPatrols.wall.title')}</h1>
        <span>
          {today} {label(`kit.day.weekdays.w${weekday(today)}` as LabelKey)}
        </span>
        <HoursLine facts={wall.hours} />
        <FirstDays codes={wall.firstDays} />
        <span className='permit-wall-time'>{time}</span>
      </header>
      <WallBody wall={wall} />
    </section>
  )
}

/** Buildings whose hours are longer today. */
function FirstDays({ codes }: { readonly codes: readonly string[] }) {
  const t = useText()
  if (codes.length === 0) return null
  return <span className='quiet'>{t('decorationPatrols.wall.firstDays', { buildings: codes.join('、') })}</span>
}

function WallBody({ wall: { tiles } }: { readonly wall: Wall }) {
  const t = useText()
  const navigate = useNavigate()
  const counts = useMemo(() => wallCounts(tiles), [tiles])
  const { scale, size } = useWallRoom(tiles.length)
  const pages = Math.max(1, Math.ceil(tiles.length / size))
  const { page, turn } = useTurning(pages)
  const actions = [
    { id: 'wall-turn', label: t('decorationPatrols.wall.turn'), keys: 'PageDown', run: () => turn(1) },
    { id: 'wall-back', label: t('decorationPatrols.wall.turnBack'), keys: 'PageUp', run: () => turn(-1) },
    {
      id: 'wall-leave',
      label: t('decorationPatrols.wall.leave'),
      keys: 'Escape',
      run: () => navigate({ to: '/decoration/patrols' }),
    },
  ]
  useHotKeys(actions)
  const shown = useMemo(() => tiles.slice(page * size, (page + 1) * size), [tiles, page, size])
  return (
    <>
      <dl className='permit-wall-counts'>
        {COUNTS.map(([name, state]) => (
          <div key={name} data-state={counts[name] > 0 ? state : 'todo'}>
            <dt>{t(`decorationPatrols.wall.counts.${name}`)}</dt>
            <dd>{counts[name]}</dd>
          </div>
        ))}
      </dl>
      {tiles.length === 0 ? (
        <p className='permit-wall-empty'>{t('decorationPatrols.wall.empty')}</p>
      ) : (
        <WallTiles tiles={shown} scale={scale} t={t} />
      )}
      <footer>
        <span className='quiet'>{pages > 1 && t('decorationPatrols.wall.page', { page: page + 1, pages })}</span>
        {actions
          .filter(({ id }) => pages > 1 || id === 'wall-leave')
          .map((action) => (
            <ActionButton key={action.id} action={action} size='xs' />
          ))}
      </footer>
    </>
  )
}

const COUNTS = [
  ['running', 'todo'],
  ['open', 'due'],
  ['missed', 'late'],
  ['hotWork', 'late'],
  ['topUps', 'due'],
  ['passes', 'due'],
] as const

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

/** Room for tiles in this window, as it is now. */
function useWallRoom(tiles: number): WallRoom {
  const [width, height] = useWindowSize()
  return useMemo(() => wallRoom(tiles, { width, height }), [tiles, width, height])
}

function useWindowSize(): readonly [number, number] {
  const [size, setSize] = useState(windowSize)
  useEffect(() => {
    const measure = (): void => setSize(windowSize())
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return size
}

function windowSize(): readonly [number, number] {
  return [window.innerWidth, window.innerHeight]
}
