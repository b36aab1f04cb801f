/** The reveal log (architecture 6): who uncovered which masked value, when and why. Facts that nobody takes back. */

import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { FINAL } from '#shared/domain/entities.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { EventSpec, LiveEvent, Violation } from '#shared/sync/registry.ts'

/**
 * What can be uncovered: a phone by one key, an identity number by a picked reason, both by opening the edit form, a scan by looking
 * at it, all of one person by their export, a list by its export.
 */
export const REVEAL_KINDS = ['phone', 'id-number', 'edit-form', 'scan', 'person-export', 'list-export'] as const
/** One of them. */
export type RevealKind = (typeof REVEAL_KINDS)[number]

/** Why: reasons to pick from; a phone takes `open-matter` by itself (architecture 6). */
export const REVEAL_REASONS = ['open-matter', 'identity-check', 'owner-asked', 'correction', 'authority'] as const
/** One of them. */
export type RevealReason = (typeof REVEAL_REASONS)[number]

/** One uncovering. */
export interface RevealState extends JsonObject {
  readonly personId: string
  readonly what: string
  readonly reason: string
  /** Name of the list, of a list's export. */
  readonly list: string
  /** Records of that list that left; 0 for anything else. */
  readonly count: number
  /** Its phones: `none`, `masked`, `full`; empty for anything else. */
  readonly phones: string
  readonly by: string
  readonly at: string
}

/** State of one uncovering. */
export function foldReveal(events: readonly LiveEvent[]): { state: RevealState; violations: Violation[] } {
  const first = events.find((event) => event.ev === 'revealed')
  const text = (field: string): string => {
    const value = first?.data[field]
    return typeof value === 'string' ? value : ''
  }
  const state = {
    personId: text('personId'),
    what: text('what'),
    reason: text('reason'),
    list: text('list'),
    count: countIn(first?.data.count),
    phones: text('phones'),
    by: first?.actor.id ?? '',
    at: first?.at ?? '',
  }
  return { state, violations: [] }
}

function countIn(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0
}

/** How uncoverings fold. */
export const revealSpec: EventSpec<RevealState> = {
  kind: 'events',
  entity: 'reveal',
  events: { revealed: FINAL },
  rules: [],
  fold: foldReveal,
}

/** Records an uncovering. **Refuses** `beyond-role`, `reason-missing`. Source: handbook 2.18, architecture 6. */
export function decideReveal(
  input: { readonly personId: string; readonly what: RevealKind; readonly reason: RevealReason | null },
  context: DecisionContext,
): Result<ChangeDraft, Refusal<'beyond-role' | 'reason-missing'>> {
  if (context.mayAct('person.reveal', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (input.reason === null) return err({ code: 'reason-missing', field: 'reason' })
  const data = { personId: input.personId, what: input.what, reason: input.reason }
  return ok({
    cmd: 'person.reveal',
    items: [{ kind: 'event', e: 'reveal', id: context.newId(), ev: 'revealed', data }],
  })
}
