/** By what the register is filtered: `stock/held`, `due/overdue`, `carrier/顺丰速运`. A facet is a short word that many share. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { type CustodyState, isHeld } from '#shared/domain/parcel-custody/custodyState.ts'
import { isSameDayFind } from '#shared/domain/parcel-custody/intake.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

/** The day and the settings by which a thing is judged. Instants are compared as text: a day is not computed for each thing. */
export interface CustodyMoment {
  readonly today: Day
  /** Today began, and ends, at these instants. */
  readonly todayFrom: string
  readonly todayTo: string
  /** What came before is overdue, wants a second word, goes back to the carrier; what was found goes to the police. */
  readonly overdueBefore: string
  readonly secondBefore: string
  readonly returnBefore: string
  readonly foundBefore: string
  readonly valuableFromFen: number
}

/** The settings in days by which things fall due. */
export const DUE_DAYS = [
  'custody.overdue-days',
  'custody.second-notice-days',
  'custody.return-days',
  'custody.found-days',
] as const

/** The moment of today, or of another day. */
export async function custodyMoment(
  store: Store,
  today: Day = store.dayOf(store.clock.nowMs()),
): Promise<CustodyMoment> {
  const begin = (day: Day): string => zonedInstant(day, 0, store.zone())
  const before = async (key: (typeof DUE_DAYS)[number]) =>
    begin(addDays(today, 1 - (await settingOf(store, key, today))))
  const [overdue, second, back, found] = DUE_DAYS
  return {
    today,
    todayFrom: begin(today),
    todayTo: begin(addDays(today, 1)),
    overdueBefore: await before(overdue),
    secondBefore: await before(second),
    returnBefore: await before(back),
    foundBefore: await before(found),
    valuableFromFen: await settingOf(store, 'custody.valuable-from', today),
  }
}

/** How long it lies: in time, overdue, past the second word, past the month. Of what the desk does not hold, in time. */
export function dueOf(item: CustodyState, moment: CustodyMoment): 'in-time' | 'overdue' | 'second' | 'return' {
  const { kind, receivedAt, keepUntil } = item
  if (item.status !== 'in-store') return 'in-time'
  if (kind === 'found') return isSameDayFind(item) || receivedAt < moment.foundBefore ? 'overdue' : 'in-time'
  // Until when it is kept was agreed with whoever left it: the days of the setting are for what nobody agreed on.
  if (keepUntil !== '') return keepUntil < moment.today ? 'overdue' : 'in-time'
  if (kind === 'device' || receivedAt >= moment.overdueBefore) return 'in-time'
  if (kind === 'courier' && receivedAt < moment.returnBefore) return 'return'
  return receivedAt < moment.secondBefore ? 'second' : 'overdue'
}

/** Where it belongs and lies. */
export interface CustodyPlace {
  /** Id or first part of the unit's code. */
  readonly building?: string | undefined
  readonly shelf?: string | undefined
}

/** All facets of a thing. */
export function custodyFacets(item: CustodyState, place: CustodyPlace, moment: CustodyMoment): readonly string[] {
  const held = isHeld(item)
  const isToday = (at: string): boolean => at >= moment.todayFrom && at < moment.todayTo
  const due = dueOf(item, moment)
  return [
    `stock/${held ? 'held' : 'ended'}`,
    `state/${item.status}`,
    `kind/${item.kind}`,
    ...(item.carrier === '' ? [] : [`carrier/${item.carrier}`]),
    ...(place.building === undefined ? [] : [`building/${place.building}`]),
    ...(held && place.shelf ? [`shelf/${place.shelf}`] : []),
    ...(due === 'in-time' ? [] : ['due/overdue']),
    ...(due === 'second' || due === 'return' ? ['due/second'] : []),
    ...(due === 'return' ? ['due/return'] : []),
    ...(isToday(item.receivedAt) ? ['day/in'] : []),
    ...(isToday(item.endedAt) ? ['day/out'] : []),
    ...marksOf(item, moment).map((mark) => `mark/${mark}`),
  ]
}

/** What is particular about a thing. */
export const CUSTODY_MARKS = [
  'untold',
  'damaged',
  'declined',
  'failed',
  'valuable',
  'uncounted',
  'nobody',
  'opening',
] as const
/** One of them. */
export type CustodyMark = (typeof CUSTODY_MARKS)[number]

function marksOf(item: CustodyState, { valuableFromFen }: CustodyMoment): readonly CustodyMark[] {
  const opening: readonly CustodyMark[] = item.isOpening ? ['opening'] : []
  if (!isHeld(item)) return opening
  const isFound = item.kind === 'found'
  const hasNobody = !isFound && item.personId === null && item.unitId === null
  return [
    ...(item.status === 'in-store' && !isFound && item.notices.length === 0 ? (['untold'] as const) : []),
    ...(item.damagedAt === '' ? [] : (['damaged'] as const)),
    ...(item.declinedAt === '' ? [] : (['declined'] as const)),
    ...(item.failedDeliveries === 0 ? [] : (['failed'] as const)),
    ...((item.declaredFen ?? 0) >= valuableFromFen ? (['valuable'] as const) : []),
    ...(isFound && item.countedBy.length < 2 ? (['uncounted'] as const) : []),
    ...(hasNobody ? (['nobody'] as const) : []),
    ...opening,
  ]
}
