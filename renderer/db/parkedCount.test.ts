import { expect, test } from 'vitest'
import { addUnit, commitDraft, succeeded } from '#test/support/actions.ts'
import { storeParts } from '#test/support/testStore.ts'
import { withBicycles } from '#test/support/throwAwayModule.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'
import { applyChanges } from './applyChanges.ts'
import { openStore } from './openStore.ts'
import { countParkedHere } from './parkedCount.ts'
import type { Store } from './store.ts'

async function deskBesideNewer(version: string): Promise<{ here: Store; there: Store }> {
  const here = succeeded(await openStore(storeParts()))
  const app = { version, builtMs: Date.UTC(2026, 10, 1) }
  const there = await otherDesk(here, { ...withBicycles(), app })
  const values = { colour: '红' }
  await commitDraft(there, { cmd: 'bicycle.add', items: [{ kind: 'set', e: 'bicycle', id: 'b1', values }] })
  await commitDraft(there, { cmd: 'bell.ring', items: [{ kind: 'event', e: 'bell', id: 'b1', ev: 'rung', data: {} }] })
  return { here, there }
}

test('records and events of a newer version are counted, with the version that reads them', async () => {
  const { here, there } = await deskBesideNewer('2.4.0')
  expect(await countParkedHere(here)).toEqual({ count: 0 })
  await applyChanges(here, await logOf(there))
  expect(await countParkedHere(here)).toEqual({ count: 2, version: '2.4.0' })
})

test('a version that is not newer than this program is not called for', async () => {
  const { here, there } = await deskBesideNewer('0.1.0')
  await applyChanges(here, await logOf(there))
  expect(await countParkedHere(here)).toEqual({ count: 2 })
})

test('a field that a newer version put on a record this desk knows is counted too', async () => {
  const { here, there } = await deskBesideNewer('2.4.0')
  const unitId = await addUnit(there)
  const [change] = (await logOf(there)).slice(-1)
  if (!change) throw new Error('The unit is in the log.')
  const items = change.items.map((item) =>
    item.e === 'unit' && 'f' in item ? { ...item, f: { ...item.f, smell: { v: 'roses', b: [] } } } : item,
  )
  await applyChanges(here, [...(await logOf(there)).slice(0, -1), { ...change, items } as typeof change])
  expect((await here.db.units.get(unitId))?.unknown).toBe(1)
  expect(await countParkedHere(here)).toEqual({ count: 3, version: '2.4.0' })
})
