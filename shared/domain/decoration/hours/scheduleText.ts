/** 施工时间表 as a permit prints it (handbook 2.6, R85, C7): the hours that hold between its first and last day, template words in Chinese. */
import { type Day, formatDayChinese } from '#shared/kernel/days.ts'
import { firstDaysEnd, type HoursFacts, type MinuteRange, readRanges } from './hoursOfDay.ts'

/** First and last day of the permit. */
export interface PermitSpan {
  readonly from: Day
  readonly to: Day
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

function rangesOnPaper(ranges: readonly MinuteRange[]): string {
  return ranges.length === 0 ? '不施工' : ranges.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join('、')
}

/**
 * The lines of the table: weekdays, weekends and holidays, make-up days, the time after the first move-in where it reaches into the permit,
 * and the quiet days of its span. Source: handbook R85, D4, C7.
 */
export function scheduleLines({ from, to }: PermitSpan, { settings, firstMoveIn }: HoursFacts): readonly string[] {
  const { firstDays, firstHours, firstReplacesWeekend, makeUpAsWeekend, quietDays } = settings
  const lines = [
    `工作日 ${rangesOnPaper(readRanges(settings.weekdayHours))}`,
    `周末、法定节假日 ${rangesOnPaper(readRanges(settings.weekendHours))}`,
    `调休上班日按${makeUpAsWeekend ? '周末' : '工作日'}时间`,
  ]
  const until = firstMoveIn === null || firstDays === 0 ? undefined : firstDaysEnd(firstMoveIn, firstDays)
  if (firstMoveIn !== null && until !== undefined && until >= from && firstMoveIn <= to) {
    const which = firstReplacesWeekend ? '含周末、节假日' : '周末、节假日除外'
    lines.push(`首期入伙期内（${formatDayChinese(until)}止，${which}）${rangesOnPaper(readRanges(firstHours))}`)
  }
  const quiet = quietDays.filter((day) => day >= from && day <= to)
  if (quiet.length > 0) lines.push(`静音日 ${quiet.map((day) => formatDayChinese(day as Day)).join('、')} 全天不施工`)
  return lines
}

/** The table as one text, lines apart by `；`. Source: handbook 2.6. */
export function scheduleText(span: PermitSpan, facts: HoursFacts): string {
  return `${scheduleLines(span, facts).join('；')}。`
}
