/**
 * A run over many homes: cases opened and appointed, a slice after the other, with progress, a way to stop, and a way back as a whole. A planned
 * day and an imported list are both such runs; every event of one names it.
 */
import type { Decide } from '#renderer/db/commit.ts'
import { commitMany, type Drafts } from '#renderer/db/commitMany.ts'
import { type Desk, storageRefusal } from '#renderer/db/deskContext.ts'
import { draftsOfGroups } from '#renderer/db/draftsOfGroups.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import { breathe } from '#renderer/platform/breathe.ts'
import { UNDO_SUFFIX } from '#shared/domain/commandNames.ts'
import type { DecisionContext, RecordItem } from '#shared/domain/draft.ts'
import { mayRun } from '#shared/domain/move-in/cases/caseFacts.ts'
import { decideOpenMoveIn, type OpenMoveInInput } from '#shared/domain/move-in/cases/opening.ts'
import { type AppointInput, appointmentItem } from '#shared/domain/move-in/days/appointing.ts'
import { eventsOfRun, takeBackItem } from '#shared/domain/move-in/days/takeBackRun.ts'
import { isLeader } from '#shared/domain/roles.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { openFactsOf } from './cases.ts'
import { loadMoveIn } from './onMoveIn.ts'

/** Homes of one transaction: small enough to stop soon, and to paint between two of them. */
const SLICE = 25

/** What a run writes for one home. */
export interface RunVisit {
  readonly unitId: string
  /** Null where the case stands already. */
  readonly open: OpenMoveInInput | null
  /** The case that stands; null where it is opened. */
  readonly caseId: string | null
  readonly appoint: AppointInput | null
}

/** What a run did. */
export interface RunDone {
  /** Names the run: its events carry it. */
  readonly run: string
  /** Cases that were opened or appointed. */
  readonly ids: readonly string[]
  /** Homes that stayed out because something changed since the preview. */
  readonly missed: number
  /** It was stopped, or failed, before its end: what went in stays. */
  readonly ended: 'whole' | 'stopped' | 'failed'
}

/** How far a run is. */
export interface RunWatch {
  readonly onProgress: (done: number, of: number) => void
  readonly signal?: AbortSignal
}

type Refused = { readonly code: string }

interface SliceDrafts extends Drafts {
  readonly ids: readonly string[]
  readonly byUnit: ReadonlyMap<string, string>
}

/** Writes all visits. **Refuses** `nothing-new`, `beyond-role`, and as the store, where nothing went in. */
export async function runVisits(
  desk: Desk,
  kind: 'list' | 'plan',
  visits: readonly RunVisit[],
  { onProgress, signal }: RunWatch,
): Promise<Result<RunDone, Refused>> {
  if (visits.length === 0) return err({ code: 'nothing-new' })
  const run = `${kind}/${desk.store.ids.newId()}`
  const ids = new Set<string>()
  let seen = 0
  const done = (ended: RunDone['ended']): RunDone => ({ run, ids: [...ids], missed: seen - ids.size, ended })
  for (let at = 0; at < visits.length; at += SLICE) {
    if (signal?.aborted === true) return ok(done('stopped'))
    const slice = visits.slice(at, at + SLICE)
    const written = await writeSlice(desk, slice, run)
    if (!written.ok) return ids.size === 0 ? written : ok(done('failed'))
    seen += slice.length
    for (const id of written.value) ids.add(id)
    onProgress(Math.min(visits.length, at + SLICE), visits.length)
    await breathe()
  }
  return ok(done('whole'))
}

async function writeSlice(
  desk: Desk,
  visits: readonly RunVisit[],
  run: string,
): Promise<Result<readonly string[], Refused>> {
  const opened = await runMany(desk, (context) => openAll(desk.store, { visits, run, context }))
  if (!opened.ok) return opened
  const { byUnit } = opened.value
  // An appointment names the opening it knew: it is told after it.
  const appointed = await runMany(desk, (context) => appointAll(desk.store, { visits, byUnit, run, context }))
  return appointed.ok ? ok([...opened.value.ids, ...appointed.value.ids]) : appointed
}

interface SliceParts {
  readonly visits: readonly RunVisit[]
  readonly run: string
  readonly context: DecisionContext
}

async function openAll(store: Store, { visits, run, context }: SliceParts): Promise<Result<SliceDrafts, Refused>> {
  if (!mayRun('moveIn.open', context)) return err({ code: 'beyond-role' })
  const byUnit = new Map<string, string>()
  const items: RecordItem[] = []
  for (const { unitId, open } of visits) {
    if (open === null) continue
    const decided = decideOpenMoveIn(open, await openFactsOf(store, unitId), context)
    // Another window, or another desk's changes, may have opened it since the preview.
    if (!decided.ok) continue
    byUnit.set(unitId, decided.value.caseId)
    for (const item of decided.value.items)
      if (item.kind === 'event') items.push({ ...item, data: { ...item.data, run } })
  }
  const groups = items.map((item) => [item])
  return ok({ ids: [...byUnit.values()], byUnit, drafts: draftsOfGroups({ cmd: 'moveIn.open' }, groups) })
}

async function appointAll(
  store: Store,
  { visits, byUnit, run, context }: SliceParts & { readonly byUnit: ReadonlyMap<string, string> },
): Promise<Result<SliceDrafts, Refused>> {
  if (!mayRun('moveIn.appoint', context)) return err({ code: 'beyond-role' })
  const items: RecordItem[] = []
  for (const { unitId, caseId, appoint } of visits) {
    const id = caseId ?? byUnit.get(unitId)
    const facts = appoint === null || id === undefined ? undefined : await loadMoveIn(store, id)
    if (facts === undefined || appoint === null) continue
    // Somebody gave the home a time since the preview: it keeps that.
    const { appointment } = facts.state
    if (appointment !== null && appointment.day >= context.today) continue
    const item = appointmentItem(facts, { ...appoint, run }, context.today)
    if (item.ok) items.push(item.value)
  }
  const groups = items.map((item) => [item])
  const ids = items.map(({ id }) => id)
  return ok({ ids, byUnit, drafts: draftsOfGroups({ cmd: 'moveIn.appoint' }, groups) })
}

/** Of the cases: those on which the run is still the last word. */
export async function untouchedByRun(store: Store, ids: readonly string[], run: string): Promise<readonly string[]> {
  const cases = await casesOf(store, ids)
  return cases.filter((one) => eventsOfRun(one, run).length > 0).map(({ id }) => id)
}

const casesOf = (store: Store, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => ({ id, events: await loadLiveEvents(store, 'moveInCase', id) })))

/** What is taken back, and why. */
export interface TakenRun {
  readonly ids: readonly string[]
  /** A run, or the beginning that all runs of a kind share: `list/`. */
  readonly run: string
  readonly reason: string
}

/**
 * Takes back what a run wrote; what was worked on since stays. Gives the cases.
 * **Refuses** `nothing-to-take-back`, `beyond-role` where somebody else, or another session, ran it and no leader takes it back, and as the store.
 */
export async function takeBackVisits(
  desk: Desk,
  { ids, run, reason }: TakenRun,
  { onProgress }: RunWatch,
): Promise<Result<readonly string[], Refused>> {
  const untouched = await untouchedByRun(desk.store, ids, run)
  if (untouched.length === 0) return err({ code: 'nothing-to-take-back' })
  const back: string[] = []
  for (let at = 0; at < untouched.length; at += SLICE) {
    const slice = untouched.slice(at, at + SLICE)
    const done = await runMany(desk, (context) => takeBackSlice(desk.store, { ids: slice, run, reason }, context))
    if (!done.ok) return back.length === 0 ? done : ok(back)
    back.push(...done.value.ids)
    onProgress(Math.min(untouched.length, at + SLICE), untouched.length)
    await breathe()
  }
  return ok(back)
}

async function takeBackSlice(
  store: Store,
  { ids, run, reason }: TakenRun,
  context: DecisionContext,
): Promise<Result<SliceDrafts, Refused>> {
  const cases = await casesOf(store, ids)
  const isOwn = cases.every((one) => eventsOfRun(one, run).every(({ session }) => session === context.session))
  if (!mayRun('moveIn.appoint', context) || !(isOwn || isLeader(context.actor))) return err({ code: 'beyond-role' })
  const items = cases.flatMap((one) => takeBackItem(one, run, reason) ?? [])
  const groups = items.map((item) => [item])
  const drafts = draftsOfGroups({ cmd: `moveIn.appoint${UNDO_SUFFIX}` }, groups)
  return ok({ ids: items.map(({ id }) => id), byUnit: new Map(), drafts })
}

/** A slice with the status line told. */
async function runMany(
  { store, signature, observer }: Desk,
  decide: Decide<SliceDrafts, Refused>,
): Promise<Result<SliceDrafts, Refused>> {
  observer.saving()
  try {
    const done = await commitMany<SliceDrafts, Refused>(store, signature, decide)
    if (done.ok) observer.saved(store.clock.nowMs())
    else observer.refused()
    return done.ok ? ok(done.value.decided) : done
  } catch (fault) {
    const refusal = storageRefusal(fault)
    observer.failed(refusal.code)
    return err(refusal)
  }
}
