// A random day of two desks, backed up and restored: the state is the one that the desk had, with and without a snapshot to begin with.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adoptSnapshot } from '#renderer/db/log/adoptSnapshot.ts'
import { applyRuns } from '#renderer/db/log/applyRuns.ts'
import { sealContainer } from '#renderer/db/log/container.ts'
import { ownRunAfter } from '#renderer/db/log/ownRun.ts'
import { snapshotOf, stateHashOf } from '#renderer/db/log/storeState.ts'
import type { Store } from '#renderer/db/store.ts'
import { editUnit } from '#test/support/actions.ts'
import { backupHost } from '#test/support/backupHost.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { otherDesk, projectedRows } from '#test/support/twoDesks.ts'
import { fillFromBackup } from './fillFromBackup.ts'
import { readerOf } from './hostFile.ts'
import { makeBackup } from './makeBackup.ts'

type Act = 'unit' | 'owner' | 'edit' | 'tell'
const acts = fc.array(fc.tuple(fc.boolean(), fc.constantFrom<Act>('unit', 'owner', 'edit', 'tell')), {
  minLength: 1,
  maxLength: 14,
})

/** What one desk has told another so far. */
async function tell(from: Store, to: Store, told: Map<string, number>): Promise<void> {
  const key = `${from.device} ${to.device}`
  const own = await ownRunAfter(from, told.get(key) ?? 0, 1_000_000)
  if (!own) return
  await applyRuns(to, [{ ...own.run, container: sealContainer(from, own.run), keys: own.keys }])
  told.set(key, own.run.last)
}

async function live(store: Store, act: Act, count: number): Promise<void> {
  const units = await store.db.units.toArray()
  const unit = units[count % Math.max(1, units.length)]
  if (act === 'unit' || !unit) await addUnit(store, `${count + 1}-0101`)
  else if (act === 'owner') await addOwner(store, unit.id, `住户${count}`)
  else await editUnit(store, unit.id, { layout: `${count} 房` })
}

/** A desk after such a day; one that joined begins with a snapshot of the other. */
async function afterDay(day: readonly (readonly [boolean, Act])[], joins: boolean): Promise<Store> {
  const first = await foundedStore()
  await addUnit(first, '9-0901')
  const second = await otherDesk(first, { ring: first.ring.read() })
  const told = new Map<string, number>()
  if (joins) {
    const { bytes } = await snapshotOf(first)
    const personKeys = must(await ownRunAfter(first, 0, 1_000_000)).keys
    expect((await adoptSnapshot(second, bytes, { keys: personKeys })).ok).toBe(true)
    told.set(`${first.device} ${second.device}`, first.head.read().seq)
  } else await tell(first, second, told)
  for (const [count, [isFirst, act]] of day.entries()) {
    const [from, to] = isFirst ? [first, second] : [second, first]
    if (act === 'tell') await tell(from, to, told)
    else await live(from, act, count)
  }
  return second
}

test('what is restored is what was backed up: own and others’ changes, with a snapshot to begin with or none', async () => {
  await fc.assert(
    fc.asyncProperty(acts, fc.boolean(), async (day, joins) => {
      const store = await afterDay(day, joins)
      const { bridge } = backupHost()
      const made = await makeBackup({ store, bridge, blobs: [] }, 'own')
      if (!made.ok) throw new Error(made.error)
      const ring = store.ring.read()
      const restored = await otherDesk(store, { ring })
      const { workspace } = store
      const read = readerOf(bridge, { workspaceId: workspace, place: 'own' }, made.value.name)
      const filling = { store: restored, bridge, name: made.value.name, workspace, read, ringOf: () => ring }
      expect(await fillFromBackup(filling)).toEqual({ ok: true, value: null })
      expect((await stateHashOf(restored)).hash).toBe((await stateHashOf(store)).hash)
      const { keptBlobs: _there, ...rows } = await projectedRows(restored)
      const { keptBlobs: _here, ...before } = await projectedRows(store)
      expect(rows).toEqual(before)
    }),
    { numRuns: 25 },
  )
}, 120_000)
