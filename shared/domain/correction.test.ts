import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Dot, Hlc, WorkspaceId } from '#shared/sync/change.ts'
import type { EventSpec, LiveEvent } from '#shared/sync/registry.ts'
import { decideCorrection, decideVoid } from './correction.ts'
import type { DecisionContext } from './draft.ts'
import { FINAL, OWN_SLIP } from './entities.ts'

const spec: EventSpec = {
  kind: 'events',
  entity: 'loan',
  events: { lent: OWN_SLIP, paid: FINAL, closed: { ...FINAL, voidableBy: ['supervisor'] } },
  rules: [],
  fold: () => ({ state: {}, violations: [] }),
}
const ZHANG = { id: 'staff-zhang', role: 'front-desk' }

function contextOf(overrides: Partial<DecisionContext> = {}): DecisionContext {
  return {
    nowMs: 0,
    today: '2026-11-21' as Day,
    actor: ZHANG,
    session: 'morning',
    workspace: 'aaaaaaaaaaaaaaaa' as WorkspaceId,
    newId: () => 'new',
    mayAct: () => 'allowed',
    ...overrides,
  }
}

function target(ev: string): { readonly id: string; readonly target: LiveEvent } {
  const dot = 'aaaaaaaaaaaaaaaa.1' as Dot
  const told = { hlc: '0' as Hlc, refs: [], cmd: 'loan.lend', at: '2026-11-21T02:00:00.000Z' }
  const data = { what: '雨伞', count: 1 }
  return { id: 'l1', target: { dot, ev, data, actor: ZHANG, session: 'morning', ...told } }
}

const codeOf = (decided: { readonly ok: boolean; readonly error?: { readonly code: string } }) => decided.error?.code

describe('更正 (architecture 6)', () => {
  test('replaces what differs and points at the original', () => {
    const decided = decideCorrection(spec, target('lent'), { what: '平板车', count: 1 }, contextOf())
    expect(decided).toEqual({
      ok: true,
      value: {
        kind: 'event',
        e: 'loan',
        id: 'l1',
        ev: 'correct',
        data: { what: '平板车' },
        refs: ['aaaaaaaaaaaaaaaa.1'],
      },
    })
  })

  test('adds a field that was left out', () => {
    const decided = decideCorrection(spec, target('lent'), { fee: 500 }, contextOf())
    expect(decided).toMatchObject({ value: { data: { fee: 500 } } })
  })

  test.each<[string, string, JsonObject, Partial<DecisionContext>, string]>([
    ['money', 'paid', { count: 2 }, {}, 'not-correctable'],
    ['an event of a newer version', 'polished', { count: 2 }, {}, 'not-correctable'],
    ['a colleague’s entry', 'lent', { count: 2 }, { actor: { ...ZHANG, id: 'staff-li' } }, 'not-own-slip'],
    [
      'a leader’s view of it',
      'lent',
      { count: 2 },
      { actor: { id: 'staff-zhou', role: 'supervisor' } },
      'not-own-slip',
    ],
    ['an earlier session', 'lent', { count: 2 }, { session: 'evening' }, 'other-session'],
    ['the same values', 'lent', { what: '雨伞', count: 1 }, {}, 'nothing-to-correct'],
    ['no values', 'lent', {}, {}, 'nothing-to-correct'],
  ])('of %s is refused', (...[, ev, data, context, code]) => {
    expect(codeOf(decideCorrection(spec, target(ev), data, contextOf(context)))).toBe(code)
  })
})

describe('taking back', () => {
  const ZHOU = { actor: { id: 'staff-zhou', role: 'supervisor' }, session: 'zhou' }
  test.each<[string, string, Partial<DecisionContext>, string]>([
    ['one’s own slip without a word', 'lent', {}, ''],
    ['one’s own slip with a word', 'lent', {}, '看错了'],
    ['what a leader may, with a reason', 'closed', ZHOU, '记错'],
  ])('%s', (_, ev, context, reason) => {
    const decided = decideVoid(spec, target(ev), ` ${reason} `, contextOf(context))
    expect(decided).toMatchObject({ value: { ev: 'void', data: { reason }, refs: ['aaaaaaaaaaaaaaaa.1'] } })
  })

  test.each<[string, string, Partial<DecisionContext>, string, string]>([
    ['money', 'paid', ZHOU, '记错', 'not-voidable'],
    ['an event of a newer version', 'polished', ZHOU, '记错', 'not-voidable'],
    ['a colleague’s slip by a clerk', 'lent', { actor: { ...ZHANG, id: 'staff-li' } }, '记错', 'not-voidable'],
    ['one’s own slip of an earlier session', 'lent', { session: 'evening' }, '记错', 'not-voidable'],
    ['one’s own act where only leaders may', 'closed', {}, '记错', 'not-voidable'],
    ['what a leader may, without a reason', 'closed', ZHOU, ' 　', 'reason-missing'],
  ])('%s is refused', (...[, ev, context, reason, code]) => {
    expect(codeOf(decideVoid(spec, target(ev), reason, contextOf(context)))).toBe(code)
  })
})
