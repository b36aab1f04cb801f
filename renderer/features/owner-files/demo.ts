/** Fills the practice community through the real decisions and the real commit: what is practised on is what is used. */
import { commit } from '#renderer/db/commit.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { derivedId } from '#shared/domain/ids.ts'
import { parseArea } from '#shared/domain/owner-files/area.ts'
import { decideAddOwner, type OwnerInput } from '#shared/domain/owner-files/decisions.ts'
import { decideAddUnit } from '#shared/domain/owner-files/unitDecisions.ts'
import { DEMO_PEOPLE, DEMO_UNITS, type DemoPerson } from './demoPeople.ts'

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Units first, then people in the order of their list. **Throws** when one is refused: the list is the program's own. */
export async function addDemoOwners(store: Store): Promise<void> {
  const signature = await practiceSignature(store)
  for (const [code, area, use] of DEMO_UNITS) {
    const read = parseArea(area)
    const unit = { code, areaCm2: read.ok ? read.value : null, use }
    const added = await commit(store, signature, (context) => decideAddUnit(unit, () => false, context))
    if (!added.ok) throw new Error(`The practice unit ${code} is refused: ${added.error.code}`)
  }
  for (const person of DEMO_PEOPLE) {
    const input = inputOf(store, person)
    const facts = { unitExists: () => true, peopleWithIdNumber: () => [] }
    const added = await commit(store, signature, (context) => decideAddOwner(input, facts, context))
    if (!added.ok) throw new Error(`The practice person ${person.name} is refused: ${added.error.code}`)
  }
}

function inputOf(store: Store, person: DemoPerson): OwnerInput {
  const [idKind, idNumber] = person.paper ?? [null, null]
  const identity =
    person.id17 === undefined ? { idKind, idNumber } : { idKind: 'resident' as const, idNumber: withCheck(person.id17) }
  return {
    ...identity,
    name: person.name,
    remark: person.remark ?? '',
    unitId: derivedId(store.workspace, 'unit', person.unit),
    relation: person.relation ?? 'owner',
    phones: person.phones ?? [],
    fromDay: person.fromDay ?? null,
  }
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
