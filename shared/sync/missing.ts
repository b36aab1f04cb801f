/** What must be loaded before a change can be folded or a record be seen. Pure: it asks, the store loads, it asks again. */
import type { Change, EventItem, RecordKey } from './change.ts'
import { claimOf, claimSettlementKey } from './claims.ts'
import { CLAIM_RULE } from './conflict.ts'
import { parseRecordKey, recordKey } from './dot.ts'
import type { FoldRegistry } from './registry.ts'
import { VOID } from './reversal.ts'
import { rootOf, SETTLEMENT } from './settlement.ts'
import type { AggregateState, ClaimHolder, StoredEvent } from './state.ts'
import { storedEvent, withEvent } from './storedEvents.ts'
import { upcast } from './upcast.ts'
import { violationRules, violationSettlementKey } from './violations.ts'
import { type Address, specOfKey, type WorkingSet } from './workingSet.ts'

/**
 * What must still be loaded before the change can be applied; empty when nothing. Called in a loop: what was loaded may name
 * more. A record that is not there is put into the set as empty.
 */
export function missing(set: WorkingSet, change: Change, registry: FoldRegistry): readonly Address[] {
  const needs = new Needs(set)
  for (const item of upcast(change).items) {
    const key = recordKey(item.e, item.id)
    if ('f' in item) needs.register(key)
    else if (item.e === SETTLEMENT) needSettlement(needs, key, storedEvent(change, item), registry)
    else needEvent(needs, key, item, registry)
  }
  return needs.absent
}

/** What a fold asks for; collects what is absent. */
class Needs {
  readonly absent: Address[] = []
  readonly #set: WorkingSet

  constructor(set: WorkingSet) {
    this.#set = set
  }

  register(key: RecordKey): void {
    if (!this.#set.registers.has(key)) this.#note({ kind: 'register', key })
  }

  aggregate(key: RecordKey): AggregateState | undefined {
    const state = this.#set.aggregates.get(key)
    if (!state) this.#note({ kind: 'aggregate', key })
    return state
  }

  claim(key: string): readonly ClaimHolder[] | undefined {
    const row = this.#set.claims.get(key)
    if (!row) this.#note({ kind: 'claim', key })
    return row
  }

  #note(address: Address): void {
    if (!this.absent.some((other) => other.kind === address.kind && other.key === address.key))
      this.absent.push(address)
  }
}

function needEvent(needs: Needs, key: RecordKey, item: EventItem, registry: FoldRegistry): void {
  const events = needs.aggregate(key)
  const settlements = violationRules(key, registry).map((rule) => needs.aggregate(violationSettlementKey(rule, key)))
  if (item.claim !== undefined && (needs.claim(item.claim)?.length ?? 0) > 0)
    needs.aggregate(claimSettlementKey(item.claim))
  // Only a reversal, or a settlement that waited for this event, can change what is taken back of the others.
  const mayTakeBack = item.ev === VOID || settlements.some((state) => state && state.length > 0)
  if (events && mayTakeBack) needClaims(needs, key, events)
}

function needClaims(needs: Needs, key: RecordKey, events: AggregateState): void {
  for (const event of events) {
    const claim = claimOf(parseRecordKey(key).e, event)
    if (claim !== undefined && needs.claim(claim)) needs.aggregate(claimSettlementKey(claim))
  }
}

function needSettlement(needs: Needs, key: RecordKey, event: StoredEvent, registry: FoldRegistry): void {
  const events = needs.aggregate(key)
  if (!events) return
  const root = rootOf(withEvent(events, event), parseRecordKey(key).id)
  if (!root) return
  if (root.rule === CLAIM_RULE) {
    needs.claim(root.subject)
    return
  }
  const record = root.subject as RecordKey
  const rules = violationRules(record, registry)
  if (!rules.includes(root.rule)) return
  const facts = needs.aggregate(record)
  for (const rule of rules) needs.aggregate(violationSettlementKey(rule, record))
  if (facts) needClaims(needs, record, facts)
}

/**
 * What must still be loaded before the record can be seen: its own state, its claim keys, their settlements, and the records it
 * is in conflict with. Called in a loop, as `missing`.
 */
export function missingForView(set: WorkingSet, key: RecordKey, registry: FoldRegistry): readonly Address[] {
  const needs = new Needs(set)
  const kind = specOfKey(registry, key)?.kind
  if (kind !== 'events') needs.register(key)
  if (kind === 'register') return needs.absent
  const { e, id } = parseRecordKey(key)
  const events = needs.aggregate(key)
  if (e === SETTLEMENT) needRoot(needs, rootOf(events ?? [], id), registry)
  for (const rule of violationRules(key, registry)) needs.aggregate(violationSettlementKey(rule, key))
  for (const event of events ?? []) {
    const claim = claimOf(e, event)
    if (claim !== undefined) needOthers(needs, claim)
  }
  return needs.absent
}

function needRoot(needs: Needs, root: ReturnType<typeof rootOf>, registry: FoldRegistry): void {
  if (root?.rule === CLAIM_RULE) needs.claim(root.subject)
  else if (root && violationRules(root.subject as RecordKey, registry).includes(root.rule)) {
    needs.aggregate(root.subject as RecordKey)
  }
}

/** A key with one holder is in conflict with nobody; of a contested one the others are looked at, for what they wait for. */
function needOthers(needs: Needs, claim: string): void {
  const row = needs.claim(claim) ?? []
  if (row.length < 2) return
  needs.aggregate(claimSettlementKey(claim))
  for (const { e, id } of row) needs.aggregate(recordKey(e, id))
}
