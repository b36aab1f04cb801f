/** What a record of settlements looks like: which of them were taken back, contradict each other, or have no effect. */
import type { Dot, RecordKey } from './change.ts'
import { CLAIM_RULE, type Conflict } from './conflict.ts'
import { parseRecordKey } from './dot.ts'
import type { FoldRegistry } from './registry.ts'
import { isFact } from './reversal.ts'
import { readSettlements, rootOf } from './settlement.ts'
import { judgeSettlements } from './settlementJudgement.ts'
import { violationRules } from './violations.ts'
import { aggregateIn, claimIn, isKnownDot, type WorkingSet } from './workingSet.ts'

/** Settlements as a record view wants them. `refused`: malformed, a false claim, or naming a change that is no party. */
export function viewSettlements(set: WorkingSet, key: RecordKey, registry: FoldRegistry) {
  const { id } = parseRecordKey(key)
  const events = aggregateIn(set, key)
  const parties = rootParties(set, rootOf(events, id), registry)
  const isKnown = (dot: Dot) => isKnownDot(set, dot)
  const judgement = judgeSettlements(events, id, { isParty: (dot) => parties?.has(dot) ?? false, isKnown })
  const dead = new Map<Dot, 'voided' | 'settled'>([...judgement.deadSettlements].map((dot) => [dot, 'settled']))
  // What is about a rule of a newer version, or names a change that has not arrived, is not judged yet.
  const open = readSettlements(events, id)
    .filter((one) => !parties || [...one.keep, ...one.void].some((dot) => !isKnown(dot)))
    .map((one) => one.event.dot)
  const conflicts: readonly Conflict[] = judgement.conflicts
  return { dead, conflicts, refused: judgement.ineffective.filter((dot) => !open.includes(dot)) }
}

/** Everybody who is or was a party of the root conflict; undefined for a rule that this version does not know. */
function rootParties(
  set: WorkingSet,
  root: ReturnType<typeof rootOf>,
  registry: FoldRegistry,
): ReadonlySet<Dot> | undefined {
  if (!root) return undefined
  if (root.rule === CLAIM_RULE) return new Set(claimIn(set, root.subject).map((holder) => holder.dot))
  const record = root.subject as RecordKey
  if (!violationRules(record, registry).includes(root.rule)) return undefined
  return new Set(
    aggregateIn(set, record)
      .filter(isFact)
      .map((event) => event.dot),
  )
}
