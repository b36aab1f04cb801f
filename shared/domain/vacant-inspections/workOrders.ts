/** What a visit makes others do becomes an item as everything that is promised (handbook R95, R97): the cleaners' task, the repairers' work order. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import { decideRegister, type RegisterRefusal } from '#shared/domain/items/register.ts'
import type { ItemRules } from '#shared/domain/items/rules.ts'
import { ok, type Result } from '#shared/kernel/result.ts'

/** One task: words and names as the project has them. */
export interface HomeTask {
  /** Null for a place that is no home: a building, the whole project. */
  readonly unitId: string | null
  /** What the desk calls the place. */
  readonly unitCode: string
  /** One of the project's kinds of requests. */
  readonly kind: string
  readonly matter: string
  readonly department: string
  /** Instant until which it is promised; null for the default. */
  readonly due: string | null
  /** Why it is promised for longer than is usual; nothing where it is not. */
  readonly dueReason?: string
}

/** What the rules of items are told. */
export interface TaskTerms {
  readonly rules: ItemRules
  readonly context: DecisionContext
}

/**
 * Adds a task to what is decided: both stand in one change, so that a dirty home is never entered without its cleaning.
 * **Refuses** as `decideRegister`. Source: handbook R95, R97, 3.7.
 */
export function withTask<Draft extends ChangeDraft>(
  draft: Draft,
  { unitId, unitCode, kind, matter, department, due, dueReason = '' }: HomeTask,
  { rules, context }: TaskTerms,
): Result<Draft & { readonly itemId: string }, RegisterRefusal> {
  const item = {
    ...{ kind, matter, place: unitCode, department, officerId: null, due, dueReason },
    ...{ attend: false, atOnce: false },
  }
  const call = { channel: 'patrol', personId: null, visitId: null, contactName: '', contactPhone: '' } as const
  const made = decideRegister({ ...call, unitId, items: [item] }, rules, context)
  if (!made.ok) return made
  return ok({ ...draft, items: [...draft.items, ...made.value.items], itemId: made.value.itemIds[0] ?? '' })
}
