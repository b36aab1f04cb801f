/** The state of one release slip from its events. */
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'
import type { Applicant, Authorisation } from './schema.ts'

/** A slip as the desk sees it; `day` is the only day on which it holds, until 24:00. Expiry is derived from it, never stored. */
export interface ReleaseState extends JsonObject {
  readonly status: 'issued' | 'passed' | 'refused' | 'void'
  readonly sheetId: string
  readonly number: string
  readonly personId: string | null
  readonly unitId: string | null
  readonly day: string
  readonly applicant: Applicant
  readonly authorisation: Authorisation
  readonly plate: string
  /** How many lines of goods it lists. */
  readonly lines: number
  readonly issuedAt: string
  readonly issuedBy: string
  readonly gateAt: string
  readonly guard: string
  /** The gate's copy came back and was matched with the stub: `matches`, `differs`, or not yet. */
  readonly stub: 'matches' | 'differs' | null
  readonly stubAt: string
}

const NO_SLIP: ReleaseState = {
  status: 'void',
  sheetId: '',
  number: '',
  personId: null,
  unitId: null,
  day: '',
  applicant: 'owner',
  authorisation: 'in-person',
  plate: '',
  lines: 0,
  issuedAt: '',
  issuedBy: '',
  gateAt: '',
  guard: '',
  stub: null,
  stubAt: '',
}

const textIn = ({ data }: LiveEvent, field: string): string => {
  const value = data[field]
  return typeof value === 'string' ? value : ''
}

function issuedState(event: LiveEvent): ReleaseState {
  const { personId, unitId, lines } = event.data
  return {
    ...NO_SLIP,
    status: 'issued',
    sheetId: textIn(event, 'sheetId'),
    number: textIn(event, 'number'),
    personId: typeof personId === 'string' ? personId : null,
    unitId: typeof unitId === 'string' ? unitId : null,
    day: textIn(event, 'day'),
    applicant: (textIn(event, 'applicant') || 'owner') as Applicant,
    authorisation: (textIn(event, 'authorisation') || 'in-person') as Authorisation,
    plate: textIn(event, 'plate'),
    lines: typeof lines === 'number' ? lines : 0,
    issuedAt: event.at,
    issuedBy: event.actor.id,
  }
}

/** State of one slip. Goods that left although they were refused, or after the slip's day, are shown. */
export function foldRelease(events: readonly LiveEvent[]): { state: ReleaseState; violations: Violation[] } {
  const issued = events.find((event) => event.ev === 'issued')
  if (!issued) return { state: NO_SLIP, violations: [] }
  let state = issuedState(issued)
  for (const event of events) {
    if (event.ev === 'voided') state = { ...state, status: 'void' }
    else if (event.ev === 'passed' || event.ev === 'refused')
      state = { ...state, status: event.ev, gateAt: event.at, guard: textIn(event, 'guard') }
    else if (event.ev === 'reconciled')
      state = { ...state, stub: event.data.matches === true ? 'matches' : 'differs', stubAt: event.at }
  }
  return { state, violations: gateViolations(state, events) }
}

function gateViolations(state: ReleaseState, events: readonly LiveEvent[]): Violation[] {
  const passed = events.filter((event) => event.ev === 'passed')
  const refused = events.filter((event) => event.ev === 'refused')
  // The community day of the gate is told by the event, because a fold knows no time zone.
  const late = passed.filter((event) => textIn(event, 'day') > state.day)
  return [
    ...(passed.length > 0 && refused.length > 0
      ? [{ rule: 'passed-and-refused', dots: [...passed, ...refused].map((event) => event.dot) }]
      : []),
    ...(late.length > 0 ? [{ rule: 'passed-after-day', dots: late.map((event) => event.dot) }] : []),
  ]
}
