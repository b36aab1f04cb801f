import { describe, expect, test } from 'vitest'
import type { DecisionContext } from '#shared/domain/draft.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Dot, WorkspaceId } from '#shared/sync/change.ts'
import { type ArrivalInput, readArrival } from './arrival.ts'
import { decideArrive } from './decisions.ts'
import { decideCancelPlan, decidePlan, type NamedVisit, plansOf, sameComer } from './planning.ts'
import { deskVisitsModule } from './schema.ts'
import { foldVisit, type VisitState } from './visitFold.ts'

const context: DecisionContext = {
  nowMs: 0,
  today: '2026-11-21' as Day,
  actor: { id: 'staff-zhang', role: 'front-desk' },
  session: 'morning',
  workspace: 'aaaaaaaaaaaaaaaa' as WorkspaceId,
  newId: () => 'v-new',
  mayAct: buildRegistry([deskVisitsModule]).mayAct,
}
const stranger: ArrivalInput = { purpose: 'viewing', personId: null, unitId: 'u1', name: '李先生' }
const when = { day: '2026-11-21', time: '14:30' }
const nobody = { name: '李先生', here: [], planned: [] }

function visitOf(overrides: Partial<VisitState>): NamedVisit {
  const v = { ...foldVisit([]).state, ...readArrival({}), ...overrides } as VisitState
  return { id: 'v-old', v, name: v.name }
}
const planned = (overrides: Partial<VisitState> = {}) =>
  visitOf({
    status: 'planned',
    plannedDay: '2026-11-21',
    unitId: 'u1',
    name: '李先生',
    purpose: 'viewing',
    ...overrides,
  })
const codeOf = (decided: { readonly ok: boolean; readonly error?: { readonly code: string } }) => decided.error?.code

describe('announcing a visit', () => {
  test('is one event with day and time', () => {
    expect(decidePlan({ ...stranger, ...when }, nobody, context)).toMatchObject({
      value: { cmd: 'visit.plan', items: [{ ev: 'planned', data: { ...stranger, ...when } }] },
    })
  })

  test.each<[string, object, string]>([
    ['no day', { day: '' }, 'plan-day-invalid'],
    ['yesterday', { day: '2026-11-20' }, 'plan-day-past'],
    ['no real time', { time: '25:00' }, 'plan-time-invalid'],
    ['nobody named', { name: ' ' }, 'who-missing'],
    ['no head', { headCount: 0 }, 'head-count-invalid'],
  ])('with %s is refused', (_, change, code) => {
    expect(codeOf(decidePlan({ ...stranger, ...when, ...change }, nobody, context))).toBe(code)
  })

  test('of somebody who stands at the desk is refused today, and taken for tomorrow', () => {
    const here = { ...nobody, here: [visitOf({ status: 'here', unitId: 'u1', name: '李先生' })] }
    expect(codeOf(decidePlan({ ...stranger, ...when }, here, context))).toBe('plan-here')
    expect(decidePlan({ ...stranger, ...when, day: '2026-11-22' }, here, context).ok).toBe(true)
  })

  test('a second time for the day is refused', () => {
    expect(codeOf(decidePlan({ ...stranger, ...when }, { ...nobody, planned: [planned()] }, context))).toBe(
      'already-planned',
    )
  })
})

describe('whether two are the same comer', () => {
  const comer = { personId: null, unitId: 'u1', name: '李先生', company: '' }
  test.each<[string, object, Partial<VisitState>, boolean]>([
    ['the same person, at another unit', { personId: 'p1', unitId: 'u2' }, { personId: 'p1' }, true],
    ['another person of one name', { personId: 'p1' }, { personId: 'p2' }, false],
    ['a filed person announced by name', { personId: 'p1' }, {}, true],
    ['the same unit and name', {}, {}, true],
    ['the same name at another unit', { unitId: 'u2' }, {}, false],
    ['the same name without a unit', { unitId: null }, { unitId: null }, false],
    ['the same company and unit', { name: '', company: '顺丰' }, { name: '', company: '顺丰' }, true],
    ['the same company, no unit known', { unitId: null, company: '顺丰' }, { unitId: null, company: '顺丰' }, true],
    ['two without name or company', { name: '' }, { name: '' }, false],
  ])('%s', (_, change, plan, isSame) => {
    expect(sameComer({ ...comer, ...change }, [planned(plan)])).toHaveLength(isSame ? 1 : 0)
  })
})

test('the plans of a day stand by their time, those without one last; other days, arrivals and calls-off are none', () => {
  const plan = (id: string, overrides: Partial<VisitState>) => ({ ...planned(overrides), id })
  const visits = [
    plan('any', { plannedTime: '' }),
    plan('late', { plannedTime: '16:00' }),
    plan('early', { plannedTime: '09:30' }),
    plan('yesterday', { plannedDay: '2026-11-20' }),
    plan('here', { status: 'here' }),
    plan('off', { status: 'cancelled' }),
  ]
  expect(plansOf(visits, '2026-11-21').map(({ id }) => id)).toEqual(['early', 'late', 'any'])
})

describe('who was announced comes', () => {
  const plan = { ...planned({ company: '安家中介', headCount: 3 }), dots: ['aaaaaaaaaaaaaaaa.1' as Dot] }

  test('into the same record: what is said now counts, the rest and the purpose as announced', () => {
    const input: ArrivalInput = { purpose: 'visitor', personId: null, unitId: null, name: '', plate: '粤b·12345' }
    expect(decideArrive(input, { here: [], plan }, context)).toMatchObject({
      value: {
        visitId: 'v-old',
        items: [
          {
            id: 'v-old',
            refs: plan.dots,
            data: {
              purpose: 'viewing',
              name: '李先生',
              unitId: 'u1',
              company: '安家中介',
              headCount: 3,
              plate: '粤B12345',
            },
          },
        ],
      },
    })
  })

  test('only once', () => {
    const gone = { ...plan, v: { ...plan.v, status: 'here' as const } }
    expect(codeOf(decideArrive(stranger, { here: [], plan: gone }, context))).toBe('plan-gone')
    expect(codeOf(decideCancelPlan(gone, [], context))).toBe('plan-gone')
    expect(decideCancelPlan(plan, [], context).ok).toBe(true)
  })
})
