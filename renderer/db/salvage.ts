/** What a database that no longer opens as a desk still gives: read row by row as far as it goes, and never written. */
import type { Table } from 'dexie'
import { createDatabase, type DatabaseVersion } from './database.ts'
import { bodyContext } from './head.ts'
import type { LocalSeal } from './localSeal.ts'
import type { ChangeRow, FrontierRow } from './rows.ts'
import type { FrontDeskDatabase } from './tables.ts'

const PAGE = 500
/** What other desks wrote: all of it or nothing, because the frontier tells of all. */
const OF_OTHERS = ['pages', 'bases', 'targetFiles', 'quarantine'] as const
/** What is this desk's alone, and no part of the log. */
const OF_THE_DESK = ['exchange', 'keptBlobs', 'drafts'] as const

interface SalvageParts {
  readonly workspace: string
  readonly from: number
  readonly seal: LocalSeal
  readonly versions: readonly DatabaseVersion[]
}

/** Takes over what can be read; `heard` is the frontier of the others' changes, if all of them came along. */
export async function salvage(
  db: FrontDeskDatabase,
  { workspace, from, seal, versions }: SalvageParts,
): Promise<{ readonly heard: FrontierRow | undefined }> {
  const old = createDatabase(workspace, versions, from)
  try {
    await old.open()
  } catch {
    // Not even that: the journal, the backups and the folder are what there is.
    return { heard: undefined }
  }
  try {
    await copyRows(old.changes, db.changes, (row: ChangeRow) => seal.open(row.body, bodyContext(row)) !== undefined)
    await copyRows(old.personKeys, db.personKeys)
    for (const name of OF_THE_DESK) await copyRows(old.table(name), db.table(name))
    const whole = []
    for (const name of OF_OTHERS) whole.push(await copyRows(old.table(name), db.table(name)))
    const heard = (await old.meta.get('frontier').catch(() => undefined)) as FrontierRow | undefined
    if (heard && whole.every((one) => one)) return { heard }
    for (const name of OF_OTHERS) await db.table(name).clear()
    return { heard: undefined }
  } finally {
    old.close()
  }
}

/** Copies rows that are not there yet; whether all of them could be read. */
async function copyRows<Row, Key>(
  from: Table<Row, Key>,
  to: Table<Row, Key>,
  isGood: (row: Row) => boolean = () => true,
): Promise<boolean> {
  let last: Key | undefined
  let isWhole = true
  for (;;) {
    let keys: Key[]
    try {
      const rest = last === undefined ? from.toCollection() : from.where(':id').above(last as never)
      keys = (await rest.limit(PAGE).primaryKeys()) as Key[]
    } catch {
      return false
    }
    if (keys.length === 0) return isWhole
    const rows = await Promise.all(keys.map((key) => from.get(key).catch(() => undefined)))
    const here = await to.bulkGet(keys)
    const fresh = rows.filter((row, index) => row !== undefined && here[index] === undefined && isGood(row)) as Row[]
    await to.bulkPut(fresh)
    if (rows.includes(undefined)) isWhole = false
    last = keys.at(-1)
  }
}
