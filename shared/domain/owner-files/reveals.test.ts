import { describe, expect, test } from 'vitest'
import type { DecisionContext } from '#shared/domain/draft.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Dot, Hlc, WorkspaceId } from '#shared/sync/change.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { RELATION_LABELS } from './relationText.ts'
import { decideReveal, foldReveal, REVEAL_KINDS, REVEAL_REASONS } from './reveals.ts'
import { ownerFilesModule, RELATIONS } from './schema.ts'

const registry = buildRegistry([ownerFilesModule])
const contextOf = (role: string): DecisionContext => ({
  nowMs: 0,
  today: '2026-11-21' as Day,
  actor: { id: 'staff-zhang', role },
  session: 's',
  workspace: 'aaaaaaaaaaaaaaaa' as WorkspaceId,
  newId: () => 'r1',
  mayAct: registry.mayAct,
})

describe('uncovering a value', () => {
  test.each(REVEAL_KINDS.flatMap((what) => REVEAL_REASONS.map((reason) => [what, reason] as const)))(
    'of %s for %s is a fact of its own',
    (what, reason) => {
      const decided = decideReveal({ personId: 'p1', what, reason }, contextOf('front-desk'))
      expect(decided).toEqual({
        ok: true,
        value: {
          cmd: 'person.reveal',
          items: [{ kind: 'event', e: 'reveal', id: 'r1', ev: 'revealed', data: { personId: 'p1', what, reason } }],
        },
      })
    },
  )

  test.each([
    ['no reason', 'front-desk', null, 'reason-missing'],
    ['a guard', 'security', 'owner-asked' as const, 'beyond-role'],
  ])('refuses %s', (_, role, reason, code) => {
    expect(decideReveal({ personId: 'p1', what: 'phone', reason }, contextOf(role))).toMatchObject({
      ok: false,
      error: { code },
    })
  })
})

const event: LiveEvent = {
  dot: 'bbbbbbbbbbbbbbbb.1' as Dot,
  hlc: '' as Hlc,
  ev: 'revealed',
  data: { personId: 'p1', what: 'phone', reason: 'open-matter' },
  refs: [],
  cmd: 'person.reveal',
  actor: { id: 'staff-zhang', role: 'front-desk' },
  session: 's',
  at: '2026-11-21T02:12:00.000Z',
}

test('the log says who looked at what, why and when', () => {
  expect(foldReveal([event]).state).toEqual({
    personId: 'p1',
    what: 'phone',
    reason: 'open-matter',
    list: '',
    count: 0,
    phones: '',
    by: 'staff-zhang',
    at: '2026-11-21T02:12:00.000Z',
  })
})

test('an exported list is kept with its name, how many and whether the phones were whole', () => {
  const data = { what: 'list-export', reason: 'authority', list: 'owners', count: 4211, phones: 'full' }
  const { state } = foldReveal([{ ...event, cmd: 'list.export', data }])
  expect(state).toMatchObject({ personId: '', list: 'owners', count: 4211, phones: 'full' })
})

test.each([[-1], [1.5], ['12'], [Number.NaN], [null]])('a count that is none (%s) folds to nothing', (count) => {
  const data = { what: 'list-export', reason: 'authority', list: 'owners', count, phones: 'full' }
  expect(foldReveal([{ ...event, data }]).state.count).toBe(0)
})

test.each([[[]], [[{ ...event, ev: 'other' }]], [[{ ...event, data: { what: 7 } }]]])(
  'an odd record folds without a fault',
  (events) => {
    expect(foldReveal(events).state.what).toBe('')
  },
)

test('every relation has its word on paper', () => {
  expect(Object.keys(RELATION_LABELS)).toEqual([...RELATIONS])
})
