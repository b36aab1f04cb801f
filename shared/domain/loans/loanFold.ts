/** The state of one loan from its events. */
import { isInstant } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { compareDots } from '#shared/sync/dot.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** A loan as the desk sees it; amounts in fen, `dueAt` an ISO instant. The borrower is the one who returns (handbook 2.4). */
export interface LoanState extends JsonObject {
  readonly status: 'out' | 'back' | 'lost' | 'void'
  readonly thingId: string
  /** Which lending of the thing this is: two desks that lend it at once tell the same turn, and both claim it. */
  readonly turn: number
  /** A resident, a colleague, or somebody by name. */
  readonly personId: string | null
  readonly staffId: string | null
  readonly unitId: string | null
  readonly name: string
  readonly phone: string
  readonly lentAt: string
  readonly lentBy: string
  readonly dueAt: string
  /** Why it may stay out longer; empty while it was not extended. */
  readonly extendedWhy: string
  readonly feeFen: number
  readonly depositFen: number
  /** The loan slip's paper, where one was issued with it. */
  readonly sheetId: string | null
  readonly number: string
  readonly returnedAt: string
  readonly depositBackFen: number
  readonly feePaidFen: number
  /** It came back damaged, or what was said when it was lost, or who brought it in the borrower's place. */
  readonly isDamaged: boolean
  readonly remark: string
}

const NO_LOAN: LoanState = {
  status: 'void',
  thingId: '',
  turn: 0,
  personId: null,
  staffId: null,
  unitId: null,
  name: '',
  phone: '',
  lentAt: '',
  lentBy: '',
  dueAt: '',
  extendedWhy: '',
  feeFen: 0,
  depositFen: 0,
  sheetId: null,
  number: '',
  returnedAt: '',
  depositBackFen: 0,
  feePaidFen: 0,
  isDamaged: false,
  remark: '',
}

const textIn = ({ data }: LiveEvent, field: string): string => {
  const value = data[field]
  return typeof value === 'string' ? value : ''
}
/** An instant that can be reckoned with, or the one that stands. */
const instantIn = (event: LiveEvent, field: string, standing: string): string => {
  const value = textIn(event, field)
  return isInstant(value) ? value : standing
}
const idIn = (event: LiveEvent, field: string): string | null => textIn(event, field) || null
const wholeIn = ({ data }: LiveEvent, field: string): number => {
  const value = data[field]
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0
}

function lentState(event: LiveEvent): LoanState {
  return {
    ...NO_LOAN,
    status: 'out',
    thingId: textIn(event, 'thingId'),
    turn: wholeIn(event, 'turn'),
    personId: idIn(event, 'personId'),
    staffId: idIn(event, 'staffId'),
    unitId: idIn(event, 'unitId'),
    name: textIn(event, 'name'),
    phone: textIn(event, 'phone'),
    lentAt: event.at,
    lentBy: event.actor.id,
    // Due since it was lent, where nobody can read until when: somebody looks after it.
    dueAt: instantIn(event, 'dueAt', event.at),
    feeFen: wholeIn(event, 'feeFen'),
    depositFen: wholeIn(event, 'depositFen'),
    sheetId: idIn(event, 'sheetId'),
    number: textIn(event, 'number'),
  }
}

/** Earliest first, by the time that was told; the dot decides between equals, so that every desk sees one order. */
const byTime = (a: LiveEvent, b: LiveEvent): number =>
  a.at === b.at ? compareDots(a.dot, b.dot) : a.at < b.at ? -1 : 1

function returnedState(event: LiveEvent): Partial<LoanState> {
  return {
    status: 'back',
    returnedAt: event.at,
    depositBackFen: wholeIn(event, 'depositBackFen'),
    feePaidFen: wholeIn(event, 'feePaidFen'),
    isDamaged: event.data.damaged === true,
    remark: textIn(event, 'remark'),
  }
}

function lostState(event: LiveEvent): Partial<LoanState> {
  const paid = { depositBackFen: wholeIn(event, 'depositBackFen'), feePaidFen: wholeIn(event, 'feePaidFen') }
  return { status: 'lost', ...paid, remark: textIn(event, 'remark') }
}

/**
 * State of one loan, whatever the order of its events: what came back is back, even where it was told as lost; the first return stands. A
 * return told twice, or before the lending, and a thing both lost and back are shown.
 */
export function foldLoan(events: readonly LiveEvent[]): { state: LoanState; violations: Violation[] } {
  const lent = events.find((event) => event.ev === 'lent')
  if (!lent) return { state: NO_LOAN, violations: [] }
  const of = (ev: string) => events.filter((event) => event.ev === ev).sort(byTime)
  const told = { returned: of('returned'), lost: of('lost') }
  const extended = of('extended').at(-1)
  const [returned] = told.returned
  const [lost] = told.lost
  const begun = lentState(lent)
  const state: LoanState = {
    ...begun,
    ...(extended ? { dueAt: instantIn(extended, 'dueAt', begun.dueAt), extendedWhy: textIn(extended, 'reason') } : {}),
    ...(lost ? lostState(lost) : {}),
    ...(returned ? returnedState(returned) : {}),
  }
  return { state, violations: loanViolations(lent, told) }
}

interface Ends {
  readonly returned: readonly LiveEvent[]
  readonly lost: readonly LiveEvent[]
}

function loanViolations(lent: LiveEvent, { returned, lost }: Ends): Violation[] {
  const early = returned.filter((event) => event.at < lent.at)
  const dots = (...lists: readonly (readonly LiveEvent[])[]) => lists.flat().map((event) => event.dot)
  return [
    ...(returned.length > 1 ? [{ rule: 'returned-twice', dots: dots(returned) }] : []),
    ...(early.length > 0 ? [{ rule: 'returned-before-lent', dots: dots(early) }] : []),
    ...(returned.length > 0 && lost.length > 0 ? [{ rule: 'lost-and-returned', dots: dots(lost, returned) }] : []),
  ]
}
