/** Commands of owner files: load, decide, commit (style 5.4). Screens call these; nobody calls `put`. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { standingFiles } from '#renderer/db/mergedPeople.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import { derivedId } from '#shared/domain/ids.ts'
import type { SeenBases } from '#shared/domain/owner-files/decisionParts.ts'
import {
  decideAddOwner,
  decideDeletePerson,
  decideEditPerson,
  type OwnerInput,
  type PersonEdit,
} from '#shared/domain/owner-files/decisions.ts'
import type { OwnerFileRefusal } from '#shared/domain/owner-files/ownerRefusal.ts'
import { decideReveal, type RevealKind, type RevealReason } from '#shared/domain/owner-files/reveals.ts'
import type { PersonInput, UnitInput } from '#shared/domain/owner-files/schema.ts'
import { decideAddUnit, decideEditUnit } from '#shared/domain/owner-files/unitDecisions.ts'
import { withPlaces } from '#shared/domain/owner-files/unitPlaces.ts'
import { parseCreditCode } from '#shared/kernel/creditCode.ts'
import type { Day } from '#shared/kernel/days.ts'
import { parseIdPaper } from '#shared/kernel/idPapers.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { recordsToDelete } from './papers/recordQueries.ts'
import { loadPlaceFacts } from './placeFacts.ts'

/** Adds a unit, and its building where there is none yet. Refusals as `decideAddUnit`; offline: saved on this desk when it returns. */
export function addUnit(desk: Desk, input: UnitInput) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const known = await store.db.units.get(derivedId(store.workspace, 'unit', input.code))
    const decided = decideAddUnit(input, () => known !== undefined && !known.deleted, context)
    return decided.ok ? ok(withPlaces(decided.value, await loadPlaceFacts(store, input.code))) : decided
  })
}

/** Changes a unit's area or use. Refusals as `decideEditUnit`. */
export function editUnit(desk: Desk, unitId: string, edit: { before: UnitInput; after: UnitInput; seen: SeenBases }) {
  return runCommand(desk, (context) => decideEditUnit(unitId, edit, context))
}

/** Adds a person with stay and phones. Refusals as `decideAddOwner`. */
export function addOwner(desk: Desk, input: OwnerInput) {
  const { store } = desk
  return runCommand(desk, async (context) => {
    const code = input.newUnitCode
    const meant = code === undefined ? input.unitId : derivedId(store.workspace, 'unit', code)
    const unit = await store.db.units.get(meant)
    const namesakes = await peopleWithIdNumber(store, input, context.today)
    const places = await loadPlaceFacts(store, code ?? '')
    const facts = {
      unitExists: (id: string) => unit?.id === id && !unit.deleted,
      pattern: places.pattern,
      peopleWithIdNumber: () => namesakes,
    }
    const decided = decideAddOwner(input, facts, context)
    return decided.ok ? ok(withPlaces(decided.value, places)) : decided
  })
}

/** Changes a person's fields and phones. Refusals as `decideEditPerson`, and `person-unknown` where the file was deleted meanwhile. */
export function editPerson(desk: Desk, edit: PersonEdit) {
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, OwnerFileRefusal>> => {
    const person = await desk.store.db.people.get(edit.personId)
    if (!person || person.deleted) return err({ code: 'person-unknown' })
    const namesakes = await peopleWithIdNumber(desk.store, edit.after, context.today)
    return decideEditPerson(edit, { peopleWithIdNumber: () => namesakes }, context)
  })
}

/** Deletes a person's file with all that hangs on it; undo brings it back. */
export function deletePerson(desk: Desk, personId: string) {
  const { db } = desk.store
  return runCommand(desk, async (context) => {
    const stays = await db.stays.where('v.personId').equals(personId).toArray()
    const phones = await db.phones.where('v.personId').equals(personId).toArray()
    const idsOf = (rows: readonly { id: string; deleted?: true }[]) =>
      rows.filter((row) => !row.deleted).map((row) => row.id)
    const hanging = await recordsToDelete(desk.store, personId)
    return decideDeletePerson({ personId, stayIds: idsOf(stays), phoneIds: idsOf(phones), hanging }, context)
  })
}

/** Records that a masked value was uncovered; call it before the value is shown. */
export function recordReveal(desk: Desk, input: { personId: string; what: RevealKind; reason: RevealReason | null }) {
  return runCommand(desk, (context) => decideReveal(input, context))
}

/** What names a person or company alone, as typed. */
export type TypedNumber = Pick<PersonInput, 'kind' | 'idKind' | 'idNumber' | 'creditCode'>

/**
 * Ids of people whose identity number has the same tag, because the number itself is not stored open (sync 4.8); of companies with the
 * same credit code, which is public. Index: `people.idNumberTag`, `people.creditCode`.
 */
export async function peopleWithIdNumber(store: Store, typed: TypedNumber, today: Day): Promise<readonly string[]> {
  const asked = askedNumber(store, typed, today)
  if (asked === undefined) return []
  const rows = await store.db.people.where(asked.index).equals(asked.value).toArray()
  // The number of a merged file is that of the file that stays.
  return (await standingFiles(store, rows)).map((row) => row.id)
}

function askedNumber(store: Store, { kind, idKind, idNumber, creditCode }: TypedNumber, today: Day) {
  if (kind === 'company') {
    const code = parseCreditCode(creditCode ?? '')
    return code.ok ? { index: 'v.creditCode', value: code.value } : undefined
  }
  if (idKind === null || idNumber === null) return undefined
  const paper = parseIdPaper(idKind, idNumber, today)
  return paper.ok ? { index: 'v.idNumberTag', value: store.seal.tag(paper.value.number) } : undefined
}
