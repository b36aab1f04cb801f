/** Everything this module holds about a person, section by section, for their copy (PIPL Art. 45, handbook 2.18). */
import { changesOf } from '#renderer/db/history.ts'
import { idsOfPerson } from '#renderer/db/mergedPeople.ts'
import { openForm } from '#renderer/db/registerForm.ts'
import type { Store } from '#renderer/db/store.ts'
import { fieldName } from '#renderer/features/owner-files/fieldNames.ts'
import { label, text } from '#renderer/text/text.ts'
import { FIELD_GROUNDS } from '#shared/domain/owner-files/fieldBasis.ts'
import type { ExportSection } from '#shared/domain/owner-files/personExport.ts'
import type { Json } from '#shared/kernel/json.ts'
import { clockInZone } from '#shared/kernel/zone.ts'
import { parseRecordKey, recordKey } from '#shared/sync/dot.ts'
import { DELETED } from '#shared/sync/registerEye.ts'
import { entityWords, groundFieldWords, groundWords } from './groundWords.ts'
import { loadPersonRecords, type PersonRecordRows, standing } from './recordQueries.ts'
import { recordFieldWords } from './recordWords.ts'
import { loadRevealLines } from './revealLines.ts'

/** Sections of owner files; nothing for a person who has no file. */
export async function ownerFileExport(store: Store, personId: string): Promise<readonly ExportSection[]> {
  const records = await loadPersonRecords(store, personId)
  if (records === undefined) return []
  const ids = await idsOfPerson(store, personId)
  const files = await Promise.all(ids.slice(1).map((id) => loadPersonRecords(store, id)))
  return [
    await personSection(store, records),
    await staysSection(store, ids),
    await phonesSection(store, ids),
    ...recordSections(store, together(records, files)),
    await changesSection(store, ids),
    await revealsSection(store, personId),
    section('grounds', ['field', 'basis', 'purpose', 'retention'], Object.keys(FIELD_GROUNDS).map(groundWords)),
  ]
}

/** What was registered under the merged files is told with the file that stays. */
function together(own: PersonRecordRows, merged: readonly (PersonRecordRows | undefined)[]): PersonRecordRows {
  const all = [own, ...merged.filter((one) => one !== undefined)]
  return {
    person: own.person,
    vehicles: all.flatMap((one) => one.vehicles),
    documents: all.flatMap((one) => one.documents),
    consents: all.flatMap((one) => one.consents),
    careNotes: all.flatMap((one) => one.careNotes),
    notes: all.flatMap((one) => one.notes).sort((a, b) => (a.v.at < b.v.at ? 1 : -1)),
  }
}

type Column = Parameters<typeof columnWords>[0][number]

function columnWords(
  columns: readonly (
    | 'field'
    | 'value'
    | 'basis'
    | 'purpose'
    | 'retention'
    | 'day'
    | 'at'
    | 'who'
    | 'what'
    | 'reason'
    | 'number'
    | 'state'
    | 'from'
    | 'to'
  )[],
): readonly string[] {
  return columns.map((column) => text(`privacy.export.columns.${column}`))
}

type SectionKey =
  | 'person'
  | 'stays'
  | 'phones'
  | 'vehicles'
  | 'documents'
  | 'consents'
  | 'careNotes'
  | 'notes'
  | 'changes'
  | 'reveals'
  | 'grounds'

function section(key: SectionKey, columns: readonly Column[], rows: readonly (readonly string[])[]): ExportSection {
  return { key, title: text(`privacy.export.sections.${key}`), columns: columnWords(columns), rows }
}

/** All fields of the person, the identity number in full: this copy is their own. */
async function personSection(store: Store, { person }: PersonRecordRows): Promise<ExportSection> {
  const { values } = await openForm(store, 'person', person)
  const rows = Object.entries(values).flatMap(([field, value]) =>
    value === null || value === '' ? [] : [[personFieldWords(field), valueWords(field, value)]],
  )
  return section('person', ['field', 'value'], rows)
}

function personFieldWords(field: string): string {
  const path = `person.${field}`
  return path in FIELD_GROUNDS ? groundFieldWords(path) : fieldName(field)
}

function valueWords(field: string, value: Json): string {
  const words = String(value)
  if (field === 'idKind') return label(`ownerFiles.idKinds.${words}` as 'ownerFiles.idKinds.resident')
  if (field === 'sex') return label(`households.sexes.${words}` as 'households.sexes.male')
  if (field === 'kind') return label(`households.personKinds.${words}` as 'households.personKinds.natural')
  return words
}

async function staysSection(store: Store, ids: readonly string[]): Promise<ExportSection> {
  const stays = standing(await store.db.stays.where('v.personId').anyOf(ids).toArray())
  const units = await store.db.units.bulkGet(stays.map(({ v }) => v.unitId ?? ''))
  const rows = stays.map(({ v }, index) => [
    units[index]?.v.code ?? text('privacy.export.noUnit'),
    [text(`ownerFiles.relations.${v.relation ?? 'owner'}`), v.kinship, shareWords(v.shareNum, v.shareDen)]
      .filter(Boolean)
      .join(' · '),
    v.fromDay ?? '',
    v.toDay ?? '',
  ])
  return section('stays', ['number', 'what', 'from', 'to'], rows)
}

function shareWords(num: number | null | undefined, den: number | null | undefined): string {
  return num == null || den == null ? '' : `${num}/${den}`
}

async function phonesSection(store: Store, ids: readonly string[]): Promise<ExportSection> {
  const phones = standing(await store.db.phones.where('v.personId').anyOf(ids).toArray())
  return section(
    'phones',
    ['number', 'what'],
    phones.map(({ v }) => [v.number ?? '', v.label ?? '']),
  )
}

function recordSections(store: Store, records: PersonRecordRows): readonly ExportSection[] {
  const { vehicles, documents, consents, careNotes, notes } = records
  return [
    section(
      'vehicles',
      ['number', 'what', 'state'],
      vehicles.map(({ v }) => [v.plate ?? '', v.model ?? '', v.space ?? '']),
    ),
    section(
      'documents',
      ['what', 'state', 'number', 'day', 'to', 'purpose'],
      documents.map(({ v }) => [
        text(`fileRecords.document.kinds.${v.kind ?? 'other'}`),
        [text(`fileRecords.document.states.${v.state ?? 'on-paper'}`), v.place, v.remark].filter(Boolean).join(' · '),
        v.number ?? '',
        v.receivedDay ?? '',
        v.validTo ?? '',
        v.purpose ?? '',
      ]),
    ),
    section(
      'consents',
      ['what', 'number', 'day', 'state'],
      consents.map(({ v }) => [
        text(`fileRecords.consent.purposes.${v.purpose ?? 'registration'}`),
        v.version ?? '',
        v.givenDay ?? '',
        v.withdrawnDay == null
          ? text(`fileRecords.consent.media.${v.medium ?? 'paper'}`)
          : text('fileRecords.consent.withdrawnOn', { day: v.withdrawnDay }),
      ]),
    ),
    section(
      'careNotes',
      ['what', 'basis', 'to'],
      careNotes.map(({ v }) => [v.text ?? '', text(`fileRecords.care.bases.${v.basis ?? 'consent'}`), v.endDay ?? '']),
    ),
    section(
      'notes',
      ['at', 'what'],
      notes.map(({ v }) => [momentOf(store, v.at), v.text]),
    ),
  ]
}

/** Changes told at most: more than a life of corrections. */
const MOST_CHANGES = 2_000

/** Who changed which field when. Values stand in the sections above as they are now. */
async function changesSection(store: Store, people: readonly string[]): Promise<ExportSection> {
  const tables = ['stays', 'phones', 'vehicles', 'documents', 'consents', 'careNotes', 'fileNotes'] as const
  const entities = ['stay', 'phone', 'vehicle', 'document', 'consent', 'careNote', 'fileNote'] as const
  const ids = await Promise.all(
    tables.map((table) => store.db.table(table).where('v.personId').anyOf(people).primaryKeys()),
  )
  const keys = entities.flatMap((entity, index) => (ids[index] ?? []).map((id) => recordKey(entity, String(id))))
  const sought = [...people.map((id) => recordKey('person', id)), ...keys]
  const wanted = new Set<string>(sought)
  const changes = await changesOf(store, sought, MOST_CHANGES)
  const staff = new Map((await store.db.staff.toArray()).map((row) => [row.id, row.v.name ?? '']))
  const rows = changes.map((change) => {
    const items = change.items.filter(({ key }) => wanted.has(key))
    const what = items.map(({ key }) => entityWords(parseRecordKey(key).e))
    const fields = items.flatMap(({ key, fields: named }) =>
      told(named).map((field) =>
        field === DELETED ? text('common.remove') : recordFieldWords(parseRecordKey(key).e, field),
      ),
    )
    return [momentOf(store, change.at), staff.get(change.actor.id) ?? '', listed(what), listed(fields)]
  })
  return section('changes', ['at', 'who', 'what', 'field'], rows)
}

async function revealsSection(store: Store, personId: string): Promise<ExportSection> {
  const everything = { fromDay: null, toDay: null, staffId: '', name: '', personId }
  const lines = await loadRevealLines(store, everything)
  const rows = lines.map((line) => [
    momentOf(store, line.at),
    line.staff,
    line.what === undefined ? '' : text(`privacy.reveals.what.${line.what}`),
    line.reason === undefined ? '' : text(`ownerFiles.reasons.${line.reason}`),
  ])
  return section('reveals', ['at', 'who', 'what', 'reason'], rows)
}

/** Ties between records and the machine's own marks say nothing to a reader. */
const UNTOLD: ReadonlySet<string> = new Set([
  ...['personId', 'unitId', 'consentId', 'mergedInto', 'buildingId'],
  ...['blob', 'mediaType', 'sizeBytes', 'version', 'purpose', 'withdrawnDay', 'scanBasis'],
])

function told(fields: readonly string[]): readonly string[] {
  return fields.filter((field) => !UNTOLD.has(field))
}

function listed(words: readonly string[]): string {
  return [...new Set(words)].join(text('common.listSeparator'))
}

/** `2026-11-21 10:12` of the community. */
export function momentOf(store: Store, at: string): string {
  const ms = Date.parse(at)
  return Number.isNaN(ms) ? '' : `${store.dayOf(ms)} ${clockInZone(ms, store.zone())}`
}
