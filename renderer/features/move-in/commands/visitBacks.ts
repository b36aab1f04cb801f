/** Commands of visit-backs: load, decide, commit. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import {
  decideVisitBack,
  type VisitBackInput,
  type VisitBackWish,
} from '#shared/domain/move-in/visitBacks/visitingBack.ts'
import { isDay } from '#shared/kernel/days.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { onMoveIn, type Refused } from './onMoveIn.ts'

/** A visit-back as it is typed: a wish is promised for the closing of a day, empty for the project's default. */
export interface TypedVisitBack extends Omit<VisitBackInput, 'wish'> {
  readonly wish: (Omit<VisitBackWish, 'due'> & { readonly dueOn: string }) | null
}

/** What was recorded, and how it is taken back. */
export interface VisitBackDone {
  readonly itemId: string | null
  readonly undo: UndoPlan | undefined
}

/** Records a call or visit; what they want done is an item of the same change. Refusals as `decideVisitBack`, `case-unknown`. */
export async function recordVisitBack(
  desk: Desk,
  caseId: string,
  { wish, ...told }: TypedVisitBack,
): Promise<Result<VisitBackDone, Refused>> {
  const { store } = desk
  const done = await onMoveIn(desk, caseId, async (facts, context) => {
    const rules = await loadItemRules(store)
    const { unitId } = facts.state
    const unitCode = unitId === null ? '' : ((await store.db.units.get(unitId))?.v.code ?? '')
    const asked = wish && {
      ...{ kind: wish.kind, matter: wish.matter, department: wish.department },
      due: isDay(wish.dueOn) ? zonedInstant(wish.dueOn, rules.closing, rules.zone) : null,
    }
    return decideVisitBack(facts, { ...told, wish: asked }, { rules, unitCode }, context)
  })
  if (!done.ok) return done
  const { draft, undo } = done.value
  return ok({ itemId: 'itemId' in draft && typeof draft.itemId === 'string' ? draft.itemId : null, undo })
}
