/** What this desk has to publish (sync 5): a run of own changes that fits, and the person keys that it is the first to name. */
import { bodyContext } from '#renderer/db/head.ts'
import { keysFirstNamed } from '#renderer/db/personKeyPacks.ts'
import { sealedIn } from '#renderer/db/personKeys.ts'
import type { ChangeRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import type { Change } from '#shared/sync/change.ts'
import { chainStart, decodeChange } from '#shared/sync/envelope.ts'
import type { OwnRun } from '#shared/sync/exchange/ports.ts'

/** Rows read at once. */
const ROWS = 500

/**
 * The own changes after `seq`, as many as fit `maxBytes` of canonical bytes, at least one; undefined when there is none.
 * **Throws** when one cannot be opened, or the one before it is not here: a chain with a hole is not published.
 */
export async function ownRunAfter(store: Store, seq: number, maxBytes: number): Promise<OwnRun | undefined> {
  const { device, workspace: ws } = store
  const before = seq === 0 ? chainStart(ws, device) : (await store.db.changes.get([device, seq]))?.chain
  if (!before) throw new Error(`The own log has no change ${seq}.`)
  const taken = await takeRows(store, seq, maxBytes)
  const end = taken.at(-1)
  if (!end) return undefined
  const changes = taken.map(({ change }) => change)
  const run = { ws, device, first: seq + 1, last: end.row.n, before, chain: end.row.chain, changes }
  const named = new Set(changes.flatMap((change) => sealedIn(change.items)).map(({ k }) => k))
  return { run, keys: await keysFirstNamed(store, named, run.first) }
}

interface Taken {
  readonly row: ChangeRow
  readonly change: Change
}

async function takeRows(store: Store, seq: number, maxBytes: number): Promise<readonly Taken[]> {
  const taken: Taken[] = []
  let bytes = 0
  for (;;) {
    const from = seq + taken.length + 1
    const range: [[string, number], [string, number]] = [
      [store.device, from],
      [store.device, from + ROWS],
    ]
    const rows = await store.db.changes
      .where('[d+n]')
      .between(...range)
      .toArray()
    for (const row of rows) {
      const body = store.seal.open(row.body, bodyContext(row))
      const change = body && decodeChange(body)
      if (!body || !change?.ok || row.n !== seq + taken.length + 1)
        throw new Error(`The own log has no change ${row.n}.`)
      bytes += body.length
      if (bytes > maxBytes && taken.length > 0) return taken
      taken.push({ row, change: change.value })
    }
    if (rows.length < ROWS) return taken
  }
}
