/** How a row of the queue is said: its state with word and colour, its due moment, how late it is. */
import type { Text } from '#renderer/text/text.ts'
import { momentText } from '#renderer/ui/momentText.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import type { QueueLine } from './queueLines.ts'

/** The desk's time. */
export interface DeskTime {
  readonly zone: string
  readonly now: number
}

/** Names in `itemQueue.states`. */
export type QueueState = 'late' | 'clock' | 'today' | 'open' | 'waits' | 'ask' | 'asked' | 'settled'

const COLORS: Readonly<Record<QueueState, DeskState>> = {
  late: 'late',
  clock: 'due',
  today: 'due',
  open: 'running',
  waits: 'todo',
  ask: 'due',
  asked: 'todo',
  settled: 'done',
}

/** What is the most urgent about a row now. */
export function queueState(line: QueueLine, { zone, now }: DeskTime): QueueState {
  const today = dayInZone(now, zone)
  if (line.status === 'settled') return 'settled'
  if (line.status === 'done') return line.visitBackFrom <= today ? 'ask' : 'asked'
  if (line.attendBy !== '') return Date.parse(line.attendBy) <= now ? 'late' : 'clock'
  if (line.due !== '' && Date.parse(line.due) <= now) return 'late'
  if (line.waitsForOwner) return 'waits'
  return line.due !== '' && dayInZone(Date.parse(line.due), zone) === today ? 'today' : 'open'
}

/** The colour of a state. */
export function stateColor(state: QueueState): DeskState {
  return COLORS[state]
}

/** `今天 17:00`, `11-23 18:00`; of a visit-back its last day. */
export function dueText(line: QueueLine, t: Text, time: DeskTime): string {
  const at = line.attendBy || line.due
  if (at === '') return line.visitBackTo === '' ? '' : line.visitBackTo.slice(5)
  return instantText(at, t, time)
}

/** An instant as the desk says it. */
export function instantText(at: string, t: Text, time: DeskTime): string {
  const { day, time: clock, near } = momentText(at, time)
  return `${near === undefined ? day : t(`common.${near}`)} ${clock}`
}

/** 逾期 2 天: in the largest whole measure. */
export function lateText(sinceMs: number, t: Text): string {
  const minutes = Math.floor(sinceMs / 60_000)
  const time =
    minutes >= 1440
      ? t('itemQueue.days', { count: Math.floor(minutes / 1440) })
      : minutes >= 60
        ? t('itemQueue.hours', { count: Math.floor(minutes / 60) })
        : t('itemQueue.minutes', { count: Math.max(1, minutes) })
  return t('itemQueue.overdueBy', { time })
}
