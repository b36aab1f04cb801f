/** The list of one day beside the month: arrows walk, Enter leads to the matter, Escape back to the day. */
import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, useRef } from 'react'
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { coverWho } from '#renderer/app/hub/coverWho.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { type LabelKey, label, useText } from '#renderer/text/text.ts'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { StateBadge } from '#renderer/ui/StateBadge.tsx'
import { type Day, weekday } from '#shared/kernel/days.ts'

/** More than anybody walks through here; the board has them all. */
const MOST = 200

interface MonthSideProps {
  readonly day: Day
  readonly matters: readonly OpenMatter[]
  readonly isToday: boolean
}

export function MonthSide({ day, matters, isToday }: MonthSideProps) {
  const t = useText()
  const navigate = useNavigate()
  const covered = usePrivacy((state) => state.covered)
  const list = useRef<HTMLUListElement>(null)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') document.querySelector<HTMLElement>('.month-day[aria-pressed="true"]')?.focus()
    else if (!walk(event.key, list.current)) return
    event.preventDefault()
  }
  const weekdayName = label(`kit.day.weekdays.w${weekday(day)}` as LabelKey)
  return (
    <SidePanel
      title={t('board.monthly.day', { day: isToday ? `${t('board.today')} ${day}` : day, weekday: weekdayName })}
    >
      {matters.length === 0 ? (
        <p className='quiet'>{t('board.monthly.nothing')}</p>
      ) : (
        <ul className='month-side' ref={list} onKeyDown={onKeyDown}>
          {matters.slice(0, MOST).map((matter) => (
            <li key={matter.id}>
              <button
                type='button'
                data-matter={matter.id}
                data-state={matter.state}
                onClick={() => matter.path !== undefined && void navigate({ to: matter.path })}
              >
                <span className='month-matter'>{coverWho(matter, covered).text}</span>
                <StateBadge state={matter.state} />
              </button>
            </li>
          ))}
          {matters.length > MOST && (
            <li className='quiet'>{t('board.wallMode.more', { count: matters.length - MOST })}</li>
          )}
        </ul>
      )}
    </SidePanel>
  )
}

function walk(key: string, list: HTMLElement | null): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1 }[key]
  if (step === undefined) return false
  const lines = [...(list?.querySelectorAll<HTMLElement>('[data-matter]') ?? [])]
  const at = lines.indexOf(document.activeElement as HTMLElement)
  lines.at(Math.min(Math.max(at + step, 0), lines.length - 1))?.focus()
  return true
}
