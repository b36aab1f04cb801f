// The practice community as a whole: each part meets what those before it left, and a part that is refused stops the first start.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { MODULES } from '#renderer/app/modules.ts'
import { createIds } from '#renderer/platform/ids.ts'
import { startTexts } from '#renderer/text/text.ts'
import { commitDraft } from '#test/support/actions.ts'
import { foundedStore, SUPERVISOR, TEST_NOW_MS } from '#test/support/testStore.ts'

const COLLEAGUES = [
  ['zhang', '张敏', 'front-desk'],
  ['he', '何静', 'cashier'],
  ['chen', '陈燕', 'tower-officer'],
  ['zheng', '郑工', 'engineering'],
] as const

/** A whole community asks for more bytes than a test's counter tells apart. */
function neverTwice(): (length: number) => Uint8Array {
  let asked = 0
  return (length) => {
    asked += 1
    return Uint8Array.from({ length }, (_, index) => Math.floor(asked / 256 ** (index % 4)) % 256)
  }
}

test('every module fills its part, in order', async () => {
  startTexts('zh-CN')
  const store = await foundedStore({ ids: createIds(() => TEST_NOW_MS, neverTwice()) })
  const items = COLLEAGUES.map(
    ([id, name, role]) => ({ kind: 'set', e: 'staff', id, values: { name, role, active: true } }) as const,
  )
  await commitDraft(store, { cmd: 'staff.add', items }, SUPERVISOR)
  for (const part of MODULES.flatMap((module) => module.demo ?? []).sort((a, b) => a.order - b.order))
    await part.fill(store)
  const statuses = (await store.db.moveInCases.toArray()).map(({ v }) => v.status)
  expect(statuses.toSorted()).toEqual([
    ...['archived', 'archived', 'archived', 'handed-over', 'noticed', 'received', 'refused'],
  ])
})
