/** The rows of the log as segments (sync 5), so that a restored desk files them as the history of the ids before it without sealing anything again. */
import { bodyContext, lastOf } from '#renderer/db/head.ts'
import { sealContainer } from '#renderer/db/log/container.ts'
import { devicesOfRows } from '#renderer/db/logRows.ts'
import type { Store } from '#renderer/db/store.ts'
import type { Change, DeviceId, Frontier } from '#shared/sync/change.ts'
import { chainStart, decodeChange } from '#shared/sync/envelope.ts'

/** Rows read at once. */
const ROWS = 500
/** Canonical bytes of one segment; more would only take longer to lose to one damaged byte. */
const SEGMENT_BYTES = 1024 * 1024

/** A segment and how many changes are in it. */
export interface OwnContainer {
  readonly container: Uint8Array
  readonly changes: number
}

/** The changes that lie here as rows, this desk's and those of the ids it had before, up to `frontier`. **Throws** when one is missing or cannot be opened. */
export async function* ownContainers(store: Store, frontier: Frontier): AsyncGenerator<OwnContainer> {
  for (const device of await devicesOfRows(store.db)) {
    const last = (await lastOf(store.db, device))?.n ?? 0
    yield* containersOf(store, device as DeviceId, Math.min(last, frontier[device] ?? 0))
  }
}

/** All of one device. Those of a former id are sealed with the signature of today: its own went with it. */
async function* containersOf(store: Store, device: DeviceId, upTo: number): AsyncGenerator<OwnContainer> {
  const { workspace: ws } = store
  let before = chainStart(ws, device)
  let chain = before
  let changes: Change[] = []
  let bytes = 0
  let next = 1
  const seal = (): OwnContainer => {
    const run = { ws, device, first: next - changes.length, last: next - 1, before, chain, changes }
    const sealed = { container: sealContainer(store, run), changes: changes.length }
    before = chain
    changes = []
    bytes = 0
    return sealed
  }
  while (next <= upTo) {
    const end = Math.min(next + ROWS - 1, upTo)
    const rows = await store.db.changes.where('[d+n]').between([device, next], [device, end], true, true).toArray()
    if (rows.length === 0) throw new Error(`The own log has no change ${next}.`)
    for (const row of rows) {
      const body = store.seal.open(row.body, bodyContext(row))
      const change = body && decodeChange(body)
      if (!body || !change?.ok || row.n !== next) throw new Error(`The own log has no change ${next}.`)
      if (changes.length > 0 && bytes + body.length > SEGMENT_BYTES) yield seal()
      changes.push(change.value)
      bytes += body.length
      chain = row.chain
      next += 1
    }
  }
  if (changes.length > 0) yield seal()
}
