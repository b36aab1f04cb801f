/** The words of an item: how it stands, when it is due, and why a step was refused. */
import { lateRefusalWords } from '#renderer/text/lateEntryWords.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { items } from '#renderer/text/zh-CN/items.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import { type ItemState, isClockRunning } from '#shared/domain/items/itemState.ts'
import { addDays } from '#shared/kernel/days.ts'
import { clockInZone, dayInZone } from '#shared/kernel/zone.ts'

type ItemCode = keyof typeof items.refusals

function isItemCode(code: string): code is ItemCode {
  return Object.hasOwn(items.refusals, code)
}

/** What happened, is it saved, what now, for any refusal of a command of items. */
export function itemRefusalWords(code: string): RefusalWords {
  if (isItemCode(code)) return moduleRefusalWords('items', code)
  return lateRefusalWords(code) ?? foreignRefusalWords(code)
}

/** The desk's zone and the present moment in milliseconds. */
export interface DeskTime {
  readonly zone: string
  readonly now: number
}

/** A promised moment as the desk says it: 今天 17:00, 明天 18:00, 11-24 18:00. */
export function dueText(due: string, { zone, now }: DeskTime, t: Text = text): string {
  const ms = Date.parse(due)
  const day = dayInZone(ms, zone)
  const today = dayInZone(now, zone)
  const time = clockInZone(ms, zone)
  if (day === today) return t('items.promises.today', { time })
  if (day === addDays(today, 1)) return t('items.promises.tomorrow', { time })
  return t('items.promises.onDay', { day: day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day, time })
}

/** The day of a moment as the desk says it: 今天, 明天, 后天, 11-28. */
export function dayWords(due: string, { zone, now }: DeskTime): string {
  const day = dayInZone(Date.parse(due), zone)
  const today = dayInZone(now, zone)
  if (day === today) return text('common.today')
  if (day === addDays(today, 1)) return text('common.tomorrow')
  if (day === addDays(today, 2)) return text('items.promises.afterTomorrow')
  return day.slice(0, 4) === today.slice(0, 4) ? day.slice(5) : day
}

/** How an item stands, with its word. */
export function itemStanding(
  v: ItemState,
  { zone, now }: DeskTime,
): { readonly state: DeskState; readonly words: string } {
  if (v.status === 'void') return { state: 'todo', words: text('items.states.void') }
  if (v.status === 'settled') return { state: 'done', words: text('items.states.settled') }
  if (v.status === 'done') return { state: 'due', words: text('items.states.done') }
  const nearest = [v.due, isClockRunning(v) ? v.attendBy : ''].filter((due) => due !== '').toSorted()[0]
  if (nearest !== undefined && Date.parse(nearest) < now) return { state: 'late', words: text('items.states.late') }
  if (v.waitsForOwner) return { state: 'todo', words: text('items.states.waits') }
  const isToday = nearest !== undefined && dayInZone(Date.parse(nearest), zone) === dayInZone(now, zone)
  return isToday
    ? { state: 'due', words: text('items.states.dueToday') }
    : { state: 'running', words: text('items.states.open') }
}
