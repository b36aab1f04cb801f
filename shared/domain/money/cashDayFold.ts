/** 收费日结 of one cashier (handbook D10): what was taken by each method, and what lay in the drawer when it was counted. */
import { fieldsOf } from '#shared/domain/eventFields.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** One method's sum of the day. */
export interface MethodSum extends JsonObject {
  readonly method: string
  readonly inFen: number
  readonly outFen: number
  readonly lines: number
}

/** One cashier's day as it was closed. */
export interface CashDayState extends JsonObject {
  readonly status: 'closed' | 'void'
  readonly staffId: string
  readonly day: string
  readonly sums: readonly MethodSum[]
  /** Cash that was counted, in fen; what the books expect; why they differ. */
  readonly countedFen: number
  readonly expectedFen: number
  readonly why: string
  readonly receipts: readonly string[]
  /** Receipt numbers that are missing in the day's range. */
  readonly gaps: readonly string[]
  readonly closedAt: string
  readonly closedBy: string
  readonly witness: string
}

const OPEN: CashDayState = {
  status: 'void',
  staffId: '',
  day: '',
  sums: [],
  countedFen: 0,
  expectedFen: 0,
  why: '',
  receipts: [],
  gaps: [],
  closedAt: '',
  closedBy: '',
  witness: '',
}

/** State of one cashier's day: the last close stands. */
export function foldCashDay(events: readonly LiveEvent[]): { state: CashDayState; violations: Violation[] } {
  const closed = events.findLast(({ ev }) => ev === 'closed')
  if (!closed) return { state: OPEN, violations: [] }
  const { text, day, fen, texts, each } = fieldsOf(closed)
  const state: CashDayState = {
    status: 'closed',
    staffId: text('staffId'),
    day: day('day'),
    sums: each('sums').map((one) => ({
      method: one.text('method'),
      inFen: one.fen('inFen') ?? 0,
      outFen: one.fen('outFen') ?? 0,
      lines: one.whole('lines'),
    })),
    countedFen: fen('countedFen') ?? 0,
    expectedFen: fen('expectedFen') ?? 0,
    why: text('why'),
    receipts: texts('receipts'),
    gaps: texts('gaps'),
    closedAt: closed.at,
    closedBy: closed.actor.id,
    witness: closed.witness?.id ?? '',
  }
  return { state, violations: [] }
}
