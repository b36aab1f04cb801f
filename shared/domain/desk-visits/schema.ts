/** Visits at the desk (handbook D24, 3.10): who came, why, for which unit, and when they left. Facts, told by events. */
import { z } from 'zod'
import { OWN_SLIP } from '#shared/domain/entities.ts'
import type { DomainModule, EntityDeclaration } from '#shared/domain/registry.ts'
import { DESK, LEADERS } from '#shared/domain/roles.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { EventSpec, LiveEvent, Violation } from '#shared/sync/registry.ts'

/** 业主办事、访客、施工、快递、看房、部门 (handbook 3.10). */
export const VISIT_PURPOSES = ['resident', 'visitor', 'worker', 'courier', 'viewing', 'department'] as const
/** One purpose of `VISIT_PURPOSES`. */
export type VisitPurpose = (typeof VISIT_PURPOSES)[number]

/** Checks what is noted of an arrival and brings its text into one form. */
export const arrivalSchema = z.object({
  purpose: z.enum(VISIT_PURPOSES),
  /** The known person, or null for somebody without a file. */
  personId: z.string().nullable(),
  unitId: z.string().nullable(),
  /** Name as told by somebody without a file; empty for a known person. */
  name: z.string().transform(normalizeText).pipe(z.string().max(60)),
})
/** What the desk notes when somebody arrives. */
export type Arrival = z.infer<typeof arrivalSchema>

/** A visit as the desk sees it; instants are ISO 8601 UTC. */
export interface VisitState extends JsonObject {
  readonly status: 'here' | 'left' | 'void'
  readonly purpose: VisitPurpose
  readonly personId: string | null
  readonly unitId: string | null
  readonly name: string
  readonly arrivedAt: string
  readonly leftAt: string | null
  readonly receivedBy: string
}

const NOBODY: VisitState = {
  status: 'void',
  purpose: 'visitor',
  personId: null,
  unitId: null,
  name: '',
  arrivedAt: '',
  leftAt: null,
  receivedBy: '',
}

/** What an arrival says; whatever cannot be read (a name whose key was erased, a purpose of a newer version) is left out. */
export function readArrival(data: JsonObject): Arrival {
  const purpose = VISIT_PURPOSES.find((known) => known === data.purpose) ?? 'visitor'
  const textOf = (field: string): string | null => {
    const value = data[field]
    return typeof value === 'string' ? value : null
  }
  return { purpose, personId: textOf('personId'), unitId: textOf('unitId'), name: textOf('name') ?? '' }
}

/**
 * State of one visit. The first receiver is kept for ever (handbook R17, R150); of several departures the earliest counts, so
 * that the evening's sign-out of another desk changes nothing. A second arrival and a departure before the arrival are shown.
 */
export function foldVisit(events: readonly LiveEvent[]): { state: VisitState; violations: Violation[] } {
  const arrivals = events.filter((event) => event.ev === 'arrived')
  const departures = events.filter((event) => event.ev === 'left')
  const [first] = arrivals
  if (!first) return { state: NOBODY, violations: [] }
  const left = departures.reduce<LiveEvent | undefined>(
    (earliest, event) => (earliest && earliest.at <= event.at ? earliest : event),
    undefined,
  )
  const state: VisitState = {
    status: left ? 'left' : 'here',
    ...readArrival(first.data),
    arrivedAt: first.at,
    leftAt: left?.at ?? null,
    receivedBy: first.actor.id,
  }
  return { state, violations: [...arrivedTwice(arrivals), ...leftTooEarly(first, departures)] }
}

function arrivedTwice(arrivals: readonly LiveEvent[]): readonly Violation[] {
  return arrivals.length > 1 ? [{ rule: 'arrived-twice', dots: arrivals.map((event) => event.dot) }] : []
}

function leftTooEarly(arrival: LiveEvent, departures: readonly LiveEvent[]): readonly Violation[] {
  const early = departures.filter((event) => event.at < arrival.at)
  return early.length > 0
    ? [{ rule: 'left-before-arrival', dots: [arrival.dot, ...early.map((event) => event.dot)] }]
    : []
}

/** How visits fold. */
export const visitSpec: EventSpec<VisitState> = {
  kind: 'events',
  entity: 'visit',
  events: {
    arrived: { ...OWN_SLIP, personal: ['name'], voidableBy: ['own-session', ...LEADERS] },
    left: { ...OWN_SLIP, voidableBy: ['own-session', ...LEADERS] },
  },
  rules: ['arrived-twice', 'left-before-arrival'],
  fold: foldVisit,
}

const visit: EntityDeclaration = {
  spec: visitSpec as EventSpec,
  table: 'visits',
  personField: 'personId',
  retention: { years: 1, basis: 'operation' },
}

/** The desk-visit module's pure half. */
export const deskVisitsModule: DomainModule = {
  name: 'desk-visits',
  entities: [visit],
  commands: {
    'visit.arrive': DESK,
    'visit.leave': DESK,
    'visit.correct': DESK,
    'visit.undo': DESK,
    'visit.void': LEADERS,
  },
}
