/** Fills the practice community through the real decisions and the real commit: what is practised on is what is used. */
import { commit } from '#renderer/db/commit.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { derivedId } from '#shared/domain/ids.ts'
import { parseArea } from '#shared/domain/owner-files/area.ts'
import { decideAddOwner, type OwnerInput } from '#shared/domain/owner-files/decisions.ts'
import type { PersonInput } from '#shared/domain/owner-files/schema.ts'
import { decideVerifyStays } from '#shared/domain/owner-files/stayDecisions.ts'
import { decideTransfer } from '#shared/domain/owner-files/transfer.ts'
import { decideAddUnit } from '#shared/domain/owner-files/unitDecisions.ts'
import { decideSaveVehicle } from '#shared/domain/owner-files/vehicles.ts'
import type { Result } from '#shared/kernel/result.ts'
import { floorOfRoom } from '#shared/kernel/unitCode.ts'
import { DEMO_PEOPLE, DEMO_TRANSFER, DEMO_UNITS, type DemoPerson, type DemoUnit } from './demoPeople.ts'
import { staysWhere } from './stayCommands.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const FACTS = { unitExists: () => true, personExists: () => true, peopleWithIdNumber: () => [] as string[] }

/** Units first, then people in the order of their list, then what happened to them. **Throws** when one is refused: the list is the program's own. */
export async function addDemoOwners(store: Store): Promise<void> {
  const write = writer(store, await practiceSignature(store))
  for (const unit of DEMO_UNITS) await write((context) => decideAddUnit(unitOf(store, unit), () => false, context))
  for (const person of DEMO_PEOPLE) await write((context) => decideAddOwner(inputOf(store, person), FACTS, context))
  for (const person of DEMO_PEOPLE) {
    if (person.vehicle !== undefined) await write((context) => vehicleOf(store, person, context))
  }
  await write((context) => transferOf(store, context))
  const waiting = await unverifiedNames(store)
  const stays = (await store.db.stays.toArray()).filter((stay) => !waiting.has(stay.v.personId ?? ''))
  const known = stays.map(({ id, v }) => ({ ...v, id, personId: v.personId ?? '', unitId: v.unitId ?? '' }))
  await write((context) => decideVerifyStays(known, context))
}

type Decide = (context: DecisionContext) => Awaitable<Result<ChangeDraft, { readonly code: string }>>
type Awaitable<Value> = Value | Promise<Value>

function writer(store: Store, signature: Signature) {
  return async (decide: Decide): Promise<ChangeDraft> => {
    const done = await commit(store, signature, decide)
    if (!done.ok) throw new Error(`A practice record is refused: ${done.error.code}`)
    return done.value.draft
  }
}

async function unverifiedNames(store: Store): Promise<ReadonlySet<string>> {
  const names = new Set(DEMO_PEOPLE.filter((person) => person.isUnverified).map((person) => person.name))
  const people = await store.db.people.toArray()
  return new Set(people.filter((row) => names.has(row.v.name ?? '')).map((row) => row.id))
}

function unitOf(store: Store, [code, area, use, more]: DemoUnit) {
  const [building = '', room = ''] = code.split('-')
  const read = parseArea(area)
  const buildingId = derivedId(store.workspace, 'building', building)
  const place = { buildingId, room, floor: floorOfRoom(room), phase: '一期' }
  return { code, areaCm2: read.ok ? read.value : null, use, ...place, sale: 'delivered' as const, ...more }
}

function inputOf(store: Store, person: DemoPerson): OwnerInput {
  return {
    ...personOf(person),
    unitId: derivedId(store.workspace, 'unit', person.unit),
    relation: person.relation ?? 'owner',
    phones: person.phones ?? [],
    phoneLabels: person.labels ?? [],
    fromDay: person.fromDay ?? null,
    ...person.stay,
  }
}

function personOf(person: DemoPerson): PersonInput {
  const [idKind, idNumber] = person.paper ?? [null, null]
  const identity =
    person.id17 === undefined ? { idKind, idNumber } : { idKind: 'resident' as const, idNumber: withCheck(person.id17) }
  const company = person.company === undefined ? {} : { kind: 'company' as const, ...person.company }
  const { name, remark = '', address = '' } = person
  return { ...identity, ...company, name, remark, address, sex: null }
}

async function vehicleOf(store: Store, { name, unit, vehicle }: DemoPerson, context: DecisionContext) {
  const [personId = ''] = await store.db.people.where('v.name').equals(name).primaryKeys()
  const unitId = derivedId(store.workspace, 'unit', unit)
  const after = { personId, unitId, plate: '', model: '', space: '', ...vehicle }
  return decideSaveVehicle({ id: null, before: null, after, seen: {} }, context)
}

async function transferOf(store: Store, context: DecisionContext) {
  const { unit, day, leaving, newcomer } = DEMO_TRANSFER
  const unitId = derivedId(store.workspace, 'unit', unit)
  const people = await store.db.people.where('v.name').anyOf(leaving).primaryKeys()
  const stays = await staysWhere(store, 'v.unitId', unitId)
  const ends = stays.filter((stay) => people.includes(stay.personId)).map((stay) => ({ stayId: stay.id }))
  const { phones = [] } = newcomer
  const comes = { personId: null, person: personOf(newcomer), phones, stay: { relation: 'owner' as const } }
  return decideTransfer({ unitId, day, leaving: ends, newcomers: [comes] }, { ...FACTS, stays }, context)
}

/** The identity number of seventeen digits, with its check (GB 11643). */
function withCheck(id17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(id17[index]), 0)
  return id17 + '10X98765432'.charAt(sum % 11)
}

/** A colleague of the practice community writes; the first supervisor is the first of the staff. */
async function practiceSignature(store: Store): Promise<Signature> {
  const staff = (await store.db.staff.toArray()).filter((row) => row.v.active === true)
  const writer = staff[0]
  const actor = { id: writer?.id ?? 'practice', role: writer?.v.role ?? 'front-desk' }
  return { actor, session: `practice/${store.device}` }
}
