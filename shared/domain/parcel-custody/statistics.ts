/** Custody in numbers (handbook R32, section 4 item 16): what came and went, when, by whom it was brought, for how long it lies. */
import { addDays, type Day, daysBetween, monthOf } from '#shared/kernel/days.ts'
import { type CustodyState, type CustodyStatus, isHeld } from './custodyState.ts'
import { CUSTODY_KINDS } from './schema.ts'

/** One stay of one thing: a parcel that is delivered again stays twice. `endedAt` is empty while it is held; `building` may be empty. */
export interface StatStay {
  readonly kind: string
  readonly carrier: string
  readonly building: string
  readonly status: CustodyStatus
  /** ISO instants. */
  readonly receivedAt: string
  readonly endedAt: string
  readonly failedDeliveries: number
  /** Taken over from before the program: it lies here, but nobody took it in. */
  readonly isOpening: boolean
}

/** The stays of one record, its earlier ones too. */
export function staysOf(state: CustodyState, building: string): readonly StatStay[] {
  const { kind, carrier, status, receivedAt, endedAt, failedDeliveries, isOpening } = state
  const now = { kind, carrier, building, status, receivedAt, endedAt, failedDeliveries, isOpening }
  // How often an earlier stay was carried in vain is not told in the record as it stands.
  const before = state.earlier.map((stay, index) => ({
    ...{ ...now, failedDeliveries: 0, isOpening: false },
    ...{ status: stay.status as CustodyStatus, receivedAt: stay.receivedAt },
    // Its end was taken back at one desk after it came again at another: one parcel does not lie here twice.
    endedAt: stay.endedAt || (state.earlier[index + 1]?.receivedAt ?? receivedAt),
  }))
  return [...before, now]
}

/** What is asked: days inclusive, today, after how many days a thing is overdue, and the clock of the community. */
export interface StatQuestion {
  readonly from: Day
  readonly to: Day
  readonly today: Day
  readonly overdueDays: number
  /** Day and hour (0 to 23) of an ISO instant where the desk stands. */
  readonly clock: (instant: string) => { readonly day: Day; readonly hour: number }
}

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

/** One kind's line of the month table; `kind` is `total` in the last. */
export interface MonthLine {
  readonly kind: string
  readonly in: number
  readonly handedOut: number
  readonly delivered: number
  readonly returned: number
  readonly passedOn: number
  readonly lost: number
  /** Held when the period ended, and those of them overdue then. */
  readonly held: number
  readonly overdue: number
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

interface Placed {
  readonly stay: StatStay
  readonly inDay: Day
  readonly inHour: number
  readonly outDay: Day | null
  readonly outHour: number
  readonly cameIn: boolean
  readonly wentOut: boolean
  readonly isHeld: boolean
}

/** The numbers of a period. Source: handbook R32, section 4 item 16. */
export function custodyStatistics(stays: readonly StatStay[], question: StatQuestion): CustodyStatistics {
  const placed = stays.filter(({ status }) => status !== 'void').map((stay) => place(stay, question))
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

function place(stay: StatStay, { from, to, clock }: StatQuestion): Placed {
  const came = clock(stay.receivedAt)
  const left = stay.endedAt === '' ? null : clock(stay.endedAt)
  const isIn = (day: Day): boolean => day >= from && day <= to
  return {
    stay,
    inDay: came.day,
    inHour: came.hour,
    outDay: left?.day ?? null,
    outHour: left?.hour ?? -1,
    cameIn: !stay.isOpening && isIn(came.day),
    wentOut: left !== null && isIn(left.day),
    isHeld: left === null && isHeld(stay),
  }
}

type KeyOf = (one: Placed) => string
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

function inAndOut(placed: readonly Placed[], { keys, inKey, outKey }: Keys): readonly InOut[] {
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

function agesOf(placed: readonly Placed[], today: Day): readonly AgeGroup[] {
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
function deliveriesOf(placed: readonly Placed[]): readonly DeliveryCount[] {
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

const ENDS: Partial<Record<CustodyStatus, 'handedOut' | 'delivered' | 'returned' | 'passedOn' | 'lost'>> = {
  'handed-out': 'handedOut',
  delivered: 'delivered',
  returned: 'returned',
  'passed-on': 'passedOn',
  lost: 'lost',
}

/** A line for each kind that has something in it, and their sum. */
function monthOfKinds(placed: readonly Placed[], question: StatQuestion): readonly MonthLine[] {
  const kinds = Map.groupBy(placed, ({ stay }) => stay.kind)
  const known = [...CUSTODY_KINDS, ...[...kinds.keys()].filter((kind) => !CUSTODY_KINDS.some((one) => one === kind))]
  const lines = known.map((kind) => monthLine(kind, kinds.get(kind) ?? [], question)).filter(isAny)
  return [...lines, monthLine('total', placed, question)]
}

const isAny = ({ kind: _, ...numbers }: MonthLine): boolean => Object.values(numbers).some((number) => number > 0)

function monthLine(kind: string, placed: readonly Placed[], { to, overdueDays }: StatQuestion): MonthLine {
  const line = { kind, in: 0, handedOut: 0, delivered: 0, returned: 0, passedOn: 0, lost: 0, held: 0, overdue: 0 }
  for (const { stay, inDay, outDay, cameIn, wentOut } of placed) {
    if (cameIn) line.in += 1
    const end = ENDS[stay.status]
    if (wentOut && end) line[end] += 1
    const lay = inDay <= to && (outDay === null ? isHeld(stay) : outDay > to)
    if (!lay) continue
    line.held += 1
    if (daysBetween(inDay, to) >= overdueDays) line.overdue += 1
  }
  return line
}
