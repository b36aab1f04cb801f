/** What the desk knows of the place that a new unit's code says: the pattern, and which of its rows are missing. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { PlaceReading } from '#shared/domain/owner-files/unitPlaces.ts'
import { buildingIdOf, type PlaceFacts, placeInCode } from '#shared/domain/places.ts'

/** A row that somebody deleted is there: it does not come back by itself. Index: `entrances.buildingId`. */
export async function loadPlaceFacts(store: Store, code: string): Promise<PlaceFacts & PlaceReading> {
  const { db, workspace } = store
  const pattern = await settingOf(store, 'unit.pattern')
  const { building } = placeInCode(code, pattern)
  const buildingId = building === null ? '' : buildingIdOf(workspace, building)
  const known = await db.buildings.get(buildingId)
  const entrances = await db.entrances.where('v.buildingId').equals(buildingId).primaryKeys()
  const ids = new Set(known === undefined ? entrances : [known.id, ...entrances])
  return { workspace, pattern, isMissing: (_entity, id) => !ids.has(id) }
}
