/** A paper or card by its number, and the pictures that records of move-in name. */
import { loadRecordHistory } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { recordKey } from '#shared/sync/dot.ts'

/** What a number belongs to. */
export interface ScannedMoveIn {
  /** The form of the paper; empty for a card or key. */
  readonly form: string
  readonly caseId: string | undefined
}

/**
 * Indexes: `sheets.number`, `moveInCases.unitId`, `handedItems.serial`, `handedItems.number`. Undefined for what is none of ours; a paper of a
 * home leads to its case, the newest one where there were several.
 */
export async function moveInOfNumberIn({ db }: Store, scanned: string): Promise<ScannedMoveIn | undefined> {
  if (scanned === '') return undefined
  // Our own numbers are in capitals; what a maker printed on a card is as it is.
  const numbers = [scanned, scanned.toUpperCase()]
  const sheet = await db.sheets.where('v.number').anyOf(numbers).first()
  if (sheet !== undefined) {
    const rows = sheet.v.unitId == null ? [] : await db.moveInCases.where('v.unitId').equals(sheet.v.unitId).toArray()
    const known = rows.filter(({ v }) => v.status !== 'void').sort((a, b) => (a.v.openedAt < b.v.openedAt ? 1 : -1))
    return { form: sheet.v.form, caseId: known[0]?.id }
  }
  const thing =
    (await db.handedItems.where('v.serial').anyOf(numbers).first()) ??
    (await db.handedItems.where('v.number').anyOf(numbers).first())
  return thing === undefined || thing.v.status === 'void'
    ? undefined
    : { form: '', caseId: thing.v.caseId ?? undefined }
}

/**
 * Of these hashes those that cases, keys or cards name. What was taken back, or settled away, keeps its picture: the dispute may come later.
 * Indexes: `*.blobs`; what they do not know is looked for in all that was ever told of each record, opened, because papers and photographs of
 * a home are sealed.
 */
export async function moveInBlobs(store: Store, hashes: readonly string[]): Promise<readonly string[]> {
  const { db } = store
  const tables = { moveInCase: db.moveInCases, handedItem: db.handedItems } as const
  const inUse = new Set<string>()
  for (const table of Object.values(tables))
    for (const { v } of await table.where('v.blobs').anyOf(hashes).toArray())
      for (const hash of v.blobs) inUse.add(hash)
  const wanted = new Set(hashes.filter((hash) => !inUse.has(hash)))
  for (const [entity, table] of Object.entries(tables)) {
    if (wanted.size === 0) break
    for (const id of await table.toCollection().primaryKeys()) {
      const { view, dead } = await loadRecordHistory(store, recordKey(entity, id))
      for (const { data } of [...view.events, ...dead])
        for (const hash of wanted) if (namesBlob(data, hash)) inUse.add(hash)
    }
  }
  return hashes.filter((hash) => inUse.has(hash))
}

/** Hashes are long and random: a text that holds one names it, in whatever field of whatever version. */
function namesBlob(data: JsonObject, hash: string): boolean {
  return JSON.stringify(data).includes(hash)
}
