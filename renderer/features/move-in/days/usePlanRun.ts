/** Writing a plan: begun on the screen, going on when it is left, told at its end wherever the clerk is; F8 takes all of it back. */
import { useEffect, useRef } from 'react'
import { type Desk, useDesk } from '#renderer/db/deskContext.ts'
import { type DayPlan, runDayPlan } from '#renderer/features/move-in/commands/daysPlan.ts'
import { type RunDone, takeBackVisits } from '#renderer/features/move-in/commands/daysRun.ts'
import { useDayPlanRun } from '#renderer/stores/useDayPlanRun.ts'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import { tellDayRefusal } from './dayWords.tsx'

const DONE = {
  whole: 'moveInDays.done.planned',
  stopped: 'moveInDays.done.plannedStopped',
  failed: 'moveInDays.done.plannedFailed',
} as const

async function takeBack(desk: Desk, { ids, run }: RunDone): Promise<void> {
  const reason = text('moveInDays.plan.undoWhy')
  const back = await takeBackVisits(desk, { ids, run, reason }, { onProgress: () => undefined })
  if (back.ok) showNotice(text('moveInDays.done.takenBack', { count: back.value.length }))
  else tellDayRefusal(back.error.code)
}

/** True where the run came to its end, with whatever it wrote. */
async function runPlan(desk: Desk, plan: DayPlan): Promise<boolean> {
  const { begin, tell: onProgress, end } = useDayPlanRun.getState()
  const signal = begin(plan.lines.filter(({ outcome }) => outcome === 'placed').length)
  try {
    const ran = await runDayPlan(desk, plan, { onProgress, signal })
    if (ran.ok) tellDone(desk, ran.value)
    else tellDayRefusal(ran.error.code)
    return ran.ok
  } finally {
    end()
  }
}

function tellDone(desk: Desk, done: RunDone): void {
  const { ids, missed, ended } = done
  const missedWords = missed > 0 ? text('moveInDays.done.missed', { count: missed }) : ''
  const message = `${text(DONE[ended], { count: ids.length })}${missedWords}`
  if (ids.length === 0) showNotice(message)
  else showUndo({ message, undo: () => takeBack(desk, done) })
}

/** The way to begin; a second run waits for nobody and does not begin. `onDone` only where the clerk is still here. */
export function usePlanRun(plan: DayPlan, onDone: () => void) {
  const desk = useDesk()
  const isHere = useRef(false)
  useEffect(() => {
    isHere.current = true
    return () => {
      isHere.current = false
    }
  }, [])
  return async (): Promise<void> => {
    if (useDayPlanRun.getState().run !== undefined) return
    if ((await runPlan(desk, plan)) && isHere.current) onDone()
  }
}
