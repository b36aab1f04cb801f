/** The state of one release slip from its events. */
import { isDay } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { compareDots } from '#shared/sync/dot.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'
import { type GoodsLine, readGoods } from './goods.ts'
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
  readonly applicantName: string
  readonly authorisation: Authorisation
  /** The owner who agreed, where it is not the applicant. */
  readonly ownerName: string
  readonly carrierName: string
  readonly plate: string
  readonly goods: readonly GoodsLine[]
  readonly reason: string
  /** The slip that did not match at the gate and that this one takes the place of. */
  readonly replaces: string | null
  readonly issuedAt: string
  readonly issuedBy: string
  readonly gateAt: string
  readonly guard: string
  /** What did not match at the gate. */
  readonly gateWords: string
  /** The gate's copy came back and was matched with the stub: `matches`, `differs`, or not yet. */
  readonly stub: 'matches' | 'differs' | null
  readonly stubAt: string
  readonly stubWords: string
}

const NO_SLIP: ReleaseState = {
  status: 'void',
  sheetId: '',
  number: '',
  personId: null,
  unitId: null,
  day: '',
  applicant: 'owner',
  applicantName: '',
  authorisation: 'in-person',
  ownerName: '',
  carrierName: '',
  plate: '',
  goods: [],
  reason: '',
  replaces: null,
  issuedAt: '',
  issuedBy: '',
  gateAt: '',
  guard: '',
  gateWords: '',
  stub: null,
  stubAt: '',
  stubWords: '',
}

const textIn = ({ data }: LiveEvent, field: string): string => {
  const value = data[field]
  return typeof value === 'string' ? value : ''
}

const dayIn = (event: LiveEvent): string | undefined => {
  const day = textIn(event, 'day')
  return isDay(day) ? day : undefined
}

function issuedState(event: LiveEvent): ReleaseState {
  const text = (field: string) => textIn(event, field)
  return {
    ...NO_SLIP,
    status: 'issued',
    sheetId: text('sheetId'),
    number: text('number'),
    personId: text('personId') || null,
    unitId: text('unitId') || null,
    // Where its day cannot be read it holds on none later than that of its stamp.
    day: dayIn(event) ?? event.at.slice(0, '2026-11-21'.length),
    applicant: (text('applicant') || 'owner') as Applicant,
    applicantName: text('applicantName'),
    authorisation: (text('authorisation') || 'in-person') as Authorisation,
    ownerName: text('ownerName'),
    carrierName: text('carrierName'),
    plate: text('plate'),
    goods: readGoods(event.data.goods),
    reason: text('reason'),
    replaces: text('replaces') || null,
    issuedAt: event.at,
    issuedBy: event.actor.id,
  }
}

/** Earliest first, by the time that was told; the dot decides between equals, so that every desk sees one order. */
const byTime = (a: LiveEvent, b: LiveEvent): number =>
  a.at === b.at ? compareDots(a.dot, b.dot) : a.at < b.at ? -1 : 1

/**
 * State of one slip, whatever the order of its events: what left through the gate is `passed` even where another guard said 不符; the gate's
 * time is the first that was told, the comparison with the stub the last. Goods that left after a refusal, after the slip's day or
 * on a void slip are shown.
 */
export function foldRelease(events: readonly LiveEvent[]): { state: ReleaseState; violations: Violation[] } {
  const issued = events.find((event) => event.ev === 'issued')
  if (!issued) return { state: NO_SLIP, violations: [] }
  const of = (ev: string) => events.filter((event) => event.ev === ev).sort(byTime)
  const told = { passed: of('passed'), refused: of('refused'), voided: of('voided'), reconciled: of('reconciled') }
  const gate = told.passed[0] ?? told.refused[0]
  const stub = told.reconciled.at(-1)
  const issuedOnly = issuedState(issued)
  const state: ReleaseState = {
    ...issuedOnly,
    ...(gate ? gateState(gate) : {}),
    ...(stub ? stubState(stub) : {}),
    ...(told.voided.length > 0 ? { status: 'void' } : {}),
  }
  return { state, violations: gateViolations(issuedOnly.day, told) }
}

function gateState(event: LiveEvent): Pick<ReleaseState, 'status' | 'gateAt' | 'guard' | 'gateWords'> {
  const status = event.ev === 'passed' ? 'passed' : 'refused'
  return { status, gateAt: event.at, guard: textIn(event, 'guard'), gateWords: textIn(event, 'what') }
}

function stubState(event: LiveEvent): Pick<ReleaseState, 'stub' | 'stubAt' | 'stubWords'> {
  return {
    stub: event.data.matches === true ? 'matches' : 'differs',
    stubAt: event.at,
    stubWords: textIn(event, 'what'),
  }
}

interface Told {
  readonly passed: readonly LiveEvent[]
  readonly refused: readonly LiveEvent[]
  readonly voided: readonly LiveEvent[]
}

function gateViolations(day: string, { passed, refused, voided }: Told): Violation[] {
  // The community day of the gate is told by the event, because a fold knows no time zone.
  const late = passed.filter((event) => (dayIn(event) ?? '') > day)
  const dots = (...lists: readonly (readonly LiveEvent[])[]) => lists.flat().map((event) => event.dot)
  return [
    ...(passed.length > 0 && refused.length > 0 ? [{ rule: 'passed-and-refused', dots: dots(passed, refused) }] : []),
    ...(late.length > 0 ? [{ rule: 'passed-after-day', dots: dots(late) }] : []),
    ...(passed.length > 0 && voided.length > 0 ? [{ rule: 'passed-void', dots: dots(passed, voided) }] : []),
  ]
}
