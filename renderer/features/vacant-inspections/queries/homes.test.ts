import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { commitDraft } from '#test/support/actions.ts'
import { addSite } from '#test/support/decorationSites.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { addHomes } from '#test/support/vacantHomes.ts'
import { loadHomes } from './homes.ts'

test('a home that is decorated now was in the rounds before its permit, and a visit of then can still be entered', async () => {
  const store = await foundedStore()
  const [unitId = ''] = await addHomes(store, ['5-0101'])
  const items = [{ kind: 'set', e: 'unit', id: unitId, values: { sale: 'delivered' } }] as const
  await commitDraft(store, { cmd: 'unit.edit', items }, SUPERVISOR)
  await addSite(store, { id: 'case-1', unitId, number: 'A-XK-00001', from: '2026-11-18' })
  const on = async (day: string) => (await loadHomes(store, day as Day, [unitId])).map(({ scope }) => scope.reason)
  expect(await on('2026-11-21')).toEqual([])
  expect(await on('2026-11-18')).toEqual([])
  expect(await on('2026-10-31')).toEqual(['outside'])
})
