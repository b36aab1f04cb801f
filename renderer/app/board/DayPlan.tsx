/** The plan of the day beside the board: a slim line of times with where the day is (handbook R30). */
import { useEffect, useRef } from 'react'
import { useSetting } from '#renderer/db/settings.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useText } from '#renderer/text/text.ts'
import { SidePanel } from '#renderer/ui/SidePanel.tsx'
import { minutesInZone } from '#shared/kernel/zone.ts'
import { dayPlan } from './dayPlan.ts'

export function DayPlan() {
  const t = useText()
  const lines = useSetting('desk.day-plan')
  const minutes = useDeskClock(({ now, zone }) => minutesInZone(now, zone))
  const steps = dayPlan(lines, minutes)
  const present = useRef<HTMLLIElement>(null)
  const at = steps.findIndex(({ state }) => state === 'now')
  // biome-ignore lint/correctness/useExhaustiveDependencies: brought into view when the day goes on to another step.
  useEffect(() => {
    // Newer browsers answer a scroll with a promise, which an effect must not return.
    void present.current?.scrollIntoView?.({ block: 'nearest' })
  }, [at])
  return (
    <SidePanel title={t('board.plan')}>
      {steps.length === 0 ? (
        <p className='quiet'>{t('board.noPlan')}</p>
      ) : (
        <ol className='day-plan'>
          {steps.map(({ time, words, state }) => (
            <li
              key={`${time} ${words}`}
              ref={state === 'now' ? present : null}
              data-step={state}
              aria-current={state === 'now' ? 'time' : undefined}
            >
              <time>{time}</time>
              <span>
                {words}
                {state === 'now' && <span className='day-plan-now'>{t('board.planNow')}</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
    </SidePanel>
  )
}
