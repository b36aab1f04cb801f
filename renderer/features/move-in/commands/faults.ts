/** Commands of faults: load, decide, commit; one change may speak of many homes, each by an event of its own. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import type { Store, UndoPlan } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { MoveInCaseFacts } from '#shared/domain/move-in/cases/caseFacts.ts'
import {
  decideDeclineFault,
  decideMendFaults,
  decideTrackFault,
  type FaultAnswer,
  type HouseMending,
} from '#shared/domain/move-in/faults/faultSteps.ts'
import { decideOrderHouseFault } from '#shared/domain/move-in/faults/orderingFault.ts'
import type { HomeTask } from '#shared/domain/vacant-inspections/workOrders.ts'
import { isDay } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import { loadMoveIn, type Refused } from './onMoveIn.ts'

/** One fault of one case. */
export interface FaultOfCase {
  readonly caseId: string
  readonly faultId: string
}

type Done = Promise<Result<UndoPlan | undefined, Refused>>

/** Which faults are meant, by their case. */
export function faultsByCase(faults: readonly FaultOfCase[]): ReadonlyMap<string, readonly string[]> {
  const groups = Map.groupBy(faults, ({ caseId }) => caseId)
  return new Map([...groups].map(([caseId, of]) => [caseId, of.map(({ faultId }) => faultId)]))
}

/** Loads each case once and decides on it; the first refusal refuses all. May run inside a transaction of the store. */
export async function onEachCase<Decided>(
  store: Store,
  faults: readonly FaultOfCase[],
  decide: (facts: MoveInCaseFacts, faultIds: readonly string[]) => Result<Decided, Refused>,
): Promise<Result<readonly Decided[], Refused>> {
  const decided: Decided[] = []
  for (const [caseId, faultIds] of faultsByCase(faults)) {
    const facts = await loadMoveIn(store, caseId)
    if (facts === undefined) return err({ code: 'case-unknown' })
    const one = decide(facts, faultIds)
    if (!one.ok) return one
    decided.push(one.value)
  }
  return decided.length === 0 ? err({ code: 'no-faults' }) : ok(decided)
}

/** Says that these faults are mended, all in one change. Refusals as `decideMendFaults`; `case-unknown`. */
export async function mendFaults(
  desk: Desk,
  faults: readonly FaultOfCase[],
  input: Omit<HouseMending, 'faultIds'>,
): Done {
  const done = await runCommand(desk, async (context): Promise<Result<ChangeDraft, Refused>> => {
    const each = await onEachCase(desk.store, faults, (facts, faultIds) =>
      decideMendFaults(facts, { ...input, faultIds }, context),
    )
    if (!each.ok) return each
    const [first] = each.value
    return first === undefined
      ? err({ code: 'no-faults' })
      : ok({ ...first, items: each.value.flatMap((one) => one.items) })
  })
  return done.ok ? ok(done.value.undo) : err(done.error)
}

async function onFault(
  desk: Desk,
  caseId: string,
  decide: (
    facts: MoveInCaseFacts,
    context: DecisionContext,
  ) => Result<ChangeDraft, Refused> | Promise<Result<ChangeDraft, Refused>>,
): Done {
  const done = await runCommand(desk, async (context): Promise<Result<ChangeDraft, Refused>> => {
    const facts = await loadMoveIn(desk.store, caseId)
    return facts === undefined ? err({ code: 'case-unknown' }) : decide(facts, context)
  })
  return done.ok ? ok(done.value.undo) : err(done.error)
}

/** 转跟踪. Refusals as `decideTrackFault`; `case-unknown`. */
export function trackFault(desk: Desk, { caseId, faultId }: FaultOfCase, said: { why: string; dueOn: string }): Done {
  return onFault(desk, caseId, (facts, context) => decideTrackFault(facts, { faultId, ...said }, context))
}

/** Answers a demand that nobody owes. Refusals as `decideDeclineFault`; `case-unknown`. */
export function declineFault(desk: Desk, { caseId, faultId }: FaultOfCase, answer: Omit<FaultAnswer, 'faultId'>): Done {
  return onFault(desk, caseId, (facts, context) => decideDeclineFault(facts, { faultId, ...answer }, context))
}

/** A work order as the desk words it. */
export interface FaultTask extends Pick<HomeTask, 'kind' | 'matter' | 'department'> {
  /** ISO day at whose closing it is promised; empty for the default of the project. */
  readonly dueOn: string
}

/** Makes the work order of a fault and links it, in one change. Refusals as `decideOrderHouseFault`; `case-unknown`. */
export function orderFault(desk: Desk, { caseId, faultId }: FaultOfCase, task: FaultTask): Done {
  const { store } = desk
  return onFault(desk, caseId, async (facts, context) => {
    const { unitId, faults } = facts.state
    const unitCode = (await store.db.units.get(unitId ?? ''))?.v.code ?? ''
    const itemId = faults.find(({ id }) => id === faultId)?.itemId ?? null
    const running = itemId === null ? undefined : (await store.db.items.get(itemId))?.v
    const rules = await loadItemRules(store)
    const due = isDay(task.dueOn) ? zonedInstant(task.dueOn, rules.closing, rules.zone) : null
    const isOrdered = running?.status === 'open'
    return decideOrderHouseFault(
      { facts, faultId, task: { ...task, due, unitId, unitCode }, isOrdered },
      { rules, context },
    )
  })
}
