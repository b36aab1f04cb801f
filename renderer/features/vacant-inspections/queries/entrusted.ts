/** Keys that owners left here in writing: of a home, of a person, or all that are held. */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { KeyEntrustmentRow } from '#renderer/db/tables.ts'
import { compareCodes } from '#shared/kernel/names.ts'

/** An entrustment with the unit's code and the hook of the set. */
export interface EntrustedLine {
  readonly row: KeyEntrustmentRow
  readonly unit: string
  readonly hook: string
}

/** All that are held, by unit. Index: `keyEntrustments.status`. */
export async function loadEntrusted(store: Store): Promise<readonly EntrustedLine[]> {
  return linesOf(store, await store.db.keyEntrustments.where('v.status').equals('held').toArray())
}

/** Of a home, or of a person under whatever id they are on file; what was ended too. Indexes: `keyEntrustments.unitId`, `personId`. */
export async function entrustedOf(store: Store, { kind, id }: HubSubject): Promise<readonly EntrustedLine[]> {
  const { keyEntrustments } = store.db
  const rows =
    kind === 'unit'
      ? await keyEntrustments.where('v.unitId').equals(id).toArray()
      : await keyEntrustments
          .where('v.personId')
          .anyOf(await idsOfPerson(store, id))
          .toArray()
  return linesOf(
    store,
    rows.filter(({ v }) => v.status !== 'void'),
  )
}

async function linesOf({ db }: Store, rows: readonly KeyEntrustmentRow[]): Promise<readonly EntrustedLine[]> {
  const [units, things] = await Promise.all([
    db.units.bulkGet(rows.map(({ v }) => v.unitId)),
    db.loanThings.bulkGet(rows.map(({ v }) => v.thingId)),
  ])
  const lines = rows.map((row, index) => ({
    ...{ row, unit: units[index]?.v.code ?? '', hook: things[index]?.v.slot ?? '' },
  }))
  return lines.sort((a, b) => compareCodes(a.unit, b.unit))
}
