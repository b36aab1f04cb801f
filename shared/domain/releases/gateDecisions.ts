/** What the gate tells of a slip, and the gate's copy that comes back (handbook 2.10, section 4 item 22). */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { compareDays, type Day, type Instant, instantMs } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeName, normalizeText } from '#shared/kernel/text.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import type { ReleaseState } from './releaseFold.ts'
import { weekEnd, weekOf } from './releaseWeek.ts'
import { standingOf } from './standing.ts'

/** A slip with its live events. */
export interface SlipFacts {
  readonly id: string
  readonly state: ReleaseState
  readonly events: readonly LiveEvent[]
  /** The paper itself was voided. */
  readonly isPaperVoid: boolean
}

/** The gate's word; a guard's word from paper carries the guard's name and the paper's time. */
export interface GateWord {
  readonly guard: string
  /** What does not match; empty for a pass. */
  readonly what: string
  /** Entered from the gate copy or by telephone (代录): the time written there, and the day of it. */
  readonly told?: { readonly at: Instant; readonly day: Day }
}

/** Why the gate's word is not taken; each code is explained where it is given. */
export type GateRefusal = Refusal<
  | 'beyond-role'
  | 'slip-void'
  | 'slip-passed'
  | 'slip-refused'
  | 'slip-expired'
  | 'guard-missing'
  | 'what-missing'
  | 'told-in-future'
  | 'told-before-issue'
  | 'copy-known'
  | 'reason-missing'
  | 'week-running'
>

/**
 * The goods left through the gate: 已放行. A guard's word from paper is taken even for a later day than the slip's, and shown as a conflict:
 * what left has left.
 * **Refuses** `slip-void`, `slip-passed`, `slip-refused` (a new slip is needed), `slip-expired` at the desk's own key after the day,
 * `guard-missing`, `told-in-future`, `told-before-issue`, `beyond-role`.
 * Source: handbook 2.10.
 */
export function decidePass(
  slip: SlipFacts,
  word: GateWord,
  context: DecisionContext,
): Result<ChangeDraft, GateRefusal> {
  const fault = gateFault('release.pass', slip, word, context)
  if (fault) return err(fault)
  if (word.told === undefined && standingOf(slip.state, context.today) === 'expired')
    return err({ code: 'slip-expired', detail: { day: slip.state.day } })
  return gateDraft('release.pass', { slip, word, ev: 'passed' }, context)
}

/**
 * The goods do not match the slip: 不符, nothing leaves.
 * **Refuses** `what-missing`, and as `decidePass` but for the day: a slip is sent back whenever it is shown.
 * Source: handbook 2.10.
 */
export function decideRefuse(
  slip: SlipFacts,
  word: GateWord,
  context: DecisionContext,
): Result<ChangeDraft, GateRefusal> {
  const fault = gateFault('release.refuse', slip, word, context)
  if (fault) return err(fault)
  if (normalizeText(word.what) === '') return err({ code: 'what-missing', field: 'what' })
  return gateDraft('release.refuse', { slip, word, ev: 'refused' }, context)
}

function gateFault(
  cmd: string,
  { state, isPaperVoid }: SlipFacts,
  { told, guard }: GateWord,
  context: DecisionContext,
): GateRefusal | undefined {
  if (context.mayAct(cmd, context.actor.role) !== 'allowed') return { code: 'beyond-role' }
  if (state.status === 'void' || isPaperVoid) return { code: 'slip-void' }
  if (state.status === 'passed') return { code: 'slip-passed' }
  if (state.status === 'refused') return { code: 'slip-refused' }
  if (told === undefined) return undefined
  if (normalizeName(guard) === '') return { code: 'guard-missing', field: 'guard' }
  if (instantMs(told.at) > context.nowMs) return { code: 'told-in-future', field: 'at' }
  // Paper has minutes: a slip issued at 10:12:40 may leave at 10:12.
  return instantMs(told.at) < instantMs(state.issuedAt as Instant) - 60_000
    ? { code: 'told-before-issue', field: 'at' }
    : undefined
}

interface Telling {
  readonly slip: SlipFacts
  readonly word: GateWord
  readonly ev: 'passed' | 'refused'
}

function gateDraft(cmd: string, { slip, word, ev }: Telling, context: DecisionContext): Result<ChangeDraft, never> {
  const { told } = word
  const data = {
    guard: normalizeName(word.guard),
    what: ev === 'refused' ? normalizeText(word.what) : '',
    day: told?.day ?? context.today,
    onPaper: told !== undefined,
  }
  const items = [eventOn(slip, ev, data), ...(ev === 'passed' ? paperUsed(slip) : [])]
  return ok({ cmd, items, ...(told === undefined ? {} : { at: told.at }) })
}

/** Told of the paper too: another desk that voids the paper alone does not see the slip's record. */
function paperUsed({ id, state: { sheetId } }: SlipFacts): readonly RecordItem[] {
  return sheetId === ''
    ? []
    : [{ kind: 'event', e: 'sheet', id: sheetId, ev: 'used', data: { record: `release/${id}` } }]
}

/** One event of the slip, with whose key seals the words in it. */
function eventOn({ id, state, events }: SlipFacts, ev: string, data: JsonObject): RecordItem {
  const refs = events.map((event) => event.dot)
  return { kind: 'event', e: 'release', id, ev, data: { ...data, personId: state.personId }, refs }
}

/** What comparing one gate copy with its stub gave. */
export interface CopyWord {
  readonly matches: boolean
  /** What differs. */
  readonly what: string
}

/**
 * A gate copy came back and was compared with its stub; a difference that was cleared is told again as a match.
 * **Refuses** `copy-known` when the same was told before, `slip-void`, `what-missing` for a difference, `beyond-role`.
 * Source: handbook 2.10.
 */
export function decideReconcile(
  slip: SlipFacts,
  { matches, what }: CopyWord,
  context: DecisionContext,
): Result<ChangeDraft, GateRefusal> {
  if (context.mayAct('release.reconcile', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (slip.state.sheetId === '') return err({ code: 'slip-void' })
  if (matches && slip.state.stub === 'matches') return err({ code: 'copy-known' })
  const words = normalizeText(what)
  if (!matches && words === '') return err({ code: 'what-missing', field: 'what' })
  return ok({ cmd: 'release.reconcile', items: [eventOn(slip, 'reconciled', { matches, what: words })] })
}

/**
 * Voids a slip with its paper in one change; the number stays taken.
 * **Refuses** `slip-void`, `slip-passed` (the goods have left), `reason-missing`, `beyond-role`.
 */
export function decideVoidRelease(
  slip: SlipFacts,
  reason: string,
  context: DecisionContext,
): Result<ChangeDraft, GateRefusal> {
  if (context.mayAct('release.void', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (slip.state.status === 'void' || slip.isPaperVoid) return err({ code: 'slip-void' })
  if (slip.state.status === 'passed') return err({ code: 'slip-passed' })
  const text = normalizeText(reason)
  if (text === '') return err({ code: 'reason-missing', field: 'reason' })
  // A slip that was entered from a blank is on a paper in use: who voids the slip knows.
  const data = { reason: text, knew: true }
  const paper: RecordItem = { kind: 'event', e: 'sheet', id: slip.state.sheetId, ev: 'voided', data }
  return ok({ cmd: 'release.void', items: [eventOn(slip, 'voided', { reason: text }), paper] })
}

/** What is signed: how many slips the week had, and how many differences stand. */
export interface WeekCount {
  readonly monday: Day
  readonly slips: number
  readonly differences: number
  readonly remark: string
}

/**
 * Signs a week's comparison of stubs and gate copies; differences that stand are signed as they are.
 * **Refuses** `week-running` before its Sunday is over, `beyond-role`.
 * Source: handbook 2.10, section 4 item 22.
 */
export function decideSignWeek(
  { monday, slips, differences, remark }: WeekCount,
  context: DecisionContext,
): Result<ChangeDraft, GateRefusal> {
  if (context.mayAct('release.signWeek', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (compareDays(weekEnd(weekOf(monday)), context.today) >= 0) return err({ code: 'week-running' })
  const data = { slips, differences, remark: normalizeText(remark) }
  const id = weekOf(monday)
  return ok({ cmd: 'release.signWeek', items: [{ kind: 'event', e: 'releaseWeek', id, ev: 'signed', data }] })
}
