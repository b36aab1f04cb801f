import { describe, expect, test } from 'vitest'
import type { FaultLine } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { startTexts, text } from '#renderer/text/text.ts'
import { foldFault } from '#shared/domain/vacant-inspections/faults/faultFold.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { departmentFor } from './departmentFor.ts'
import { faultChain } from './faultChain.ts'
import { faultPlace } from './faultPaths.ts'
import { FAULT_VIEWS, isInView, narrowed, withChoice } from './faultViews.ts'
import { faultWhat } from './faultWords.ts'
import { stepsOfFault } from './useFaultActs.ts'

startTexts('zh-CN')

const FOUND = eventOf('found', { unitId: 'u1', item: 'walls', what: '开裂', photos: ['h1'] })
const MENDED = eventOf('mended', { byId: 'staff-e', remark: '已补' })
const BAD = eventOf('reinspected', { isGood: false, remark: '又裂', photos: ['h2'] })
const stateOf = (...events: ReturnType<typeof eventOf>[]) => foldFault(events).state
const line = (changes: Partial<FaultLine> = {}): FaultLine => ({
  ...{ id: 'f1', state: stateOf(FOUND), unitCode: '5-0301', buildingId: 'b5', building: '', buildingCode: '5' },
  ...{ ownWords: '', due: { duty: 'notice', day: '2026-11-21', isLate: false }, recurred: 0 },
  ...{ order: undefined, movedHundredths: null },
  ...changes,
})
const due = (duty: FaultLine['due']['duty'], isLate = false) => ({ due: { duty, day: '2026-11-21', isLate } })
const done = { id: 'i1', status: 'done', due: '', doneAt: '2026-11-21T01:00:00.000Z', doneBy: 'staff-e' } as const
const running = { ...done, status: 'open', doneAt: '', doneBy: '' } as const

describe('views of the list', () => {
  test.each<[string, Partial<FaultLine>, readonly string[]]>([
    ['found today', {}, ['open', 'notice']],
    ['not told of in time', due('notice', true), ['open', 'notice', 'late']],
    ['being mended', due('mend'), ['open', 'mend']],
    ['mended', due('reinspect'), ['open', 'reinspect']],
    ['that was there before', { recurred: 1 }, ['open', 'notice', 'recurring']],
    ['that came back at its look', { state: stateOf(FOUND, MENDED, BAD) }, ['open', 'notice', 'recurring']],
    ['good', { ...due('none'), state: stateOf(FOUND, MENDED, eventOf('reinspected', { isGood: true })) }, ['closed']],
  ])('a fault %s', (_, changes, views) => {
    expect(FAULT_VIEWS.filter((view) => isInView(line(changes), view))).toEqual(views)
  })

  test('building and department narrow together; who was told of nothing has a name of their own', () => {
    const told = line({ id: 'f2', state: { ...stateOf(FOUND), department: '工程部' } })
    const other = line({ id: 'f3', buildingId: 'b6' })
    const ids = (filter: readonly string[]) => narrowed([line(), told, other], filter).map(({ id }) => id)
    expect(ids([])).toEqual(['f1', 'f2', 'f3'])
    expect(ids(['building/b5'])).toEqual(['f1', 'f2'])
    expect(ids(['building/b5', 'department/工程部'])).toEqual(['f2'])
    expect(ids(['department/-'])).toEqual(['f1', 'f3'])
    expect(withChoice(['building/b5', 'department/-'], 'building', 'b6')).toEqual(['department/-', 'building/b6'])
    expect(withChoice(['building/b5'], 'building', '')).toEqual([])
  })

  test.each([
    [undefined, { kind: 'list', view: 'open' }],
    ['late', { kind: 'list', view: 'late' }],
    ['new', { kind: 'new', unitId: undefined }],
    ['new-home-1', { kind: 'new', unitId: 'home-1' }],
    ['0190f3', { kind: 'fault', id: '0190f3' }],
  ])('the address …/%s', (part, place) => {
    expect(faultPlace(part)).toEqual(place)
  })
})

test.each<[string, Partial<FaultLine>, readonly string[]]>([
  ['found', {}, ['notice', 'order', 'mend', 'takeBack']],
  ['told of', { ...due('mend'), state: { ...stateOf(FOUND), status: 'noticed' } }, ['mend', 'notice', 'order']],
  [
    'with a work order',
    { ...due('mend'), order: running, state: { ...stateOf(FOUND), itemId: 'i1' } },
    ['mend', 'notice'],
  ],
  [
    'whose work order is done',
    { order: done, state: { ...stateOf(FOUND), itemId: 'i1' } },
    ['mend', 'notice', 'order'],
  ],
  ['mended', { ...due('reinspect'), state: stateOf(FOUND, MENDED) }, ['reinspect']],
  ['not good', { state: stateOf(FOUND, MENDED, BAD) }, ['notice', 'order', 'mend']],
  ['good', { ...due('none'), state: { ...stateOf(FOUND), status: 'closed' } }, []],
])('what can be done with a fault %s, what is owed first', (_, changes, steps) => {
  expect(stepsOfFault(line(changes))).toEqual(steps)
})

test.each<[string, readonly string[], string]>([
  ['who repairs', ['walls'], '工程部'],
  ['who cleans', ['hygiene'], '保洁'],
  ['who was told of such an item last', ['lock'], '安保部'],
  ['the same of all', ['walls', 'ceiling'], '工程部'],
  ['nobody where they differ', ['walls', 'hygiene'], ''],
  ['nobody for private occupation', ['occupied'], ''],
  ['who repairs where the last one is gone', ['floor'], '工程部'],
])('a notice begins with %s', (_, items, department) => {
  const start = {
    ...{ departments: ['客服中心', '工程部', '安保部', '保洁'], repairers: '工程部', cleaners: '保洁' },
    lastDepartment: new Map([
      ['lock', '安保部'],
      ['floor', '园林部'],
    ]),
  }
  const lines = items.map((item) => line({ state: { ...stateOf(FOUND), item } }))
  expect(departmentFor(lines, start)).toBe(department)
})

test('a meter says how far it moved', () => {
  const state = { ...stateOf(FOUND), item: 'meter/water', what: '' }
  expect(faultWhat(line({ state, movedHundredths: 135 }), text)).toBe('表走了 1.35 m³')
  expect(faultWhat(line({ state: { ...state, what: '楼下漏水' }, movedHundredths: 100 }), text)).toBe(
    '楼下漏水；表走了 1 m³',
  )
  expect(faultWhat(line(), text)).toBe('开裂')
})

test('the chain tells who did each step, who entered it, and with which pictures', () => {
  const at = (minute: number) => ({ at: `2026-11-21T02:${minute}:00.000Z` })
  const noticed = eventOf('noticed', { department: '工程部', dueOn: '2026-11-24', number: 'A-KZ-00001' }, at(13))
  const events = [
    { ...FOUND, ...at(12) },
    noticed,
    eventOf('linked', { itemId: 'i1' }, at(14)),
    { ...MENDED, ...at(15) },
    { ...BAD, ...at(16) },
  ]
  const chain = faultChain(line({ state: stateOf(...events) }), text)
  expect(chain.map(({ step, what, paper }) => [step, what, paper].filter((part) => part !== '').join(' '))).toEqual([
    'found 开裂',
    'noticed 工程部，2026-11-24 前 A-KZ-00001',
    'linked',
    'mended 已补',
    'bad 又裂',
  ])
  expect(chain[3]).toMatchObject({ by: 'staff-e', enteredBy: 'staff-supervisor' })
  expect(chain[4]).toMatchObject({ by: 'staff-supervisor', enteredBy: '', photos: ['h2'] })
})
