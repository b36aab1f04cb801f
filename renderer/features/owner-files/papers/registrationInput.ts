/** What the file holds for 《业主信息登记表》 (handbook 2.1). Runs inside the issuing transaction: it reads tables and nothing else. */
import type { Store } from '#renderer/db/store.ts'
import type { DocumentRow } from '#renderer/db/tables.ts'
import type { PersonFile, StayWithEnds, UnitFile } from '#renderer/features/owner-files/queries.ts'
import { isCareNoteShown } from '#shared/domain/owner-files/careNotes.ts'
import { isCurrentConsent, standingConsent } from '#shared/domain/owner-files/consents.ts'
import type { ConsentPurpose } from '#shared/domain/owner-files/fileRecords.ts'
import type {
  OwnerRegistrationInput,
  PrintedPerson,
  PrintedVehicle,
} from '#shared/domain/owner-files/ownerRegistrationInput.ts'
import { RELATION_LABELS } from '#shared/domain/owner-files/relationText.ts'
import type { Relation } from '#shared/domain/owner-files/schema.ts'
import type { SheetContext } from '#shared/domain/sheets/sheetModel.ts'
import type { Day } from '#shared/kernel/days.ts'
import { loadPersonRecords, type PersonRecordRows, standing } from './recordQueries.ts'
import { registrationChanges } from './registrationChanges.ts'

/** The owner that a form is about, and the unit with its present people. */
export interface FoundOwner {
  readonly file: PersonFile
  readonly unitFile: UnitFile
}

const dayOf = (day: string | null | undefined): Day | null => (day ?? null) as Day | null

export async function registrationInput(
  store: Store,
  { file, unitFile }: FoundOwner,
  context: SheetContext,
): Promise<OwnerRegistrationInput> {
  const others = unitFile.stays.filter(({ person }) => person?.id !== file.person.id)
  const printed = (...relations: readonly Relation[]) =>
    Promise.all(
      others
        .filter(({ stay }) => relations.includes(stay.v.relation ?? 'owner'))
        .map((one) => printedPerson(store, one)),
    )
  const records = await loadPersonRecords(store, file.person.id)
  return {
    unit: await printedUnit(store, { file, unitFile }),
    owner: printedOwner(file),
    coOwners: await printed('owner', 'co-owner'),
    family: await printed('family', 'occupant'),
    emergencyContacts: await printed('emergency-contact'),
    tenants: await printed('tenant'),
    vehicles: await printedVehicles(store, unitFile),
    pets: unitFile.unit.v.pets,
    remark: file.person.v.remark,
    filler: context.operator,
    fillDay: context.at.day,
    changes: await registrationChanges(store, { file, unitFile }),
    ...(records ? consentsOn(records, context.at.day) : {}),
  }
}

async function printedUnit(store: Store, { file, unitFile }: FoundOwner): Promise<OwnerRegistrationInput['unit']> {
  const { id, v } = unitFile.unit
  const ofUnit = standing(await store.db.documents.where('v.unitId').equals(id).toArray())
  const numberOf = (kind: DocumentRow['v']['kind']) =>
    ofUnit.find((row) => row.v.kind === kind && (row.v.number ?? '') !== '')?.v.number
  const ownStay = unitFile.stays.find(({ person }) => person?.id === file.person.id)
  return {
    code: v.code ?? '',
    areaCm2: v.areaCm2,
    use: v.use,
    layout: v.layout,
    titleDeed: numberOf('property-certificate') ?? numberOf('purchase-contract'),
    moveInDay: dayOf(ownStay?.stay.v.fromDay ?? v.deliveredDay),
  }
}

function printedOwner({ person, phones }: PersonFile): OwnerRegistrationInput['owner'] {
  const { v } = person
  const reach = {
    name: v.name ?? '',
    phones: phones.map((phone) => phone.v.number ?? ''),
    address: v.address,
    email: v.email,
  }
  if (v.kind === 'company') {
    const { creditCode, legalRepresentative, contactName } = v
    return { kind: 'company', ...reach, creditCode, legalRepresentative, contact: contactName }
  }
  return { kind: 'person', ...reach, sex: v.sex, idKind: v.idKind, idLast4: v.idNumberLast4 }
}

async function printedPerson(store: Store, { stay, person }: StayWithEnds): Promise<PrintedPerson> {
  const phones = standing(
    await store.db.phones
      .where('v.personId')
      .equals(person?.id ?? '')
      .toArray(),
  )
  const { relation, kinship = '', shareNum, shareDen, fromDay, leaseTo, term } = stay.v
  return {
    name: person?.v.name ?? '',
    phone: phones[0]?.v.number,
    relation: kinship === '' ? RELATION_LABELS[relation ?? 'owner'] : kinship,
    share: shareNum == null || shareDen == null ? null : `${shareNum}/${shareDen}`,
    idKind: person?.v.idKind,
    idLast4: person?.v.idNumberLast4,
    fromDay: dayOf(fromDay),
    toDay: dayOf(leaseTo),
    isOpenTerm: term === 'open',
  }
}

/** Vehicles of the household: filed under the unit, or under one of its people without a unit. */
async function printedVehicles({ db }: Store, { unit, stays }: UnitFile): Promise<readonly PrintedVehicle[]> {
  const ofUnit = await db.vehicles.where('v.unitId').equals(unit.id).toArray()
  const people = stays.flatMap(({ person }) => person?.id ?? [])
  const ofPeople = await db.vehicles.where('v.personId').anyOf(people).toArray()
  const all = new Map([...ofUnit, ...ofPeople.filter(({ v }) => v.unitId == null)].map((row) => [row.id, row]))
  return standing([...all.values()]).map(({ v }) => ({ plate: v.plate ?? '', model: v.model, space: v.space }))
}

/** A box is ticked for the words that are printed beside it: a consent to older ones is asked again on this paper. */
function consentsOn(
  { consents, careNotes }: PersonRecordRows,
  today: Day,
): Pick<OwnerRegistrationInput, 'consents' | 'careNote'> {
  const isGiven = (purpose: ConsentPurpose): boolean => {
    const given = standingConsent(consents, purpose)
    return given !== undefined && isCurrentConsent(given)
  }
  const notes = careNotes.filter(({ v }) => v.basis === 'consent' && isCareNoteShown(v.endDay, today))
  return {
    consents: {
      notice: isGiven('registration'),
      careNote: isGiven('care-notes'),
      idScan: isGiven('id-scan'),
      greetings: isGiven('greetings'),
    },
    careNote: notes.map(({ v }) => v.text).join('；'),
  }
}
