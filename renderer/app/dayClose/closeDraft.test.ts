import { beforeEach, expect, test } from 'vitest'
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { carry, signClose } from '#renderer/features/shifts/commands.ts'
import { startTexts } from '#renderer/text/text.ts'
import { succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { owingModule, signingStore } from '#test/support/signingDesk.ts'
import { loadCloseDraft } from './closeDraft.ts'

startTexts('zh-CN')

const DAY = '2026-11-21'
const BEFORE = '2026-11-20'
const matter = (id: string, state: OpenMatter['state'] = 'due'): OpenMatter => ({
  id,
  text: `${id} 没有办完`,
  turn: 'us',
  state,
  due: DAY,
})

let store: Store
let signature: Signature

beforeEach(async () => {
  const founded = await signingStore()
  store = founded.store
  signature = founded.as('张敏')
})

const draftOf = (...matters: readonly OpenMatter[]) => loadCloseDraft(store, [owingModule({ matters })], DAY)

test('a call whose promise and whose attendance are both owed is one line, told by its most urgent side', async () => {
  const { owed } = await draftOf(matter('item/a'), matter('item/a/attend', 'late'), matter('item/b'))
  expect(owed.map((line) => [line.matter.id, line.matter.text])).toEqual([
    ['item/a', 'item/a/attend 没有办完'],
    ['item/b', 'item/b 没有办完'],
  ])
})

test('a matter that was carried yesterday is carried for the second time today, whichever side is owed now', async () => {
  const desk = deskOf(store, signature)
  const matterIds = ['item/a', 'item/a/attend']
  succeeded(await carry(desk, { day: BEFORE, matterIds, how: 'next-day', toStaffId: null, reason: '' }))
  succeeded(await signClose(desk, { day: BEFORE, owed: matterIds, totals: {}, record: '{}' }))
  const { owed } = await draftOf(matter('item/a/visit-back'))
  expect(owed).toMatchObject([{ times: 1, since: BEFORE }])
})

test('an answer that was given to one side is the answer of the matter', async () => {
  const given = { day: DAY, how: 'next-day', toStaffId: null, reason: '等配件' } as const
  succeeded(await carry(deskOf(store, signature), { ...given, matterIds: ['item/a/attend'] }))
  const { owed } = await draftOf(matter('item/a'))
  expect(owed[0]?.carried).toMatchObject({ reason: '等配件' })
  const signed = { day: DAY, owed: owed.map((line) => line.matter.id), totals: {}, record: '{}' }
  succeeded(await signClose(deskOf(store, signature), signed))
})
