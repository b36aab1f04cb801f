/**
 * Changes of other devices (sync 4.6): one transaction a batch folds them, writes each touched record once, and stores the changes
 * and the frontier with the data. Nothing is judged by role here: an act beyond its role is applied and marked (sync 4.4).
 */

import { equalBytes } from '#shared/kernel/bytes.ts'
import type { Change, DeviceId, Dot } from '#shared/sync/change.ts'
import { deviceOf, seqOf } from '#shared/sync/dot.ts'
import { chainNext, chainStart, encodeChange, hashBody } from '#shared/sync/envelope.ts'
import { adopt, parseHlc, type Stamp } from '#shared/sync/hlc.ts'
import { applyChange } from '#shared/sync/working.ts'
import { type Address, isKnownDot } from '#shared/sync/workingSet.ts'
import { bodyContext, lastOf, readHead } from './head.ts'
import { inOneTransaction } from './oneTransaction.ts'
import { createKeyring } from './personKeys.ts'
import type { ChangeRow } from './rows.ts'
import type { Head, Store, TouchedRow } from './store.ts'
import { computeOutcome, writeOutcome } from './storeTouched.ts'
import { type Loading, loadForChange, startLoading } from './workingRows.ts'

/** What became of each change of a batch. */
export interface Applied {
  readonly applied: readonly Dot[]
  /** Here already, with the same content. */
  readonly repeated: readonly Dot[]
  /** Another content under a dot that is here: the device is forked, and the first one stays (sync 0.6). */
  readonly forked: readonly Dot[]
  /** An earlier change of the device has not arrived: keep it and bring it again. */
  readonly early: readonly Dot[]
  /** Our own, yet not in our log: this store was restored or cloned (sync 4.5.3). Never applied. */
  readonly lost: readonly Dot[]
}

type Fate = 'applied' | 'repeated' | 'forked' | 'early' | 'lost'

/**
 * Applies a batch of validated changes of this workspace, each device's in seq order. The listeners hear of the rows; nothing is
 * printed, numbered or sounded for them. **Throws** when storage fails: nothing of the batch is stored then.
 */
export async function applyChanges(store: Store, changes: readonly Change[]): Promise<Applied> {
  const { fates, touched } = await store.inTurn(async () => {
    const done = await inOneTransaction(store, (assertOpen) => applyBatch(store, changes, assertOpen))
    store.head.move(done.head)
    return done
  })
  if (touched.length > 0) store.announce(undefined, touched)
  const dotsOf = (fate: Fate) => fates.filter((one) => one.fate === fate).map((one) => one.dot)
  return {
    applied: dotsOf('applied'),
    repeated: dotsOf('repeated'),
    forked: dotsOf('forked'),
    early: dotsOf('early'),
    lost: dotsOf('lost'),
  }
}

interface Batch {
  readonly fates: readonly { readonly dot: Dot; readonly fate: Fate }[]
  readonly touched: readonly TouchedRow[]
  readonly head: Head
}

async function applyBatch(store: Store, changes: readonly Change[], assertOpen: () => void): Promise<Batch> {
  const nowMs = store.clock.nowMs()
  // Read inside the transaction: the frontier must be the data's own, whoever wrote last.
  const before = await readHead(store)
  const loading = startLoading(store, before.frontier)
  const folding: Folding = { loading, rows: [], chains: new Map() }
  const fates: { dot: Dot; fate: Fate }[] = []
  const touched = new Map<string, Address>()
  let clock: Stamp = before
  for (const change of changes) {
    const { dot } = change
    const device = deviceOf(dot)
    // Inside the loop nothing is awaited but the tables: see loadAddresses.
    const isKnown = isKnownDot(loading.set, dot)
    const kept = isKnown ? (rowInBatch(folding, dot) ?? (await store.db.changes.get([device, seqOf(dot)]))) : undefined
    const fate = isKnown ? fateOfKnown(store, change, kept) : fateOfNew(store, change, folding)
    fates.push({ dot, fate })
    if (fate !== 'applied') continue
    const asked = loadForChange(loading, change)
    if (asked !== undefined) await asked
    for (const address of applyChange(loading.set, change, store.registry))
      touched.set(`${address.kind} ${address.key}`, address)
    if (!folding.chains.has(device)) folding.chains.set(device, await chainOf(store, device))
    folding.rows.push(sealForeign(store, change, folding))
    const stamp = parseHlc(change.hlc)
    if (stamp.ok) clock = adopt(clock, stamp.value, nowMs)
  }
  const keyring = createKeyring(store)
  const outcome = await computeOutcome(store, [...touched.values()], { loading, keyring, nowMs })
  const { ms, counter } = clock
  const { [store.device]: _own, ...applied } = Object.fromEntries(loading.set.frontier)
  assertOpen()
  await Promise.all([
    ...writeOutcome(store.db, outcome),
    store.db.changes.bulkAdd(folding.rows),
    store.db.meta.put({ key: 'frontier', applied, ms, counter }),
  ])
  const frontier = Object.fromEntries(loading.set.frontier)
  return { fates, touched: outcome.touched, head: { ...before, ms, counter, frontier } }
}

interface Folding {
  readonly loading: Loading
  readonly rows: ChangeRow[]
  readonly chains: Map<DeviceId, Uint8Array>
}

/** What becomes of a change that nobody has brought yet. */
function fateOfNew(store: Store, { dot }: Change, { loading }: Folding): Fate {
  const device = deviceOf(dot)
  if (device === store.device) return 'lost'
  return seqOf(dot) === (loading.set.frontier.get(device) ?? 0) + 1 ? 'applied' : 'early'
}

/** What becomes of a change whose dot is here: `kept` is its row of the log. */
function fateOfKnown(store: Store, change: Change, kept: ChangeRow | undefined): Fate {
  const body = kept && store.seal.open(kept.body, bodyContext(kept))
  return !body || equalBytes(body, encodeChange(change)) ? 'repeated' : 'forked'
}

/** The row of a dot if this batch has made it. */
function rowInBatch({ rows }: Folding, dot: Dot): ChangeRow | undefined {
  return rows.find((row) => row.d === deviceOf(dot) && row.n === seqOf(dot))
}

async function chainOf(store: Store, device: DeviceId): Promise<Uint8Array> {
  return (await lastOf(store.db, device))?.chain ?? chainStart(store.workspace, device)
}

function sealForeign(store: Store, change: Change, { chains }: Folding): ChangeRow {
  const device = deviceOf(change.dot)
  const place = { d: device, n: seqOf(change.dot) }
  const body = encodeChange(change)
  const chain = chainNext(chains.get(device) ?? chainStart(store.workspace, device), hashBody(store.hashKey, body))
  chains.set(device, chain)
  return { ...place, body: store.seal.seal(body, bodyContext(place)), chain }
}
