import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import { settingSteps } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { decideSetSetting } from '#shared/domain/community/settings.ts'
import { decideRegister } from '#shared/domain/items/register.ts'
import { CALL, REPAIR } from '#test/support/items.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { usualDepartment } from './callValues.ts'
import { dueItemMatters } from './itemMatters.ts'

startTexts('zh-CN')

let store: Store

beforeEach(async () => {
  store = await foundedStore()
})

async function set(key: string, typed: string): Promise<void> {
  const done = await commit(store, SUPERVISOR, async (context) =>
    decideSetSetting(
      { typed, fromDay: context.today },
      { declaration: store.registry.settingOf(key), steps: await settingSteps(store, key) },
      context,
    ),
  )
  if (!done.ok) throw new Error(done.error.code)
}

describe('a project that gives its kinds and departments other names', () => {
  test('keeps the engineers’ turn under the name it gave them', async () => {
    await set('items.departments', '前台\n维修班')
    const call = {
      ...CALL,
      personId: null,
      unitId: null,
      contactName: '王',
      items: [{ ...REPAIR, department: '维修班' }],
    }
    const rules = await loadItemRules(store)
    const done = await commit(store, CLERK, (context) => decideRegister(call, rules, context))
    expect(done.ok).toBe(true)
    const turns = async () => (await dueItemMatters(store, { to: '2026-11-30' })).map(({ turn }) => turn)
    expect(await turns()).toEqual(['us'])
    await set('items.engineering-departments', '维修班')
    expect(await turns()).toEqual(['engineering'])
  })

  test('keeps the visit-backs of what it calls complaints and repairs', async () => {
    await set('items.complaint-kinds', '不满')
    await set('items.repair-kinds', '维修\n安装')
    expect(await loadItemRules(store)).toMatchObject({ complaintKinds: ['不满'], repairKinds: ['维修', '安装'] })
  })
})

test.each([
  ['维修', '维修班'],
  ['缴费', '财务部'],
  ['家政', '前台'],
  ['咨询', '前台'],
])('%s usually goes to %s', (kind, department) => {
  const where = { departments: ['前台', '维修班', '财务部'], repairKinds: ['维修'], engineering: ['维修班'] }
  expect(usualDepartment(kind, where)).toBe(department)
})
