// The worker of the log rows: others' changes are applied where the exchange applies them.
import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import Dexie from 'dexie'
import { createDatabase, databaseName } from '#renderer/db/database.ts'
import { type AdoptProgress, adoptSnapshot } from '#renderer/db/log/adoptSnapshot.ts'
import { applyRuns } from '#renderer/db/log/applyRuns.ts'
import { openStore } from '#renderer/db/openStore.ts'
import type { Store } from '#renderer/db/store.ts'
import { systemClock } from '#renderer/platform/clock.ts'
import { createIds } from '#renderer/platform/ids.ts'
import { createOpeners } from '#renderer/sync/segmentOpeners.ts'
import { slicesOf } from '#renderer/sync/touchedSlices.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { passAll } from '#shared/sync/exchange/passing.ts'
import { EXCHANGE_LIMITS } from '#shared/sync/exchange/policy.ts'
import { unpackedBytes } from '#shared/sync/exchange/readFiles.ts'
import { mintRing } from '#shared/sync/wire/keyRing.ts'
import { openPersonKeys } from '#shared/sync/wire/personKeysFile.ts'
import type { ArrivedRun } from '#shared/sync/wire/segment.ts'
import { openSnapshot } from '#shared/sync/wire/snapshotFile.ts'
import { BENCH_WORKSPACE, type ForeignDesk, foreignDesk } from './foreignDesk.ts'
import { type SealedCommunity, sealedCommunity } from './sealedCommunity.ts'
import { filesOf, linesOf } from './snapshotFiles.ts'

/** What one round is asked for. */
export interface LogAsked {
  readonly what: 'apply' | 'adopt' | 'floor' | 'make' | 'usable' | 'parse'
  readonly people: number
  readonly order: 'in-order' | 'scattered'
  /** The page opens the same database with this key, and hears of the rows: the rounds begin when it says so. */
  readonly localKey?: Uint8Array
}

/** Milliseconds of the whole, and until the last segment was open; changes and time of each batch. */
export interface LogTimes {
  readonly ms: number
  readonly openMs: number
  readonly batches?: string
  readonly bytes: number
}

/** As the exchange's worker has them. */
const openers = createOpeners({
  processors: navigator.hardwareConcurrency,
  after: (ms, call) => {
    const timer = setTimeout(call, ms)
    return () => clearTimeout(timer)
  },
})

let made: { readonly key: string; readonly desk: ForeignDesk } | undefined
let community: SealedCommunity | undefined
let rows: readonly object[] = []

function deskOf({ people, order }: LogAsked): ForeignDesk {
  const key = `${people} ${order}`
  if (made?.key !== key) made = { key, desk: foreignDesk(people, order) }
  return made.desk
}

async function fresh(
  desk: Pick<ForeignDesk, 'ring'>,
  localKey: Uint8Array = crypto.getRandomValues(new Uint8Array(32)),
): Promise<Store> {
  await Dexie.delete(databaseName(BENCH_WORKSPACE))
  const opened = await openStore({
    workspace: BENCH_WORKSPACE,
    localKey,
    registry: buildRegistry(DOMAIN_MODULES),
    clock: systemClock,
    ids: createIds(systemClock.nowMs),
    app: { version: 'bench', builtMs: 0 },
    ring: desk.ring,
  })
  if (!opened.ok) throw new Error(opened.error.code)
  return opened.value
}

async function apply(asked: LogAsked): Promise<LogTimes> {
  const desk = deskOf(asked)
  const store = await fresh(desk, asked.localKey)
  if (asked.localKey) await meetPage(store)
  const opening = { ws: BENCH_WORKSPACE, ring: desk.ring, publicKeyOf: () => desk.signer.publicKey }
  const times = { openMs: 0, batches: [] as string[] }
  const start = performance.now()
  await passAll(desk.segments, {
    ahead: openers.atOnce,
    open: async ({ bytes, keys }) => ({ bytes, keys, opened: await openers.open(bytes, opening) }),
    take: async ({ bytes, keys, opened }): Promise<ArrivedRun> => {
      if (!opened.ok) throw new Error(opened.error)
      times.openMs = performance.now() - start
      return { ...opened.value, container: bytes, keys }
    },
    weightOf: unpackedBytes,
    most: EXCHANGE_LIMITS.batchBytes,
    enough: EXCHANGE_LIMITS.enoughBytes,
    store: async (runs) => {
      const began = performance.now()
      const { fates } = await applyRuns(store, runs)
      times.batches.push(`${runs.length}:${(performance.now() - began).toFixed(0)}`)
      if (fates.some(({ fate }) => fate !== 'applied')) throw new Error(JSON.stringify(fates))
    },
  })
  const { openMs } = times
  const ms = performance.now() - start
  if (rows.length !== asked.people) rows = await store.db.people.toArray()
  if (rows.length !== asked.people) throw new Error(`${rows.length} people`)
  store.db.close()
  return {
    ms,
    openMs,
    batches: times.batches.join(' '),
    bytes: desk.segments.reduce((sum, { bytes }) => sum + bytes.length, 0),
  }
}

/** As the exchange's worker: the page has its own store over the same rows, and is told which of them are others now. */
async function meetPage(store: Store): Promise<void> {
  store.sharing.move(true)
  store.onCommitted((_committed, rows) => {
    for (const touched of slicesOf(rows)) self.postMessage({ touched })
  })
  await new Promise<void>((resolve) => {
    self.addEventListener('message', () => resolve(), { once: true })
    self.postMessage({ isOpen: true })
  })
}

/** A fresh store filled from a snapshot: `openMs` until all people are there. */
async function adopt({ people }: LogAsked): Promise<LogTimes> {
  if (community?.keys.length !== people) community = sealedCommunity(people)
  const store = await fresh({ ring: mintRing((length) => crypto.getRandomValues(new Uint8Array(length))) })
  const { bytes, keys } = community
  let openMs = 0
  const start = performance.now()
  const onProgress = ({ hasPeople }: AdoptProgress) => {
    if (hasPeople && openMs === 0) openMs = performance.now() - start
  }
  const done = await adoptSnapshot(store, bytes, { keys, onProgress })
  const ms = performance.now() - start
  if (!done.ok) throw new Error(done.error)
  if (rows.length !== people) rows = await store.db.people.toArray()
  store.db.close()
  return { ms, openMs, bytes: bytes.length }
}

/** From the sealed files to rows that the page is told of: it asks its search meanwhile. */
async function usable({ people, localKey }: LogAsked): Promise<LogTimes> {
  const files = filesOf(people)
  const store = await fresh(files, localKey)
  await meetPage(store)
  const opening = { ws: BENCH_WORKSPACE, ring: files.ring, publicKeyOf: () => files.signer.publicKey }
  const start = performance.now()
  const snapshot = openSnapshot(files.snapshot, opening)
  const keys = openPersonKeys(files.keys, opening)
  if (!snapshot.ok || !keys.ok) throw new Error('The files do not open.')
  const openMs = performance.now() - start
  const bytes = snapshot.value.text() ?? new Uint8Array()
  const done = await adoptSnapshot(store, bytes, { hash: snapshot.value.head.stateHash, keys: keys.value.keys })
  if (!done.ok) throw new Error(done.error)
  store.db.close()
  return { ms: performance.now() - start, openMs, bytes: files.snapshot.length }
}

/** The floor of `usable`: the same data as gzip JSON lines under the same cipher, opened, unzipped by the browser, parsed. */
async function parse({ people }: LogAsked): Promise<LogTimes> {
  const { lines, key, nonce } = await linesOf(people)
  const start = performance.now()
  const plain = new Uint8Array(xchacha20poly1305(key, nonce).decrypt(lines))
  const text = await new Response(new Blob([plain]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
  const parsed = text.split('\n').map((line) => JSON.parse(line) as unknown)
  const ms = performance.now() - start
  if (parsed.length !== people) throw new Error(`${parsed.length} lines`)
  return { ms, openMs: 0, bytes: lines.length }
}

async function floor(asked: LogAsked): Promise<LogTimes> {
  if (rows.length !== asked.people) throw new Error('measure ours before the floor')
  const name = 'benchlogfloorben'
  await Dexie.delete(databaseName(name))
  const db = createDatabase(name)
  await db.open()
  const start = performance.now()
  await db.transaction('rw', db.people, () => db.people.bulkPut(rows as never))
  const ms = performance.now() - start
  db.close()
  return { ms, openMs: 0, bytes: 0 }
}

self.onmessage = ({ data }: MessageEvent<LogAsked | 'go'>) => {
  if (data === 'go') return
  const work =
    data.what === 'make'
      ? Promise.resolve(deskOf(data)).then((): LogTimes => ({ ms: 0, openMs: 0, bytes: 0 }))
      : { apply, adopt, floor, usable, parse }[data.what](data)
  work.then(
    (times) => self.postMessage({ times }),
    (fault: unknown) => self.postMessage({ fault: String(fault) }),
  )
}
