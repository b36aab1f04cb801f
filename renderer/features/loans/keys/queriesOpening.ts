/** What an opening import of keys is read against, and what stands of those it brought in. May run inside a transaction. */
import { thingOf } from '#renderer/db/keySets.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import type { OpenedSet } from '#shared/domain/loans/keys/openingDrafts.ts'
import type { HolderOfUnit, KeyOpeningFacts, KeyOpeningLine } from '#shared/domain/loans/keys/openingRow.ts'
import type { DueRule } from '#shared/domain/loans/schema.ts'
import { holdsUnit, isCurrentStay } from '#shared/domain/owner-files/stays.ts'
import { normalizeCode, normalizeName } from '#shared/kernel/text.ts'

/** What is on file around the rows; reads every unit, owner and thing, once a table. */
export async function loadKeyOpeningFacts(store: Store): Promise<KeyOpeningFacts> {
  const { db } = store
  const today = store.dayOf(store.clock.nowMs())
  const [units, things, kept, holders, due] = await Promise.all([
    db.units.filter((row) => row.deleted !== true).toArray(),
    db.loanThings.filter((row) => row.deleted !== true).toArray(),
    db.keySets.where('v.status').equals('kept').toArray(),
    holdersOf(store, today),
    settingOf(store, 'loans.keys-due'),
  ])
  return {
    ...{ workspace: store.workspace, today, due: due as DueRule, holders, why: text('keysOpening.why') },
    units: new Map(units.map(({ id, v }) => [normalizeCode(v.code ?? ''), id])),
    things: things.map((row) => ({ id: row.id, ...thingOf(row) })),
    sealNumbers: kept.flatMap(({ v }) => (v.seal ? [v.seal.number] : [])),
  }
}

async function holdersOf({ db }: Store, today: string): Promise<KeyOpeningFacts['holders']> {
  const stays = await db.stays
    .filter(
      ({ deleted, v }) =>
        deleted !== true &&
        holdsUnit(v.relation) &&
        isCurrentStay({ fromDay: v.fromDay ?? null, toDay: v.toDay ?? null }, today),
    )
    .toArray()
  const ids = [...new Set(stays.map(({ v }) => v.personId ?? ''))]
  const people = await db.people.bulkGet(ids)
  const names = new Map(people.flatMap((row) => (row ? [[row.id, normalizeName(row.v.name ?? '')] as const] : [])))
  const holders = new Map<string, HolderOfUnit[]>()
  for (const { v } of stays) {
    const { unitId = '', personId = '' } = v
    const name = names.get(personId)
    const known = holders.get(unitId) ?? []
    // Owner and co-owner of one unit may be one person on two stays.
    if (name === undefined || known.some((one) => one.personId === personId)) continue
    holders.set(unitId, [...known, { personId, name }])
  }
  return holders
}

/** The sets that are on file of these lines. Indexes: `loans.thingId`, `keyEntrustments.thingId`, `vacantInspections.unitId`. */
export async function loadOpenedSets(store: Store, lines: readonly KeyOpeningLine[]): Promise<readonly OpenedSet[]> {
  const ids = lines.map(({ id }) => id)
  const { db } = store
  const [things, entrusted, loans] = await Promise.all([
    db.loanThings.bulkGet(ids),
    db.keyEntrustments.where('v.thingId').anyOf(ids).toArray(),
    db.loans.where('v.thingId').anyOf(ids).toArray(),
  ])
  const used = new Set([...loans.map(({ v }) => v.thingId), ...(await takenAlong(store, lines))])
  const sets: OpenedSet[] = []
  for (const [index, id] of ids.entries()) {
    const row = things[index]
    const own = entrusted.filter(({ v }) => v.thingId === id && v.status !== 'void')
    const told = await Promise.all(own.map((one) => loadLiveEvents(store, 'keyEntrustment', one.id)))
    sets.push({
      ...{ id, thing: row === undefined || row.deleted ? undefined : thingOf(row), wasUsed: used.has(id) },
      events: await loadLiveEvents(store, 'keySet', id),
      entrustments: own.map((one, at) => ({ id: one.id, events: told[at] ?? [] })),
    })
  }
  return sets
}

/** Sets that a visit of their home names. */
async function takenAlong({ db }: Store, lines: readonly KeyOpeningLine[]): Promise<readonly string[]> {
  const units = [...new Set(lines.flatMap(({ told }) => told.unitId ?? []))]
  const visits = await db.vacantInspections.where('v.unitId').anyOf(units).toArray()
  return visits.flatMap(({ v }) => (v.status !== 'void' && v.keyThingId ? [v.keyThingId] : []))
}
