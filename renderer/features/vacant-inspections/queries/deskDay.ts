/** What the day's record, the handover and a power cut ask of empty homes. */

import { type LastReadings, lastReadings } from '#renderer/db/lastReadings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { InspectionState } from '#shared/domain/vacant-inspections/visits/inspectionFold.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { type EntrustedLine, loadEntrusted } from './entrusted.ts'
import { type FaultLine, faultLines } from './faults.ts'
import { loadFilledLists } from './lists.ts'
import type { PlanLine } from './plan.ts'

/** What happened on a day. */
export interface RoundsOfDay {
  /** Visits by the officer who walked. */
  readonly visits: ReadonlyMap<string, readonly InspectionState[]>
  readonly faults: readonly FaultLine[]
  readonly rounds: readonly {
    readonly kind: string
    readonly why: string
    readonly dueOn: string
    readonly at: string
  }[]
  /** Filled lists by their name; a shipped one by its code. */
  readonly lists: ReadonlyMap<string, readonly { readonly at: string; readonly isFault: boolean }[]>
  readonly entrusted: readonly EntrustedLine[]
}

/** All of a day. Indexes: `vacantInspections.day`, `inspectionFaults.foundAt`, `inspectionRounds.day`, `listPatrols.day`. */
export async function loadRoundsOfDay(store: Store, day: Day): Promise<RoundsOfDay> {
  const { db } = store
  const [from, to] = [zonedInstant(day, 0, store.zone()), zonedInstant(addDays(day, 1), 0, store.zone())]
  const [visits, found, rounds, filled, checklists, entrusted] = await Promise.all([
    db.vacantInspections.where('v.day').equals(day).toArray(),
    db.inspectionFaults.where('v.foundAt').between(from, to, true, false).toArray(),
    db.inspectionRounds.where('v.day').equals(day).toArray(),
    loadFilledLists(store, { from: day, to: day }),
    db.checklists.toArray(),
    loadEntrusted(store),
  ])
  const walked = visits.filter(({ v }) => v.status !== 'void' && v.status !== 'opening').map(({ v }) => v)
  const standing = found.filter(({ v }) => v.status !== 'void')
  const nameOf = new Map(checklists.map(({ id, v }) => [id, v.name]))
  const lists = filled.map(({ state }) => {
    const name = nameOf.get(state.list) || state.list
    return { name, at: state.seenAt, isFault: state.status === 'abnormal' }
  })
  return {
    visits: Map.groupBy(walked, ({ officerId }) => officerId),
    faults: await faultLines(store, standing, day),
    rounds: rounds.flatMap(({ v }) => (v.status === 'void' ? [] : [{ ...pick(v), at: v.calledAt }])),
    lists: Map.groupBy(lists, ({ name }) => name),
    entrusted: entrusted.filter(({ row }) => row.v.takenAt >= from && row.v.takenAt < to),
  }
}

function pick({ kind, why, dueOn }: { readonly kind: string; readonly why: string; readonly dueOn: string }) {
  return { kind, why, dueOn }
}

/** How many envelopes with keys lie sealed in the cabinet. Index: `keySets.status`. */
export async function countSealed({ db }: Pick<Store, 'db'>): Promise<number> {
  const rows = await db.keySets.where('v.status').equals('kept').toArray()
  return rows.filter(({ v }) => v.seal !== null).length
}

/** A home to be walked without the program. */
export interface DueHome {
  readonly line: PlanLine
  readonly last: LastReadings
  readonly hooks: readonly string[]
}

/** Homes of the plan with what is read beside them. Indexes: `vacantInspections.[unitId+day]`, `loanThings.unitId`. */
export async function withReadings(store: Store, lines: readonly PlanLine[], day: Day): Promise<readonly DueHome[]> {
  const ids = lines.map(({ unitId }) => unitId)
  const things = await store.db.loanThings.where('v.unitId').anyOf(ids).toArray()
  const keys = things.filter(({ deleted, v }) => !deleted && v.kind === 'key' && v.active !== false && v.slot !== '')
  const hooks = Map.groupBy(keys, ({ v }) => v.unitId ?? '')
  const last = await Promise.all(ids.map((unitId) => lastReadings(store, unitId, { before: day })))
  return lines.map((line, index) => ({
    ...{ line, last: last[index] ?? {} },
    hooks: (hooks.get(line.unitId) ?? []).map(({ v }) => v.slot ?? ''),
  }))
}
