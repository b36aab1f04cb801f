// The homes of a handover day for going on by hand: who is expected, with a covered number, and boxes to tick.
import 'fake-indexeddb/auto'
import { expect, test } from 'vitest'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { moveInDowntimeLists } from './downtime.ts'

const DAY = '2026-11-25'

test('homes of the day stand by slot with boxes to tick; a day without homes has no list', async () => {
  const store = await foundedStore()
  const late = await openedMoveIn(store)
  const early = await openedMoveIn(store, '3-0502')
  const at = (from: string, to: string) => ({
    ...{ cmd: 'moveIn.appoint', ev: 'appointed' },
    data: { day: DAY, from, to, place: '' },
  })
  await toldOf(store, late.caseId, at('10:00', '10:30'))
  await toldOf(store, early.caseId, at('09:00', '09:30'))
  const [list, ...others] = await moveInDowntimeLists(store, DAY)
  expect(others).toEqual([])
  expect(list?.title).toBe('今天的集中交房')
  expect(list?.rows.map((row) => row.slice(0, 2))).toEqual([
    ['09:00-09:30', '3-0502'],
    ['10:00-10:30', '3-0501'],
  ])
  for (const row of list?.rows ?? []) {
    expect(row).toHaveLength(list?.columns.length ?? 0)
    expect(row.filter((cell) => cell === '□')).toHaveLength(4)
    expect(row.join(' ')).not.toMatch(/\d{11}/)
  }
  expect(await moveInDowntimeLists(store, '2026-11-26')).toEqual([])
})
