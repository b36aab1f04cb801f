/** A paper by its number, and the pictures that records of the rounds name. */
import type { Store } from '#renderer/db/store.ts'
import type { JsonObject } from '#shared/kernel/json.ts'

/** A paper of this module, as far as a scan needs it. */
export interface ScannedSheet {
  readonly form: string
  readonly unitId: string | null
  /** The first fault that a notice tells of. */
  readonly faultId: string | undefined
}

/** Index: `sheets.number`; faults of a notice by its department's day, which is indexed. */
export async function sheetOfNumber({ db }: Store, number: string): Promise<ScannedSheet | undefined> {
  if (number === '') return undefined
  const row = await db.sheets.where('v.number').equals(number).first()
  if (row === undefined) return undefined
  const { form, unitId } = row.v
  const told = form === 'inspection-notice' ? await db.inspectionFaults.where('v.dueOn').above('').toArray() : []
  const fault = told.find(({ v }) => v.sheetId === row.id || v.number === number)
  return { form, unitId, faultId: fault?.id }
}

/**
 * Of these hashes those that visits, faults or filled lists name. What was taken back, or settled away, keeps its picture: the dispute may come
 * later. Indexes: `*.blobs`; what they do not know is looked for in every event that was told.
 */
export async function blobsInRecords({ db }: Store, hashes: readonly string[]): Promise<readonly string[]> {
  const tables = [db.vacantInspections, db.inspectionFaults, db.listPatrols] as const
  const inUse = new Set<string>()
  for (const table of tables)
    for (const { v } of await table.where('v.blobs').anyOf(hashes).toArray())
      for (const hash of v.blobs) inUse.add(hash)
  const wanted = new Set(hashes.filter((hash) => !inUse.has(hash)))
  if (wanted.size === 0) return [...inUse]
  for (const table of tables)
    await table.each(({ s }) => {
      for (const { data } of s) for (const hash of wanted) if (namesBlob(data, hash)) inUse.add(hash)
    })
  return [...inUse]
}

/** Hashes are long and random: a text that holds one names it, in whatever field of whatever version. */
function namesBlob(data: JsonObject, hash: string): boolean {
  return JSON.stringify(data).includes(hash)
}
