/** The export of a list (design: bulk uncovering by a leader, logged): names leave the desk as a file only for a reason. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { REVEAL_REASONS, type RevealReason } from './reveals.ts'

/** Reasons to pick from for a list: those that can be about many people. */
export const LIST_EXPORT_REASONS = REVEAL_REASONS.filter((reason) => reason !== 'owner-asked')

/** Phones of an exported list: it has none, they are masked, they are whole. */
export const LIST_PHONES = ['none', 'masked', 'full'] as const
/** One of them. */
export type ListPhones = (typeof LIST_PHONES)[number]

/** What a person picked for a list on its way into a file. */
export interface ExportChoice {
  readonly format: 'xlsx' | 'csv'
  readonly phones: ListPhones
  /** Null while none is picked. */
  readonly reason: RevealReason | null
}

/** A list of people that leaves the desk as a file. */
export interface ListExport {
  /** The list: `owners`, `units`, `papers`. */
  readonly list: string
  /** How many records leave. */
  readonly count: number
  readonly phones: ListPhones
  readonly reason: RevealReason | null
}

/**
 * Records that a list leaves the desk, masked or not; call it before the file is made.
 * **Refuses** `beyond-role` below supervisor, `reason-missing`, `nothing-to-export`. Source: architecture 6, handbook 2.18.
 */
export function decideListExport(
  { list, count, phones, reason }: ListExport,
  context: DecisionContext,
): Result<ChangeDraft, Refusal<'beyond-role' | 'reason-missing' | 'nothing-to-export'>> {
  if (context.mayAct('list.export', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (reason === null) return err({ code: 'reason-missing', field: 'reason' })
  if (count < 1) return err({ code: 'nothing-to-export' })
  const data = { what: 'list-export', reason, list, count, phones }
  return ok({ cmd: 'list.export', items: [{ kind: 'event', e: 'reveal', id: context.newId(), ev: 'revealed', data }] })
}
