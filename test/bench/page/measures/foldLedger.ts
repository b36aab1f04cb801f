// The ledger of one case with thousands of lines: receipts, top-ups, deductions and reversals, folded as a change of the case folds it.
import { entriesOf, foldMoney } from '#shared/domain/money/ledger.ts'
import type { Dot, Hlc } from '#shared/sync/change.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

interface Folding {
  readonly entries: number
  /** Foldings before the clock. */
  readonly warmUp: number
}

/** Milliseconds of one folding. */
export interface FoldTimes {
  readonly allMs: number
  readonly entriesMs: number
  readonly entries: number
}

const KINDS = ['collected', 'collected', 'deducted', 'toppedUp', 'reversed'] as const
const ACCOUNTS = ['owner-deposit', 'contractor-deposit', 'pass-deposit', 'fees'] as const
const DAY = 86_400_000

function tell(index: number): LiveEvent {
  const ev = KINDS[index % KINDS.length] ?? 'collected'
  const at = new Date(Date.UTC(2026, 0, 1) + index * (DAY / 50)).toISOString()
  const line = { account: ACCOUNTS[(index >> 2) % ACCOUNTS.length] ?? 'fees', name: '装修押金', of: '' }
  const amountFen = ev === 'collected' ? 200_000 : 20_000
  const money = { payer: 'owner', payerName: '沈雨桐', method: 'cash', number: `A-SJ-${index}`, sheetId: null }
  const data =
    ev === 'reversed'
      ? { of: dotOf(index - 1), why: '误收' }
      : { ...money, amountFen, clause: 'V01', notice: `A-ZG-${index}`, lines: [{ ...line, amountFen }] }
  const actor = { id: 'bench-finance', role: 'finance' } as const
  const hlc = String(index).padStart(12, '0') as Hlc
  return { dot: dotOf(index), hlc, ev, data, refs: [], cmd: 'bench', actor, session: 'bench', at }
}

function dotOf(index: number): Dot {
  return `aaaaaaaaaaaaaaaa.${index + 1}` as Dot
}

/** As a store gives them: in no order that helps. */
function mixed(events: readonly LiveEvent[]): readonly LiveEvent[] {
  return events
    .map((event, index) => ({ event, place: (index * 7919) % events.length }))
    .sort(byPlace)
    .map(eventIn)
}

const byPlace = (a: { readonly place: number }, b: { readonly place: number }): number => a.place - b.place
const eventIn = ({ event }: { readonly event: LiveEvent }): LiveEvent => event

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

/** Folds such a ledger once after warming up. */
export function foldLedger({ entries, warmUp }: Folding): FoldTimes {
  const events = mixed(Array.from({ length: entries }, (_, index) => tell(index)))
  const found = entriesOf(events)
  if (found.length !== entries) throw new Error(`${found.length} of ${entries} entries`)
  for (let round = 0; round < warmUp; round += 1) foldMoney(events)
  const allMs = timed(() => foldMoney(events))
  return { allMs, entriesMs: timed(() => entriesOf(events)), entries: found.length }
}
