/** Items as the dispatch queue shows them (handbook R16): what is owed, by whom, until when. Pure. */
import type { ItemState } from '#shared/domain/items/itemFold.ts'
import { isClockRunning } from '#shared/domain/items/itemState.ts'

/** One row of the queue. */
export interface QueueLine {
  readonly id: string
  readonly unitCode: string
  readonly who: string
  readonly matter: string
  readonly place: string
  readonly kind: string
  readonly department: string
  readonly officerId: string | null
  readonly officer: string
  readonly firstReceiver: string
  readonly registeredAt: string
  /** Instant of the promise; empty without one. */
  readonly due: string
  /** Instant by which somebody must be there; empty without a running clock. */
  readonly attendBy: string
  /** Last day of the visit-back (ISO); empty where none is due. */
  readonly visitBackFrom: string
  readonly visitBackTo: string
  readonly status: ItemState['status']
  readonly sheetId: string | null
  readonly waitsForOwner: boolean
  readonly toldAt: string
  readonly doneAt: string
}

/** Names by id; an id without one stays empty. */
export interface QueueNames {
  readonly units: ReadonlyMap<string, string>
  readonly people: ReadonlyMap<string, string>
  readonly staff: ReadonlyMap<string, string>
}

/** The row of an item. */
export function queueLine(id: string, v: ItemState, { units, people, staff }: QueueNames): QueueLine {
  return {
    id,
    unitCode: units.get(v.unitId ?? '') ?? '',
    who: v.contactName || (people.get(v.personId ?? '') ?? ''),
    matter: v.matter,
    place: v.place,
    kind: v.kind,
    department: v.department,
    officerId: v.officerId,
    officer: staff.get(v.officerId ?? '') ?? '',
    firstReceiver: staff.get(v.firstReceiver) ?? '',
    registeredAt: v.registeredAt,
    due: v.status === 'open' ? v.due : '',
    attendBy: isClockRunning(v) ? v.attendBy : '',
    visitBackFrom: v.status === 'done' ? (v.visitBackFrom ?? '') : '',
    visitBackTo: v.status === 'done' ? (v.visitBackTo ?? '') : '',
    status: v.status,
    sheetId: v.sheetId,
    waitsForOwner: v.waitsForOwner,
    toldAt: v.toldAt,
    doneAt: v.doneAt,
  }
}

/** Where a row stands: running clocks first, then by what is due, then visits back, what is settled last and newest first. */
export function byUrgency(a: QueueLine, b: QueueLine): number {
  const rank = rankOf(a) - rankOf(b)
  if (rank !== 0) return rank
  if (a.status === 'settled') return b.doneAt.localeCompare(a.doneAt)
  const [one, other] = [momentOf(a), momentOf(b)]
  return one === other ? a.registeredAt.localeCompare(b.registeredAt) : one.localeCompare(other)
}

function rankOf(line: QueueLine): number {
  if (line.attendBy !== '') return 0
  if (line.status === 'open') return 1
  return line.status === 'done' ? 2 : 3
}

/** Sorts after every instant. */
const NEVER = '9'

function momentOf({ attendBy, due, visitBackTo }: QueueLine): string {
  return attendBy || due || visitBackTo || NEVER
}
