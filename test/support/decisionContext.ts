// What a decision is told in tests: a moment, an actor, and the real role table of all modules.
import type { DecisionContext } from '#shared/domain/draft.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { Role } from '#shared/domain/roles.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { Dot, Hlc, WorkspaceId } from '#shared/sync/change.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'

const registry = buildRegistry(DOMAIN_MODULES)

/** 2026-11-21 in Shanghai, staff member `staff-<role>` signed in. */
export function contextAs(role: Role, overrides: Partial<DecisionContext> = {}): DecisionContext {
  let made = 0
  return {
    nowMs: Date.UTC(2026, 10, 21, 2, 12),
    today: '2026-11-21' as Day,
    actor: { id: `staff-${role}`, role },
    session: `session-${role}`,
    workspace: 'aaaaaaaaaaaaaaaa' as WorkspaceId,
    newId: () => {
      made += 1
      return `id-${made}`
    },
    mayAct: registry.mayAct,
    ...overrides,
  }
}

let dots = 0

/** A live event with the given name and data; later calls are later events. */
export function eventOf(ev: string, data: LiveEvent['data'] = {}, overrides: Partial<LiveEvent> = {}): LiveEvent {
  dots += 1
  return {
    dot: `aaaaaaaaaaaaaaaa.${dots}` as Dot,
    hlc: String(dots).padStart(8, '0') as Hlc,
    ev,
    data,
    refs: [],
    cmd: 'test',
    actor: { id: 'staff-supervisor', role: 'supervisor' },
    session: 'session',
    at: '2026-11-21T02:12:00.000Z',
    ...overrides,
  }
}

/** The code of a refusal, or undefined. */
export function codeOf(decided: { readonly ok: boolean; readonly error?: { readonly code: string } }) {
  return decided.error?.code
}
