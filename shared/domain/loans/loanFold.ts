/** The state of one loan from its events. */
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** A loan as the desk sees it; amounts in fen, `dueAt` an ISO instant. The borrower is the one who returns (handbook 2.4). */
export interface LoanState extends JsonObject {
  readonly status: 'out' | 'back' | 'lost' | 'void'
  readonly thingId: string
  /** A resident, a colleague, or somebody by name. */
  readonly personId: string | null
  readonly staffId: string | null
  readonly unitId: string | null
  readonly name: string
  readonly lentAt: string
  readonly lentBy: string
  readonly dueAt: string
  readonly feeFen: number
  readonly depositFen: number
  readonly returnedAt: string
  readonly depositBackFen: number
  readonly feePaidFen: number
}

const NO_LOAN: LoanState = {
  status: 'void',
  thingId: '',
  personId: null,
  staffId: null,
  unitId: null,
  name: '',
  lentAt: '',
  lentBy: '',
  dueAt: '',
  feeFen: 0,
  depositFen: 0,
  returnedAt: '',
  depositBackFen: 0,
  feePaidFen: 0,
}

const textIn = ({ data }: LiveEvent, field: string): string => {
  const value = data[field]
  return typeof value === 'string' ? value : ''
}
const idIn = (event: LiveEvent, field: string): string | null => textIn(event, field) || null
const fenIn = ({ data }: LiveEvent, field: string): number => {
  const value = data[field]
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0
}

function lentState(event: LiveEvent): LoanState {
  return {
    ...NO_LOAN,
    status: 'out',
    thingId: textIn(event, 'thingId'),
    personId: idIn(event, 'personId'),
    staffId: idIn(event, 'staffId'),
    unitId: idIn(event, 'unitId'),
    name: textIn(event, 'name'),
    lentAt: event.at,
    lentBy: event.actor.id,
    dueAt: textIn(event, 'dueAt'),
    feeFen: fenIn(event, 'feeFen'),
    depositFen: fenIn(event, 'depositFen'),
  }
}

/** State of one loan. A return told twice, or before the lending, is shown. */
export function foldLoan(events: readonly LiveEvent[]): { state: LoanState; violations: Violation[] } {
  const lent = events.find((event) => event.ev === 'lent')
  if (!lent) return { state: NO_LOAN, violations: [] }
  let state = lentState(lent)
  for (const event of events) {
    if (event.ev === 'extended') state = { ...state, dueAt: textIn(event, 'dueAt') }
    if (event.ev === 'lost') state = { ...state, status: 'lost' }
    if (event.ev === 'returned')
      state = {
        ...state,
        status: 'back',
        returnedAt: event.at,
        depositBackFen: fenIn(event, 'depositBackFen'),
        feePaidFen: fenIn(event, 'feePaidFen'),
      }
  }
  return { state, violations: loanViolations(lent, events) }
}

function loanViolations(lent: LiveEvent, events: readonly LiveEvent[]): Violation[] {
  const returns = events.filter((event) => event.ev === 'returned')
  const early = returns.filter((event) => event.at < lent.at)
  return [
    ...(returns.length > 1 ? [{ rule: 'returned-twice', dots: returns.map((event) => event.dot) }] : []),
    ...(early.length > 0 ? [{ rule: 'returned-before-lent', dots: early.map((event) => event.dot) }] : []),
  ]
}
