/** The state of one evening close from its events; the record id is the community day. */
import { paperOf } from '#shared/domain/paperDecision.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent, Violation } from '#shared/sync/registry.ts'

/** An unsettled line of the close: signed as an exception and seen first by the supervisor next morning (handbook D18). */
export interface CarriedLine extends JsonObject {
  /** Id of the open matter: `item/…`, `loan/…`. */
  readonly matterId: string
  readonly how: 'next-day' | 'handed'
  readonly toStaffId: string | null
  readonly reason: string
  readonly by: string
  readonly at: string
}

/** An evening close as the desk sees it. */
export interface DayCloseState extends JsonObject {
  readonly status: 'open' | 'signed' | 'closed'
  readonly carried: readonly CarriedLine[]
  readonly signedBy: string
  readonly signedAt: string
  readonly countersignedBy: string
  readonly countersignedAt: string
  /** Who countersigned on paper, where the desk entered it (代录, handbook D19); empty otherwise. */
  readonly countersignedOnPaper: string
  /** Totals of the day as signed: 报修, 投诉, 求助, … by name (handbook R1). */
  readonly totals: Readonly<Record<string, number>>
  readonly exceptions: number
  readonly reviewedBy: string
  readonly reviewedAt: string
  readonly reviewNote: string
  /** The 《客服中心工作记录表》 that was issued of it, once one was. */
  readonly sheetId: string
}

const NOT_CLOSED: DayCloseState = {
  status: 'open',
  carried: [],
  signedBy: '',
  signedAt: '',
  countersignedBy: '',
  countersignedAt: '',
  countersignedOnPaper: '',
  totals: {},
  exceptions: 0,
  reviewedBy: '',
  reviewedAt: '',
  reviewNote: '',
  sheetId: '',
}

const textIn = (data: JsonObject, field: string): string => {
  const value = data[field]
  return typeof value === 'string' ? value : ''
}

function carriedIn(event: LiveEvent): readonly CarriedLine[] {
  const { matterIds } = event.data
  const ids = Array.isArray(matterIds) ? matterIds.filter((id) => typeof id === 'string') : []
  return ids.map((matterId) => ({
    matterId,
    how: event.data.how === 'handed' ? 'handed' : 'next-day',
    toStaffId: textIn(event.data, 'toStaffId') || null,
    reason: textIn(event.data, 'reason'),
    by: event.actor.id,
    at: event.at,
  }))
}

function totalsIn({ data }: LiveEvent): Readonly<Record<string, number>> {
  const { totals } = data
  if (typeof totals !== 'object' || totals === null || Array.isArray(totals)) return {}
  const counted = Object.entries(totals as JsonObject).filter(([, value]) => typeof value === 'number')
  return Object.fromEntries(counted) as Record<string, number>
}

type Step = (state: DayCloseState, event: LiveEvent) => DayCloseState

const STEPS: Readonly<Record<string, Step>> = {
  // The last word on a line counts.
  carried: (state, event) => {
    const lines = carriedIn(event)
    const ids = new Set(lines.map((line) => line.matterId))
    return { ...state, carried: [...state.carried.filter((line) => !ids.has(line.matterId)), ...lines] }
  },
  signed: (state, event) =>
    state.signedAt !== ''
      ? state
      : {
          ...state,
          status: state.countersignedAt === '' ? 'signed' : 'closed',
          signedBy: event.actor.id,
          signedAt: event.at,
          totals: totalsIn(event),
          exceptions: typeof event.data.exceptions === 'number' ? event.data.exceptions : 0,
        },
  countersigned: (state, event) =>
    state.countersignedAt !== ''
      ? state
      : {
          ...state,
          // One that came before the first signature, from another desk, waits for it.
          status: state.signedAt === '' ? state.status : 'closed',
          countersignedBy: event.actor.id,
          countersignedAt: event.at,
          countersignedOnPaper: paperOf(event.data)?.name ?? '',
        },
  reviewed: (state, event) => ({
    ...state,
    reviewedBy: event.actor.id,
    reviewedAt: event.at,
    reviewNote: textIn(event.data, 'note'),
  }),
  papered: (state, event) => ({ ...state, sheetId: textIn(event.data, 'sheetId') }),
}

/** State of one evening close. A second signature of the same kind, and a countersignature by the signer, are shown. */
export function foldDayClose(events: readonly LiveEvent[]): { state: DayCloseState; violations: Violation[] } {
  let state = NOT_CLOSED
  for (const event of events) state = STEPS[event.ev]?.(state, event) ?? state
  return { state, violations: signatureViolations(events) }
}

function signatureViolations(events: readonly LiveEvent[]): Violation[] {
  const signed = events.filter((event) => event.ev === 'signed')
  const signers = new Set(signed.map((event) => event.actor.id))
  const own = events.filter(
    (event) => event.ev === 'countersigned' && paperOf(event.data) === undefined && signers.has(event.actor.id),
  )
  return [
    ...(signed.length > 1 ? [{ rule: 'signed-twice', dots: signed.map((event) => event.dot) }] : []),
    ...(own.length > 0 ? [{ rule: 'countersigned-by-signer', dots: own.map((event) => event.dot) }] : []),
  ]
}
