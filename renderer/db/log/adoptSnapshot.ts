/**
 * Beginning with a snapshot (sync 4.9): an empty store is filled from it in batches, people first. The snapshot itself is stored before the
 * first row, so that a start that was killed goes on where it was (case 36); the frontier comes with the last row.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { readHead } from '#renderer/db/head.ts'
import { inOneTransaction } from '#renderer/db/oneTransaction.ts'
import type { PackedKey } from '#renderer/db/personKeyPacks.ts'
import { createKeyring } from '#renderer/db/personKeys.ts'
import { refold } from '#renderer/db/refold.ts'
import type { Store, TouchedRow } from '#renderer/db/store.ts'
import { storeTouched } from '#renderer/db/storeTouched.ts'
import { tellAsWhole } from '#renderer/db/tellAsWhole.ts'
import { type Loading, startLoading } from '#renderer/db/workingRows.ts'
import { hex } from '#shared/kernel/bytes.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { adopt, parseHlc, type Stamp } from '#shared/sync/hlc.ts'
import { loadSnapshot } from '#shared/sync/snapshotLoad.ts'
import type { PersonKeyEntry } from '#shared/sync/wire/segment.ts'
import type { Address, WorkingSet } from '#shared/sync/workingSet.ts'
import { addressesInOrder, adoptedSoFar, noteAdopted } from './adopting.ts'
import { packArrived } from './arrivedKeys.ts'
import { baseRow, readBase } from './base.ts'
import { putWaiting, waitingIn } from './sealedRows.ts'

/** Records of one transaction: a pause for everybody else between two of them. */
const BATCH = 4000

/** How far the filling is, in records. */
export interface AdoptProgress {
  readonly done: number
  readonly total: number
  /** All people are there, with their units and phones: they can be searched. */
  readonly hasPeople: boolean
}

/** What comes with a snapshot. */
export interface AdoptParts {
  /** Hash that the snapshot is known by, hex; other bytes are refused. */
  readonly hash?: string
  /** Keys of the persons in it: without them names stay sealed until all is folded again. */
  readonly keys?: readonly PersonKeyEntry[]
  readonly onProgress?: (progress: AdoptProgress) => void
}

/** `not-empty`: the store has changes of its own, or of others; the rest: the snapshot is not what it says. Nothing was written. */
export type AdoptRefusal = 'not-empty' | 'hash-differs' | 'malformed-snapshot' | 'newer-snapshot'

/**
 * Fills an empty store from a snapshot's canonical bytes. **Refuses** as `AdoptRefusal`; **throws** when storage fails: `resumeAdoption`
 * goes on then.
 */
export async function adoptSnapshot(
  store: Store,
  bytes: Uint8Array,
  { hash, keys = [], onProgress }: AdoptParts = {},
): Promise<Result<null, AdoptRefusal>> {
  if (Object.keys((await readHead(store)).frontier).length > 0 || (await store.db.bases.count()) > 0)
    return err('not-empty')
  if (hash !== undefined && hex(sha256(bytes)) !== hash) return err('hash-differs')
  const loaded = loadSnapshot(bytes, store.registry)
  if (!loaded.ok) return err(loaded.error.code)
  const base = baseRow(store, bytes, Object.fromEntries(loaded.value.frontier))
  const atHand = await store.inTurn(() =>
    inOneTransaction(store, async (assertOpen) => {
      const { byId, packs } = await packArrived(store, keys)
      assertOpen()
      await Promise.all([store.db.bases.put(base), store.db.personKeys.bulkPut([...packs]), noteAdopted(store.db, 0)])
      return byId
    }),
  )
  await fill(store, loaded.value, { from: 0, atHand, onProgress })
  return ok(null)
}

/** Goes on with a filling that was stopped; answers whether there was one. **Throws** as `adoptSnapshot`. */
export async function resumeAdoption(store: Store, { onProgress }: AdoptParts = {}): Promise<boolean> {
  const from = await adoptedSoFar(store.db)
  const set = from === undefined ? undefined : await readBase(store)
  if (from === undefined || set === undefined) return false
  await fill(store, set, { from, atHand: new Map(), onProgress })
  return true
}

interface Filling {
  readonly from: number
  /** Keys that need not be looked for; the others are. */
  readonly atHand: ReadonlyMap<string, PackedKey>
  readonly onProgress?: AdoptParts['onProgress'] | undefined
}

async function fill(store: Store, set: WorkingSet, { from, atHand, onProgress }: Filling): Promise<void> {
  const { addresses, first } = addressesInOrder(set)
  // The set holds all there is; what an earlier start parked is gone on with.
  const loading = { ...startLoading(store, {}, () => true), set }
  for (const row of await store.db.parked.toArray()) loading.parked.set(row.key, row)
  for (let done = from; done < addresses.length; ) {
    const next = Math.min(done + BATCH, addresses.length)
    const some = addresses.slice(done, next)
    const touched = await store.inTurn(() => storeSome(store, { loading, atHand, some, done: next }))
    store.announce(undefined, touched)
    done = next
    onProgress?.({ done, total: addresses.length, hasPeople: done >= first })
  }
  await store.inTurn(() => finish(store, set))
}

interface Some {
  readonly loading: Loading
  readonly atHand: Filling['atHand']
  readonly some: readonly Address[]
  readonly done: number
}

function storeSome(store: Store, { loading, atHand, some, done }: Some): Promise<readonly TouchedRow[]> {
  return inOneTransaction(store, async (assertOpen) => {
    const nowMs = store.clock.nowMs()
    const keyring = createKeyring(store)
    keyring.hold(atHand)
    const { touched, written } = await storeTouched(store, some, { loading, keyring, nowMs, assertOpen })
    await Promise.all([written, noteAdopted(store.db, done)])
    tellAsWhole()
    return touched
  })
}

/** The frontier comes last: until then nothing that stands on the snapshot is applied. */
async function finish(store: Store, set: WorkingSet): Promise<void> {
  const { [store.device]: _own, ...applied } = Object.fromEntries(set.frontier)
  const now = await readHead(store)
  const { ms, counter } = adopt(now, newestIn(set), store.clock.nowMs())
  await inOneTransaction(store, async (assertOpen) => {
    const waiting = await waitingIn(store, set)
    assertOpen()
    const frontier = { key: 'frontier', applied, ms, counter } as const
    await Promise.all([store.db.meta.put(frontier), putWaiting(store.db, waiting), noteAdopted(store.db, undefined)])
  })
  store.head.move(await readHead(store))
  // Somebody wrote while it was filled, on rows that were not all there: folded from the base, every one is right.
  if (now.seq > 0) await refold(store)
}

function newestIn({ registers, aggregates }: WorkingSet): Stamp {
  let newest = ''
  for (const state of registers.values())
    for (const { heads } of Object.values(state)) for (const { hlc } of heads) if (hlc > newest) newest = hlc
  for (const events of aggregates.values()) for (const { hlc } of events) if (hlc > newest) newest = hlc
  const stamp = parseHlc(newest)
  return stamp.ok ? stamp.value : { ms: 0, counter: 0 }
}
