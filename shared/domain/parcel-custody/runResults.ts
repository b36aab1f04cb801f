/** What became of the things of a run, as its list says (handbook R105, R106): delivered and signed for, refused or nobody met, never got to. */
import type { ChangeDraft, DecisionContext, DraftItem } from '#shared/domain/draft.ts'
import { type Instant, instantMs, isInstant } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeText } from '#shared/kernel/text.ts'
import { type ItemFacts, itemEvent, mayRun } from './itemFacts.ts'
import { isOpenStop, type RunFacts } from './runs.ts'
import type { Taking, WayOutRefusal } from './taking.ts'
import { type ComeBackRefusal, decideComeBack, decideDeliver } from './wayOut.ts'

/** Why a result is not entered; each code is explained where it is given. */
export type RunResultRefusal =
  | Refusal<
      | 'run-unknown'
      | 'run-closed'
      | 'run-empty'
      | 'run-not-a-stop'
      | 'run-time-invalid'
      | 'run-time-in-future'
      | 'run-time-before'
    >
  | WayOutRefusal
  | ComeBackRefusal

/** A run and the things a result is entered for: those of one door, or all that are left. */
export interface RunStops {
  readonly run: RunFacts
  readonly things: readonly ItemFacts[]
}

/** Who signed, and when by the list; an ISO instant. */
export interface DoorWord extends Taking {
  readonly at: string
}

/** Why somebody at the door was not given the thing. */
export const BACK_REASONS = ['nobody-home', 'declined', 'wrong-place', 'later', 'other'] as const
/** One of them: 无人在家、拒收、不是这户、另约时间、其他. */
export type BackReason = (typeof BACK_REASONS)[number]

/** What came back, why in words, and where all of it lies now: null for the slots it came from. */
export interface BackWord {
  readonly reason: BackReason
  readonly remark: string
  readonly slotId: string | null
}

const MINUTE_MS = 60_000
const LONGEST = 120

/**
 * Things were delivered at the time that stands on the list, all in one change.
 * **Refuses** `run-closed`, `run-empty`, `run-not-a-stop` (what is not out with this run; detail: its tag), `run-time-invalid`,
 * `run-time-in-future`, `run-time-before` (the run began), and of the taker as `decideDeliver`.
 * Source: handbook R105, R106.
 */
export function decideRunDelivered(
  { run, things }: RunStops,
  { at, ...taking }: DoorWord,
  context: DecisionContext,
): Result<ChangeDraft, RunResultRefusal> {
  const fault = stopFault({ run, things }) ?? timeFault(at, run, context.nowMs)
  if (fault) return err(fault)
  const delivery = { ...taking, runId: run.id, at: at as Instant }
  const told = allOf(things, (thing) => decideDeliver(thing, delivery, context))
  if (!told.ok) return told
  const blobs = taking.signature === '' ? [] : [taking.signature]
  return ok({ cmd: 'custody.deliver', at, items: told.value, blobs })
}

/**
 * Things came back: in store again, each in its old slot or all in the one named. That something was declined at the door is a word of its own,
 * told after this one (`decideDecline`).
 * **Refuses** `run-closed`, `run-empty`, `run-not-a-stop`, and as `decideComeBack`.
 * Source: handbook 3.5.
 */
export function decideRunCameBack(
  { run, things }: RunStops,
  { remark, slotId }: Omit<BackWord, 'reason'>,
  context: DecisionContext,
): Result<ChangeDraft, RunResultRefusal> {
  const fault = stopFault({ run, things })
  if (fault) return err(fault)
  const told = allOf(things, (thing) => decideComeBack(thing, { slotId, remark }, context))
  if (!told.ok) return told
  return ok({ cmd: 'custody.comeBack', items: told.value })
}

/**
 * Things that the officer never got to are on the shelf again: moved, and not counted as a failed delivery.
 * **Refuses** `run-closed`, `run-empty`, `run-not-a-stop`, `text-too-long`, `beyond-role`.
 * Source: handbook 3.5.
 */
export function decideRunNotTried(
  { run, things }: RunStops,
  { remark, slotId }: Omit<BackWord, 'reason'>,
  context: DecisionContext,
): Result<ChangeDraft, RunResultRefusal> {
  if (!mayRun('custody.comeBack', context)) return err({ code: 'beyond-role' })
  const fault = stopFault({ run, things })
  if (fault) return err(fault)
  const words = normalizeText(remark)
  if (words.length > LONGEST) return err({ code: 'text-too-long', field: 'remark' })
  const items = things.map((thing) =>
    itemEvent(thing, 'moved', { slotId: slotId ?? thing.state.slotId, remark: words, runId: run.id }),
  )
  return ok({ cmd: 'custody.comeBack', items })
}

function stopFault({ run, things }: RunStops): RunResultRefusal | undefined {
  if (run.state.status !== 'open') return { code: 'run-closed' }
  if (things.length === 0) return { code: 'run-empty' }
  const other = things.find(({ state }) => !isOpenStop(state, run.id))
  return other && { code: 'run-not-a-stop', detail: { tag: other.state.tag } }
}

/** The time beside a signature lies between the run's beginning and now. */
function timeFault(at: string, run: RunFacts, nowMs: number): RunResultRefusal | undefined {
  if (!isInstant(at)) return { code: 'run-time-invalid', field: 'at' }
  if (instantMs(at) > nowMs) return { code: 'run-time-in-future', field: 'at' }
  // The list is written in minutes: what was handed over within the first one is not before the run.
  const isBefore = instantMs(at) + MINUTE_MS <= instantMs(run.state.begunAt as Instant)
  return isBefore ? { code: 'run-time-before', field: 'at' } : undefined
}

/** One decision over all things; the first refusal refuses all. */
function allOf<Refused>(
  things: readonly ItemFacts[],
  decide: (thing: ItemFacts) => Result<ChangeDraft, Refused>,
): Result<readonly DraftItem[], Refused> {
  const items: DraftItem[] = []
  for (const thing of things) {
    const draft = decide(thing)
    if (!draft.ok) return draft
    appendAll(items, draft.value.items)
  }
  return ok(items)
}
