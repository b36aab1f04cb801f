/**
 * Folding again from the log (sync 4.5.6), when a newer program folds otherwise or knows an entity that was parked. One pass that
 * makes all rows anew and raises the number in the same transaction: whatever stops it, the next start does it again.
 */
import type { DomainRegistry } from '#shared/domain/registry.ts'
import type { Change, Frontier } from '#shared/sync/change.ts'
import { deviceOf, parseRecordKey, seqOf } from '#shared/sync/dot.ts'
import { applyChange } from '#shared/sync/working.ts'
import type { Address } from '#shared/sync/workingSet.ts'
import { readHead } from './head.ts'
import { readBase } from './log/base.ts'
import { everyChange } from './log/readLog.ts'
import { inOneTransaction } from './oneTransaction.ts'
import { createKeyring } from './personKeys.ts'
import type { IdentityRow, ParkedRow } from './rows.ts'
import type { Store } from './store.ts'
import { storeTouched } from './storeTouched.ts'
import { type Loading, loadForChange, startLoading, tableFor } from './workingRows.ts'

/** Whether the rows are of an older fold, or something parked has a table now. */
export async function needsRefold({ db, registry }: Store, foldVersion: number): Promise<boolean> {
  if (foldVersion < registry.foldVersion) return true
  const parked = await db.parked.toCollection().primaryKeys()
  const known = parked.filter((key) => registry.declarationOf(parseRecordKey(key).e) !== undefined)
  return (await db.parked.bulkGet(known)).some((row) => row !== undefined && comesAlive(registry, row))
}

function comesAlive(registry: DomainRegistry, { key, register, aggregate }: ParkedRow): boolean {
  const hasTable = (kind: 'register' | 'aggregate') => tableFor(registry, { kind, key }) !== undefined
  return (register !== undefined && hasTable('register')) || (aggregate !== undefined && hasTable('aggregate'))
}

/** Makes all rows anew from the log. **Throws** when a change cannot be opened: the rows stay as they were. */
export async function refold(store: Store): Promise<void> {
  const base = await readBase(store)
  // The set holds all there is: what is not in it does not exist.
  const loading = startLoading(store, {}, () => true)
  const start = { ...loading, set: base ?? loading.set }
  const reached = (await readHead(store)).frontier
  for await (const change of everyChange(store, Object.fromEntries(start.set.frontier))) {
    // A page may go on with what could not be folded: it lies beyond the frontier, and comes again.
    if (isBeyond(change, reached)) continue
    await loadForChange(start, change)
    applyChange(start.set, change, store.registry)
  }
  await writeAnew(store, start)
}

function isBeyond({ dot }: Change, reached: Frontier): boolean {
  return seqOf(dot) > (reached[deviceOf(dot)] ?? 0)
}

/** Records whose rows are computed and written before the next are: what was opened for them is let go with them. */
const BATCH = 4000

async function writeAnew(store: Store, loading: Loading): Promise<void> {
  await inOneTransaction(store, async (assertOpen) => {
    const { db, registry } = store
    const firstSeen = new Map((await db.conflicts.toArray()).map((row) => [row.id, row.firstSeenMs]))
    const tables = [...registry.declarations.map((declaration) => declaration.table), 'settlements', 'claims']
    await Promise.all([...tables, 'conflicts', 'parked'].map((name) => db.table(name).clear()))
    const nowMs = store.clock.nowMs()
    const addresses = addressesOf(loading)
    for (let start = 0; start < addresses.length; start += BATCH) {
      const parts = { loading, keyring: createKeyring(store), nowMs, assertOpen }
      const { written } = await storeTouched(store, addresses.slice(start, start + BATCH), parts)
      await written
    }
    const seenBefore = (await db.conflicts.toArray()).flatMap((row) => {
      const firstSeenMs = firstSeen.get(row.id)
      return firstSeenMs === undefined ? [] : [{ ...row, firstSeenMs }]
    })
    const identity = (await db.meta.get('identity')) as IdentityRow
    assertOpen()
    await Promise.all([
      db.conflicts.bulkPut(seenBefore),
      db.meta.put({ ...identity, foldVersion: registry.foldVersion }),
    ])
  })
}

function addressesOf({ set }: Loading): readonly Address[] {
  const claims = [...set.claims].filter(([, holders]) => holders.length > 0)
  return [
    ...[...set.registers.keys()].map((key) => ({ kind: 'register', key }) as const),
    ...[...set.aggregates.keys()].map((key) => ({ kind: 'aggregate', key }) as const),
    ...claims.map(([key]) => ({ kind: 'claim', key }) as const),
  ]
}
