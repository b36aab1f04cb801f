// The practice community's shelves are filled through the real decisions: a refused one would leave a hole that nobody sees.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { startTexts } from '#renderer/text/text.ts'
import { commitDraft } from '#test/support/actions.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { custodyDueMatters } from './custodyMatters.ts'
import { addDemoCustody } from './demo.ts'
import { DEMO_THINGS } from './demoThings.ts'

test('forty things of all kinds: a run that is out, one missed by the count, two overdue, one found, and what left', async () => {
  startTexts('zh-CN')
  const store = await foundedStore()
  for (const code of ['2-1203', '2-1204', '3-0801']) await addOwner(store, await addUnit(store, code))
  await commitDraft(store, {
    cmd: 'staff.add',
    items: [
      { kind: 'set', e: 'staff', id: 'staff-chen', values: { name: '陈燕', role: 'tower-officer', active: true } },
      { kind: 'set', e: 'staff', id: 'staff-li', values: { name: '李梅', role: 'front-desk', active: true } },
    ],
  })
  await addDemoCustody(store)
  const items = (await store.db.custodyItems.toArray()).map(({ v }) => v)
  expect(items).toHaveLength(DEMO_THINGS.length)
  expect(new Set(items.map(({ tag }) => tag)).size).toBe(items.length)
  expect(
    Object.fromEntries([...Map.groupBy(items, ({ status }) => status)].map(([key, all]) => [key, all.length])),
  ).toEqual({
    'in-store': items.length - 10,
    missing: 1,
    'out-for-delivery': 3,
    'handed-out': 5,
    returned: 1,
  })
  expect(new Set(items.map(({ kind }) => kind)).size).toBe(5)
  expect(items.filter(({ failedDeliveries }) => failedDeliveries > 0)).toHaveLength(1)
  expect(must(items.find(({ kind }) => kind === 'found')).countedBy).toHaveLength(2)
  const steps = (await custodyDueMatters(store, { to: '2026-11-21' })).map(({ id }) => must(id.split('/').at(-1)))
  expect(steps.filter((step) => step.startsWith('tell-'))).toHaveLength(2)
  expect(steps).toEqual(expect.arrayContaining(['search', 'rule', 'declined', 'announce', 'untold']))
  expect((await store.db.deliveryRuns.toArray()).map(({ v }) => v.status).sort()).toEqual(['closed', 'open'])
  expect((await store.db.shelfCounts.toArray()).map(({ v }) => v.missing.length)).toEqual([1])
  expect(await store.db.turnedAways.count()).toBe(2)
})
