import { expect, test } from 'vitest'
import type { UnitState } from '#shared/domain/owner-files/unitState.ts'
import { isEntrusted, scopeOf } from './scope.ts'

const CARE = { from: '2026-11-01', until: '2026-11-30', endedOn: '', withCare: true }

test.each<[UnitState, boolean, string | undefined, string | undefined]>([
  ['unsold', false, 'unsold', 'whole'],
  ['sold', false, 'sold', 'whole'],
  ['vacant', false, 'outside', 'outside'],
  ['vacant', true, 'entrusted', 'whole'],
  ['occupied', false, undefined, undefined],
  ['occupied', true, 'entrusted', 'whole'],
  ['let', true, undefined, undefined],
  ['decorating', true, undefined, undefined],
])('a home that is %s, in our care: %s, is inspected as %s', (state, isInCare, reason, depth) => {
  const scope = scopeOf(state, isInCare ? [CARE] : [], '2026-11-15')
  expect(scope?.reason).toBe(reason)
  expect(scope?.depth).toBe(depth)
})

test.each([
  ['2026-10-31', '', false],
  ['2026-11-01', '', true],
  ['2026-11-30', '', true],
  ['2026-12-01', '', false],
  ['2026-11-14', '2026-11-15', true],
  ['2026-11-15', '2026-11-15', false],
])('on %s an entrustment of November that ended on "%s" holds: %s', (day, endedOn, holds) => {
  expect(isEntrusted({ ...CARE, endedOn }, day)).toBe(holds)
})

test('a key that is only kept brings no inspection from within', () => {
  expect(scopeOf('vacant', [{ ...CARE, withCare: false }], '2026-11-15')?.depth).toBe('outside')
})
