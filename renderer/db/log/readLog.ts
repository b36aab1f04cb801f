/**
 * The one door to the log (sync 4.1): own changes are rows of `changes`, everybody else's lie in `pages` as they came. No page holds
 * another one, so the first that ends at or after a seq is the only one that can hold it.
 */
import { bodyContext, readHead } from '#renderer/db/head.ts'
import type { ChangeRow, PageRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import type { Change, DeviceId, Dot } from '#shared/sync/change.ts'
import { deviceOf, seqOf } from '#shared/sync/dot.ts'
import { chainStart, chainWalker, decodeChange, encodeChange } from '#shared/sync/envelope.ts'
import type { Run } from '#shared/sync/wire/segment.ts'
import { openContainer } from './container.ts'

/** Rows read at once; a page of the log comes as a whole. */
const ROWS = 1000

/** The changes of these dots, in their order; one that is not on this desk or cannot be opened is left out. */
export async function readChanges(store: Store, dots: readonly Dot[]): Promise<readonly Change[]> {
  if (dots.length === 0) return []
  const rows = await store.db.changes.bulkGet(dots.map((dot): [string, number] => [deviceOf(dot), seqOf(dot)]))
  const found = new Map<Dot, Change>()
  for (const [index, dot] of dots.entries()) {
    const row = rows[index]
    const change = row ? changeOfRow(store, row) : (await pageAround(store, dot))?.at(dot)
    if (change) found.set(dot, change)
  }
  return dots.flatMap((dot) => found.get(dot) ?? [])
}

/** One change of the log. */
export async function changeAt(store: Store, dot: Dot): Promise<Change | undefined> {
  return (await readChanges(store, [dot]))[0]
}

/** The chain up to and with a change that lies here: 32 bytes. For seq 0 it is where every chain begins. */
export async function chainAt(store: Store, device: DeviceId, seq: number): Promise<Uint8Array | undefined> {
  if (seq === 0) return chainStart(store.workspace, device)
  const row = await store.db.changes.get([device, seq])
  if (row) return row.chain
  const page = await pageEndingFrom(store, device, seq)
  if (page?.n === seq) return page.chain
  if (page === undefined || page.first > seq) return undefined
  return chainIn(store, openPage(store, page), seq)
}

/** The chain inside a run, up to and with `seq`. */
export function chainIn({ hashKey }: Pick<Store, 'hashKey'>, run: Run, seq: number): Uint8Array {
  if (seq === run.last) return run.chain
  const next = chainWalker(hashKey)
  let chain = run.before
  for (const change of run.changes) {
    if (seqOf(change.dot) > seq) break
    chain = next(chain, encodeChange(change))
  }
  return chain
}

/** Every change of a device from `from` on, in seq order, each once; what is not here is passed over. */
export async function* changesFrom(store: Store, device: DeviceId, from: number): AsyncGenerator<Change> {
  let next = from
  for (;;) {
    const range: [[string, number], [string, number]] = [
      [device, next],
      [device, Number.POSITIVE_INFINITY],
    ]
    const rows = await store.db.changes
      .where('[d+n]')
      .between(...range)
      .limit(ROWS)
      .toArray()
    let isMoved = false
    for (const row of rows) {
      if (row.n !== next) break
      yield mustOpen(store, row)
      next += 1
      isMoved = true
    }
    if (isMoved) continue
    const page = await pageEndingFrom(store, device, next)
    if (page && page.first <= next) {
      for (const change of openPage(store, page).changes.slice(next - page.first)) yield change
      next = page.n + 1
      continue
    }
    const beyond = [rows[0]?.n, page?.first].filter((seq) => seq !== undefined)
    if (beyond.length === 0) return
    next = Math.min(...beyond)
  }
}

/** The whole log in (device, seq) order, each change once, from after `frontier` on. **Throws** when one cannot be opened. */
export async function* everyChange(
  store: Store,
  frontier: Readonly<Record<string, number>> = {},
): AsyncGenerator<Change> {
  for (const device of await devicesInLog(store)) yield* changesFrom(store, device, (frontier[device] ?? 0) + 1)
}

/** Devices of which changes lie here, sorted. */
export async function devicesInLog({ db }: Pick<Store, 'db'>): Promise<readonly DeviceId[]> {
  const found = new Set<string>()
  for (const table of [db.changes, db.pages]) {
    let last = ''
    for (;;) {
      const key = await (table as typeof db.pages).where('[d+n]').above([last, Number.POSITIVE_INFINITY]).first()
      if (!key) break
      found.add(key.d)
      last = key.d
    }
  }
  return [...found].sort() as DeviceId[]
}

/** How many changes of each device have been applied, own ones included. */
export async function countPerDevice(store: Store): Promise<ReadonlyMap<string, number>> {
  return new Map(Object.entries((await readHead(store)).frontier))
}

/** The first page of a device that ends at `seq` or later. */
export function pageEndingFrom(
  { db }: Pick<Store, 'db'>,
  device: string,
  seq: number,
): PromiseLike<PageRow | undefined> {
  return db.pages.where('[d+n]').between([device, seq], [device, Number.POSITIVE_INFINITY]).first()
}

/** The run of a page. **Throws** when it cannot be opened. */
export function openPage(store: Store, page: PageRow): Run {
  const known = store.pages.get(page)
  if (known) return known
  const run = openContainer(store, page.container)
  store.pages.put(page, run)
  return run
}

async function pageAround(store: Store, dot: Dot): Promise<{ at: (dot: Dot) => Change | undefined } | undefined> {
  const page = await pageEndingFrom(store, deviceOf(dot), seqOf(dot))
  if (page === undefined || page.first > seqOf(dot)) return undefined
  const run = openPage(store, page)
  return { at: (wanted) => run.changes[seqOf(wanted) - run.first] }
}

/** The change of a row, or undefined when it cannot be opened. */
export function changeOfRow({ seal }: Pick<Store, 'seal'>, row: ChangeRow): Change | undefined {
  const body = seal.open(row.body, bodyContext(row))
  const change = body && decodeChange(body)
  return change?.ok ? change.value : undefined
}

function mustOpen(store: Store, row: ChangeRow): Change {
  const change = changeOfRow(store, row)
  if (!change) throw new Error(`A change of the log cannot be opened: ${row.d}.${row.n}`)
  return change
}
