/** The state of one shift from its events. */
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** One thing counted at the handover: what the program expects, what lay there. Null = the program does not know. */
export interface CountedLine extends JsonObject {
  readonly id: string
  readonly label: string
  readonly expected: number | null
  readonly counted: number
  readonly note: string
}

/** A shift as the desk sees it; instants ISO 8601 UTC. */
export interface ShiftState extends JsonObject {
  readonly status: 'open' | 'handed-over' | 'closed' | 'refused' | 'void'
  readonly deskId: string
  readonly day: string
  /** 早班、中班、夜班, as the house says. */
  readonly name: string
  readonly staffId: string
  readonly openedAt: string
  readonly handedOverAt: string
  readonly toStaffId: string | null
  readonly counts: readonly CountedLine[]
  /** Open matters told at the handover. */
  readonly openMatters: number
  readonly acceptedAt: string
  readonly acceptedBy: string
  readonly refusal: string
  readonly checkedBy: string
  readonly checkedAt: string
  readonly bundledAt: string
}

const NO_SHIFT: ShiftState = {
  status: 'void',
  deskId: '',
  day: '',
  name: '',
  staffId: '',
  openedAt: '',
  handedOverAt: '',
  toStaffId: null,
  counts: [],
  openMatters: 0,
  acceptedAt: '',
  acceptedBy: '',
  refusal: '',
  checkedBy: '',
  checkedAt: '',
  bundledAt: '',
}

const textIn = ({ data }: LiveEvent, field: string): string => {
  const value = data[field]
  return typeof value === 'string' ? value : ''
}

function countsIn({ data }: LiveEvent): readonly CountedLine[] {
  const lines = Array.isArray(data.counts) ? data.counts : []
  return lines.flatMap((line): CountedLine[] => {
    if (typeof line !== 'object' || line === null || Array.isArray(line)) return []
    const { id, label, expected, counted, note } = line as JsonObject
    if (typeof id !== 'string' || typeof counted !== 'number') return []
    return [
      {
        id,
        label: typeof label === 'string' ? label : '',
        expected: typeof expected === 'number' ? expected : null,
        counted,
        note: typeof note === 'string' ? note : '',
      },
    ]
  })
}

type Step = (state: ShiftState, event: LiveEvent) => ShiftState

const STEPS: Readonly<Record<string, Step>> = {
  bundled: (state, event) => ({ ...state, bundledAt: event.at }),
  'handed-over': (state, event) => ({
    ...state,
    status: 'handed-over',
    handedOverAt: event.at,
    toStaffId: textIn(event, 'toStaffId') || null,
    counts: countsIn(event),
    openMatters: typeof event.data.openMatters === 'number' ? event.data.openMatters : 0,
    refusal: '',
  }),
  accepted: (state, event) => ({ ...state, status: 'closed', acceptedAt: event.at, acceptedBy: event.actor.id }),
  // A closed shift is immutable (handbook 3.12).
  refused: (state, event) =>
    state.status === 'closed' ? state : { ...state, status: 'refused', refusal: textIn(event, 'reason') },
  checked: (state, event) => ({ ...state, checkedBy: event.actor.id, checkedAt: event.at }),
}

/** State of one shift. Two acceptances, and one by the giver themselves, are shown. */
export function foldShift(events: readonly LiveEvent[]): { state: ShiftState; violations: Violation[] } {
  const opened = events.find((event) => event.ev === 'opened')
  if (!opened) return { state: NO_SHIFT, violations: [] }
  let state: ShiftState = {
    ...NO_SHIFT,
    status: 'open',
    deskId: textIn(opened, 'deskId'),
    day: textIn(opened, 'day'),
    name: textIn(opened, 'name'),
    staffId: opened.actor.id,
    openedAt: opened.at,
  }
  for (const event of events) state = STEPS[event.ev]?.(state, event) ?? state
  return { state, violations: acceptanceViolations(events) }
}

function acceptanceViolations(events: readonly LiveEvent[]): Violation[] {
  const accepted = events.filter((event) => event.ev === 'accepted')
  const givers = new Set(events.filter((event) => event.ev === 'handed-over').map((event) => event.actor.id))
  const own = accepted.filter((event) => givers.has(event.actor.id))
  return [
    ...(accepted.length > 1 ? [{ rule: 'accepted-twice', dots: accepted.map((event) => event.dot) }] : []),
    ...(own.length > 0 ? [{ rule: 'accepted-by-giver', dots: own.map((event) => event.dot) }] : []),
  ]
}
