/**
 * Own changes that are newer than a restored backup: out of the journal, and out of the database before where that has more. They come as
 * what they were, history of the id before, signed with its key, so that a folder which has them already has nothing twice.
 */
import { bodyContext, readHead } from '#renderer/db/head.ts'
import { JournalUnread, journalPages } from '#renderer/db/journalPages.ts'
import { identityOf } from '#renderer/db/journalRecords.ts'
import { applyRuns } from '#renderer/db/log/applyRuns.ts'
import { sealContainer } from '#renderer/db/log/container.ts'
import { chainAt } from '#renderer/db/log/readLog.ts'
import { DEVICE_KEY_CONTEXT } from '#renderer/db/openStore.ts'
import { keysOfPack } from '#renderer/db/personKeyPacks.ts'
import { sealedIn } from '#renderer/db/personKeys.ts'
import type { ChangeRow, PersonKeyPack } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { equalBytes } from '#shared/kernel/bytes.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import type { Change, DeviceId } from '#shared/sync/change.ts'
import { chainNext, decodeChange, hashBody } from '#shared/sync/envelope.ts'
import { type DeviceSigner, signerOf } from '#shared/sync/wire/deviceKey.ts'
import type { PersonKeyEntry } from '#shared/sync/wire/segment.ts'
import type { FormerDatabase, OwnRows } from './formerDatabase.ts'

/** Changes of one segment. */
const CHANGES = 500

/** Where own changes may lie. */
export interface OwnSources {
  readonly journal: FrontDeskBridge['journal']
  readonly former: Pick<FormerDatabase, 'rowsAfter'> | undefined
}

/** Brings what follows the restored log; answers how many changes came. **Throws** when storage fails. */
export async function bringOwn(store: Store, { journal, former }: OwnSources): Promise<number> {
  const { frontier } = await readHead(store)
  const sources = [await fromJournal(store, journal, frontier), await former?.rowsAfter(frontier)]
  let brought = 0
  for (const source of sources) if (source) brought += await bring(store, source)
  return brought
}

/** The journal as this desk's; undefined where it is another's, or cannot be read: the database before is asked then. */
async function fromJournal(
  store: Store,
  journal: FrontDeskBridge['journal'],
  applied: Readonly<Record<string, number>>,
): Promise<OwnRows | undefined> {
  const facts = await journal.open({ workspaceId: store.workspace })
  const told = facts.ok && facts.value.identity !== null ? identityOf(facts.value.identity, store.seal) : undefined
  if (!told) return undefined
  const rows: ChangeRow[] = []
  const packs: PersonKeyPack[] = []
  try {
    for await (const page of journalPages(journal, store.workspace)) {
      for (const row of page.changes) if (row.n > (applied[row.d] ?? 0)) rows.push(row)
      appendAll(packs, page.packs)
    }
  } catch (fault) {
    if (!(fault instanceof JournalUnread)) throw fault
  }
  return { identity: told.identity, rows, packs }
}

async function bring(store: Store, { identity, rows, packs }: OwnRows): Promise<number> {
  const secret = store.seal.open(identity.deviceKey, DEVICE_KEY_CONTEXT)
  if (!secret) return 0
  const parts = { signer: signerOf(secret), packs: new Map(packs.flatMap((pack) => pack.ks.map((k) => [k, pack]))) }
  let brought = 0
  for (const device of new Set(rows.map(({ d }) => d))) {
    const own = rows.filter(({ d }) => d === device).sort((a, b) => a.n - b.n)
    brought += await bringDevice(store, device as DeviceId, { ...parts, rows: own })
  }
  return brought
}

interface Bringing {
  readonly rows: readonly ChangeRow[]
  readonly packs: ReadonlyMap<string, PersonKeyPack>
  readonly signer: DeviceSigner
}

/** What does not follow, in number or in chain, stays where it lies: the log here has another past then. */
async function bringDevice(store: Store, device: DeviceId, { rows, packs, signer }: Bringing): Promise<number> {
  const { workspace: ws } = store
  let reached = (await readHead(store)).frontier[device] ?? 0
  const begun = reached
  let chain = await chainAt(store, device, reached)
  while (chain) {
    const following = rowsThatFollow(store, rows, { reached, chain })
    const end = following.at(-1)
    if (!end) break
    const changes = following.map(({ change }) => change)
    const run = { ws, device, first: reached + 1, last: end.row.n, before: chain, chain: end.row.chain, changes }
    const container = sealContainer({ ...store, signer }, run)
    const { fates } = await applyRuns(store, [{ ...run, container, keys: keysOf(store, changes, packs) }])
    if (fates[0]?.fate !== 'applied') break
    reached = run.last
    chain = run.chain
  }
  return reached - begun
}

interface Followed {
  readonly row: ChangeRow
  readonly change: Change
}

function rowsThatFollow(
  store: Store,
  rows: readonly ChangeRow[],
  { reached, chain }: { readonly reached: number; readonly chain: Uint8Array },
): readonly Followed[] {
  const following: Followed[] = []
  let before = chain
  for (const row of rows) {
    if (row.n <= reached) continue
    const body = store.seal.open(row.body, bodyContext(row))
    const change = body && decodeChange(body)
    if (!body || !change?.ok || row.n !== reached + following.length + 1) break
    if (!equalBytes(chainNext(before, hashBody(store.hashKey, body)), row.chain)) break
    following.push({ row, change: change.value })
    before = row.chain
    if (following.length >= CHANGES) break
  }
  return following
}

/** The keys that these changes name; those of persons who were erased are in no pack, or not taken. */
function keysOf(
  { seal }: Store,
  changes: readonly Change[],
  packs: ReadonlyMap<string, PersonKeyPack>,
): readonly PersonKeyEntry[] {
  const named = new Set(changes.flatMap(({ items }) => sealedIn(items)).map(({ k }) => k))
  const found = new Set([...named].flatMap((k) => packs.get(k) ?? []))
  return [...found].flatMap((pack) =>
    keysOfPack(seal, pack).flatMap(({ personId, key }) => (named.has(key.k) ? [{ personId, secret: key.secret }] : [])),
  )
}
