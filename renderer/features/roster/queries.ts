/** What the import screen asks of the store: former runs, the remembered meaning of a header, the project's unit codes. */

import { useLiveQuery } from 'dexie-react-hooks'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { ShownRecord } from '#renderer/db/formMerge.ts'
import { settingOf, settingSteps } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { RosterImportRow } from '#renderer/db/tables.ts'
import { seenOfRow } from '#renderer/db/useOpenedForm.ts'
import { derivedFrom } from '#shared/domain/ids.ts'
import { applyRememberedMapping, type RosterMapping } from '#shared/domain/roster/header.ts'
import { ROSTER_FIELDS, type RosterField } from '#shared/domain/roster/synonyms.ts'
import { parseJson } from '#shared/kernel/parseJson.ts'

/** A former run, with the name of who brought it. */
export interface FormerImport {
  readonly row: RosterImportRow
  readonly by: string
}

/** All runs, the newest first; undefined while loading. */
export function useFormerImports(): readonly FormerImport[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const rows = await store.db.rosterImports.toArray()
    const staff = await store.db.staff.bulkGet(rows.map((row) => row.v.by))
    const former = rows.map((row, index) => ({ row, by: staff[index]?.v.name ?? '' }))
    return former.sort((a, b) => (a.row.v.at < b.row.v.at ? 1 : -1))
  }, [store])
}

/** Id of the remembered meaning of a header: two desks that choose for one header meet. */
export function mappingId(store: Store, headerSignature: string): string {
  return derivedFrom(store.workspace, 'rosterMapping', [headerSignature])
}

/** The writes on which a remembered meaning stands. */
export type MappingSeen = ShownRecord<unknown>['seen']

/** Those of a header now. */
export async function mappingSeen(store: Store, { headerSignature }: RosterMapping): Promise<MappingSeen> {
  return seenOfRow(store, 'rosterMapping', await store.db.rosterMappings.get(mappingId(store, headerSignature)))
}

/** The mapping as somebody chose it for the same header; undefined where nobody has. */
export async function rememberedMapping(store: Store, detected: RosterMapping): Promise<RosterMapping | undefined> {
  const row = await store.db.rosterMappings.get(mappingId(store, detected.headerSignature))
  if (row === undefined || row.deleted === true) return undefined
  const fields = readFields(row.v.mapping ?? '')
  return fields && applyRememberedMapping(detected, { ...detected, fields })
}

const KNOWN: ReadonlySet<unknown> = new Set(ROSTER_FIELDS)

/** A field of a newer version is not imported by this one. */
function readFields(text: string): readonly (RosterField | null)[] | undefined {
  try {
    const read: unknown = parseJson(text)
    return Array.isArray(read) ? read.map((field) => (KNOWN.has(field) ? (field as RosterField) : null)) : undefined
  } catch {
    return undefined
  }
}

/** The project's pattern of unit codes; null where nobody set one, so that the file's own is guessed. */
export async function unitPatternOf(store: Store): Promise<string | null> {
  const steps = await settingSteps(store, 'unit.pattern')
  return steps.length === 0 ? null : settingOf(store, 'unit.pattern')
}

/** The same, live; undefined while it is read. */
export function useUnitPattern(): string | null | undefined {
  const { store } = useDesk()
  return useLiveQuery(() => unitPatternOf(store), [store])
}

/** Whose a record is, and in which unit. */
interface RecordName {
  readonly who: string
  readonly unit: string
}

/** Names of a few records; undefined while loading. */
export function useRecordNames(
  records: readonly { readonly entity: string; readonly id: string }[],
): readonly RecordName[] | undefined {
  const { store } = useDesk()
  const keys = records.map(({ entity, id }) => `${entity}/${id}`).join(' ')
  return useLiveQuery(
    () => Promise.all(records.map(({ entity, id }) => nameOfRecord(store, entity, id))),
    [store, keys],
  )
}

async function nameOfRecord({ db }: Store, entity: string, id: string): Promise<RecordName> {
  if (entity === 'unit') return { who: '', unit: (await db.units.get(id))?.v.code ?? '' }
  const table = { stay: 'stays', phone: 'phones', vehicle: 'vehicles' }[entity]
  const row = table === undefined ? undefined : await db.table(table).get(id)
  const personId: string = entity === 'person' ? id : (row?.v.personId ?? '')
  const person = await db.people.get(personId)
  const [stay] = await db.stays.where('v.personId').equals(personId).toArray()
  const unit = await db.units.get(row?.v.unitId ?? stay?.v.unitId ?? '')
  return { who: person?.v.name ?? '', unit: unit?.v.code ?? '' }
}
