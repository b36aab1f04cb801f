/** The claim rows of a whole working set, from its events: after loading a snapshot, or under a new registry. */
import { claimOf, withHolder } from './claims.ts'
import { parseRecordKey } from './dot.ts'
import type { FoldRegistry } from './registry.ts'
import { holderOf, takenBack, violationRules, violationSettlementKey } from './violations.ts'
import { putEmpty, type WorkingSet } from './workingSet.ts'

/** Replaces all claim rows by what the events say. The set must hold every aggregate. */
export function deriveClaims(set: WorkingSet, registry: FoldRegistry): void {
  set.claims.clear()
  for (const [key, events] of [...set.aggregates]) {
    const { e, id } = parseRecordKey(key)
    if (!events.some((event) => claimOf(e, event) !== undefined)) continue
    for (const rule of violationRules(key, registry)) {
      const settlements = violationSettlementKey(rule, key)
      if (!set.aggregates.has(settlements)) putEmpty(set, { kind: 'aggregate', key: settlements })
    }
    const taken = takenBack(set, key, registry)
    for (const event of events) {
      const claim = claimOf(e, event)
      if (claim === undefined) continue
      set.claims.set(claim, withHolder(set.claims.get(claim) ?? [], holderOf({ dot: event.dot, e, id }, taken)))
    }
  }
}
