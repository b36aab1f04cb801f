/** Delivery runs to the homes (handbook R105, 3.5): what may go out, the run begun with all its things, the run closed. */
import type { ChangeDraft, DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { type CustodyState, isUnruled } from './custodyState.ts'
import { type ItemFacts, itemEvent, mayRun } from './itemFacts.ts'
import type { DeliveryRunState } from './runFold.ts'

/** A run with its live events. */
export interface RunFacts {
  readonly id: string
  readonly state: DeliveryRunState
  readonly events: readonly LiveEvent[]
}

/** Why a run is not begun or closed; each code is explained where it is given. */
export type RunRefusal = Refusal<
  | 'beyond-role'
  | 'run-officer-missing'
  | 'run-empty'
  | 'run-too-long'
  | StaysBecause
  | 'run-unknown'
  | 'run-closed'
  | 'run-open-stops'
>

/** Why a thing is not carried to a home. */
export type StaysBecause = 'run-not-in-store' | 'run-found-thing' | 'run-without-unit' | 'run-declined' | 'run-damaged'

/** Most things of one run: what a person with a trolley carries, and what a change can hold. */
export const MAX_STOPS = 80
/** After so many deliveries that found nobody, somebody has to say what now. */
const TRIES_BEFORE_WORD = 2

/**
 * Why this thing is not carried out, or undefined for one that may go: it must be in store for a unit, nothing found, not declined by its
 * recipient, and not damaged while the supervisor has not ruled.
 * Source: handbook R105, 3.5, D12.
 */
export function staysBecause(state: CustodyState): StaysBecause | undefined {
  if (state.status !== 'in-store') return 'run-not-in-store'
  if (state.kind === 'found') return 'run-found-thing'
  if (state.unitId === null) return 'run-without-unit'
  if (state.declinedAt !== '') return 'run-declined'
  return isUnruled(state) ? 'run-damaged' : undefined
}

/** Whether delivery failed so often that it is a matter to settle by a word with the recipient. Source: handbook 3.5. */
export function failedTooOften({
  status,
  failedDeliveries,
}: Pick<CustodyState, 'status' | 'failedDeliveries'>): boolean {
  return status === 'in-store' && failedDeliveries >= TRIES_BEFORE_WORD
}

/** Whether a thing is still out with this run: its result has to be entered before the run is closed. */
export function isOpenStop(state: Pick<CustodyState, 'status' | 'runId'>, runId: string): boolean {
  return state.status === 'out-for-delivery' && state.runId === runId
}

/** What a run's list says of a thing: 未登记、送达、回库、已到前台领取、在另一次送件里、其他. */
export type StopResult = 'open' | 'delivered' | 'back' | 'collected' | 'elsewhere' | 'other'

/** What became of a thing of this run; a stay that began after the run says nothing of it. */
export function stopResult(
  state: CustodyState,
  { id, begunAt }: { readonly id: string; readonly begunAt: string },
): StopResult {
  // What names this run is the stay of it, whatever a clock that was set back says.
  const isThisStay = state.runId === id || state.receivedAt <= begunAt
  const stay = isThisStay ? state : state.earlier.findLast(({ receivedAt }) => receivedAt <= begunAt)
  if (isOpenStop(state, id)) return 'open'
  switch (stay?.status) {
    case 'delivered':
      return 'delivered'
    case 'handed-out':
      return 'collected'
    case 'in-store':
      return 'back'
    // It was back and went again, or two desks sent it out at once: its result belongs to the other list.
    case 'out-for-delivery':
      return 'elsewhere'
    default:
      return 'other'
  }
}

/** Who goes with what, in walking order. */
export interface SendOutFacts {
  /** Staff id of who carries; empty or unknown is refused. */
  readonly officerId: string
  readonly isOfficerHere: boolean
  readonly things: readonly ItemFacts[]
}

/** A run ready to be told in the change that issues its list. */
export interface SendingOut {
  readonly runId: string
  readonly items: (issued: { readonly sheetId: string; readonly number: string }) => readonly RecordItem[]
}

/**
 * Begins a run: `begun` with the things in walking order, and `sentOut` of each, told in the change that issues the run list.
 * **Refuses** `run-officer-missing`, `run-empty`, `run-too-long` (over 80), for a thing that stays (detail: its tag) as `staysBecause` says,
 * and `beyond-role`.
 * Source: handbook R105.
 */
export function decideSendOut(
  { officerId, isOfficerHere, things }: SendOutFacts,
  context: DecisionContext,
): Result<SendingOut, RunRefusal> {
  if (!mayRun('custody.sendOut', context)) return err({ code: 'beyond-role' })
  if (officerId === '' || !isOfficerHere) return err({ code: 'run-officer-missing', field: 'officer' })
  if (things.length === 0) return err({ code: 'run-empty' })
  if (things.length > MAX_STOPS) return err({ code: 'run-too-long', detail: { most: MAX_STOPS } })
  for (const { state } of things) {
    const code = staysBecause(state)
    if (code !== undefined) return err({ code, detail: { tag: state.tag } })
  }
  const runId = context.newId()
  const itemIds = things.map(({ id }) => id)
  return ok({
    runId,
    items: (issued) => [
      { kind: 'event', e: 'deliveryRun', id: runId, ev: 'begun', data: { officerId, itemIds, ...issued } },
      ...things.map((thing) => itemEvent(thing, 'sentOut', { runId })),
    ],
  })
}

/**
 * Closes a run once each of its things is settled: delivered, back in store, or handed out at the desk meanwhile.
 * **Refuses** `run-closed`, `run-open-stops` (detail: how many and the tags of the first ones), `beyond-role`.
 * Source: handbook R105.
 */
export function decideCloseRun(
  run: RunFacts,
  things: readonly Pick<ItemFacts, 'state'>[],
  context: DecisionContext,
): Result<ChangeDraft, RunRefusal> {
  if (!mayRun('custody.closeRun', context)) return err({ code: 'beyond-role' })
  if (run.state.status !== 'open') return err({ code: 'run-closed' })
  const open = things.filter(({ state }) => isOpenStop(state, run.id))
  if (open.length > 0) {
    const tags = open.slice(0, NAMED).map(({ state }) => state.tag)
    return err({ code: 'run-open-stops', detail: { count: open.length, tags: tags.join('、') } })
  }
  const refs = run.events.map(({ dot }) => dot)
  return ok({
    cmd: 'custody.closeRun',
    items: [{ kind: 'event', e: 'deliveryRun', id: run.id, ev: 'closed', data: {}, refs }],
  })
}

/** So many tags are named in a refusal. */
const NAMED = 6
