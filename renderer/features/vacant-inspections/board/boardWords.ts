/** What the board says of a home, in words and states. */
import type { PlanLine } from '#renderer/features/vacant-inspections/queries/plan.ts'
import type { Text } from '#renderer/text/text.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import { lastChance } from '#shared/domain/vacant-inspections/plan/risk.ts'
import { type Day, daysBetween } from '#shared/kernel/days.ts'

/** A state with its words, for a badge. */
export interface Badge {
  readonly state: DeskState
  readonly words: string
}

/** When it is due; of a home that somebody was at today, that they were. */
export function dueBadge({ next, visitedToday }: PlanLine, today: Day, t: Text): Badge {
  if (visitedToday?.status === 'unable') return { state: 'late', words: t('vacantBoard.due.shut') }
  if (visitedToday !== undefined) return { state: 'done', words: t('vacantBoard.due.seen') }
  if (next.stand === 'due') return { state: 'due', words: t('vacantBoard.due.today') }
  if (next.stand === 'late')
    return { state: 'late', words: t('vacantBoard.due.late', { count: daysBetween(next.dueOn, today) }) }
  return { state: 'todo', words: shortDay(next.dueOn, today) }
}

/** How the month stands: what is kept needs no badge. */
export function monthBadge(line: PlanLine, today: Day, t: Text): Badge | undefined {
  if (line.risk === 'breached') return { state: 'late', words: t('vacantBoard.risk.breached') }
  const chance = line.risk === 'at-risk' ? lastChance(line.month, line.span) : undefined
  return chance && { state: 'due', words: t('vacantBoard.risk.atRisk', { day: shortDay(chance, today) }) }
}

/** `1/2`; of a home that was in the rounds too short to owe a visit, that it owes none. */
export function monthText({ done, needed }: PlanLine['month'], t: Text): string {
  return needed === 0 && done === 0 ? t('vacantBoard.month.none') : `${done}/${needed}`
}

/** Cleaning in a few words, or the last airing where it asks for nothing; empty of a home that is seen from outside only. */
export function careText({ care, scope }: PlanLine, today: Day, t: Text): string {
  if (scope.depth === 'outside') return ''
  const { airedOn } = care
  const aired = airedOn === undefined ? '' : t('vacantBoard.care.aired', { day: shortDay(airedOn, today) })
  return cleaningText(care, today, t) || aired
}

function cleaningText({ cleanedOn, cleaningId, isCleaningDue }: PlanLine['care'], today: Day, t: Text): string {
  if (cleaningId !== undefined) return t('vacantBoard.care.cleaning')
  if (isCleaningDue) return t('vacantBoard.care.cleaningDue')
  return cleanedOn === undefined ? '' : t('vacantBoard.care.cleaned', { day: shortDay(cleanedOn, today) })
}

/** `11-18`, or `2025-11-18` of another year. */
export function shortDay(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day
}
