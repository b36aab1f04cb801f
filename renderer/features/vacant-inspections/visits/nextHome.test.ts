import { describe, expect, test } from 'vitest'
import type { PlanLine } from '#renderer/features/vacant-inspections/queries/plan.ts'
import { nextHome, visitPath } from './nextHome.ts'

const line = (code: string, more: { stand?: string; visited?: boolean; officerIds?: readonly string[] } = {}) => {
  const { stand = 'due', visited = false, officerIds = ['chen'] } = more
  return {
    ...{ unitId: code, code, buildingId: code.slice(0, 1), officerIds, next: { stand } },
    visitedToday: visited ? { id: 'v', status: 'normal' } : undefined,
  } as unknown as PlanLine
}
const codeOf = (lines: readonly PlanLine[], walk: Parameters<typeof nextHome>[1]) => {
  const next = nextHome(lines, walk)
  return next && `${next.code} ${next.left}`
}

describe('the next home of a walk', () => {
  const lines = [
    line('5-0902'),
    line('5-0901', { stand: 'ahead' }),
    line('5-0801', { visited: true }),
    line('5-0702', { stand: 'late' }),
    line('6-0101'),
    line('7-0101', { officerIds: ['liu'] }),
  ]
  test.each([
    ['is the next one that is due in the same building', { unitId: '5-0902' }, '5-0702 1'],
    ['after the last one is the first that was passed over', { unitId: '5-0702' }, '5-0902 1'],
    ['of an officer is in the next own building', { unitId: '5-0702', officerId: 'chen' }, '6-0101 2'],
    ['is nobody’s where the building is done', { unitId: '6-0101' }, undefined],
    ['of a home that is out of the plan is none of the building', { unitId: 'gone' }, undefined],
    ['of a home that is out of the plan is the officer’s first', { unitId: 'gone', officerId: 'liu' }, '7-0101 1'],
  ])('%s', (_, walk, next) => {
    expect(codeOf(lines, walk)).toBe(next)
  })

  test('of an extra round is one that the round has not been to, due or not, in its buildings', () => {
    const round = { buildingIds: ['5'], visited: new Set(['5-0901']) }
    expect(codeOf(lines, { unitId: '5-0902', round })).toBe('5-0801 2')
    expect(codeOf(lines, { unitId: '5-0902', officerId: 'chen', round: { ...round, buildingIds: [] } })).toBe(
      '5-0801 3',
    )
  })
})

test('the address of a visit names its extra round', () => {
  expect([visitPath('u1'), visitPath('u1', 'r1')]).toEqual(['/vacant/visit/u1', '/vacant/visit/u1?round=r1'])
})
