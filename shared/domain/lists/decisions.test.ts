import { describe, expect, test } from 'vitest'
import type { DecisionContext } from '#shared/domain/draft.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { decideRemoveFilter, decideSaveFilter } from './decisions.ts'
import { listsModule } from './schema.ts'

const registry = buildRegistry([listsModule])
const contextOf = (role: string, actor = 'staff-zhang'): DecisionContext => ({
  nowMs: 0,
  today: '2026-11-21' as Day,
  actor: { id: actor, role },
  session: 's',
  workspace: 'aaaaaaaaaaaaaaaa' as WorkspaceId,
  newId: () => 'never',
  mayAct: registry.mayAct,
})
const clerk = contextOf('front-desk')
const wish = { list: 'owners', name: '三栋缺电话', filter: ['lacks/phone', 'building/3'] }

function idOf(list: string, name: string, context = clerk): string {
  const decided = decideSaveFilter({ ...wish, list, name }, context)
  if (!decided.ok) throw new Error(decided.error.code)
  return decided.value.filterId
}

describe('saving a filter', () => {
  test('keeps name, choices and who saved it', () => {
    expect(decideSaveFilter({ ...wish, name: ' 三栋　缺电话 ' }, clerk)).toMatchObject({
      ok: true,
      value: {
        cmd: 'filter.save',
        items: [
          {
            kind: 'set',
            values: {
              list: 'owners',
              name: '三栋 缺电话',
              filter: '{"facets":["building/3","lacks/phone"]}',
              staffId: 'staff-zhang',
            },
          },
        ],
      },
    })
  })

  test('is one filter by its name and list, whoever saves it', () => {
    expect(idOf('owners', '缺电话')).toBe(idOf('owners', '缺电话 ', contextOf('supervisor', 'staff-zhou')))
    expect(idOf('owners', '缺电话')).not.toBe(idOf('units', '缺电话'))
    expect(idOf('owners', '缺电话')).not.toBe(idOf('owners', '缺证件'))
  })

  test.each([
    ['no name', { name: '  ' }, 'name-missing'],
    ['a name too long for a button', { name: '字'.repeat(21) }, 'name-too-long'],
    ['half a character', { name: '甲\ud840' }, 'bad-character'],
    ['no choice', { filter: ['not a facet'] }, 'nothing-to-save'],
  ])('refuses %s', (_, changed, code) => {
    expect(decideSaveFilter({ ...wish, ...changed }, clerk)).toMatchObject({ ok: false, error: { code } })
  })

  test('refuses a role the desk does not know', () => {
    expect(decideSaveFilter(wish, contextOf('stranger'))).toMatchObject({ ok: false, error: { code: 'beyond-role' } })
    expect(decideRemoveFilter('f', contextOf('stranger'))).toMatchObject({ ok: false, error: { code: 'beyond-role' } })
  })
})

test('a filter is taken away as one record', () => {
  expect(decideRemoveFilter('f1', clerk)).toEqual({
    ok: true,
    value: { cmd: 'filter.remove', items: [{ kind: 'delete', e: 'savedFilter', id: 'f1' }] },
  })
})
