/** Adding, changing and removing buildings and entrances, and saying which officer looks after which building. */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { derivedId } from '#shared/domain/ids.ts'
import { buildingIdOf, entranceIdOf } from '#shared/domain/places.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { Json } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Dot } from '#shared/sync/change.ts'
import {
  type BuildingInput,
  buildingSchema,
  checkPlace,
  type EntranceInput,
  entranceSchema,
  type PlaceRefusal,
} from './buildingInput.ts'

/** Why a change of buildings, entrances or duties is refused; each code is explained where it is given. */
export type BuildingRefusal =
  | Refusal<'beyond-role' | 'nothing-changed' | 'building-exists' | 'building-has-units' | 'entrance-exists'>
  | PlaceRefusal

/** Adds a building. **Refuses** as `checkPlace`, `building-exists`, `beyond-role`. */
export function decideAddBuilding(
  input: BuildingInput,
  exists: (buildingId: string) => boolean,
  context: DecisionContext,
): Result<ChangeDraft & { readonly buildingId: string }, BuildingRefusal> {
  if (context.mayAct('building.save', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const checked = checkPlace(buildingSchema, input)
  if (!checked.ok) return checked
  const buildingId = buildingIdOf(context.workspace, checked.value.code)
  if (exists(buildingId)) return err({ code: 'building-exists', field: 'code', detail: { code: checked.value.code } })
  const items: DraftItem[] = [{ kind: 'set', e: 'building', id: buildingId, values: { ...checked.value } }]
  return ok({ cmd: 'building.save', items, buildingId })
}

/** What a form showed of a record, and what it says now. */
export interface PlaceEdit<Input> {
  readonly id: string
  readonly before: Input
  readonly after: Input
  readonly seen: Readonly<Record<string, readonly Dot[]>>
}

/** Changes a building; its code, from which its id comes, stays. **Refuses** as `checkPlace`, `nothing-changed`, `beyond-role`. */
export function decideEditBuilding(
  { id, before, after, seen }: PlaceEdit<BuildingInput>,
  context: DecisionContext,
): Result<ChangeDraft, BuildingRefusal> {
  if (context.mayAct('building.save', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const checked = checkPlace(buildingSchema, { ...after, code: before.code })
  if (!checked.ok) return checked
  const values = changedValues(before, checked.value)
  if (Object.keys(values).length === 0) return err({ code: 'nothing-changed' })
  return ok({ cmd: 'building.save', items: [{ kind: 'set', e: 'building', id, values, seen: pick(seen, values) }] })
}

/** What lies in a building that is to be removed. */
export interface BuildingContent {
  readonly units: number
  readonly entranceIds: readonly string[]
  readonly dutyIds: readonly string[]
}

/** Removes a building that has no unit, with its entrances and duties. **Refuses** `building-has-units` (detail: units), `beyond-role`. */
export function decideRemoveBuilding(
  buildingId: string,
  { units, entranceIds, dutyIds }: BuildingContent,
  context: DecisionContext,
): Result<ChangeDraft, BuildingRefusal> {
  if (context.mayAct('building.remove', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (units > 0) return err({ code: 'building-has-units', detail: { units } })
  const gone = (e: string) => (id: string) => ({ kind: 'delete', e, id }) as const
  const items = [gone('building')(buildingId), ...entranceIds.map(gone('entrance')), ...dutyIds.map(gone('towerDuty'))]
  return ok({ cmd: 'building.remove', items })
}

/** The building in which an entrance is. */
export interface EntrancePlace {
  readonly buildingId: string
  readonly buildingCode: string
  readonly exists: (entranceId: string) => boolean
}

/** Adds an entrance. **Refuses** as `checkPlace`, `entrance-exists`, `beyond-role`. */
export function decideAddEntrance(
  input: EntranceInput,
  { buildingId, buildingCode, exists }: EntrancePlace,
  context: DecisionContext,
): Result<ChangeDraft & { readonly entranceId: string }, BuildingRefusal> {
  if (context.mayAct('building.save', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const checked = checkPlace(entranceSchema, input)
  if (!checked.ok) return checked
  const entranceId = entranceIdOf(context.workspace, buildingCode, checked.value.code)
  if (exists(entranceId)) return err({ code: 'entrance-exists', field: 'code' })
  const values = { buildingId, ...checked.value }
  return ok({ cmd: 'building.save', items: [{ kind: 'set', e: 'entrance', id: entranceId, values }], entranceId })
}

/** Changes an entrance's floors and doors; its code stays. **Refuses** as `checkPlace`, `nothing-changed`, `beyond-role`. */
export function decideEditEntrance(
  { id, before, after, seen }: PlaceEdit<EntranceInput>,
  context: DecisionContext,
): Result<ChangeDraft, BuildingRefusal> {
  if (context.mayAct('building.save', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const checked = checkPlace(entranceSchema, { ...after, code: before.code })
  if (!checked.ok) return checked
  const values = changedValues(before, checked.value)
  if (Object.keys(values).length === 0) return err({ code: 'nothing-changed' })
  return ok({ cmd: 'building.save', items: [{ kind: 'set', e: 'entrance', id, values, seen: pick(seen, values) }] })
}

/** Removes an entrance that no unit names. **Refuses** `building-has-units` (detail: units), `beyond-role`. */
export function decideRemoveEntrance(
  entranceId: string,
  units: number,
  context: DecisionContext,
): Result<ChangeDraft, BuildingRefusal> {
  if (context.mayAct('building.remove', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (units > 0) return err({ code: 'building-has-units', detail: { units } })
  return ok({ cmd: 'building.remove', items: [{ kind: 'delete', e: 'entrance', id: entranceId }] })
}

/**
 * Says who looks after a building from now on: exactly these (handbook R23, R27, R109).
 * **Refuses** `nothing-changed`, `beyond-role`.
 */
export function decideTowerDuties(
  buildingId: string,
  { now, wanted }: { readonly now: readonly string[]; readonly wanted: readonly string[] },
  context: DecisionContext,
): Result<ChangeDraft, BuildingRefusal> {
  if (context.mayAct('towerDuty.set', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  const duty = (staffId: string, active: boolean): DraftItem => ({
    kind: 'set',
    e: 'towerDuty',
    id: derivedId(context.workspace, 'towerDuty', `${staffId}/${buildingId}`),
    values: { staffId, buildingId, active },
  })
  const items = [
    ...[...new Set(wanted)].filter((id) => !now.includes(id)).map((id) => duty(id, true)),
    ...now.filter((id) => !wanted.includes(id)).map((id) => duty(id, false)),
  ]
  return items.length === 0 ? err({ code: 'nothing-changed' }) : ok({ cmd: 'towerDuty.set', items })
}

function changedValues(before: object, after: object): Record<string, Json> {
  const old = before as Readonly<Record<string, Json>>
  return Object.fromEntries(Object.entries(after).filter(([field, value]) => old[field] !== value))
}

function pick(seen: PlaceEdit<unknown>['seen'], values: object): PlaceEdit<unknown>['seen'] {
  return Object.fromEntries(Object.entries(seen).filter(([field]) => Object.hasOwn(values, field)))
}
