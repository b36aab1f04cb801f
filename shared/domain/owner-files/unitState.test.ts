import { describe, expect, test } from 'vitest'
import type { Relation } from './schema.ts'
import { isCurrentStay, leaseState, type StayFacts, stayPhase, stayState } from './stays.ts'
import { type UnitFacts, type UnitState, unitState } from './unitState.ts'

const today = '2026-11-21'
const stay = (relation: Relation, days: Partial<StayFacts> = {}): StayFacts => ({ relation, ...days })
const left = { toDay: '2026-10-01' }

describe('the state of a unit', () => {
  test.each<[string, UnitFacts, readonly StayFacts[], UnitState]>([
    ['nothing said and nobody on file', {}, [], 'unsold'],
    ['said to be unsold', { sale: 'unsold' }, [stay('agent')], 'unsold'],
    ['sold, with its owner', { sale: 'sold' }, [stay('owner')], 'sold'],
    ['sold, to be handed over tomorrow', { sale: 'sold', deliveredDay: '2026-11-22' }, [stay('owner')], 'sold'],
    ['sold and handed over today', { sale: 'sold', deliveredDay: today }, [stay('owner')], 'occupied'],
    ['a day of delivery to come, nothing else said', { deliveredDay: '2026-12-01' }, [stay('owner')], 'sold'],
    ['handed over, nobody on file', { sale: 'delivered' }, [], 'vacant'],
    ['handed over by its day, nobody on file', { deliveredDay: '2020-01-01' }, [], 'vacant'],
    ['an owner on file, nothing said', {}, [stay('owner')], 'occupied'],
    ['a co-owner alone', {}, [stay('co-owner')], 'occupied'],
    ['an owner who keeps it empty', { use: 'empty' }, [stay('owner')], 'vacant'],
    ['an owner who keeps it empty, and family in it', { use: 'empty' }, [stay('owner'), stay('family')], 'occupied'],
    ['to let, without a tenant', { use: 'let' }, [stay('owner')], 'vacant'],
    ['to let, with a user', { use: 'let' }, [stay('owner'), stay('occupant')], 'occupied'],
    ['a tenant', { use: 'own-home' }, [stay('owner'), stay('tenant')], 'let'],
    ['a tenant who left', { use: 'let' }, [stay('owner'), stay('tenant', left)], 'vacant'],
    [
      'a tenant who comes next month',
      { use: 'let' },
      [stay('owner'), stay('tenant', { fromDay: '2026-12-01' })],
      'vacant',
    ],
    ['a tenant whose lease is over but who is still there', {}, [stay('tenant', { leaseTo: '2026-01-01' })], 'let'],
    ['a shop of its owner', { use: 'shop' }, [stay('owner')], 'occupied'],
    ['an agent and an emergency contact alone', {}, [stay('agent'), stay('emergency-contact')], 'vacant'],
    ['everybody left', {}, [stay('owner', left), stay('family', left)], 'vacant'],
  ])('%s', (_, unit, stays, state) => {
    expect(unitState({ unit, stays, today })).toBe(state)
  })

  test('a running permit shows over everything else', () => {
    expect(unitState({ unit: { sale: 'delivered' }, stays: [stay('tenant')], today, isDecorating: true })).toBe(
      'decorating',
    )
  })
})

describe('a stay', () => {
  test.each<[string, StayFacts, ReturnType<typeof stayPhase>]>([
    ['nothing said', {}, 'current'],
    ['begins today', { fromDay: today }, 'current'],
    ['begins tomorrow', { fromDay: '2026-11-22' }, 'coming'],
    ['ends today', { toDay: today }, 'former'],
    ['ends tomorrow', { toDay: '2026-11-22' }, 'current'],
  ])('that %s', (_, facts, phase) => {
    expect(stayPhase(facts, today)).toBe(phase)
    expect(isCurrentStay(facts, today)).toBe(phase === 'current')
  })

  test.each<[StayFacts, ReturnType<typeof stayState>]>([
    [{}, 'unverified'],
    [{ verified: false }, 'unverified'],
    [{ verified: true }, 'valid'],
    [{ verified: true, ...left }, 'ended'],
    [left, 'ended'],
  ])('%o is %s', (facts, state) => {
    expect(stayState(facts, today)).toBe(state)
  })
})

describe('a lease', () => {
  const days = { today, soonDay: '2026-12-21' }

  test.each<[StayFacts, ReturnType<typeof leaseState>]>([
    [{ relation: 'owner', leaseTo: today }, undefined],
    [{ relation: 'tenant', ...left }, undefined],
    [{ relation: 'tenant' }, 'missing'],
    [{ relation: 'tenant', term: 'open' }, 'open'],
    [{ relation: 'tenant', leaseTo: '2026-11-20' }, 'over'],
    [{ relation: 'tenant', leaseTo: today }, 'ends-soon'],
    [{ relation: 'tenant', leaseTo: '2026-12-21' }, 'ends-soon'],
    [{ relation: 'tenant', leaseTo: '2026-12-22' }, 'running'],
  ])('%o is %s', (facts, state) => {
    expect(leaseState(facts, days)).toBe(state)
  })
})
