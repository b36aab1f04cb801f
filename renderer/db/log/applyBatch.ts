/** One batch inside its transaction: judge, gather, fold, compute and write. */
import { readHead } from '#renderer/db/head.ts'
import { createKeyring } from '#renderer/db/personKeys.ts'
import { Unshown } from '#renderer/db/projectRows.ts'
import type { BaseRow, PageRow } from '#renderer/db/rows.ts'
import type { Head, Store, TouchedRow } from '#renderer/db/store.ts'
import { storeTouched } from '#renderer/db/storeTouched.ts'
import { tellAsWhole } from '#renderer/db/tellAsWhole.ts'
import { type Loading, loadAddresses, loadForChange, startLoading } from '#renderer/db/workingRows.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import type { Change, Dot } from '#shared/sync/change.ts'
import { makeDot, recordKey } from '#shared/sync/dot.ts'
import type { AppliedRuns, RunFate } from '#shared/sync/exchange/ports.ts'
import { adopt, parseHlc, type Stamp } from '#shared/sync/hlc.ts'
import type { ArrivedRun } from '#shared/sync/wire/segment.ts'
import { applyChange } from '#shared/sync/working.ts'
import type { Address } from '#shared/sync/workingSet.ts'
import { adoptedSoFar } from './adopting.ts'
import { packArrived } from './arrivedKeys.ts'
import { type Judged, judgeRun } from './judgeRun.ts'
import { chainIn } from './readLog.ts'
import { openedBy, putWaiting, readWaiting, waitingAfter } from './sealedRows.ts'

const EARLY: Judged = { fate: { fate: 'early' }, isKept: false }

/** Touched rows above which live queries hear of tables, not of keys. */
const MANY_ROWS = 500

/** What one transaction is given. */
export interface BatchParts {
  readonly runs: readonly ArrivedRun[]
  /** Changes that an earlier attempt could not fold. */
  readonly poison: ReadonlySet<Dot>
  readonly assertOpen: () => void
}

/** What it leaves. */
export interface Batch extends AppliedRuns {
  readonly touched: readonly TouchedRow[]
  readonly head: Head
}

/** A change that the fold stumbled over. */
export class Poisoned extends Error {
  readonly dot: Dot

  constructor(dot: Dot, cause: unknown) {
    super(`The change ${dot} cannot be folded.`, { cause })
    this.dot = dot
  }
}

/** Applies the runs in the transaction we are in. **Throws** `Poisoned`, and whatever storage throws. */
export async function applyBatch(store: Store, { runs, poison, assertOpen }: BatchParts): Promise<Batch> {
  const { db } = store
  const nowMs = store.clock.nowMs()
  // Read inside the transaction: the frontier must be the data's own, whoever wrote last.
  const before = await readHead(store)
  const plan = await planBatch(store, runs, { frontier: before.frontier, poison })
  const { fates, kept } = plan
  // Nothing to keep: nothing is written, not even the same again.
  if (kept.length === 0) return { fates, frontier: before.frontier, touched: [], head: before }
  const loading = startLoading(store, before.frontier)
  const touched = await fold(store, loading, plan.changes)
  const keyring = createKeyring(store)
  const packs = await packArrived(
    store,
    kept.flatMap(({ keys }) => keys),
  )
  keyring.hold(packs.byId)
  const came = [...packs.byId.keys()]
  const waited = await readWaiting(db)
  const further = openedBy(waited, came).filter(({ kind, key }) => !touched.has(`${kind} ${key}`))
  if (further.length > 0) await loadAddresses(loading, further)
  const looked = [...touched.values(), ...further]
  const stored = await storeTouched(store, looked, { loading, keyring, nowMs, assertOpen }).catch((fault: unknown) => {
    throw blamed(fault, plan.changes)
  })
  const waiting = waitingAfter(waited, { came, touched: looked, loading, keyring })
  const { ms, counter } = clockAfter(before, plan.changes, nowMs)
  const frontier = Object.fromEntries(loading.set.frontier)
  const { [store.device]: _own, ...applied } = frontier
  assertOpen()
  await Promise.all([
    stored.written,
    ...(plan.covered.length > 0 ? [db.pages.bulkDelete(plan.covered.map(({ d, n }) => [d, n]))] : []),
    ...(plan.pages.length > 0 ? [db.pages.bulkPut(plan.pages)] : []),
    ...(packs.packs.length > 0 ? [db.personKeys.bulkPut(packs.packs)] : []),
    ...(waiting === waited ? [] : [putWaiting(db, waiting)]),
    db.meta.put({ key: 'frontier', applied, ms, counter }),
  ])
  if (stored.touched.length > MANY_ROWS) tellAsWhole()
  return { fates, frontier, touched: stored.touched, head: { ...before, ms, counter, frontier } }
}

interface Plan {
  readonly fates: readonly RunFate[]
  /** Changes to fold, each device's in seq order. */
  readonly changes: readonly Change[]
  readonly kept: readonly ArrivedRun[]
  readonly pages: PageRow[]
  /** Pages that a longer one takes the place of. */
  readonly covered: readonly PageRow[]
}

async function planBatch(
  store: Store,
  runs: readonly ArrivedRun[],
  { frontier, poison }: { readonly frontier: Readonly<Record<string, number>>; readonly poison: ReadonlySet<Dot> },
): Promise<Plan> {
  const base = ((await store.db.bases.get('base')) as BaseRow | undefined)?.frontier ?? {}
  // What follows a snapshot waits until all of it is there.
  const isFilling = (await adoptedSoFar(store.db)) !== undefined
  const reached = new Map(Object.entries(frontier))
  const fates: RunFate[] = []
  const plan = { changes: [] as Change[], kept: [] as ArrivedRun[], pages: [] as PageRow[], covered: [] as PageRow[] }
  const inOrder = [...runs.entries()].sort(([, a], [, b]) =>
    a.device === b.device ? a.first - b.first : a.device < b.device ? -1 : 1,
  )
  for (const [index, run] of inOrder) {
    const { device } = run
    const earlier = plan.kept.filter((one) => one.device === device)
    const standing = { applied: reached.get(device) ?? 0, base: base[device] ?? 0, earlier }
    const judging = isFilling ? EARLY : judgeRun(store, run, standing)
    const judged = 'fate' in judging ? judging : await judging
    const end = endOf(run, judged, poison)
    fates[index] = end < run.last ? { fate: 'poison', at: end + 1 } : judged.fate
    if (!judged.isKept || end < run.first) continue
    if (judged.foldFrom !== undefined) {
      for (const change of run.changes.slice(judged.foldFrom - run.first, end - run.first + 1))
        plan.changes.push(change)
      reached.set(device, Math.max(standing.applied, end))
    }
    plan.kept.push(end < run.last ? { ...run, last: end, chain: chainIn(store, run, end) } : run)
  }
  for (const run of plan.kept) {
    plan.pages.push({ d: run.device, n: run.last, first: run.first, container: run.container, chain: run.chain })
    appendAll(plan.covered, await pagesInside(store, run))
  }
  return { ...plan, fates }
}

/** The last seq of the run that may be folded. */
function endOf({ device, last }: ArrivedRun, { foldFrom }: Judged, poison: ReadonlySet<Dot>): number {
  if (foldFrom === undefined || poison.size === 0) return last
  for (let seq = foldFrom; seq <= last; seq += 1) if (poison.has(makeDot(device, seq))) return seq - 1
  return last
}

/** Pages that lie wholly inside the run: with them gone, no page holds another (see readLog). */
async function pagesInside({ db }: Store, { device, first, last }: ArrivedRun): Promise<readonly PageRow[]> {
  const keys = await db.pages.where('[d+n]').between([device, first], [device, last], true, true).primaryKeys()
  if (keys.length === 0) return []
  const pages = await db.pages.bulkGet(keys)
  return pages.flatMap((page) => (page && page.first >= first ? [page] : []))
}

/** Folds the changes into the loading; everything that all of them name is asked for at once. */
async function fold(store: Store, loading: Loading, changes: readonly Change[]): Promise<ReadonlyMap<string, Address>> {
  const asked = loadAddresses(loading, addressesOf(changes))
  if (asked !== undefined) await asked
  const touched = new Map<string, Address>()
  for (const change of changes) {
    // Inside the loop nothing is awaited but the tables: see loadAddresses.
    const further = loadForChange(loading, change)
    if (further !== undefined) await further
    for (const address of foldOne(store, loading, change)) touched.set(`${address.kind} ${address.key}`, address)
  }
  return touched
}

function foldOne({ registry }: Store, { set }: Loading, change: Change): readonly Address[] {
  try {
    return applyChange(set, change, registry)
  } catch (fault) {
    throw new Poisoned(change.dot, fault)
  }
}

/**
 * Of a record that cannot be shown, the last change that wrote it: without it the record may be as it was. What no change of the batch
 * wrote is nobody's fault here.
 */
function blamed(fault: unknown, changes: readonly Change[]): unknown {
  if (!(fault instanceof Unshown)) return fault
  const { key } = fault
  const last = changes.findLast(({ items }) => items.some(({ e, id }) => recordKey(e, id) === key)) ?? changes.at(-1)
  return last ? new Poisoned(last.dot, fault) : fault
}

/** What the items say themselves; settlements may reach further, and ask one by one. */
function addressesOf(changes: readonly Change[]): readonly Address[] {
  const found = new Map<string, Address>()
  for (const { items } of changes) {
    for (const item of items) {
      const key = recordKey(item.e, item.id)
      const kind = 'f' in item ? 'register' : 'aggregate'
      if (!found.has(`${kind} ${key}`)) found.set(`${kind} ${key}`, { kind, key })
    }
  }
  return [...found.values()]
}

/** The greatest stamp of the batch moves the clock, as far as our own wall allows (sync 4.2). */
function clockAfter(before: Stamp, changes: readonly Change[], nowMs: number): Stamp {
  let greatest = ''
  for (const { hlc } of changes) if (hlc > greatest) greatest = hlc
  const stamp = parseHlc(greatest)
  return stamp.ok ? adopt(before, stamp.value, nowMs) : before
}
