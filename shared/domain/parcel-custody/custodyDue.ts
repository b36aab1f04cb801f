/** What a thing in custody owes, step by step, and on which day (handbook 3.5, D12): what boards and hubs tell. */
import { addDays, type Day, instantMs, isInstant } from '#shared/kernel/days.ts'
import { dayInZone } from '#shared/kernel/zone.ts'
import { type CustodyState, isHeld, isUnruled } from './custodyState.ts'
import { COUNTERS_WANTED } from './foundThing.ts'
import { isSameDayFind } from './intake.ts'
import { failedTooOften } from './runs.ts'

/**
 * Steps that a thing may wait for: told again, told once more, given back or to the supervisor; the day until when it is kept; of a find the
 * second count, the notice, handing it over; looked for, ruled on, returned because nobody wants it, asked about after failed deliveries.
 */
export const CUSTODY_STEPS = [
  'tell-again',
  'tell-third',
  'give-back',
  'kept-until',
  'second-count',
  'announce',
  'hand-over',
  'search',
  'rule',
  'declined',
  'failed-often',
] as const
/** One of them. */
export type CustodyStep = (typeof CUSTODY_STEPS)[number]

/** A step and its day. */
export interface CustodyDue {
  readonly step: CustodyStep
  readonly due: Day
}

/** The settings `custody.overdue-days`, `second-notice-days`, `return-days` and `found-days`, in days. */
export interface CustodyDays {
  readonly overdue: number
  readonly second: number
  readonly giveBack: number
  readonly found: number
}

/** By which day and zone a thing is judged. */
export interface CustodyToday {
  readonly today: Day
  readonly zone: string
  readonly days: CustodyDays
}

/** What the thing waits for; nothing for one that has left or is on its way. Source: handbook 3.5, D12. */
export function custodyDue(item: CustodyState, moment: CustodyToday): readonly CustodyDue[] {
  if (!isHeld(item) || item.status === 'out-for-delivery') return []
  const dayOf = (at: string, otherwise: Day): Day => (isInstant(at) ? dayInZone(instantMs(at), moment.zone) : otherwise)
  const received = dayOf(item.receivedAt, moment.today)
  if (item.status === 'missing') return [{ step: 'search', due: dayOf(item.missingSince, received) }]
  if (item.kind === 'found') return foundDue(item, received, moment.days)
  return [
    ...(isUnruled(item) ? [{ step: 'rule', due: dayOf(item.damagedAt, received) } as const] : []),
    ...(item.declinedAt === ''
      ? waitingDue(item, received, moment)
      : [{ step: 'declined', due: dayOf(item.declinedAt, received) } as const]),
  ]
}

function foundDue(item: CustodyState, received: Day, { found }: CustodyDays): readonly CustodyDue[] {
  const isClaimed = item.askings.some(({ fits }) => fits)
  const isUncounted = item.countedBy.length < COUNTERS_WANTED
  const last = isSameDayFind(item) ? received : ((item.keepUntil || addDays(received, found)) as Day)
  return [
    ...(isUncounted ? [{ step: 'second-count', due: received } as const] : []),
    ...(item.announcedAt === '' && !isClaimed ? [{ step: 'announce', due: received } as const] : []),
    { step: 'hand-over', due: last },
  ]
}

/** Of what waits for its recipient. Until when it is kept, where that was agreed, goes before the days of the project; a device is kept until repaired. */
function waitingDue(item: CustodyState, received: Day, moment: CustodyToday): readonly CustodyDue[] {
  const often = failedTooOften(item) ? [{ step: 'failed-often', due: moment.today } as const] : []
  if (item.keepUntil !== '') return [...often, { step: 'kept-until', due: item.keepUntil as Day }]
  return item.kind === 'device' ? often : [...often, ...milestone(item, received, moment)]
}

/** The latest day that came and was not answered by a word to the recipient; else the next one to come. */
function milestone(item: CustodyState, received: Day, { today, zone, days }: CustodyToday): readonly CustodyDue[] {
  const at = (step: CustodyStep, after: number): CustodyDue => ({ step, due: addDays(received, after) })
  const all = [at('tell-again', days.overdue), at('tell-third', days.second), at('give-back', days.giveBack)].sort(
    (a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0),
  )
  const told = item.notices.map((notice) => (isInstant(notice.at) ? dayInZone(instantMs(notice.at), zone) : received))
  const isAnswered = ({ step, due }: CustodyDue) => step !== 'give-back' && told.some((day) => day >= due)
  const open = all.filter((one) => !isAnswered(one))
  const come = open.filter(({ due }) => due <= today)
  const one = come.at(-1) ?? open[0]
  return one === undefined ? [] : [one]
}
