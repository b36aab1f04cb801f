/** The month table of custody (handbook R32, section 4 item 16): a line for each kind, and their sum. */
import { daysBetween } from '#shared/kernel/days.ts'
import { type CustodyStatus, isHeld } from './custodyState.ts'
import { CUSTODY_KINDS } from './schema.ts'
import type { PlacedStay, StatQuestion } from './statStays.ts'

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

const ENDS: Partial<Record<CustodyStatus, 'handedOut' | 'delivered' | 'returned' | 'passedOn' | 'lost'>> = {
  'handed-out': 'handedOut',
  delivered: 'delivered',
  returned: 'returned',
  'passed-on': 'passedOn',
  lost: 'lost',
}

/** A line for each kind that has something in it, and their sum. Source: handbook R32. */
export function monthOfKinds(placed: readonly PlacedStay[], question: StatQuestion): readonly MonthLine[] {
  const kinds = Map.groupBy(placed, ({ stay }) => stay.kind)
  const known = [...CUSTODY_KINDS, ...[...kinds.keys()].filter((kind) => !CUSTODY_KINDS.some((one) => one === kind))]
  const lines = known.map((kind) => monthLine(kind, kinds.get(kind) ?? [], question)).filter(isAny)
  return [...lines, monthLine('total', placed, question)]
}

const isAny = ({ kind: _, ...numbers }: MonthLine): boolean => Object.values(numbers).some((number) => number > 0)

function monthLine(kind: string, placed: readonly PlacedStay[], { to, overdueDays }: StatQuestion): MonthLine {
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
