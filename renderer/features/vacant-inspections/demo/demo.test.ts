// The practice community's rounds are filled through the real commands: a refused one stops the fill, so that nobody practises on a hole.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { loadHomes } from '#renderer/features/vacant-inspections/queries/homes.ts'
import { startTexts } from '#renderer/text/text.ts'
import { addPracticeHomes } from '#test/support/practiceHomes.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { addDemoRounds } from './demo.ts'

test('an empty tower of eighteen homes: nine weeks of visits, a leak twice, a moved and a replaced meter, one home left out', async () => {
  startTexts('zh-CN')
  const store = await foundedStore()
  await addPracticeHomes(store)
  await addDemoRounds(store)
  const today = store.dayOf(store.clock.nowMs())
  const homes = (await loadHomes(store, today)).filter(({ code }) => code.startsWith('5-'))
  expect(homes).toHaveLength(18)
  expect(new Set(homes.map(({ scope }) => scope.reason))).toEqual(new Set(['unsold', 'sold']))
  expect(homes.every(({ officerIds }) => officerIds.includes('staff-chen'))).toBe(true)
  const visits = (await store.db.vacantInspections.toArray()).map(({ v }) => v)
  expect(visits.filter(({ roundId }) => roundId === '')).toHaveLength(18 * 9 - 3)
  expect(visits.filter(({ roundId }) => roundId !== '')).toHaveLength(7)
  expect(visits.filter(({ status }) => status === 'unable')).toHaveLength(1)
  const faults = (await store.db.inspectionFaults.toArray()).map(({ v }) => `${v.item} ${v.status}`)
  expect(faults.sort()).toEqual([
    ...['meter/water found', 'occupied closed', 'pipe-leak closed', 'pipe-leak mended', 'windows-shut noticed'],
  ])
  expect(await store.db.listPatrols.count()).toBeGreaterThan(6)
  const entrusted = (await store.db.keyEntrustments.toArray()).map(({ v }) => v)
  expect(entrusted).toMatchObject([{ withCare: false, sealNumber: 'F-0001', status: 'held' }])
  expect(await store.db.loanThings.count()).toBe(18 + entrusted.length)
  expect(await store.db.conflicts.count()).toBe(0)
})
