/** Commands on stays: load, decide, commit (style 5.4). */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import type { StayRow } from '#renderer/db/tables.ts'
import { derivedId } from '#shared/domain/ids.ts'
import type { OwnerFileRefusal } from '#shared/domain/owner-files/ownerRefusal.ts'
import {
  decideAddStay,
  decideEditStay,
  decideEndStay,
  decideVerifyStays,
  type KnownStay,
  type StayEdit,
  type StayEnd,
} from '#shared/domain/owner-files/stayDecisions.ts'
import type { StayInput } from '#shared/domain/owner-files/stayInput.ts'
import type { MeantUnit } from '#shared/domain/owner-files/unitDecisions.ts'
import { withPlaces } from '#shared/domain/owner-files/unitPlaces.ts'
import { unitState } from '#shared/domain/owner-files/unitState.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { loadPlaceFacts } from './placeFacts.ts'

/** Who was registered where, for the notice; names are not stored with the change. */
export interface NamedStay {
  readonly name: string
  readonly unit: string
}

/** Takes a person on file into a unit. Refusals as `decideAddStay`; offline: saved on this desk when it returns. */
export function addStay(desk: Desk, input: StayInput & MeantUnit & { readonly personId: string }) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const code = input.newUnitCode
    const unit = await store.db.units.get(code === undefined ? input.unitId : derivedId(store.workspace, 'unit', code))
    const person = await store.db.people.get(input.personId)
    const places = await loadPlaceFacts(store, code ?? '')
    const decided = decideAddStay(
      input,
      {
        personExists: person !== undefined && !person.deleted,
        unitExists: (id) => unit?.id === id && !unit.deleted,
        pattern: places.pattern,
        stays: await staysWhere(store, 'v.personId', input.personId),
      },
      context,
    )
    if (!decided.ok) return decided
    const names: NamedStay = { name: person?.v.name ?? '', unit: unit?.v.code ?? code ?? '' }
    return ok({ ...withPlaces(decided.value, places), names })
  })
}

/** Changes a stay. Refusals as `decideEditStay`, and `stay-unknown` where it was deleted meanwhile. */
export function editStay(desk: Desk, edit: StayEdit) {
  return runCommand(desk, async (context) => {
    const stay = await desk.store.db.stays.get(edit.stayId)
    if (!stay || stay.deleted) return err<OwnerFileRefusal>({ code: 'stay-unknown' })
    return decideEditStay(edit, context)
  })
}

/** 核实 of these stays. Refusals as `decideVerifyStays`. */
export function verifyStays(desk: Desk, stayIds: readonly string[]) {
  return runCommand(desk, async (context) => {
    const rows = await desk.store.db.stays.bulkGet([...stayIds])
    return decideVerifyStays(knownStays(rows.filter((row) => row !== undefined)), context)
  })
}

/** 迁出. Refusals as `decideEndStay`. */
export function endStay(desk: Desk, end: StayEnd) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const stay = await store.db.stays.get(end.stayId)
    const unitId = stay?.v.unitId ?? ''
    const unit = await store.db.units.get(unitId)
    const stays = await staysWhere(store, 'v.unitId', unitId)
    const state = unitState({ unit: unit?.v ?? {}, stays, today: context.today })
    return decideEndStay(end, { stays, isDelivered: state !== 'unsold' && state !== 'sold' }, context)
  })
}

/** Stays of a person or a unit as decisions know them. Index: `stays.personId`, `stays.unitId`. */
export async function staysWhere(
  store: Store,
  index: 'v.personId' | 'v.unitId',
  id: string,
): Promise<readonly KnownStay[]> {
  return knownStays(await store.db.stays.where(index).equals(id).toArray())
}

function knownStays(rows: readonly StayRow[]): readonly KnownStay[] {
  return rows
    .filter((row) => !row.deleted)
    .map((row) => ({ ...row.v, id: row.id, personId: row.v.personId ?? '', unitId: row.v.unitId ?? '' }))
}
