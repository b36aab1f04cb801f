/** The plan of the day (handbook R30) as the setting writes it, one line each: `10:00 楼栋巡查并记录`. Pure. */
import { parseTypedTime } from '#renderer/ui/lateEntryValues.ts'

/** One line of the plan. */
export interface PlanStep {
  /** Minutes after midnight. */
  readonly minutes: number
  /** `HH:MM` */
  readonly time: string
  readonly words: string
  readonly state: 'past' | 'now' | 'later'
}

const PLAN_LINE = /^(\d{1,2}[:：]\d{2})\s*(.*)$/u

/** The plan in the order of its times, with where the day is; a line that begins with no time is left out. */
export function dayPlan(lines: readonly string[], nowMinutes: number): readonly PlanStep[] {
  const steps = lines
    .flatMap((line) => {
      const [, typed = '', words = ''] = PLAN_LINE.exec(line.trim()) ?? []
      const minutes = parseTypedTime(typed)
      return minutes === undefined || words === '' ? [] : [{ minutes, words }]
    })
    .sort((a, b) => a.minutes - b.minutes)
  const present = steps.findLastIndex(({ minutes }) => minutes <= nowMinutes)
  return steps.map(({ minutes, words }, index) => ({
    minutes,
    time: `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`,
    words,
    state: index === present ? 'now' : index < present ? 'past' : 'later',
  }))
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}
