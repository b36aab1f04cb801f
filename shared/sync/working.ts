/**
 * Applying changes (sync 4.4, 4.6): the one code path of every store. `missing` says what to load, `applyChange` folds one change
 * into what was loaded and says which records look different now. The caller brings the changes of a device in seq order.
 */
import type { Change, RecordKey } from './change.ts'
import { claimOf, claimSettlementKey, holds, withHolder } from './claims.ts'
import { CLAIM_RULE } from './conflict.ts'
import { deviceOf, parseRecordKey, recordKey, seqOf } from './dot.ts'
import { applyRegisterItem } from './registerFold.ts'
import type { FoldRegistry } from './registry.ts'
import { rootOf, SETTLEMENT } from './settlement.ts'
import type { StoredEvent } from './state.ts'
import { storedEvent, withEvent } from './storedEvents.ts'
import { upcast } from './upcast.ts'
import { holderOf, takenBack, violationRules, violationSettlementKey } from './violations.ts'
import { type Address, aggregateIn, claimIn, isKnownDot, registerIn, type WorkingSet } from './workingSet.ts'

export { type AggregateView, viewAggregate } from './aggregateView.ts'
export { missing, missingForView } from './missing.ts'
export { type Address, emptyWorkingSet, eyeOf, putEmpty, type WorkingSet } from './workingSet.ts'

/**
 * Folds one change into the set and answers the addresses whose stored state or view may have changed, records of other changes
 * included whose events became dead, alive or contested. Advances the frontier. A change already applied answers nothing.
 * **Throws** when a seq is skipped or something `missing` names was not loaded.
 */
export function applyChange(set: WorkingSet, change: Change, registry: FoldRegistry): readonly Address[] {
  if (isKnownDot(set, change.dot)) return []
  const device = deviceOf(change.dot)
  const seq = seqOf(change.dot)
  if (seq !== (set.frontier.get(device) ?? 0) + 1)
    throw new RangeError(`Not the next change of its device: ${change.dot}`)
  const touched = new Touched(set)
  for (const item of upcast(change).items) {
    const key = recordKey(item.e, item.id)
    if ('f' in item) {
      const stamp = { dot: change.dot, hlc: change.hlc, by: { cmd: change.cmd, role: change.actor.role } }
      set.registers.set(
        key,
        applyRegisterItem(registerIn(set, key), item, stamp, (dot) => isKnownDot(set, dot)),
      )
      touched.add({ kind: 'register', key })
    } else applyEvent(set, key, storedEvent(change, item), { registry, touched })
  }
  set.frontier.set(device, seq)
  return touched.all()
}

/** Addresses that look different now, each once. */
class Touched {
  readonly #set: WorkingSet
  readonly #addresses = new Map<string, Address>()

  constructor(set: WorkingSet) {
    this.#set = set
  }

  add(address: Address): void {
    this.#addresses.set(`${address.kind} ${address.key}`, address)
  }

  /** A claim key, everybody who holds it, and its settlements. */
  claim(claim: string): void {
    this.add({ kind: 'claim', key: claim })
    for (const { e, id } of claimIn(this.#set, claim)) this.add({ kind: 'aggregate', key: recordKey(e, id) })
    this.settlement(claimSettlementKey(claim))
  }

  settlement(key: RecordKey): void {
    if ((this.#set.aggregates.get(key)?.length ?? 0) > 0) this.add({ kind: 'aggregate', key })
  }

  all(): readonly Address[] {
    return [...this.#addresses.values()]
  }
}

interface Applying {
  readonly registry: FoldRegistry
  readonly touched: Touched
}

function applyEvent(set: WorkingSet, key: RecordKey, event: StoredEvent, applying: Applying): void {
  const { e, id } = parseRecordKey(key)
  set.aggregates.set(key, withEvent(aggregateIn(set, key), event))
  applying.touched.add({ kind: 'aggregate', key })
  if (e !== SETTLEMENT) {
    settleRecord(set, key, event, applying)
    return
  }
  const root = rootOf(aggregateIn(set, key), id)
  if (root?.rule === CLAIM_RULE) applying.touched.claim(root.subject)
  else if (root && violationRules(root.subject as RecordKey, applying.registry).includes(root.rule)) {
    settleRecord(set, root.subject as RecordKey, undefined, applying)
  }
}

/** Brings the claim rows of a record in line with what is taken back in it, after an event or a settlement arrived. */
function settleRecord(set: WorkingSet, key: RecordKey, arrived: StoredEvent | undefined, applying: Applying): void {
  const { registry, touched } = applying
  const { e, id } = parseRecordKey(key)
  const taken = takenBack(set, key, registry)
  touched.add({ kind: 'aggregate', key })
  for (const rule of violationRules(key, registry)) touched.settlement(violationSettlementKey(rule, key))
  for (const event of aggregateIn(set, key)) {
    const claim = claimOf(e, event)
    // `missing` asks for the rows of the other events only where something may be taken back in the record.
    if (claim === undefined || (event !== arrived && !set.claims.has(claim))) continue
    const row = claimIn(set, claim)
    const holder = holderOf({ dot: event.dot, e, id }, taken)
    if (holds(row, holder)) continue
    set.claims.set(claim, withHolder(row, holder))
    touched.claim(claim)
  }
}
