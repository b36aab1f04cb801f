/** `/decoration/wall`: all running permits, read from across the room. Unit, number and state only (handbook D22); it turns its pages by itself. */
import { useNavigate } from '@tanstack/react-router'
import { memo, useEffect, useMemo, useState } from 'react'
import { useDeskClock, useToday } from '#renderer/stores/useDeskClock.ts'
import { type LabelKey, label, type Text, useText } from '#renderer/text/text.ts'
import { ActionButton } from '#renderer/ui/ActionButton.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { type WallMark, type WallTile, wallCounts } from '#shared/domain/decoration/patrols/wall.ts'
import { weekday } from '#shared/kernel/days.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { HoursNow } from './HoursNow.tsx'
import { standingBadge } from './patrolWords.ts'
import { usePermitWallTiles, type Wall } from './usePermitWallTiles.ts'
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
        <HoursNow unitId={null} />
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
  const size = usePageSize()
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
  const shown = tiles.slice(page * size, (page + 1) * size)
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
        <ul className='permit-wall-tiles'>
          {shown.map((tile) => (
            <Tile key={tile.id} tile={tile} />
          ))}
        </ul>
      )}
      <footer>
        <span className='quiet'>{t('decorationPatrols.wall.page', { page: page + 1, pages })}</span>
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

/** In pixels, as `permitWall.css` lays them out. */
const TILE = { width: 240, height: 66, gap: 8 }
const FRAME = { width: 48, height: 172 }
const NARROW = 768
const LEAST = 12

/** Tiles for which this window has room; on a phone a page is scrolled. */
function usePageSize(): number {
  const [size, setSize] = useState(roomFor)
  useEffect(() => {
    const measure = (): void => setSize(roomFor())
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return size
}

function roomFor(): number {
  const { innerWidth, innerHeight } = window
  if (innerWidth <= NARROW) return 40
  const columns = Math.floor((innerWidth - FRAME.width + TILE.gap) / (TILE.width + TILE.gap))
  const rows = Math.floor((innerHeight - FRAME.height + TILE.gap) / (TILE.height + TILE.gap))
  return Math.max(LEAST, columns * rows)
}

const Tile = memo(({ tile }: { readonly tile: WallTile }) => {
  const t = useText()
  const { unit, number, state, morning, afternoon } = tile
  return (
    <li data-state={state}>
      <strong>{unit || number}</strong>
      <span className='permit-wall-slots'>
        <Slot name='morning' standing={morning} />
        <Slot name='afternoon' standing={afternoon} />
      </span>
      <span className='permit-wall-number'>{unit === '' ? '' : number}</span>
      <span className='permit-wall-marks'>{markWords(tile, t)}</span>
    </li>
  )
})
Tile.displayName = 'Tile'

function Slot({ name, standing }: { readonly name: 'morning' | 'afternoon'; readonly standing: WallTile['morning'] }) {
  const t = useText()
  if (standing === 'none') return null
  const { state } = standingBadge(standing, t)
  return (
    <span className='permit-wall-slot' data-state={state}>
      {t(`decorationPatrols.wall.slots.${name}`)} {t(`decorationPatrols.wall.standings.${standing}`)}
    </span>
  )
}

const WORDS: Readonly<Record<Exclude<WallMark, 'ended' | 'passes'>, LabelKey>> = {
  'hot-work': 'decorationPatrols.wall.hotWork',
  stopped: 'decorationPatrols.wall.stopped',
  'top-up': 'decorationPatrols.wall.topUp',
  rework: 'decorationPatrols.wall.rework',
  asked: 'decorationPatrols.wall.asked',
}

/** What asks for somebody, and the days that are left. */
function markWords({ marks, daysLeft, passes }: WallTile, t: Text): string {
  const words = marks.flatMap((mark) => {
    if (mark === 'ended') return []
    return mark === 'passes' ? t('decorationPatrols.wall.passes', { count: passes }) : label(WORDS[mark])
  })
  const days =
    daysLeft > 0
      ? t('decorationPatrols.wall.days', { count: daysLeft })
      : daysLeft === 0
        ? t('decorationPatrols.wall.lastDay')
        : t('decorationPatrols.wall.ended', { count: -daysLeft })
  return [...words, days].join(' · ')
}
