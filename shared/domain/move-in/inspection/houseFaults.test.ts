import { expect, test } from 'vitest'
import { ITEMS_OF_ROOM, ROOMS } from '#shared/domain/vacant-inspections/checklists/houseList.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { foldHouseFaults, openHouseFaults } from './houseFaults.ts'

const found = eventOf('inspected', {
  faults: [
    ...[{ id: 'f1', room: 'kitchen', item: 'waterproofing', what: '渗水', responsible: '开发商', dueOn: '2026-12-01' }],
    ...[{ id: 'f2', room: 'bedroom', item: 'walls', what: '想换颜色', responsible: '', dueOn: '' }],
  ],
})
const told = eventOf('faultTold', { faultId: 'f1', number: 'A-YZ-00001', dueOn: '' })
const mended = eventOf('faultMended', { faultId: 'f1' })
const looked = (isGood: boolean, dueOn = '') => eventOf('faultLookedAt', { faultId: 'f1', isGood, dueOn })
const of = (...events: Parameters<typeof foldHouseFaults>[0]) => foldHouseFaults([found, ...events])

test('a fault is told, mended, not good, told of another day, and closed by the second look', () => {
  expect(of(told)[0]).toMatchObject({ status: 'told', dueOn: '2026-12-01', number: 'A-YZ-00001' })
  expect(of(told, mended, looked(false, '2026-12-08'))[0]).toMatchObject({
    ...{ status: 'told', reopened: 1, looks: 1, dueOn: '2026-12-08', mendedAt: '' },
  })
  expect(of(told, mended, looked(false), mended, looked(true))[0]).toMatchObject({ status: 'good', looks: 2 })
})

test('a fault that is good is not opened by what is told of it later', () => {
  expect(of(told, mended, looked(true), mended, looked(false))[0]).toMatchObject({ status: 'good', reopened: 0 })
})

test('what is tracked or declined does not keep a case from the archive', () => {
  expect(openHouseFaults(of()).map(({ id }) => id)).toEqual(['f1', 'f2'])
  const declined = eventOf('faultDeclined', { faultId: 'f2', why: '交付标准如此' })
  expect(openHouseFaults(of(declined, eventOf('faultTracked', { faultId: 'f1', why: '等配件' })))).toEqual([])
})

test('what is told of a fault that nobody found changes nothing', () => {
  expect(of(eventOf('faultMended', { faultId: 'f9' }))).toEqual(of())
})

test('every room has items, each once', () => {
  for (const room of ROOMS) {
    expect(ITEMS_OF_ROOM[room].length).toBeGreaterThan(0)
    expect(new Set(ITEMS_OF_ROOM[room]).size).toBe(ITEMS_OF_ROOM[room].length)
  }
})
