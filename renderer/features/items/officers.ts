/** Who can have a matter in hand: everybody on the staff, those who look after the unit's building first (handbook R27, R109). */

import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { unitByCode } from '#renderer/db/search/useUnitChoice.ts'
import type { Store } from '#renderer/db/store.ts'
import type { Text } from '#renderer/text/text.ts'
import { type Colleague, loadColleagues } from './queries.ts'

/** Colleagues in two groups, each by name. */
export interface OfficerChoice {
  readonly ofBuilding: readonly Colleague[]
  readonly others: readonly Colleague[]
}

const NOBODY_YET: OfficerChoice = { ofBuilding: [], others: [] }

/** The choice for a unit, by its id or else by its code as typed; nobody until it is read. */
export function useOfficers(unitId: string | null, typedCode: string): OfficerChoice {
  const { store } = useDesk()
  return useLiveAnswer(() => loadOfficers(store, { unitId, typedCode }), [store, unitId, typedCode]) ?? NOBODY_YET
}

/** The same once. */
export async function loadOfficers(
  store: Store,
  { unitId, typedCode }: { readonly unitId: string | null; readonly typedCode: string },
): Promise<OfficerChoice> {
  const colleagues = await loadColleagues(store)
  const id = unitId ?? (await unitByCode(store, typedCode))?.id
  const buildingId = id === undefined ? undefined : (await store.db.units.get(id))?.v.buildingId
  if (!buildingId) return { ofBuilding: [], others: colleagues }
  const duties = await store.db.towerDuties.where('v.buildingId').equals(buildingId).toArray()
  const onDuty = new Set(duties.filter((row) => !row.deleted && row.v.active !== false).map((row) => row.v.staffId))
  return {
    ofBuilding: colleagues.filter((one) => onDuty.has(one.id)),
    others: colleagues.filter((one) => !onDuty.has(one.id)),
  }
}

/** The groups as a drop-down list takes them; without anybody of the building there is one plain list. */
export function officerGroups({ ofBuilding, others }: OfficerChoice, t: Text) {
  const asOptions = (of: readonly Colleague[]) => of.map(({ id, name }) => ({ value: id, label: name }))
  if (ofBuilding.length === 0) return asOptions(others)
  return [
    { group: t('items.form.ofBuilding'), items: asOptions(ofBuilding) },
    ...(others.length === 0 ? [] : [{ group: t('items.form.otherOfficers'), items: asOptions(others) }]),
  ]
}
