/** The register of incoming and outgoing papers 收发文登记 (handbook R24, R25): who sent what, where the archive copy lies. */
import { OWN_SLIP } from '#shared/domain/entities.ts'
import { LEADERS } from '#shared/domain/roles.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { EventPolicy, EventSpec, LiveEvent, Violation } from '#shared/sync/registry.ts'

/** A paper that came in or went out. */
export interface LetterState extends JsonObject {
  readonly status: 'open' | 'answered' | 'filed' | 'void'
  readonly direction: 'in' | 'out'
  readonly personId: string | null
  readonly unitId: string | null
  readonly day: string
  readonly title: string
  /** 来文/发文单位 or person. */
  readonly party: string
  /** 文号, as the paper says; may be empty. */
  readonly number: string
  readonly copies: number
  /** Department or colleague it went on to. */
  readonly forwardedTo: string
  /** Day by which it must be answered, or null. */
  readonly answerBy: string | null
  readonly answeredAt: string
  /** `answerBy` while nobody answered, empty otherwise: what the boards ask the index for. */
  readonly waitsUntil: string
  /** Box or binder of the archive copy. */
  readonly box: string
  readonly registeredAt: string
  readonly registeredBy: string
}

const NO_LETTER: LetterState = {
  status: 'void',
  direction: 'in',
  personId: null,
  unitId: null,
  day: '',
  title: '',
  party: '',
  number: '',
  copies: 1,
  forwardedTo: '',
  answerBy: null,
  answeredAt: '',
  waitsUntil: '',
  box: '',
  registeredAt: '',
  registeredBy: '',
}

const textIn = ({ data }: LiveEvent, field: string): string => {
  const value = data[field]
  return typeof value === 'string' ? value : ''
}

function registeredState(event: LiveEvent): LetterState {
  const { copies } = event.data
  return {
    ...NO_LETTER,
    status: 'open',
    direction: event.data.direction === 'out' ? 'out' : 'in',
    personId: textIn(event, 'personId') || null,
    unitId: textIn(event, 'unitId') || null,
    day: textIn(event, 'day'),
    title: textIn(event, 'title'),
    party: textIn(event, 'party'),
    number: textIn(event, 'number'),
    copies: typeof copies === 'number' ? copies : 1,
    answerBy: textIn(event, 'answerBy') || null,
    registeredAt: event.at,
    registeredBy: event.actor.id,
  }
}

/** State of one paper of the register. */
export function foldLetter(events: readonly LiveEvent[]): { state: LetterState; violations: Violation[] } {
  const registered = events.find((event) => event.ev === 'registered')
  if (!registered) return { state: NO_LETTER, violations: [] }
  let state = registeredState(registered)
  for (const event of events) {
    if (event.ev === 'forwarded') state = { ...state, forwardedTo: textIn(event, 'to') }
    if (event.ev === 'answered')
      state = { ...state, answeredAt: event.at, status: state.box === '' ? 'answered' : 'filed' }
    if (event.ev === 'filed') state = { ...state, box: textIn(event, 'box'), status: 'filed' }
  }
  const waitsUntil = state.answeredAt === '' ? (state.answerBy ?? '') : ''
  return { state: { ...state, waitsUntil }, violations: [] }
}

const MENDABLE: EventPolicy = { ...OWN_SLIP, voidableBy: ['own-session', ...LEADERS] }

/** How papers of the register fold. Only these facts are taken back one by one, the last first. */
export const letterSpec: EventSpec<LetterState> = {
  kind: 'events',
  entity: 'letter',
  events: {
    registered: { ...MENDABLE, personal: ['title', 'party'] },
    forwarded: MENDABLE,
    answered: MENDABLE,
    filed: MENDABLE,
  },
  rules: [],
  fold: foldLetter,
}
