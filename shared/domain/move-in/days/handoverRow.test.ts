// Rows of a handover list: what goes in, what stands already, and what is said of the rest.
import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import {
  HANDOVER_FIELDS,
  type HandoverFacts,
  type HandoverRow,
  type ListedHome,
  readHandoverList,
} from './handoverRow.ts'

const home = (unitId: string, more: Partial<ListedHome> = {}): ListedHome => {
  return {
    unitId,
    deliveredDay: null,
    ownerIds: ['p1'],
    isCompany: false,
    owner: { personId: 'p1', name: '沈雨桐' },
    moveIn: null,
    ...more,
  }
}
const appointed = (day: string) => ({ moveIn: { id: 'case', status: 'noticed', appointment: { day } } }) as const
const FACTS: HandoverFacts = {
  today: '2026-11-21' as Day,
  homes: new Map([
    ['3-0501', home('fresh')],
    ['3-0502', home('nobody', { owner: null })],
    ['3-0503', home('running', { moveIn: { id: 'case', status: 'noticed', appointment: null } })],
    ['3-0504', home('appointed', appointed('2026-11-25'))],
    ['3-0505', home('over', appointed('2026-11-20'))],
    ['3-0506', home('delivered', { deliveredDay: '2026-10-01' })],
    [
      '3-0507',
      home('through', { moveIn: { id: 'case', status: 'archived', appointment: null }, deliveredDay: '2026-10-01' }),
    ],
  ]),
}
const row = (texts: Partial<HandoverRow['texts']>, at = 2): HandoverRow => {
  const none = Object.fromEntries(HANDOVER_FIELDS.map((field) => [field, '']))
  return {
    row: at,
    texts: { ...none, unit: '3-0501', day: '2026-11-26', slot: '9:00-9:30', ...texts } as HandoverRow['texts'],
  }
}
const read = (texts: Partial<HandoverRow['texts']>) => readHandoverList([row(texts)], FACTS)[0]

describe('a row', () => {
  test.each([
    [{}, []],
    [{ unit: '3－0501' }, []],
    [{ unit: '9-9999' }, ['unit-unknown']],
    [{ unit: '3-0502' }, ['owner-missing']],
    [{ unit: '3-0502', owner: '林晓' }, []],
    [{ unit: '3-0506' }, ['delivered-already']],
    [{ noticeDay: '上周' }, ['notice-day-invalid']],
    [{ noticeDay: '2026-11-22' }, ['notice-day-ahead']],
    [{ day: '2026-02-30' }, ['day-invalid']],
    [{ day: '2026-11-20' }, ['day-past']],
    [{ slot: '上午' }, ['slot-invalid']],
    [{ slot: '' }, ['slot-invalid']],
    [{ day: '' }, ['slot-without-day']],
    [{ day: '', slot: '' }, []],
    [{ noticeNumber: '字'.repeat(201) }, ['text-too-long']],
  ] as const)('%j has the faults %j', (texts, faults) => expect(read(texts)?.faults).toEqual(faults))

  test.each([
    ['3-0501', 'new', true, true],
    ['3-0503', 'new', false, true],
    ['3-0504', 'known', false, false],
    ['3-0505', 'new', false, true],
    ['3-0507', 'known', false, false],
  ] as const)('of %s is %s', (unit, standing, opens, appoints) => {
    const line = read({ unit })
    expect([line?.standing, line?.opens, line?.appoints !== null]).toEqual([standing, opens, appoints])
  })

  test('without a day opens the case alone; of a running case nothing is left to do', () => {
    expect(read({ day: '', slot: '' })).toMatchObject({ standing: 'new', opens: true, appoints: null })
    expect(read({ unit: '3-0503', day: '', slot: '' })).toMatchObject({ standing: 'known' })
  })

  test.each([
    ['', '沈雨桐', 'p1'],
    [' 沈雨桐 ', '沈雨桐', 'p1'],
    ['林晓', '林晓', null],
  ])('that names %j is about %s', (owner, ownerName, personId) => {
    expect(read({ owner })).toMatchObject({ ownerName, personId })
  })
})

test('one home stands in a list once', () => {
  const lines = readHandoverList([row({}), row({}, 3)], FACTS)
  expect(lines.map(({ faults }) => faults)).toEqual([[], ['unit-twice']])
})
