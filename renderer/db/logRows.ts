/** The changes that lie in the log row by row: this desk's, and those of the ids it had before. */
import { decodeChange } from '#shared/sync/envelope.ts'
import { bodyContext } from './head.ts'
import { sealedIn } from './personKeys.ts'
import type { ChangeRow, PersonKeyPack } from './rows.ts'
import type { Store } from './store.ts'
import type { FrontDeskDatabase } from './tables.ts'

/** Rows of the log read at once. */
const PAGE = 500

/** Whose changes lie in the log row by row: this desk's, and those of the ids it had before. */
export async function devicesOfRows(db: FrontDeskDatabase): Promise<readonly string[]> {
  const devices: string[] = []
  for (;;) {
    const after: [string, number] = [devices.at(-1) ?? '', Number.POSITIVE_INFINITY]
    const next = await db.changes.where('[d+n]').above(after).first()
    if (!next) return devices
    devices.push(next.d)
  }
}

/** The rows of a device after a seq, a page of them. */
export function rowsAfter(db: FrontDeskDatabase, device: string, seq: number): Promise<ChangeRow[]> {
  return db.changes
    .where('[d+n]')
    .between([device, seq], [device, Number.POSITIVE_INFINITY], false, true)
    .limit(PAGE)
    .toArray()
}

/** The packs whose keys these changes name; the host keeps one that it has already. */
export async function packsNamedBy(
  { db, seal }: Pick<Store, 'db' | 'seal'>,
  rows: readonly ChangeRow[],
): Promise<readonly PersonKeyPack[]> {
  const ks = new Set<string>()
  for (const row of rows) {
    const body = seal.open(row.body, bodyContext(row))
    const change = body && decodeChange(body)
    if (change?.ok) for (const { k } of sealedIn(change.value.items)) ks.add(k)
  }
  if (ks.size === 0) return []
  const ids = new Set(
    await db.personKeys
      .where('ks')
      .anyOf([...ks])
      .primaryKeys(),
  )
  return (await db.personKeys.bulkGet([...ids])).filter((pack) => pack !== undefined)
}
