import { beforeEach, expect, test } from 'vitest'
import { settingRowId } from '#shared/domain/community/settings.ts'
import { commitDraft } from '#test/support/actions.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { settingOf, settingSteps } from './settings.ts'
import type { Store } from './store.ts'

let store: Store

beforeEach(async () => {
  store = await foundedStore()
})

async function set(key: string, fromDay: string, value: string | null) {
  const id = settingRowId(key, fromDay)
  const item = { kind: 'set', e: 'setting', id, values: { value, fromDay } } as const
  return commitDraft(store, { cmd: 'setting.set', items: [item] }, SUPERVISOR)
}

test('a setting nobody touched is what the handbook says', async () => {
  expect(await settingOf(store, 'file.days-to-complete')).toBe(2)
  expect(await settingOf(store, 'unit.pattern')).toBe('{building}-{entrance}-{room}')
  expect(await settingOf(store, 'decoration.first-replaces-weekend')).toBe(true)
})

test('a value holds from its day on, a planned one not before', async () => {
  await set('file.days-to-complete', '2026-11-01', '3')
  await set('file.days-to-complete', '2026-12-01', '5')
  expect(await settingOf(store, 'file.days-to-complete')).toBe(3)
  expect(await settingOf(store, 'file.days-to-complete', '2026-10-31')).toBe(2)
  expect(await settingOf(store, 'file.days-to-complete', '2026-12-01')).toBe(5)
  expect(await settingSteps(store, 'file.days-to-complete')).toHaveLength(2)
})

test('a dropped value is gone, and keys that begin alike are kept apart', async () => {
  const dropped = await set('file.days-to-complete', '2026-11-01', '3')
  await set('file.service-days-to-complete', '2026-11-01', '9')
  await commitDraft(store, { cmd: 'setting.set', items: dropped.undo?.items ?? [] }, SUPERVISOR)
  expect(await settingOf(store, 'file.days-to-complete')).toBe(2)
  expect(await settingOf(store, 'file.service-days-to-complete')).toBe(9)
})

test('a key that no module declares is a mistake of the program', async () => {
  await expect(settingOf(store, 'nobody.knows' as 'unit.pattern')).rejects.toThrow('nobody.knows')
})
