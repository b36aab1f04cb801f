import { expect, test } from 'vitest'
import type { DecisionContext } from '#shared/domain/draft.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { decideListExport, LIST_PHONES } from './listExport.ts'
import { ownerFilesModule } from './schema.ts'

const registry = buildRegistry([ownerFilesModule])
const contextOf = (role: string): DecisionContext => ({
  nowMs: 0,
  today: '2026-11-21' as Day,
  actor: { id: 'staff-zhou', role },
  session: 's',
  workspace: 'aaaaaaaaaaaaaaaa' as WorkspaceId,
  newId: () => 'r1',
  mayAct: registry.mayAct,
})
const wish = { list: 'owners', count: 4211, phones: 'full' as const, reason: 'authority' as const }

test.each(LIST_PHONES)('a leader takes a list along, phones %s: which, how many and why stand in the log', (phones) => {
  expect(decideListExport({ ...wish, phones }, contextOf('supervisor'))).toEqual({
    ok: true,
    value: {
      cmd: 'list.export',
      items: [
        {
          kind: 'event',
          e: 'reveal',
          id: 'r1',
          ev: 'revealed',
          data: { what: 'list-export', reason: 'authority', list: 'owners', count: 4211, phones },
        },
      ],
    },
  })
})

test.each([
  ['a clerk', 'front-desk', wish, 'beyond-role'],
  ['a clerk with phones masked', 'front-desk', { ...wish, phones: 'masked' as const }, 'beyond-role'],
  ['no reason for masked phones', 'supervisor', { ...wish, phones: 'masked' as const, reason: null }, 'reason-missing'],
  ['no reason', 'supervisor', { ...wish, reason: null }, 'reason-missing'],
  ['an empty list', 'supervisor', { ...wish, count: 0 }, 'nothing-to-export'],
])('refuses %s', (_, role, input, code) => {
  expect(decideListExport(input, contextOf(role))).toMatchObject({ ok: false, error: { code } })
})
