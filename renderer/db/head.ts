/**
 * The desk's place in the log: own seq, clock and chain, and how far every device has been applied. Kept in memory between
 * commits and read from the last own change when the store opens, so that a commit writes the record and the change and no more.
 */
import type { DeviceId } from '#shared/sync/change.ts'
import { chainStart, decodeChange } from '#shared/sync/envelope.ts'
import { parseHlc } from '#shared/sync/hlc.ts'
import type { LocalSeal } from './localSeal.ts'
import type { ChangeRow, FrontierRow, IdentityRow } from './rows.ts'
import type { FrontDeskDatabase } from './tables.ts'

/** Where the next change goes on. */
export interface Head {
  readonly seq: number
  readonly ms: number
  readonly counter: number
  readonly chain: Uint8Array
  readonly frontier: Readonly<Record<string, number>>
}

/** Binds a sealed change body to its dot. */
export function bodyContext(row: Pick<ChangeRow, 'd' | 'n'>): string {
  return `change/${row.d}.${row.n}`
}

/** The head as the log tells it. **Throws** when the last own change cannot be opened: nothing may be appended then. */
export async function readHead(db: FrontDeskDatabase, seal: LocalSeal, identity: IdentityRow): Promise<Head> {
  const device = identity.device as DeviceId
  const applied = ((await db.meta.get('frontier')) as FrontierRow | undefined)?.applied ?? {}
  const last = await db.changes.where('[d+n]').between([device, 0], [device, Number.POSITIVE_INFINITY]).last()
  if (!last) return { seq: 0, ms: 0, counter: 0, chain: chainStart(asWorkspace(identity), device), frontier: applied }
  const body = seal.open(last.body, bodyContext(last))
  const change = body && decodeChange(body)
  const stamp = change?.ok ? parseHlc(change.value.hlc) : undefined
  if (!stamp?.ok) throw new Error(`The last change of this desk cannot be opened: ${device}.${last.n}`)
  const { ms, counter } = stamp.value
  return { seq: last.n, ms, counter, chain: last.chain, frontier: { ...applied, [device]: last.n } }
}

function asWorkspace(identity: IdentityRow) {
  return identity.workspace as Parameters<typeof chainStart>[0]
}
