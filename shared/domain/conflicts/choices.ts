/** What can be chosen for a conflict, and what each choice will do, as data: the screen makes the sentence. */
import type { Dot } from '#shared/sync/change.ts'
import { type Conflict, SETTLE_RULE } from '#shared/sync/conflict.ts'
import type { RulingChoice } from './schema.ts'
import { entityOfDeletion, fieldOfRule } from './settlers.ts'

/** One way to settle a conflict. */
export interface SettleChoice {
  readonly kind: RulingChoice
  /** The side that stands; absent where no single one does. */
  readonly dot?: Dot
}

/** Which parties a choice keeps and which it takes back. */
export interface Outcome {
  readonly keep: readonly Dot[]
  readonly void: readonly Dot[]
}

/** What the parties of a conflict are told apart by. */
export interface ChoosableConflict extends Pick<Conflict, 'rule' | 'parties'> {
  /** The first party of each value that is another to the eye; all parties for facts. */
  readonly sides: readonly Dot[]
  /** Whether a third value can be typed. */
  readonly isTypable: boolean
}

/**
 * The choices of a conflict, in the order of their keys. A field: each side's value, or a third. A deletion: the record stays, or goes
 * again. Claims and broken rules: one stands and the others are taken back, all stand, and of a broken rule also none.
 */
export function choicesOf({ rule, sides, isTypable }: ChoosableConflict): readonly SettleChoice[] {
  const oneSide = sides.map((dot): SettleChoice => ({ kind: 'side', dot }))
  if (fieldOfRule(rule)) return [...oneSide, ...(isTypable ? [{ kind: 'third' } as const] : [])]
  if (entityOfDeletion(rule) !== undefined) return [{ kind: 'keep-record' }, { kind: 'delete-again' }]
  // Settlements that contradict each other cannot all stand: one of them has to go.
  if (rule === SETTLE_RULE) return oneSide
  if (sides.length === 1) return [{ kind: 'all' }, { kind: 'none' }]
  return [...oneSide, { kind: 'all' }, ...(rule.startsWith('claim') ? [] : [{ kind: 'none' } as const])]
}

/** What a choice keeps and takes back of facts. */
export function outcomeOf({ kind, dot }: SettleChoice, parties: readonly Dot[]): Outcome {
  if (kind === 'all') return { keep: parties, void: [] }
  if (kind === 'none') return { keep: [], void: parties }
  return { keep: parties.filter((party) => party === dot), void: parties.filter((party) => party !== dot) }
}
