/** The state of one shift from its events. */
import { paperOf } from '#shared/domain/paperDecision.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** One thing counted at the handover: what the program expects, what lay there. Null = the program does not know. */
export interface CountedLine extends JsonObject {
  readonly id: string
  readonly label: string
  readonly expected: number | null
  readonly counted: number
  readonly note: string
  /** Taken over by 「全部相符」 instead of typed: the weekly check sees who never counts. */
  readonly byAllMatch: boolean
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
  /** Points of the morning checklist that were ticked (handbook R5). */
  readonly checklist: readonly string[]
  /** Entries since the last handover that were read and taken over (handbook C6). */
  readonly takenOver: number
  readonly handedOverAt: string
  readonly handedOverBy: string
  readonly toStaffId: string | null
  readonly counts: readonly CountedLine[]
  /** Open matters told at the handover. */
  readonly openMatters: number
  /** Keys, radios and other things that were out at the handover: signed as exceptions (handbook D18, R30). */
  readonly thingsOut: number
  readonly acceptedAt: string
  readonly acceptedBy: string
  /** Who took over on paper, where the desk entered it (代录, handbook D19); empty otherwise. */
  readonly acceptedOnPaper: string
  readonly refusal: string
  readonly refusedBy: string
  readonly checkedBy: string
  readonly checkedAt: string
  readonly checkNote: string
  readonly bundledAt: string
  /** Numbered blanks of the downtime bundles of the shift. */
  readonly blanks: readonly string[]
  /** The 《值班交接记录表》 that was issued of it, once one was. */
  readonly sheetId: string
}

const NO_SHIFT: ShiftState = {
  status: 'void',
  deskId: '',
  day: '',
  name: '',
  staffId: '',
  openedAt: '',
  checklist: [],
  takenOver: 0,
  handedOverAt: '',
  handedOverBy: '',
  toStaffId: null,
  counts: [],
  openMatters: 0,
  thingsOut: 0,
  acceptedAt: '',
  acceptedBy: '',
  acceptedOnPaper: '',
  refusal: '',
  refusedBy: '',
  checkedBy: '',
  checkedAt: '',
  checkNote: '',
  bundledAt: '',
  blanks: [],
  sheetId: '',
}

const textIn = ({ data }: LiveEvent, field: string): string => {
  const value = data[field]
  return typeof value === 'string' ? value : ''
}

function textsIn({ data }: LiveEvent, field: string): readonly string[] {
  const value = data[field]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function countIn({ data }: LiveEvent, field: string): number {
  const value = data[field]
  return typeof value === 'number' ? value : 0
}

function countsIn({ data }: LiveEvent): readonly CountedLine[] {
  const lines = Array.isArray(data.counts) ? data.counts : []
  return lines.flatMap((line): CountedLine[] => {
    if (typeof line !== 'object' || line === null || Array.isArray(line)) return []
    const { id, label, expected, counted, note, byAllMatch } = line as JsonObject
    if (typeof id !== 'string' || typeof counted !== 'number') return []
    return [
      {
        id,
        label: typeof label === 'string' ? label : '',
        expected: typeof expected === 'number' ? expected : null,
        counted,
        note: typeof note === 'string' ? note : '',
        byAllMatch: byAllMatch === true,
      },
    ]
  })
}

type Step = (state: ShiftState, event: LiveEvent) => ShiftState

const STEPS: Readonly<Record<string, Step>> = {
  bundled: (state, event) => ({
    ...state,
    bundledAt: event.at,
    blanks: [...state.blanks, ...textsIn(event, 'sheetIds')],
  }),
  // A closed shift is immutable (handbook 3.12): what comes after it is shown and changes nothing.
  'handed-over': (state, event) => (state.status === 'closed' ? state : handedOver(state, event)),
  accepted: (state, event) =>
    state.status === 'closed'
      ? state
      : {
          ...state,
          status: 'closed',
          acceptedAt: event.at,
          acceptedBy: event.actor.id,
          acceptedOnPaper: paperOf(event.data)?.name ?? '',
        },
  refused: (state, event) =>
    state.status === 'closed'
      ? state
      : { ...state, status: 'refused', refusal: textIn(event, 'reason'), refusedBy: event.actor.id },
  checked: (state, event) => ({
    ...state,
    checkedBy: event.actor.id,
    checkedAt: event.at,
    checkNote: textIn(event, 'note'),
  }),
  papered: (state, event) => ({ ...state, sheetId: textIn(event, 'sheetId') }),
}

function handedOver(state: ShiftState, event: LiveEvent): ShiftState {
  return {
    ...state,
    status: 'handed-over',
    handedOverAt: event.at,
    handedOverBy: event.actor.id,
    toStaffId: textIn(event, 'toStaffId') || null,
    counts: countsIn(event),
    openMatters: countIn(event, 'openMatters'),
    thingsOut: countIn(event, 'thingsOut'),
    refusal: '',
    refusedBy: '',
  }
}

/** State of one shift. Two acceptances, one by the giver themselves, and a handover or refusal after the end are shown. */
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
    checklist: textsIn(opened, 'checklist'),
    takenOver: countIn(opened, 'takenOver'),
  }
  for (const event of events) state = STEPS[event.ev]?.(state, event) ?? state
  return { state, violations: [...acceptanceViolations(events), ...lateWords(events)] }
}

function acceptanceViolations(events: readonly LiveEvent[]): Violation[] {
  const accepted = events.filter((event) => event.ev === 'accepted')
  const givers = new Set(
    events.filter((event) => event.ev === 'handed-over' || event.ev === 'opened').map((event) => event.actor.id),
  )
  const own = accepted.filter((event) => paperOf(event.data) === undefined && givers.has(event.actor.id))
  return [
    ...(accepted.length > 1 ? [{ rule: 'accepted-twice', dots: accepted.map((event) => event.dot) }] : []),
    ...(own.length > 0 ? [{ rule: 'accepted-by-giver', dots: own.map((event) => event.dot) }] : []),
  ]
}

function lateWords(events: readonly LiveEvent[]): Violation[] {
  const end = events.findIndex((event) => event.ev === 'accepted')
  if (end < 0) return []
  const after = events.slice(end + 1).filter((event) => event.ev === 'handed-over' || event.ev === 'refused')
  return after.length === 0 ? [] : [{ rule: 'changed-after-close', dots: after.map((event) => event.dot) }]
}
