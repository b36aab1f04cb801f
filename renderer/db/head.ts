/**
 * The desk's place in the log: own seq, clock and chain, and how far every device has been applied. Kept in memory between
 * commits and read from the last own change when the store opens, so that a commit writes the record and the change and no more.
 */
import { chainStart, decodeChange } from '#shared/sync/envelope.ts'
import { parseHlc, type Stamp } from '#shared/sync/hlc.ts'
import type { ChangeRow, FrontierRow } from './rows.ts'
import type { Head, Store } from './store.ts'
import type { FrontDeskDatabase } from './tables.ts'

/** What the head is read from. */
export type HeadSource = Pick<Store, 'db' | 'seal' | 'workspace' | 'device'>

const NEVER: Stamp = { ms: 0, counter: 0 }

/** Binds a sealed change body to its dot. */
export function bodyContext(row: Pick<ChangeRow, 'd' | 'n'>): string {
  return `change/${row.d}.${row.n}`
}

/**
 * The head as the log tells it, in one look.
 * **Throws** when the last own change cannot be opened: nothing may be appended then.
 */
export function readHead({ db, seal, workspace, device }: HeadSource): Promise<Head> {
  return db.transaction('r', db.meta, db.changes, async () => {
    const heard = (await db.meta.get('frontier')) as FrontierRow | undefined
    const last = await lastOf(db, device)
    const applied = heard?.applied ?? {}
    if (!last) return { seq: 0, ...laterOf(heard), chain: chainStart(workspace, device), frontier: applied }
    const body = seal.open(last.body, bodyContext(last))
    const change = body && decodeChange(body)
    const stamp = change?.ok ? parseHlc(change.value.hlc) : undefined
    if (!stamp?.ok) throw new Error(`The last change of this desk cannot be opened: ${device}.${last.n}`)
    const frontier = { ...applied, [device]: last.n }
    return { seq: last.n, ...laterOf(stamp.value, heard), chain: last.chain, frontier }
  })
}

/** The newest change of a device that lies here. */
export function lastOf(db: FrontDeskDatabase, device: string): PromiseLike<ChangeRow | undefined> {
  return db.changes.where('[d+n]').between([device, 0], [device, Number.POSITIVE_INFINITY]).last()
}

/** What this desk wrote and what it heard both move its clock (sync 4.2). */
export function laterOf(a: Stamp | undefined, b?: Stamp): Stamp {
  const [x, y] = [a ?? NEVER, b ?? NEVER]
  const { ms, counter } = y.ms > x.ms || (y.ms === x.ms && y.counter > x.counter) ? y : x
  return { ms, counter }
}
