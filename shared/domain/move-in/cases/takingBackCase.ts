/** A leader takes a wrong act of a case back, or the whole case (handbook D19, 3.4): what stood before stands again, both stay in history. */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { moveInSpec } from '#shared/domain/move-in/schema.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { type MoveInCaseFacts, mayRun } from './caseFacts.ts'
import { LONGEST_MOVE_IN_TEXT } from './opening.ts'

/** The target that is no act: the case as such, opened by mistake. */
export const WHOLE_CASE = 'case'

/** What is taken back, and why. */
export interface TakeBackInput {
  /** The dot of an act, or `WHOLE_CASE`. */
  readonly target: string
  readonly why: string
}

/** What the records say besides the case. */
export interface TakeBackFacts {
  /** Another case of the home runs, or went through. */
  readonly hasOther: boolean
  /** Papers that were drawn up for the case and stand. */
  readonly sheetIds: readonly string[]
}

/** Why nothing is taken back. */
export type TakeBackRefusal = Refusal<
  | 'beyond-role'
  | 'act-missing'
  | 'act-gone'
  | 'opening-stands'
  | 'case-archived'
  | 'handed-over-already'
  | 'money-booked'
  | 'money-held'
  | 'faults-under-way'
  | 'case-running'
  | 'why-missing'
  | 'text-too-long'
>

/** Acts of the case as such: money, keys, inspection, faults and days take theirs back where they are done. */
const ACTS: ReadonlySet<string> = new Set([
  ...['amended', 'received', 'paperGot', 'paperReturned', 'sealChecked', 'leafletTold'],
  ...['refused', 'brokenOff', 'resumed', 'archived'],
])

/** The acts that may be taken back, the last one first. */
export function actsToTakeBack(events: readonly LiveEvent[]): readonly LiveEvent[] {
  return events.filter(({ ev }) => ACTS.has(ev)).toReversed()
}

/**
 * Takes one act back, or the whole case with the papers that were drawn up for it.
 * **Refuses** `beyond-role`; `act-missing`, nothing was chosen; `act-gone`, somebody took it back meanwhile; `opening-stands`; `case-archived` while
 * it is filed, `handed-over-already` while keys are out; of the whole case `money-booked` (its lines stay for ever: it is broken off instead) and
 * `faults-under-way`; `money-held` and `case-running` where the case would stand otherwise than its money or another case of the home allows;
 * `why-missing`, `text-too-long`. Source: handbook D19, 3.4.
 */
export function decideTakeBack(
  facts: MoveInCaseFacts,
  { target, why: typed }: TakeBackInput,
  { hasOther, sheetIds, context }: TakeBackFacts & { readonly context: DecisionContext },
): Result<ChangeDraft, TakeBackRefusal> {
  const cmd = 'moveIn.void'
  if (!mayRun(cmd, context)) return err({ code: 'beyond-role' })
  if (target === '') return err({ code: 'act-missing', field: 'target' })
  const isWhole = target === WHOLE_CASE
  const act = actsToTakeBack(facts.events).find(({ dot }) => dot === target)
  if (isWhole ? facts.state.status === 'void' : act === undefined) return err({ code: 'act-gone', field: 'target' })
  const code = act === undefined ? wholeFault(facts) : actFault(facts, act.ev, hasOther)
  if (code !== undefined) return err({ code, field: 'target' })
  const reason = normalizeText(typed)
  if (reason === '') return err({ code: 'why-missing', field: 'why' })
  if (reason.length > LONGEST_MOVE_IN_TEXT) return err({ code: 'text-too-long', field: 'why' })
  // A call of a number is nobody's to take back: one such event among them would make the whole taking back void.
  const mayGo = ({ ev }: LiveEvent) => moveInSpec.events[ev]?.voidableBy.includes(context.actor.role) === true
  const refs = (act === undefined ? facts.events.filter(mayGo) : [act]).map(({ dot }) => dot)
  const papers = (act === undefined ? sheetIds : []).map(
    (id): DraftItem => ({ kind: 'event', e: 'sheet', id, ev: 'voided', data: { reason } }),
  )
  return ok({
    cmd,
    items: [{ kind: 'event', e: 'moveInCase', id: facts.id, ev: 'void', data: { reason }, refs }, ...papers],
  })
}

function wholeFault({ state }: MoveInCaseFacts): TakeBackRefusal['code'] | undefined {
  if (state.isOpening) return 'opening-stands'
  if (state.archive !== null) return 'case-archived'
  if (state.handOver !== null) return 'handed-over-already'
  if (state.money.entries.length > 0) return 'money-booked'
  const isUnderWay = state.faults.some(({ status, itemId }) => status !== 'found' || itemId !== null)
  return isUnderWay ? 'faults-under-way' : undefined
}

function actFault({ state }: MoveInCaseFacts, ev: string, hasOther: boolean): TakeBackRefusal['code'] | undefined {
  if (ev === 'archived') return undefined
  if (state.archive !== null) return 'case-archived'
  // The case runs again.
  if (ev === 'brokenOff') return hasOther ? 'case-running' : undefined
  if (ev === 'received' && state.handOver !== null) return 'handed-over-already'
  if (ev !== 'resumed') return undefined
  // The case is broken off again, with all that this asks for.
  if (state.handOver !== null) return 'handed-over-already'
  return Object.values(state.money.balances).some((fen) => fen > 0) ? 'money-held' : undefined
}
