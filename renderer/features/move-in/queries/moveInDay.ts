/** What happened in move-in on one day, and what lies ready: for the day's record and the handover of a shift. */
import type { Store } from '#renderer/db/store.ts'
import type { HandedItemRow, MoveInCaseRow } from '#renderer/db/tables.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { runningMoveIns, unitCodesOf } from './subjects.ts'

/** Packets that were prepared and wait for their owner, and cases that are being dealt with. */
export interface PacketsReady {
  readonly ready: number
  readonly atDesk: number
}

/** What lies ready; undefined where no case ever was. */
export async function loadPacketsReady(store: Store): Promise<PacketsReady | undefined> {
  if ((await store.db.moveInCases.count()) === 0) return undefined
  const rows = await runningMoveIns(store)
  const drawn = rows.filter(({ v }) => v.drawn.length > 0 && v.handOver === null)
  return {
    ready: drawn.filter(({ v }) => v.arrival === null).length,
    atDesk: rows.filter(({ v }) => v.status === 'received').length,
  }
}

/** One act of a day. */
export interface MoveInAct {
  readonly at: string
  readonly unit: string
  readonly who: string
  readonly act: 'received' | 'inspected' | 'refused' | 'handedOver' | 'archived' | 'visitedBack' | 'lost' | 'returned'
  /** Of a visit-back its turn, of a thing its kind; who came, otherwise. */
  readonly of: string
  readonly faults: number
}

/**
 * What happened on a day, in its order. Indexes: `moveInCases.status`, `endedAt`, `handedOverDay`; of homes that were handed over long ago
 * only visit-backs can be of this day.
 */
export async function loadMoveInDay(store: Store, day: Day): Promise<readonly MoveInAct[]> {
  const { db } = store
  const from = zonedInstant(day, 0, store.zone())
  const to = zonedInstant(addDays(day, 1), 0, store.zone())
  const [running, ended, keyed, things] = await Promise.all([
    runningMoveIns(store),
    db.moveInCases.where('v.endedAt').aboveOrEqual(from).toArray(),
    db.moveInCases.where('v.handedOverDay').above('').toArray(),
    db.handedItems.where('v.status').anyOf(['lost', 'returned']).toArray(),
  ])
  const rows = [...new Map([...running, ...ended, ...keyed].map((row) => [row.id, row])).values()]
  const codes = await unitCodesOf(
    store,
    [...rows, ...things].map(({ v }) => v.unitId),
  )
  const unitOf = (id: string | null): string => codes.get(id ?? '') ?? ''
  return [
    ...rows.filter(({ v }) => v.status !== 'void').flatMap((row) => caseActs(row, unitOf(row.v.unitId))),
    ...things.flatMap((row) => thingActs(row, unitOf(row.v.unitId))),
  ]
    .filter(({ at }) => at >= from && at < to)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

function caseActs({ v }: MoveInCaseRow, unit: string): readonly MoveInAct[] {
  const who = v.party.ownerName
  const act = (kind: MoveInAct['act'], at: string | undefined, of = '', faults = 0): MoveInAct[] =>
    at === undefined || at === '' ? [] : [{ at, unit, who, act: kind, of, faults }]
  const visits = v.visitBacks.flatMap(({ at, turn }) => act('visitedBack', at, turn))
  // What was known of a home before the program did not happen on the day it was typed in.
  if (v.isOpening) return visits
  return [
    ...act('received', v.arrival?.at, v.party.comer),
    ...act('inspected', v.inspection?.at, '', v.faults.length),
    ...v.refusals.flatMap(({ at }) => act('refused', at)),
    ...act('handedOver', v.handOver?.at),
    ...act('archived', v.archive?.at),
    ...visits,
  ]
}

function thingActs({ v }: HandedItemRow, unit: string): readonly MoveInAct[] {
  const told = { unit, who: v.takerName, of: v.kind, faults: 0 }
  if (v.status === 'lost') return [{ ...told, at: v.lostAt, act: 'lost' }]
  return [{ ...told, at: v.returnedAt, act: 'returned' }]
}
