/** What an opening import of empty homes is read against, and what stands of those it brought in. */

import { checklistInUse } from '#renderer/db/checklists.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import { topics } from '#renderer/text/topics.ts'
import type { OpenedVisit } from '#shared/domain/vacant-inspections/opening/openingDrafts.ts'
import type { VisitOpeningFacts } from '#shared/domain/vacant-inspections/opening/openingRow.ts'
import { itemKey } from '#shared/domain/vacant-inspections/opening/openingVisit.ts'
import { normalizeCode, normalizeName } from '#shared/kernel/text.ts'
import { loadHomes } from './homes.ts'

const { vacant } = topics

/** What is on file around the rows; reads every home and visit, which at the beginning are few. */
export async function loadVisitOpeningFacts(store: Store): Promise<VisitOpeningFacts> {
  const { db } = store
  const today = store.dayOf(store.clock.nowMs())
  const [units, homes, visits, staff, items] = await Promise.all([
    db.units.filter((row) => row.deleted !== true).toArray(),
    loadHomes(store, today),
    db.vacantInspections.filter(({ v }) => v.status !== 'void').toArray(),
    db.staff.filter((row) => row.deleted !== true).toArray(),
    itemsByWord(store),
  ])
  const told = visits.filter(({ v }) => v.status !== 'opening')
  const firstVisits = new Map<string, string>()
  for (const { v } of told) {
    const first = firstVisits.get(v.unitId)
    if (first === undefined || v.day < first) firstVisits.set(v.unitId, v.day)
  }
  return {
    ...{ workspace: store.workspace, today, firstVisits, items },
    units: new Map(units.map(({ id, v }) => [normalizeCode(v.code ?? ''), id])),
    inRound: new Map(homes.map(({ unitId, scope }) => [unitId, scope.reason])),
    known: new Set(visits.flatMap(({ id, v }) => (v.status === 'opening' ? [id] : []))),
    officers: new Map(staff.map(({ id, v }) => [normalizeName(v.name ?? ''), id])),
  }
}

/** Codes of the list's items by their words in both languages, and the project's own. */
async function itemsByWord(store: Store): Promise<ReadonlyMap<string, string>> {
  const { items } = await checklistInUse(store, 'vacant')
  const shipped = [vacant['zh-CN'].items, vacant.en.items].flatMap((words) =>
    Object.entries(words).map(([code, word]) => [itemKey(word), code] as const),
  )
  const own = items.filter(({ words }) => words !== '').map(({ code, words }) => [itemKey(words), code] as const)
  return new Map([...shipped, ...own])
}

/** Homes that were brought in, with all that stands of them. May run inside a transaction. Index: `inspectionFaults.inspectionId`. */
export async function loadOpenedVisits(store: Store, ids: readonly string[]): Promise<readonly OpenedVisit[]> {
  const rows = await store.db.inspectionFaults.where('v.inspectionId').anyOf(ids).toArray()
  const found = await Promise.all(rows.map(({ id }) => loadLiveEvents(store, 'inspectionFault', id)))
  const faults = rows.map(({ id, v }, index) => ({ id, of: v.inspectionId, events: found[index] ?? [] }))
  const events = await Promise.all(ids.map((id) => loadLiveEvents(store, 'vacantInspection', id)))
  return ids.map((id, index) => ({
    id,
    events: events[index] ?? [],
    faults: faults.filter(({ of }) => of === id),
  }))
}
