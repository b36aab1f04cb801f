// Empty homes of one tower with an officer, and visits of them on any day, as the decision enters them.
import { commit } from '#renderer/db/commit.ts'
import type { Store } from '#renderer/db/store.ts'
import { loadDrift, loadOpenFaultsOf } from '#renderer/features/vacant-inspections/queries/visitFacts.ts'
import { SHIPPED_ITEMS } from '#shared/domain/vacant-inspections/kinds.ts'
import { decideRecordInspection, type InspectionInput } from '#shared/domain/vacant-inspections/visits/recording.ts'
import type { Day } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { must, SUPERVISOR } from '#test/support/testStore.ts'

export const TOWER = '5'
export const OFFICER = 'staff-chen'
const NINE = 540

/** A tower with its officer and homes that nobody has moved into; their ids in the order of the codes. `5-0902` is on floor 9. */
export async function addHomes(
  store: Store,
  codes: readonly string[],
  tower = TOWER,
  sale: 'unsold' | 'sold' = 'unsold',
): Promise<readonly string[]> {
  const buildingId = `building-${tower}`
  const staff = { name: '陈燕', role: 'tower-officer', active: true }
  await commitDraft(
    store,
    {
      cmd: 'building.save',
      items: [
        { kind: 'set', e: 'staff', id: OFFICER, values: staff },
        { kind: 'set', e: 'building', id: buildingId, values: { code: tower, name: '', phase: '' } },
        {
          kind: 'set',
          e: 'towerDuty',
          id: `duty-${tower}`,
          values: { staffId: OFFICER, buildingId, active: true },
        },
      ],
    },
    SUPERVISOR,
  )
  const ids = codes.map((code) => `home-${code}`)
  const homes = codes.map((code) => ({
    code,
    buildingId,
    floor: Number(code.slice(-4, -2)),
    sale,
  }))
  await commitDraft(store, {
    cmd: 'unit.add',
    items: homes.map((values, index) => ({ kind: 'set', e: 'unit', id: ids[index] ?? '', values }) as const),
  })
  return ids
}

const PLAIN: Omit<InspectionInput, 'officerId' | 'at'> = {
  ...{ seen: 'inside', unable: '', items: [], readings: [], isOccupied: false, isDirty: false, isAired: false },
  ...{ photos: [], noPhotoWhy: '没带相机', handled: '', remark: '', keyThingId: null },
}

interface VisitTold extends Partial<InspectionInput> {
  readonly roundId?: string
}

/** A visit of a day at nine in the morning; its id. */
export async function addVisit(store: Store, code: string, day: string, told: VisitTold = {}): Promise<string> {
  return (await enterVisit(store, code, day, told)).id
}

/** The same, with what takes it back. */
export async function enterVisit(store: Store, code: string, day: string, told: VisitTold = {}) {
  const unit = must((await store.db.units.where('v.code').equals(code).toArray())[0])
  const at = zonedInstant(day as Day, NINE, store.zone())
  const { roundId = '', ...input } = told
  const facts = {
    ...{ unitId: unit.id, day: day as Day, roundId, isKnown: false, last: {}, zone: store.zone() },
    scope: { reason: 'unsold', depth: 'whole' } as const,
    checklist: { version: 0, items: SHIPPED_ITEMS },
    drift: await loadDrift(store),
    openFaults: await loadOpenFaultsOf(store, unit.id),
  }
  const done = await commit(store, SUPERVISOR, (context) =>
    decideRecordInspection({ ...PLAIN, officerId: OFFICER, at, ...input }, facts, context),
  )
  const { draft, undo } = succeeded(done)
  return { id: draft.inspectionId, undo }
}
