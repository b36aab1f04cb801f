// The practice community's sites are filled through the real commands: a refused one stops the fill, so that nobody practises on a hole.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { decorationDueMatters } from '#renderer/features/decoration/decorationMatters.ts'
import { startTexts } from '#renderer/text/text.ts'
import { commitDraft } from '#test/support/actions.ts'
import { addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { addDemoDecoration } from './demo.ts'
import { DEMO_SITES } from './demoCases.ts'

const HOMES = 16

async function community() {
  startTexts('zh-CN')
  const store = await foundedStore()
  const staff = (id: string, name: string, role: string) =>
    ({ kind: 'set', e: 'staff', id, values: { name, role, active: true } }) as const
  await commitDraft(
    store,
    {
      cmd: 'staff.add',
      items: [staff('staff-zhang', '张敏', 'front-desk'), staff('staff-chen', '陈燕', 'tower-officer')],
    },
    SUPERVISOR,
  )
  for (let home = 0; home < HOMES; home += 1) {
    const unitId = await addUnit(store, `2-${home + 10}01`)
    const [personId, stayId, phoneId] = [`p${home}`, `s${home}`, `t${home}`]
    await commitDraft(store, {
      cmd: 'person.add',
      items: [
        { kind: 'set', e: 'person', id: personId, values: { name: `业主${home}`, remark: '' } },
        {
          kind: 'set',
          e: 'stay',
          id: stayId,
          values: { personId, unitId, relation: 'owner', fromDay: null, toDay: null },
        },
        {
          kind: 'set',
          e: 'phone',
          id: phoneId,
          values: { personId, number: `138001382${String(home).padStart(2, '0')}` },
        },
      ],
    })
  }
  return store
}

test('a dozen sites at every step: prices, clauses in use, sixty days of patrols, a top-up due, hot work, a refund that waits', async () => {
  const store = await community()
  await addDemoDecoration(store)
  const cases = (await store.db.decorationCases.toArray()).map(({ v }) => v)
  expect(cases).toHaveLength(DEMO_SITES.length)
  const count = Map.groupBy(cases, ({ status }) => status)
  expect(Object.fromEntries([...count].map(([status, all]) => [status, all.length]))).toEqual({
    applied: 4,
    permitted: 4,
    stopped: 1,
    'acceptance-asked': 1,
    observing: 1,
    accepted: 1,
  })
  expect((await store.db.decorationPatrols.toArray()).length).toBeGreaterThan(200)
  expect(must((await store.db.decorationClauses.toArray())[0]).v.inUse).toBe(1)
  expect(await store.db.conflicts.count()).toBe(0)
  const due = (await decorationDueMatters(store, { to: '2026-12-31' })).map(({ id }) => id.split('/')[2] ?? '')
  for (const step of [
    'review',
    'tell-opinion',
    'gaps',
    'stopped',
    'top-up',
    'permit-ending',
    'acceptance',
    'approve-refund',
  ])
    expect(due).toContain(step)
})
