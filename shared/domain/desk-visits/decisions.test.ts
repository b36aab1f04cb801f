import { describe, expect, test } from 'vitest'
import type { DecisionContext } from '#shared/domain/draft.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import { ROLES } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Dot, Hlc, WorkspaceId } from '#shared/sync/change.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { ArrivalInput } from './arrival.ts'
import { decideArrive, decideCorrectArrival, decideLeave, decideTakeBack } from './decisions.ts'
import { deskVisitsModule } from './schema.ts'
import { foldVisit, type VisitState } from './visitFold.ts'

const registry = buildRegistry([deskVisitsModule])
const ZHANG = { id: 'staff-zhang', role: 'front-desk' }

function contextOf(overrides: Partial<DecisionContext> = {}): DecisionContext {
  return {
    nowMs: 0,
    today: '2026-11-21' as Day,
    actor: ZHANG,
    session: 'morning',
    workspace: 'aaaaaaaaaaaaaaaa' as WorkspaceId,
    newId: () => 'v-new',
    mayAct: registry.mayAct,
    ...overrides,
  }
}

const known: ArrivalInput = { purpose: 'resident', personId: 'p1', unitId: 'u1', name: '' }
const stranger: ArrivalInput = { purpose: 'visitor', personId: null, unitId: 'u1', name: '李先生' }

function event(ev: string, overrides: Partial<LiveEvent> = {}): LiveEvent {
  return {
    dot: `aaaaaaaaaaaaaaaa.${ev === 'arrived' ? 1 : 2}` as Dot,
    hlc: '0' as Hlc,
    ev,
    data: ev === 'arrived' ? ({ ...known } as JsonObject) : {},
    refs: [],
    cmd: `visit.${ev}`,
    actor: ZHANG,
    session: 'morning',
    at: '2026-11-21T02:00:00.000Z',
    ...overrides,
  }
}

const present = (data: ArrivalInput): { readonly id: string; readonly v: VisitState } => ({
  id: 'v-old',
  v: foldVisit([event('arrived', { data: { ...data } as JsonObject })]).state,
})
const errorOf = (decided: { readonly ok: boolean; readonly error?: unknown }) => decided.error
const codeOf = (decided: { readonly ok: boolean; readonly error?: { readonly code: string } }) => decided.error?.code

describe('arriving', () => {
  test.each<[string, ArrivalInput, object]>([
    ['a known person, named by their file alone', { ...known, name: '王晓梅' }, { ...known, name: '' }],
    ['a stranger, with the name as told', { ...stranger, name: '  李　先生 ' }, { ...stranger, name: '李 先生' }],
    ['a courier for nobody', { purpose: 'courier', personId: null, unitId: null, name: '顺丰' }, { unitId: null }],
  ])('of %s is one event', (_, input, data) => {
    const decided = decideArrive(input, { here: [] }, contextOf())
    expect(decided).toMatchObject({
      ok: true,
      value: { cmd: 'visit.arrive', visitId: 'v-new', items: [{ ev: 'arrived', id: 'v-new', data }] },
    })
  })

  test.each<[string, ArrivalInput, object]>([
    ['nobody', { ...stranger, name: '' }, { code: 'who-missing', field: 'name' }],
    ['a blank name', { ...stranger, name: ' 　 ' }, { code: 'who-missing', field: 'name' }],
    ['a name of 61 characters', { ...stranger, name: '李'.repeat(61) }, { code: 'name-too-long', field: 'name' }],
  ])('of %s is refused', (_, input, error) => {
    expect(errorOf(decideArrive(input, { here: [] }, contextOf()))).toEqual(error)
  })

  test('a name of 60 characters is taken', () => {
    expect(decideArrive({ ...stranger, name: '李'.repeat(60) }, { here: [] }, contextOf()).ok).toBe(true)
  })

  test('of somebody who stands at the desk says which visit that is', () => {
    expect(errorOf(decideArrive(known, { here: [present(known)] }, contextOf()))).toEqual({
      code: 'already-here',
      detail: { visitId: 'v-old' },
    })
  })

  test.each<[string, ArrivalInput, ArrivalInput]>([
    ['another person', known, { ...known, personId: 'p2' }],
    ['a second stranger', stranger, stranger],
  ])('of %s beside somebody is no repetition', (_, here, input) => {
    expect(decideArrive(input, { here: [present(here)] }, contextOf()).ok).toBe(true)
  })
})

describe('leaving', () => {
  const events = [event('arrived')]
  test('names the events it answers', () => {
    expect(decideLeave('v1', { visit: foldVisit(events).state, events, isOfToday: true }, contextOf())).toMatchObject({
      value: { cmd: 'visit.leave', items: [{ id: 'v1', ev: 'left', data: {}, refs: ['aaaaaaaaaaaaaaaa.1'] }] },
    })
  })
  test.each([
    ['left already', [event('arrived'), event('left')]],
    ['was taken back', []],
  ])('is refused when the visit %s', (_, told) => {
    expect(
      codeOf(decideLeave('v1', { visit: foldVisit(told).state, events: told, isOfToday: true }, contextOf())),
    ).toBe('not-here')
  })
})

describe('更正 of an arrival', () => {
  const events = [event('arrived')]
  test('carries the changed fields only', () => {
    const decided = decideCorrectArrival('v1', events, { ...known, purpose: 'worker' }, contextOf())
    expect(decided).toMatchObject({
      value: { cmd: 'visit.correct', items: [{ ev: 'correct', data: { purpose: 'worker' }, refs: [events[0]?.dot] }] },
    })
  })
  test.each<[string, readonly LiveEvent[], ArrivalInput, Partial<DecisionContext>, string]>([
    ['nothing changed', events, known, {}, 'nothing-to-correct'],
    ['a colleague wrote it', events, stranger, { actor: { id: 'staff-li', role: 'cashier' } }, 'not-own-slip'],
    ['the shift is over', events, stranger, { session: 'evening' }, 'other-session'],
    ['nobody would be named', events, { ...stranger, name: ' ' }, {}, 'who-missing'],
    ['the name is endless', events, { ...stranger, name: '李'.repeat(61) }, {}, 'name-too-long'],
    ['there is no arrival', [], known, {}, 'not-here'],
    ['a guard tries', events, stranger, { actor: { ...ZHANG, role: 'security' } }, 'beyond-role'],
  ])('is refused when %s', (...[, told, input, context, code]) => {
    expect(codeOf(decideCorrectArrival('v1', told, input, contextOf(context)))).toBe(code)
  })
})

describe('taking back', () => {
  const events = [event('arrived'), event('left')]
  const LEADER = { actor: { id: 'staff-zhou', role: 'supervisor' }, session: 'zhou' }
  test.each<[string, Partial<DecisionContext>, string, string]>([
    ['one’s own slip', {}, '', 'visit.undo'],
    ['a colleague’s by a leader with a reason', LEADER, '登错人', 'visit.void'],
    ['one’s own of an earlier session by a leader', { ...LEADER, actor: { ...LEADER.actor } }, '补正', 'visit.void'],
  ])('of %s voids the last event', (_, context, reason, cmd) => {
    expect(decideTakeBack('v1', events, reason, contextOf(context))).toMatchObject({
      value: { cmd, items: [{ ev: 'void', data: { reason }, refs: ['aaaaaaaaaaaaaaaa.2'] }] },
    })
  })
  test.each<[string, readonly LiveEvent[], Partial<DecisionContext>, string]>([
    ['nothing is left', [], {}, 'not-here'],
    ['a colleague wrote it', events, { actor: { id: 'staff-li', role: 'cashier' } }, 'not-voidable'],
    ['the shift is over', events, { session: 'evening' }, 'not-voidable'],
    ['a leader gives no reason', events, LEADER, 'reason-missing'],
  ])('is refused when %s', (_, told, context, code) => {
    expect(codeOf(decideTakeBack('v1', told, ' ', contextOf(context)))).toBe(code)
  })
})

describe('who may receive people (handbook R24, R25, R27)', () => {
  const MAY = ['front-desk', 'cashier', 'tower-officer', 'supervisor', 'service-manager', 'office-director']
  const ALL = [...MAY, 'property-manager', 'company-manager']
  test.each(ROLES.map((role) => [role, ALL.includes(role)] as const))('%s: %s', (role, allowed) => {
    const context = contextOf({ actor: { ...ZHANG, role } })
    const events = [event('arrived')]
    expect(decideArrive(known, { here: [] }, context).ok).toBe(allowed)
    expect(decideLeave('v1', { visit: foldVisit(events).state, events, isOfToday: true }, context).ok).toBe(allowed)
  })
})
