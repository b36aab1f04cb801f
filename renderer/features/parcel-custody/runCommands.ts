/** Commands of delivery runs: load, decide, commit. A run and its list are one change. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import type { Store, UndoPlan } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { ItemFacts } from '#shared/domain/parcel-custody/itemFacts.ts'
import { decideDecline } from '#shared/domain/parcel-custody/keeping.ts'
import {
  type BackWord,
  type DoorWord,
  decideRunCameBack,
  decideRunDelivered,
  decideRunNotTried,
  type RunResultRefusal,
  type RunStops,
} from '#shared/domain/parcel-custody/runResults.ts'
import { decideCloseRun, decideSendOut, type RunFacts, type RunRefusal } from '#shared/domain/parcel-custody/runs.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { deliveryRunPaper } from './papers.ts'
import { deliveryRunModel } from './sheetModels.ts'

/** Who goes, and with what in walking order. */
export interface RunToBegin {
  readonly officerId: string
  readonly itemIds: readonly string[]
}

/** A run that is out, and its list. */
export interface RunBegun {
  readonly runId: string
  readonly sheetId: string
  readonly number: string
}

type Refused = { readonly code: string; readonly field?: string }

/** Begins a run and issues its list in one change. Refusals as `decideSendOut` and `decideIssue`. */
export async function beginRun(
  desk: Desk,
  { officerId, itemIds }: RunToBegin,
): Promise<Result<RunBegun, Refused & { readonly detail?: Readonly<Record<string, string | number>> }>> {
  const { store } = desk
  let runId = ''
  const done = await issueFilled(desk, deliveryRunPaper, async (context, decision) => {
    const officer = await store.db.staff.get(officerId)
    const isOfficerHere = officer !== undefined && !officer.deleted && officer.v.active === true
    const things = await factsOf(store, itemIds)
    const decided = decideSendOut({ officerId, isOfficerHere, things }, decision)
    if (!decided.ok) return decided
    runId = decided.value.runId
    const list = await deliveryRunModel(store, { officerId, itemIds }, context)
    return list.ok ? ok({ ...list.value, items: decided.value.items }) : list
  })
  if (!done.ok) return err(done.error)
  const { sheetId, number } = done.value.draft
  return ok({ runId, sheetId, number })
}

/** Things of a run that a result is entered for. */
export interface RunResultOf {
  readonly runId: string
  readonly itemIds: readonly string[]
}

/** Delivered at the time on the list. Refusals as `decideRunDelivered`. */
export function enterDelivered(desk: Desk, of: RunResultOf, word: DoorWord) {
  return onStops(desk, of, (stops, context) => decideRunDelivered(stops, word, context))
}

/** Never tried: back on the shelf. Refusals as `decideRunNotTried`. */
export function enterNotTried(desk: Desk, of: RunResultOf, word: Omit<BackWord, 'reason'>) {
  return onStops(desk, of, (stops, context) => decideRunNotTried(stops, word, context))
}

/** What takes a return back, with the word that it was declined. */
export interface CameBack {
  readonly undo: UndoPlan | undefined
}

/**
 * Came back. What was declined at the door is said first, while it is still out: where the machine stops in between, the thing waits to be
 * entered again. Refusals as `decideRunCameBack` and `decideDecline`.
 */
export async function enterCameBack(
  desk: Desk,
  of: RunResultOf,
  { reason, ...word }: BackWord,
): Promise<Result<CameBack, Refused>> {
  let declined: UndoPlan | undefined
  if (reason === 'declined') {
    const told = await onStops(desk, of, ({ things }, context) =>
      decideDecline(
        things.filter(({ state }) => state.declinedAt === ''),
        word.remark,
        context,
      ),
    )
    // Said already: a return that was broken off here goes on.
    if (!told.ok && told.error.code !== 'nothing-chosen') return err(told.error)
    if (told.ok) declined = told.value.undo
  }
  const back = await onStops(desk, of, (stops, context) => decideRunCameBack(stops, word, context))
  if (!back.ok) return err(back.error)
  return ok({ undo: bothTakenBack(back.value.undo, declined) })
}

/** One reversal for both words on a thing: taken back one after the other, the first would stand in the way of the second. */
function bothTakenBack(back: UndoPlan | undefined, declined: UndoPlan | undefined): UndoPlan | undefined {
  if (back === undefined || declined === undefined) return back
  const wasDeclined = new Set(declined.items.map(({ id }) => id))
  return {
    ...back,
    items: back.items.map((item) =>
      item.kind === 'event' && wasDeclined.has(item.id)
        ? { ...item, refs: [declined.dot, ...(item.refs ?? [])] }
        : item,
    ),
  }
}

/** Closes a run. Refusals as `decideCloseRun`. */
export function closeRun(desk: Desk, runId: string) {
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, RunRefusal>> => {
    const run = await runFacts(desk.store, runId)
    if (run === undefined) return err({ code: 'run-unknown' })
    const rows = await desk.store.db.custodyItems.bulkGet([...run.state.itemIds])
    const things = rows.flatMap((row) => (row === undefined ? [] : [{ state: row.v }]))
    return decideCloseRun(run, things, context)
  })
}

type StopsDecision<Refusal> = (stops: RunStops, context: DecisionContext) => Result<ChangeDraft, Refusal>

function onStops<Refusal extends { readonly code: string }>(
  desk: Desk,
  { runId, itemIds }: RunResultOf,
  decide: StopsDecision<Refusal>,
) {
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, Refusal | RunResultRefusal>> => {
    const run = await runFacts(desk.store, runId)
    if (run === undefined) return err({ code: 'run-unknown' })
    return decide({ run, things: await factsOf(desk.store, itemIds) }, context)
  })
}

async function runFacts(store: Store, id: string): Promise<RunFacts | undefined> {
  const row = await store.db.deliveryRuns.get(id)
  if (row === undefined || row.v.status === 'void') return undefined
  return { id, state: row.v, events: await loadLiveEvents(store, 'deliveryRun', id) }
}

/** The things of some ids in their order; a thing that is not here yet is left out. */
async function factsOf(store: Store, ids: readonly string[]): Promise<readonly ItemFacts[]> {
  const things: ItemFacts[] = []
  for (const id of ids) {
    const row = await store.db.custodyItems.get(id)
    if (row !== undefined) things.push({ id, state: row.v, events: await loadLiveEvents(store, 'custodyItem', id) })
  }
  return things
}
