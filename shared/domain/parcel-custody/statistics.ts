/** Custody in numbers (handbook R32, section 4 item 16): what came and went, when, by whom it was brought, for how long it lies. */
import { addDays, type Day, daysBetween, monthOf } from '#shared/kernel/days.ts'
import { type MonthLine, monthOfKinds } from './statMonth.ts'
import { type PlacedStay, placeStay, type StatQuestion, type StatStay } from './statStays.ts'

/** Something counted under a name; `key` is a day, a month, an hour, an id or a name. */
export interface InOut {
  readonly key: string
  readonly in: number
  readonly out: number
  /** Held today. */
  readonly held: number
}

/** Things held today by days; `to` is null of the last. */
export interface AgeGroup {
  readonly from: number
  readonly to: number | null
  readonly count: number
}

/** Deliveries to the homes of one building. */
export interface DeliveryCount {
  readonly key: string
  readonly delivered: number
  readonly missed: number
}

/** Everything the screen shows. */
export interface CustodyStatistics {
  /** By day; by month where the period is longer than two months. */
  readonly perDay: readonly InOut[]
  readonly hours: readonly InOut[]
  readonly ages: readonly AgeGroup[]
  readonly carriers: readonly InOut[]
  readonly buildings: readonly InOut[]
  readonly deliveries: readonly DeliveryCount[]
  readonly month: readonly MonthLine[]
}

const AGES = [0, 2, 4, 8, 16, 31]
const LONGEST_BY_DAY = 62

/** The numbers of a period. Source: handbook R32, section 4 item 16. */
export function custodyStatistics(stays: readonly StatStay[], question: StatQuestion): CustodyStatistics {
  const placed = stays.filter(({ status }) => status !== 'void').map((stay) => placeStay(stay, question))
  const { from, to, today } = question
  const byMonth = daysBetween(from, to) >= LONGEST_BY_DAY
  const stepOf = (day: Day): string => (byMonth ? monthOf(day) : day)
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => stepOf(addDays(from, index)))
  const hours = Array.from({ length: 24 }, (_, hour) => String(hour))
  const couriers = placed.filter(({ stay }) => stay.kind === 'courier')
  return {
    perDay: inAndOut(placed, { keys: [...new Set(days)], inKey: (one) => stepOf(one.inDay), outKey: outStep(stepOf) }),
    hours: inAndOut(placed, {
      keys: hours,
      inKey: ({ inHour }) => String(inHour),
      outKey: ({ outHour }) => String(outHour),
    }),
    ages: agesOf(placed, today),
    carriers: most(inAndOut(couriers, { keys: [], ...both(({ stay }) => stay.carrier) })),
    buildings: most(inAndOut(placed, { keys: [], ...both(({ stay }) => stay.building) })),
    deliveries: deliveriesOf(placed),
    month: monthOfKinds(placed, question),
  }
}

type KeyOf = (one: PlacedStay) => string
const both = (key: KeyOf) => ({ inKey: key, outKey: key })
const outStep =
  (stepOf: (day: Day) => string): KeyOf =>
  ({ outDay }) =>
    outDay === null ? '' : stepOf(outDay)

interface Keys {
  /** Those that stand there with nothing in them. */
  readonly keys: readonly string[]
  readonly inKey: KeyOf
  readonly outKey: KeyOf
}

function inAndOut(placed: readonly PlacedStay[], { keys, inKey, outKey }: Keys): readonly InOut[] {
  const lines = new Map(keys.map((key) => [key, { key, in: 0, out: 0, held: 0 }]))
  const add = (key: string, part: 'in' | 'out' | 'held'): void => {
    const line = lines.get(key) ?? { key, in: 0, out: 0, held: 0 }
    line[part] += 1
    lines.set(key, line)
  }
  for (const one of placed) {
    if (one.cameIn) add(inKey(one), 'in')
    if (one.wentOut) add(outKey(one), 'out')
    // Of a day or an hour nothing is held; the key of the intake would be another than those asked for.
    if (one.isHeld && keys.length === 0) add(inKey(one), 'held')
  }
  return [...lines.values()]
}

const most = (lines: readonly InOut[]): readonly InOut[] =>
  [...lines].sort((a, b) => b.in - a.in || b.held - a.held || b.out - a.out || (a.key < b.key ? -1 : 1))

function agesOf(placed: readonly PlacedStay[], today: Day): readonly AgeGroup[] {
  const counts = AGES.map(() => 0)
  for (const one of placed) {
    if (!one.isHeld) continue
    const days = Math.max(0, daysBetween(one.inDay, today))
    const at = AGES.findLastIndex((from) => days >= from)
    counts[at] = (counts[at] ?? 0) + 1
  }
  return AGES.map((from, index) => {
    const next = AGES[index + 1]
    return { from, to: next === undefined ? null : next - 1, count: counts[index] ?? 0 }
  })
}

/** What was delivered in the period, and how often what came in it was carried in vain. */
function deliveriesOf(placed: readonly PlacedStay[]): readonly DeliveryCount[] {
  const lines = new Map<string, { key: string; delivered: number; missed: number }>()
  for (const { stay, cameIn, wentOut } of placed) {
    const delivered = wentOut && stay.status === 'delivered' ? 1 : 0
    const missed = cameIn ? stay.failedDeliveries : 0
    if (delivered + missed === 0) continue
    const line = lines.get(stay.building) ?? { key: stay.building, delivered: 0, missed: 0 }
    lines.set(stay.building, { ...line, delivered: line.delivered + delivered, missed: line.missed + missed })
  }
  return [...lines.values()].sort(
    (a, b) => b.missed - a.missed || b.delivered - a.delivered || (a.key < b.key ? -1 : 1),
  )
}
