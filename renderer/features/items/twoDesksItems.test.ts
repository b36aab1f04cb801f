import { beforeEach, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { at, CALL } from '#test/support/items.ts'
import { CLERK, foundedStore, must, SUPERVISOR, storeParts } from '#test/support/testStore.ts'
import { logOf, otherDesk, projectedRows } from '#test/support/twoDesks.ts'
import { finishItem, postponeItem, registerCall } from './commands.ts'

const LI: Signature = { actor: { id: 'staff-li', role: 'front-desk' }, session: 'li' }
let here: Store
let there: Store
let itemId: string

beforeEach(async () => {
  startTexts('zh-CN')
  here = await foundedStore()
  const done = await registerCall(deskOf(here, CLERK), { ...CALL, personId: null, unitId: null, contactName: '李先生' })
  if (!done.ok) throw new Error(done.error.code)
  itemId = must(done.value.draft.itemIds[0])
  there = await otherDesk(here, { localKey: storeParts().localKey })
  await send(here, there)
})

async function send(from: Store, to: Store): Promise<void> {
  await to.db.personKeys.bulkPut(await from.db.personKeys.toArray())
  const known = new Set((await logOf(to)).map((change) => change.dot))
  const news = (await logOf(from)).filter((change) => !known.has(change.dot))
  await applyChanges(to, news)
}

async function meet(): Promise<void> {
  await send(here, there)
  await send(there, here)
}

const row = async (store: Store) => must(await store.db.items.get(itemId))

test('postponed at two desks at once, both stand and the item is contested on each', async () => {
  const reason = '等配件'
  expect((await postponeItem(deskOf(here, CLERK), itemId, { due: at('18:00', 2), reason })).ok).toBe(true)
  expect((await postponeItem(deskOf(there, LI), itemId, { due: at('18:00', 3), reason })).ok).toBe(true)
  await meet()
  expect((await row(here)).v.postponements).toBe(2)
  expect((await row(here)).conflicts).toHaveLength(1)
  const [ours, theirs] = [await projectedRows(here), await projectedRows(there)]
  expect(theirs.items).toEqual(ours.items)
})

test('finished at another desk, its first receiver stays and is to be told on both', async () => {
  const ending = { result: '换了阀门', explainedBy: '郑师傅', confirmation: 'phone' }
  expect((await finishItem(deskOf(there, LI), itemId, ending)).ok).toBe(true)
  expect((await finishItem(deskOf(here, SUPERVISOR), itemId, { ...ending, explainedBy: '周敏' })).ok).toBe(true)
  await meet()
  for (const store of [here, there]) {
    expect((await row(store)).v).toMatchObject({
      firstReceiver: CLERK.actor.id,
      receiverToTell: true,
      contactName: '李先生',
    })
  }
  expect((await row(there)).v).toEqual((await row(here)).v)
})
