/** Own changes that the journal has and the browser lost (sync 4.5.3): back through the fold, as the rows they were. */
import { equalBytes } from '#shared/kernel/bytes.ts'
import { chainNext, decodeChange, hashBody } from '#shared/sync/envelope.ts'
import { parseHlc } from '#shared/sync/hlc.ts'
import { applyChange } from '#shared/sync/working.ts'
import type { Address } from '#shared/sync/workingSet.ts'
import { bodyContext, laterOf, readHead } from './head.ts'
import { inOneTransaction } from './oneTransaction.ts'
import { createKeyring } from './personKeys.ts'
import type { ChangeRow, PersonKeyPack } from './rows.ts'
import type { Head, Store } from './store.ts'
import { computeOutcome, writeOutcome } from './storeTouched.ts'
import { loadForChange, startLoading } from './workingRows.ts'

/** Own rows in seq order, and the packs that lay before them in the journal. */
export interface PutBack {
  readonly rows: readonly ChangeRow[]
  readonly packs: readonly PersonKeyPack[]
  /** Documents of the exchange that go with it. */
  readonly forget?: readonly string[]
}

/**
 * Puts rows that follow the head back, in one transaction; answers how many. They stop at the first that does not follow, in number or
 * in chain: the log here has another past then, and this is not the place to mend it. **Throws** when storage fails: nothing is put back then.
 */
export async function putBackOwn(store: Store, { rows, packs, forget = [] }: PutBack): Promise<number> {
  const back = await store.inTurn(async () => {
    const done = await inOneTransaction(store, async (assertOpen) => {
      const before = await readHead(store)
      const following = rowsThatFollow(store, before, rows)
      if (following.length === 0) return { head: before, count: 0, touched: [] }
      const loading = startLoading(store, before.frontier)
      const touched = new Map<string, Address>()
      let clock: { readonly ms: number; readonly counter: number } = { ms: before.ms, counter: before.counter }
      for (const row of following) {
        const change = changeOf(store, row)
        const asked = loadForChange(loading, change)
        if (asked !== undefined) await asked
        for (const address of applyChange(loading.set, change, store.registry)) {
          touched.set(`${address.kind} ${address.key}`, address)
        }
        const stamp = parseHlc(change.hlc)
        if (stamp.ok) clock = laterOf(clock, stamp.value)
      }
      // Before the rows are computed: they show what the keys open.
      await store.db.personKeys.bulkPut([...packs])
      const parts = { loading, keyring: createKeyring(store), nowMs: store.clock.nowMs() }
      const outcome = await computeOutcome(store, [...touched.values()], parts)
      const blobs = following.flatMap((row) => changeOf(store, row).blobs)
      const { [store.device]: _own, ...applied } = before.frontier
      assertOpen()
      await Promise.all([
        ...writeOutcome(store.db, outcome),
        store.db.changes.bulkAdd([...following]),
        store.db.keptBlobs.bulkPut(blobs.map((hash) => ({ hash }))),
        store.db.exchange.bulkDelete([...forget]),
        // What is put back may be older than what was written last: the clock does not go back with it.
        store.db.meta.put({ key: 'frontier', applied, ...clock }),
      ])
      const last = following.at(-1) as ChangeRow
      const { ms, counter } = clock
      const frontier = { ...before.frontier, [store.device]: last.n }
      const head = { seq: last.n, ms, counter, chain: last.chain, frontier }
      return { head, count: following.length, touched: outcome.touched }
    })
    store.head.move(done.head)
    return done
  })
  if (back.touched.length > 0) store.announce(undefined, back.touched)
  return back.count
}

function rowsThatFollow(store: Store, head: Head, rows: readonly ChangeRow[]): readonly ChangeRow[] {
  const following: ChangeRow[] = []
  let { seq, chain } = head
  for (const row of rows) {
    if (row.n <= seq) continue
    const body = store.seal.open(row.body, bodyContext(row))
    if (row.n !== seq + 1 || !body || !equalBytes(chainNext(chain, hashBody(store.hashKey, body)), row.chain)) break
    following.push(row)
    seq = row.n
    chain = row.chain
  }
  return following
}

function changeOf(store: Store, row: ChangeRow) {
  const body = store.seal.open(row.body, bodyContext(row))
  const change = body && decodeChange(body)
  if (!change?.ok) throw new Error(`A change of the journal cannot be opened: ${row.d}.${row.n}`)
  return change.value
}
