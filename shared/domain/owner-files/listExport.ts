/** The export of a list (design: bulk uncovering by a leader, logged): phones in full leave the desk only for a reason. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { REVEAL_REASONS, type RevealReason } from './reveals.ts'

/** Reasons to pick from for a list: those that can be about many people. */
export const LIST_EXPORT_REASONS = REVEAL_REASONS.filter((reason) => reason !== 'owner-asked')

/** An export with phones in full. */
export interface ListExport {
  /** The list: `owners`, `units`. */
  readonly list: string
  /** How many records leave. */
  readonly count: number
  readonly reason: RevealReason | null
}

/**
 * Records that a list leaves the desk with its phones in full; call it before the file is made. A masked export uncovers nothing and is
 * not asked for. **Refuses** `beyond-role` below supervisor, `reason-missing`, `nothing-to-export`. Source: architecture 6, handbook 2.18.
 */
export function decideListExport(
  { list, count, reason }: ListExport,
  context: DecisionContext,
): Result<ChangeDraft, Refusal<'beyond-role' | 'reason-missing' | 'nothing-to-export'>> {
  if (context.mayAct('list.export', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (reason === null) return err({ code: 'reason-missing', field: 'reason' })
  if (count < 1) return err({ code: 'nothing-to-export' })
  const data = { what: 'list-export', reason, list, count }
  return ok({ cmd: 'list.export', items: [{ kind: 'event', e: 'reveal', id: context.newId(), ev: 'revealed', data }] })
}
