/** The running 15-minute clocks in the header: the most urgent one in words and figures, the others behind it; said aloud at five minutes and at the end. */
import { Menu, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconClock } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { KeyHint } from '#renderer/ui/KeyHint.tsx'
import { useHotKeys } from '#renderer/ui/keys/useHotKeys.tsx'
import { PersonName, useShownName } from '#renderer/ui/PersonName.tsx'
import { clockInZone } from '#shared/kernel/zone.ts'
import { type ClockLine, clockFigures, clockState, toAnnounce } from './clockLines.ts'
import { useClockLines } from './clockQueries.ts'
import './clock.css'

/** Opens the most urgent item; works while typing. */
const CLOCK_KEY = 'Alt+C'

export function ClockPiece() {
  const lines = useClockLines()
  return (
    <>
      {/* Stands there before it speaks: a region that comes with its words is not read out. */}
      <Announcer lines={lines} />
      {lines.length > 0 && <Clocks lines={lines} />}
    </>
  )
}

function Clocks({ lines }: { readonly lines: readonly ClockLine[] }) {
  const t = useText()
  const navigate = useNavigate()
  const zone = useDeskClock((state) => state.zone)
  const [first, ...more] = lines
  const go = (line: ClockLine | undefined) => line && void navigate({ to: `/items/${line.id}` })
  useHotKeys([{ id: 'clock', label: t('itemQueue.clock.open'), keys: CLOCK_KEY, run: () => go(first) }])
  if (first === undefined) return null
  return (
    <span className='clock-piece'>
      <ClockButton line={first} onGo={() => go(first)} />
      {more.length > 0 && (
        <Menu position='bottom-end' shadow='md' transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <UnstyledButton className='clock-more' aria-label={t('itemQueue.clock.more', { count: more.length })}>
              +{more.length}
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {more.map((line) => (
              <Menu.Item
                key={line.id}
                title={t('itemQueue.clock.lineTitle', { time: clockInZone(line.byMs, zone) })}
                rightSection={<Figures byMs={line.byMs} />}
                onClick={() => go(line)}
              >
                <ClockWhat line={line} />
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </span>
  )
}

function ClockButton({ line, onGo }: { readonly line: ClockLine; readonly onGo: () => void }) {
  const t = useText()
  const state = useClockState(line.byMs)
  const Icon = state === 'over' ? IconAlertTriangle : IconClock
  return (
    <UnstyledButton
      className='clock-button'
      data-state={state}
      title={t('itemQueue.clock.label')}
      aria-keyshortcuts={CLOCK_KEY}
      onClick={onGo}
    >
      <Icon size={16} stroke={1.9} aria-hidden />
      <ClockWhat line={line} />
      <Figures byMs={line.byMs} />
      <span className='clock-key'>
        <KeyHint combo={CLOCK_KEY} />
      </span>
    </UnstyledButton>
  )
}

/** 2-1203 报修. */
function ClockWhat({ line }: { readonly line: ClockLine }) {
  return (
    <span className='clock-what'>
      {line.unitCode === '' ? <PersonName name={line.who} /> : <strong>{line.unitCode}</strong>} {line.kind}
    </span>
  )
}

/** The one thing drawn anew each second. */
function Figures({ byMs }: { readonly byMs: number }) {
  const t = useText()
  const now = useSecond()
  const time = clockFigures(byMs, now)
  return (
    <span className='clock-figures' data-state={clockState(byMs, now)} role='timer' aria-live='off'>
      {now >= byMs ? t('itemQueue.clock.over', { time }) : t('itemQueue.clock.left', { time })}
    </span>
  )
}

/** The desk's clock, asked each second and when the page is seen again: right after sleep and after a changed clock. */
function useSecond(): number {
  const { store } = useDesk()
  const [now, setNow] = useState(() => store.clock.nowMs())
  useEffect(() => {
    const tell = (): void => setNow(store.clock.nowMs())
    const timer = setInterval(tell, 1000)
    document.addEventListener('visibilitychange', tell)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tell)
    }
  }, [store])
  return now
}

/** Changes three times in a clock's life, not each second. */
function useClockState(byMs: number) {
  const { store } = useDesk()
  const [state, setState] = useState(() => clockState(byMs, store.clock.nowMs()))
  useEffect(() => {
    const tell = (): void => setState(clockState(byMs, store.clock.nowMs()))
    tell()
    const timer = setInterval(tell, 1000)
    return () => clearInterval(timer)
  }, [store, byMs])
  return state
}

function Announcer({ lines }: { readonly lines: readonly ClockLine[] }) {
  const t = useText()
  const { store } = useDesk()
  const shownName = useShownName()
  const said = useRef(new Set<string>())
  const [words, setWords] = useState('')
  const latest = useRef({ t, shownName, lines })
  useEffect(() => {
    latest.current = { t, shownName, lines }
  })
  useEffect(() => {
    const speak = (): void => {
      const { t: say, shownName: name, lines: running } = latest.current
      const due = toAnnounce(running, store.clock.nowMs(), said.current)
      if (due.length === 0) return
      const sentences = due.map(({ line, state }) => {
        const what = `${line.unitCode || name(line.who)} ${line.kind}`
        return say(state === 'over' ? 'itemQueue.clock.ranOut' : 'itemQueue.clock.fiveLeft', { what })
      })
      setWords(sentences.join(' '))
    }
    speak()
    const timer = setInterval(speak, 1000)
    return () => clearInterval(timer)
  }, [store])
  return (
    <span className='visually-hidden' role='status' aria-live='polite'>
      {words}
    </span>
  )
}
