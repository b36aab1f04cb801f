/** 受理 (handbook R37, R39, 3.4): somebody came; who it is, with which number of the day. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { greatestOf } from '#shared/kernel/lists.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type PartyRefusal, partyRefusal, tidyParty } from './amending.ts'
import { isEnded, type MoveInCaseFacts, mayRun, moveInEvent } from './caseFacts.ts'
import type { MoveInParty } from './caseState.ts'

/** Who comes. */
export type ReceiveInput = Pick<MoveInParty, 'comer' | 'comerName' | 'comerPhone' | 'comerIdLast4'>

/** What the desk gives numbers by: its own letter, and those that are out today. */
export interface QueueFacts {
  /** Empty where the desk has claimed none. */
  readonly prefix: string
  /** All numbers ever drawn on this day, of whichever desk: those of arrivals that were taken back too. */
  readonly taken: readonly string[]
}

/** Why nobody is taken in. */
export type ReceiveRefusal =
  | PartyRefusal
  | Refusal<'beyond-role' | 'case-ended' | 'handed-over-already' | 'received-already' | 'no-prefix'>

/** The next number of the desk's own letter: A01, A02, … A100. Two desks never give one twice, because each has its letter. */
export function nextQueueNumber({ prefix, taken }: QueueFacts): string {
  const own = taken.filter((number) => number.startsWith(prefix)).map((number) => Number(number.slice(prefix.length)))
  const last = greatestOf(own.filter(Number.isSafeInteger), 0)
  return `${prefix}${String(last + 1).padStart(2, '0')}`
}

/**
 * Takes in whoever came; after a refusal, after they went away, or on another day anew.
 * **Refuses** `beyond-role`, `case-ended`, `handed-over-already`, `received-already` (they are here, with their number), `no-prefix` (two desks without a letter would draw one number), and as `partyRefusal`.
 * Source: handbook R36, R37, R39.
 */
export function decideReceive(
  facts: MoveInCaseFacts,
  input: ReceiveInput,
  { queue, context }: { readonly queue: QueueFacts; readonly context: DecisionContext },
): Result<ChangeDraft & { readonly queueNumber: string }, ReceiveRefusal> {
  const { state } = facts
  if (!mayRun('moveIn.receive', context)) return err({ code: 'beyond-role' })
  if (isEnded(state)) return err({ code: 'case-ended' })
  if (state.handOver !== null) return err({ code: 'handed-over-already' })
  const { arrival } = state
  const isHere = state.status === 'received' && arrival?.day === context.today && arrival.leftAt === ''
  if (isHere) return err({ code: 'received-already', detail: { number: arrival.queueNumber } })
  if (queue.prefix === '') return err({ code: 'no-prefix' })
  const party = tidyParty({ ...state.party, ...input } as MoveInParty)
  const refusal = partyRefusal(party, context)
  if (refusal) return err(refusal)
  const { comer, comerName, comerPhone, comerIdLast4 } = party
  const queueNumber = nextQueueNumber(queue)
  const data = { queueNumber, day: context.today, comer, comerName, comerPhone, comerIdLast4 }
  return ok({ cmd: 'moveIn.receive', items: [moveInEvent(facts, 'received', { data })], queueNumber })
}
