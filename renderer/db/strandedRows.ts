/**
 * Own changes behind a hole that nobody can fill at a start (sync 4.5.3): under the old id they cannot be gone on with, and the folder may
 * have them. They wait here, as the rows they were, until the folder was looked at to its end; what it did not bring is issued again.
 */
import { base64url, equalBytes, fromBase64url } from '#shared/kernel/bytes.ts'
import type { Change, DeviceId, Frontier } from '#shared/sync/change.ts'
import { chainNext, decodeChange, encodeChange, hashBody } from '#shared/sync/envelope.ts'
import { reissueChanges } from '#shared/sync/reissue.ts'
import { isPlain } from '#shared/sync/shape.ts'
import { bodyContext, readHead } from './head.ts'
import { chainAt } from './log/readLog.ts'
import { packsNamedBy } from './logRows.ts'
import { putBackOwn } from './putBackOwn.ts'
import type { ChangeRow, ExchangeRow } from './rows.ts'
import type { Store } from './store.ts'
import type { FrontDeskDatabase } from './tables.ts'

const PREFIX = 'stranded/'
/** Tries while the desk is written to at the same time. */
const TRIES = 20

/** The documents in which such rows wait; the key keeps their order. */
export function strandedDocuments(rows: readonly ChangeRow[]): readonly ExchangeRow[] {
  return rows.map(({ d, n, body, chain }) => ({
    key: `${PREFIX}${d}/${String(n).padStart(12, '0')}`,
    value: { d, n, body: base64url(body), chain: base64url(chain) },
  }))
}

/** How many wait. */
export function strandedCount({ exchange }: FrontDeskDatabase): PromiseLike<number> {
  return exchange.where('key').startsWith(PREFIX).count()
}

/** The greatest seq that waits, by former id. */
export async function strandedUpTo({ device, db }: Pick<Store, 'device' | 'db'>): Promise<Frontier> {
  const upTo: Record<string, number> = {}
  for (const key of await db.exchange.where('key').startsWith(PREFIX).primaryKeys()) {
    const [, d = '', n] = key.split('/')
    if (d !== device) upTo[d] = Math.max(upTo[d] ?? 0, Number(n))
  }
  return upTo
}

/**
 * Issues again what the folder did not bring, and forgets the rest, in one transaction; answers how many were issued again.
 * **Throws** when storage fails, or when one cannot be opened: all of them wait on then.
 */
export async function reissueStranded(store: Store): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const documents = await store.db.exchange.where('key').startsWith(PREFIX).toArray()
    // Under an id that has the hole itself nothing is written on.
    if (documents.length === 0 || documents.some(({ key }) => key.startsWith(`${PREFIX}${store.device}/`))) return 0
    const forget = documents.map(({ key }) => key)
    // Of where it lies: another context of this desk may have applied what the folder brought.
    const { frontier } = await readHead(store)
    const waiting = []
    for (const row of documents.flatMap(rowOf))
      if (!(await isHere(store, row, frontier))) waiting.push(changeOf(store, row))
    if (waiting.length === 0) {
      await store.db.exchange.bulkDelete(forget)
      return 0
    }
    const rows = rowsOf(store, waiting)
    // Published with what names them now, whoever named them first.
    const named = (await packsNamedBy(store, rows)).filter(({ n }) => n !== 0)
    const packs = named.map((pack) => ({ ...pack, n: rows[0]?.n ?? 1 }))
    // A commit in between takes the number: once more, then.
    if ((await putBackOwn(store, { rows, packs, forget })) === 0) continue
    await store.journal.append({ changes: rows, packs })
    return rows.length
  }
  return 0
}

function rowOf({ value }: ExchangeRow): readonly ChangeRow[] {
  const { d, n, body, chain } = isPlain(value) ? value : {}
  const [sealed, reached] = [fromBase64url(String(body)), fromBase64url(String(chain))]
  if (typeof d !== 'string' || typeof n !== 'number' || !sealed.ok || !reached.ok) return []
  return [{ d, n, body: sealed.value, chain: reached.value }]
}

async function isHere(store: Store, { d, n, chain }: ChangeRow, frontier: Frontier): Promise<boolean> {
  if ((frontier[d] ?? 0) < n) return false
  const known = await chainAt(store, d as DeviceId, n)
  return known !== undefined && equalBytes(known, chain)
}

function changeOf(store: Store, row: ChangeRow): Change {
  const body = store.seal.open(row.body, bodyContext(row))
  const change = body && decodeChange(body)
  if (!change?.ok) throw new Error(`A change that waits cannot be opened: ${row.d}.${row.n}`)
  return change.value
}

function rowsOf(store: Store, changes: readonly Change[]): readonly ChangeRow[] {
  const { seq, chain: before } = store.head.read()
  let chain = before
  return reissueChanges(changes, store.device, seq + 1).map((change, index) => {
    const place = { d: store.device, n: seq + 1 + index }
    const body = encodeChange(change)
    chain = chainNext(chain, hashBody(store.hashKey, body))
    return { ...place, body: store.seal.seal(body, bodyContext(place)), chain }
  })
}
