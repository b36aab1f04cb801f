/** What a visit is decided on: why the home is inspected, the list, the readings before it. May run inside a transaction of the store. */

import { checklistInUse } from '#renderer/db/checklists.ts'
import { lastReadings } from '#renderer/db/lastReadings.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { OpenFault } from '#shared/domain/vacant-inspections/faults/findingFault.ts'
import { inspectionIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import type { Meter } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { InspectionFacts } from '#shared/domain/vacant-inspections/visits/recording.ts'
import type { Day } from '#shared/kernel/days.ts'
import { loadHomes } from './homes.ts'

/** Which slot of which home is asked for. */
export interface SlotAsked {
  readonly unitId: string
  readonly day: Day
  /** Extra round; empty for the weekly one. */
  readonly roundId: string
}

/** Everything that the entry of one slot is decided on. */
export async function loadVisitFacts(store: Store, { unitId, day, roundId }: SlotAsked): Promise<InspectionFacts> {
  const id = inspectionIdOf(store.workspace, { unitId, day, roundId })
  const [homes, known, checklist, last, drift, openFaults] = await Promise.all([
    loadHomes(store, day, [unitId]),
    store.db.vacantInspections.get(id),
    checklistInUse(store, 'vacant'),
    lastReadings(store, unitId, { before: day, except: id }),
    loadDrift(store),
    loadOpenFaultsOf(store, unitId),
  ])
  const isKnown = known !== undefined && known.v.status !== 'void'
  const told = { unitId, day, roundId, isKnown, checklist, last, drift, openFaults }
  return { ...told, scope: homes[0]?.scope, zone: store.zone() }
}

/** Faults of a home that are not good yet, the oldest first. Index: `inspectionFaults.unitId`. May run inside a transaction of the store. */
export async function loadOpenFaultsOf(store: Store, unitId: string): Promise<readonly OpenFault[]> {
  const rows = await store.db.inspectionFaults.where('v.unitId').equals(unitId).toArray()
  const open = rows
    .filter(({ v }) => v.status !== 'void' && v.status !== 'closed')
    .sort((a, b) => (a.v.foundAt < b.v.foundAt ? -1 : 1))
  const events = await Promise.all(open.map(({ id }) => loadLiveEvents(store, 'inspectionFault', id)))
  return open.map(({ id, v }, index) => ({ id, item: v.item, dots: (events[index] ?? []).map(({ dot }) => dot) }))
}

/** What a meter of an empty home may move, in whole units. */
export async function loadDrift(store: Store): Promise<Readonly<Record<Meter, number>>> {
  return {
    water: await settingOf(store, 'rounds.water-drift'),
    power: await settingOf(store, 'rounds.power-drift'),
    gas: await settingOf(store, 'rounds.gas-drift'),
  }
}
