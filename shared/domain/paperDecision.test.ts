import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { PAPER_SUFFIX, rolesFor } from './commandNames.ts'
import type { DecisionContext, RecordItem } from './draft.ts'
import { enterOnPaper, PAPER_FIELD, type PaperDecision, paperOf } from './paperDecision.ts'
import { LEADERS, ROLES, type Role } from './roles.ts'

const CLERK = { id: 'staff-zhang', role: 'front-desk' }
const item: RecordItem = { kind: 'event', e: 'template', id: 't1', ev: 'enabled', data: { version: 1 } }
const paper: PaperDecision = { role: 'supervisor', name: '周敏', paperDay: '2026-11-20' as Day, copyNo: '2026-017' }

function contextOf(overrides: Partial<DecisionContext> = {}): DecisionContext {
  const table: Readonly<Record<string, readonly Role[]>> = { 'template.enable': LEADERS }
  return {
    nowMs: 0,
    today: '2026-11-21' as Day,
    actor: CLERK,
    session: 'morning',
    workspace: 'aaaaaaaaaaaaaaaa' as WorkspaceId,
    newId: () => 'new',
    mayAct: (cmd, role) => {
      const roles = rolesFor(cmd, (name) => table[name])
      if (!roles) return 'unknown'
      return (roles as readonly string[]).includes(role) ? 'allowed' : 'beyond-role'
    },
    ...overrides,
  }
}

const enter = (given: Partial<PaperDecision> = {}, context: Partial<DecisionContext> = {}, proposedBy?: string) =>
  enterOnPaper(
    { cmd: 'template.enable', item, ...(proposedBy === undefined ? {} : { proposedBy }) },
    { ...paper, ...given },
    contextOf(context),
  )
const errorOf = (decided: { readonly ok: boolean; readonly error?: unknown }) => decided.error

describe('代录 (handbook D19)', () => {
  test('keeps the act, marks it with its paper and names the command so', () => {
    expect(enter({ name: ' 周 敏 ', copyNo: ' 2026-017 ' }, {}, 'staff-li')).toEqual({
      ok: true,
      value: {
        cmd: `template.enable${PAPER_SUFFIX}`,
        item: { ...item, data: { version: 1, [PAPER_FIELD]: paper } },
      },
    })
  })

  test('of today’s paper is taken', () => {
    expect(enter({ paperDay: '2026-11-21' as Day }).ok).toBe(true)
  })

  test.each<[string, Partial<PaperDecision>, Partial<DecisionContext>, object]>([
    ['without a name', { name: ' ' }, {}, { code: 'paper-incomplete', field: 'name' }],
    ['without a copy number', { copyNo: '' }, {}, { code: 'paper-incomplete', field: 'copyNo' }],
    ['without a day', { paperDay: '' as Day }, {}, { code: 'paper-incomplete', field: 'paperDay' }],
    ['of a day that is none', { paperDay: '2026-02-30' as Day }, {}, { code: 'paper-incomplete', field: 'paperDay' }],
    ['of an unknown role', { role: 'mayor' as Role }, {}, { code: 'paper-incomplete', field: 'role' }],
    ['dated tomorrow', { paperDay: '2026-11-22' as Day }, {}, { code: 'paper-in-future', field: 'paperDay' }],
    [
      'signed by a role that cannot decide it',
      { role: 'engineering' },
      {},
      { code: 'paper-role-cannot', field: 'role' },
    ],
    ['signed by the desk itself', { role: 'front-desk' }, {}, { code: 'paper-role-cannot', field: 'role' }],
    ['by a guard', {}, { actor: { ...CLERK, role: 'security' } }, { code: 'beyond-role' }],
  ])('%s is refused', (_, given, context, error) => {
    expect(errorOf(enter(given, context))).toEqual(error)
  })

  test('of one’s own proposal is refused, whatever the paper says', () => {
    expect(errorOf(enter({}, {}, CLERK.id))).toEqual({ code: 'own-proposal' })
  })

  test.each(ROLES.map((role) => [role, (LEADERS as readonly string[]).includes(role)] as const))(
    'a paper of %s decides: %s',
    (role, decides) => {
      expect(enter({ role }).ok).toBe(decides)
    },
  )
})

describe('the paper of an act', () => {
  test.each<[string, JsonObject, PaperDecision | undefined]>([
    ['is read back', { version: 1, [PAPER_FIELD]: { ...paper } }, paper],
    ['is absent where there is none', { version: 1 }, undefined],
    ['is absent where it cannot be read', { [PAPER_FIELD]: { ...paper, paperDay: 'yesterday' } }, undefined],
  ])('%s', (_, data, expected) => {
    expect(paperOf(data)).toEqual(expected)
  })
})
