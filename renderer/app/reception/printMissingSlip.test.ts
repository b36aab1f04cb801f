// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { missingSlipOf } from './printMissingSlip.ts'

startTexts('zh-CN')

const matter = (more: Partial<OpenMatter>): OpenMatter => ({
  id: 'm',
  text: '身份证复印件',
  turn: 'owner',
  state: 'todo',
  ...more,
})

test('the slip names the unit, the day and the hotline, and nobody', async () => {
  const store = await foundedStore()
  const id = await addUnit(store)
  const matters = [matter({ id: 'a', who: '王晓梅', due: '2026-11-24' }), matter({ id: 'b', turn: 'us', text: '回电' })]
  const slip = await missingSlipOf(store, { kind: 'unit', id }, matters)
  expect(slip).toMatchObject({ unit: '2-1203', community: '新湾花园', day: '2026-11-21', paper: 'A5' })
  expect(slip?.foot).toContain('0755-26012345')
  expect(slip?.groups.map(({ lines }) => lines)).toEqual([
    [{ text: '身份证复印件', due: '2026-11-24 前' }],
    [{ text: '回电', due: '' }],
  ])
  expect(JSON.stringify(slip)).not.toContain('王晓梅')
})

test('what two desks contest is not the resident’s, and a slip without a line is none', async () => {
  const store = await foundedStore()
  const contested = [matter({ state: 'contested' })]
  expect(await missingSlipOf(store, { kind: 'unit', id: 'none' }, contested)).toBeUndefined()
})
