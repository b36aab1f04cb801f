/** Claim keys (sync 4.4): two live events that hold one key are a conflict, whichever records they belong to. */
import type { Dot, RecordKey } from './change.ts'
import { CLAIM_RULE, conflictId } from './conflict.ts'
import { compareDots } from './dot.ts'
import { isFact } from './reversal.ts'
import { SETTLEMENT, settlementKey } from './settlement.ts'
import { type Judgement, judgeSettlements } from './settlementJudgement.ts'
import type { AggregateState, ClaimHolder, StoredEvent } from './state.ts'

/** The claim an event of the record holds, if any: settlements and reversals hold none of this kind. */
export function claimOf(entity: string, event: StoredEvent): string | undefined {
  return entity !== SETTLEMENT && isFact(event) ? event.claim : undefined
}

/** The row of a key with one holder added or replaced, in canonical order. A change holds a key once (envelope v1). */
export function withHolder(row: readonly ClaimHolder[], holder: ClaimHolder): readonly ClaimHolder[] {
  return [...row.filter((other) => other.dot !== holder.dot), holder].sort((a, b) => compareDots(a.dot, b.dot))
}

/** Whether the row already says so. */
export function holds(row: readonly ClaimHolder[], holder: ClaimHolder): boolean {
  const { dot, voided, settled } = holder
  return row.some((other) => other.dot === dot && other.voided === voided && other.settled === settled)
}

/** The record of a claim key's settlements. */
export function claimSettlementKey(claim: string): RecordKey {
  return settlementKey(conflictId(CLAIM_RULE, claim))
}

/** How a claim key stands. */
export interface ClaimStanding {
  readonly judgement: Judgement
  /** Holders that nothing took back. */
  readonly live: readonly ClaimHolder[]
  /** Two or more live dots, and no settlement that keeps them all. */
  readonly isOpen: boolean
}

/** How a claim key stands, from its holders and its settlements. */
export function judgeClaim(
  claim: string,
  row: readonly ClaimHolder[],
  settlements: AggregateState,
  isKnown: (dot: Dot) => boolean,
): ClaimStanding {
  const holders = new Set(row.map((holder) => holder.dot))
  const isParty = (dot: Dot) => holders.has(dot)
  const judgement = judgeSettlements(settlements, conflictId(CLAIM_RULE, claim), { isParty, isKnown })
  const live = row.filter((holder) => !holder.voided && !holder.settled && !judgement.dead.has(holder.dot))
  const dots = new Set(live.map((holder) => holder.dot))
  return { judgement, live, isOpen: dots.size > 1 && !isAccepted(dots, judgement) }
}

/** Whether one settlement in effect keeps all of these dots: then they stand side by side until a new party comes. */
export function isAccepted(dots: Iterable<Dot>, { keeps }: Judgement): boolean {
  const all = [...dots]
  return keeps.some((keep) => all.every((dot) => keep.has(dot)))
}
