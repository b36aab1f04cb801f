/** What the hub asks of the records that hang on a file. Each hook is live. */
import type { HubSubject } from '#renderer/app/frontDeskModule.ts'
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type {
  CareNoteRow,
  ConsentRow,
  DocumentRow,
  FileNoteRow,
  PersonRow,
  StayRow,
  UnitRow,
  VehicleRow,
} from '#renderer/db/tables.ts'
import { useToday } from '#renderer/stores/useDeskClock.ts'

/** What hangs on a person; each list as it was added, notes newest first. */
export interface PersonRecordRows {
  readonly person: PersonRow
  readonly vehicles: readonly VehicleRow[]
  readonly documents: readonly DocumentRow[]
  readonly consents: readonly ConsentRow[]
  readonly careNotes: readonly CareNoteRow[]
  readonly notes: readonly FileNoteRow[]
}

/** What hangs on a unit. */
export type UnitRecordRows = Pick<PersonRecordRows, 'vehicles' | 'documents' | 'notes'> & {
  readonly unit: UnitRow
  /** Names of the people the rows speak of. */
  readonly names: ReadonlyMap<string, string>
}

/** Rows that still stand, in the order in which they were added: UUIDv7 ids sort by time. */
export function standing<Row extends { readonly id: string; readonly deleted?: true }>(
  rows: readonly Row[],
): readonly Row[] {
  return rows.filter((row) => !row.deleted).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The records of a person, or undefined when there is no such file. */
export async function loadPersonRecords({ db }: Store, personId: string): Promise<PersonRecordRows | undefined> {
  const person = await db.people.get(personId)
  if (!person || person.deleted) return undefined
  const [vehicles, documents, consents, careNotes, notes] = await Promise.all([
    db.vehicles.where('v.personId').equals(personId).toArray(),
    db.documents.where('v.personId').equals(personId).toArray(),
    db.consents.where('v.personId').equals(personId).toArray(),
    db.careNotes.where('v.personId').equals(personId).toArray(),
    db.fileNotes.where('v.personId').equals(personId).toArray(),
  ])
  return {
    person,
    vehicles: standing(vehicles),
    documents: standing(documents),
    consents: standing(consents),
    careNotes: standing(careNotes),
    notes: newestNotes(notes),
  }
}

/** The records of a unit, or undefined when there is no such unit. */
export async function loadUnitRecords({ db }: Store, unitId: string): Promise<UnitRecordRows | undefined> {
  const unit = await db.units.get(unitId)
  if (!unit || unit.deleted) return undefined
  const [vehicles, documents, notes] = await Promise.all([
    db.vehicles.where('v.unitId').equals(unitId).toArray(),
    db.documents.where('v.unitId').equals(unitId).toArray(),
    db.fileNotes.where('v.unitId').equals(unitId).toArray(),
  ])
  const people = await db.people.bulkGet([...vehicles, ...documents].map((row) => row.v.personId ?? ''))
  const names = new Map(people.flatMap((row) => (row ? [[row.id, row.v.name ?? ''] as const] : [])))
  return {
    unit,
    vehicles: standing(vehicles),
    documents: standing(documents),
    notes: newestNotes(notes),
    names,
  }
}

function newestNotes(rows: readonly FileNoteRow[]): readonly FileNoteRow[] {
  return rows.filter((row) => !row.v.voided).sort((a, b) => (a.v.at < b.v.at ? 1 : -1))
}

/** Live records of a person: undefined while loading, null when there is no such file. */
export function usePersonRecords(personId: string): PersonRecordRows | null | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => (await loadPersonRecords(store, personId)) ?? null, [store, personId])
}

/** Live records of a unit: undefined while loading, null when there is no such unit. */
export function useUnitRecords(unitId: string): UnitRecordRows | null | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => (await loadUnitRecords(store, unitId)) ?? null, [store, unitId])
}

/** A present stay with the records at its two ends. */
export interface PresentStay {
  readonly stay: StayRow
  readonly person: PersonRow
  readonly unit: UnitRow
}

/** The stays that go on, of one person or in one unit; those that ended before `today` are left out. */
export async function presentStays(
  { db }: Store,
  subject: { readonly kind: 'person' | 'unit'; readonly id: string },
  today: string,
): Promise<readonly PresentStay[]> {
  const index = subject.kind === 'person' ? 'v.personId' : 'v.unitId'
  const stays = standing(await db.stays.where(index).equals(subject.id).toArray())
  const going = stays.filter(({ v }) => v.toDay == null || v.toDay >= today)
  const people = await db.people.bulkGet(going.map(({ v }) => v.personId ?? ''))
  const units = await db.units.bulkGet(going.map(({ v }) => v.unitId ?? ''))
  return going.flatMap((stay, index) => {
    const person = people[index]
    const unit = units[index]
    return person && unit && !person.deleted && !unit.deleted ? [{ stay, person, unit }] : []
  })
}

/** Live stays that go on; undefined while loading. */
export function usePresentStays(subject: HubSubject): readonly PresentStay[] | undefined {
  const { store } = useDesk()
  const today = useToday()
  const { kind, id } = subject
  return useLiveAnswer(() => presentStays(store, { kind, id }, today), [store, kind, id, today])
}

/** What goes with a person's file when it is deleted. Notes are facts and stay in the log. */
export async function recordsToDelete(
  { db }: Store,
  personId: string,
): Promise<readonly { readonly e: string; readonly id: string }[]> {
  const tables = { vehicle: db.vehicles, document: db.documents, consent: db.consents, careNote: db.careNotes }
  const found: { readonly e: string; readonly id: string }[] = []
  for (const [e, table] of Object.entries(tables)) {
    const rows = await table.where('v.personId').equals(personId).toArray()
    for (const row of rows) if (!row.deleted) found.push({ e, id: row.id })
  }
  return found
}
