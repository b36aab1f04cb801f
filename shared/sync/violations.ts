/** Conflicts of one record's own rules (sync 4.4), and what their settlements take back in it. */
import type { Dot, RecordKey } from './change.ts'
import { conflictId } from './conflict.ts'
import { parseRecordKey } from './dot.ts'
import type { FoldRegistry } from './registry.ts'
import { isFact, voidedDots } from './reversal.ts'
import { settlementKey } from './settlement.ts'
import { type Judgement, judgeSettlements } from './settlementJudgement.ts'
import type { AggregateState, ClaimHolder } from './state.ts'
import { aggregateIn, isKnownDot, specOfKey, type WorkingSet } from './workingSet.ts'

/** The rules of a record's fold as conflicts name them: `<entity>/<rule>`. */
export function violationRules(key: RecordKey, registry: FoldRegistry): readonly string[] {
  const { e } = parseRecordKey(key)
  const spec = specOfKey(registry, key)
  return spec?.kind === 'events' ? spec.rules.map((rule) => `${e}/${rule}`) : []
}

/** The record of the settlements of one rule on one record. */
export function violationSettlementKey(rule: string, key: RecordKey): RecordKey {
  return settlementKey(conflictId(rule, key))
}

/** What the settlements of one rule on one record come to; any fact of the record may have been a party. */
export function judgeViolation(set: WorkingSet, rule: string, key: RecordKey): Judgement {
  const settlements = aggregateIn(set, violationSettlementKey(rule, key))
  const facts = new Set(settlements.length > 0 ? factsOf(aggregateIn(set, key)) : [])
  return judgeSettlements(settlements, conflictId(rule, key), {
    isParty: (dot) => facts.has(dot),
    isKnown: (dot) => isKnownDot(set, dot),
  })
}

function factsOf(events: AggregateState): readonly Dot[] {
  return events.filter(isFact).map((event) => event.dot)
}

/** What the record itself and its own rules' settlements take back; claims' settlements come on top. */
export interface TakenBack {
  readonly voided: ReadonlySet<Dot>
  readonly settled: ReadonlySet<Dot>
}

/** What is taken back in a record, without the settlements of its claims. */
export function takenBack(set: WorkingSet, key: RecordKey, registry: FoldRegistry): TakenBack {
  const settled = new Set<Dot>()
  for (const rule of violationRules(key, registry)) {
    for (const dot of judgeViolation(set, rule, key).dead) settled.add(dot)
  }
  return { voided: voidedDots(aggregateIn(set, key), specOfKey(registry, key)), settled }
}

/** A claim holder marked with what took its event back. */
export function holderOf(holder: ClaimHolder, { voided, settled }: TakenBack): ClaimHolder {
  return {
    ...holder,
    ...(voided.has(holder.dot) ? { voided: true } : {}),
    ...(settled.has(holder.dot) ? { settled: true } : {}),
  }
}
