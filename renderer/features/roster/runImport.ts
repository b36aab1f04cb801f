/**
 * The run of a roster: begun, slice after slice in strict transactions, ended. Each slice is planned by what stands in the tables
 * at that moment, so that another window or desk may write between two of them. What went in stays, however it ends.
 */
import { type CommittedMany, commitMany, type Drafts, IMPORT_SLICE_PERSONS } from '#renderer/db/commitMany.ts'
import { type Desk, runCommand, type StorageRefusal, storageRefusal } from '#renderer/db/deskContext.ts'
import { draftsOfGroups } from '#renderer/db/draftsOfGroups.ts'
import { type KnownRecords, knowRecords } from '#renderer/db/knownRecords.ts'
import { breathe } from '#renderer/platform/breathe.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import type { RunEnd } from '#shared/domain/roster/plan.ts'
import {
  countUnit,
  NO_COUNTS,
  type PlanCounts,
  type Progress,
  planPlaces,
  slicesOf,
} from '#shared/domain/roster/plan.ts'
import type { Overwrites } from '#shared/domain/roster/planCompare.ts'
import { IMPORT_COMMAND, ROSTER_ENTITIES } from '#shared/domain/roster/planFacts.ts'
import { eachRecordOnce } from '#shared/domain/roster/planOnce.ts'
import type { RosterWishes, WishedUnit } from '#shared/domain/roster/planWishes.ts'
import {
  decideEnd,
  decideStart,
  mayImport,
  type RosterRefusal,
  withParts,
} from '#shared/domain/roster/rosterDecisions.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { type FilePlan, newFilePlan, planUnits } from './planRoster.ts'
import { loadPlaces } from './rosterFacts.ts'

type RunDesk = Pick<Desk, 'store' | 'signature' | 'observer'>

/** What goes in. */
export interface RosterJob {
  readonly fileName: string
  readonly fileHash: string
  readonly wishes: RosterWishes
  readonly overwrites: Overwrites
  /** Rows that the preview found to be written. */
  readonly rows: number
}

/** Told while it runs, and asked between two slices. */
export interface RunWatch {
  readonly onProgress: (progress: Progress) => void
  readonly isCancelled: () => boolean
}

interface SliceDrafts extends Drafts {
  readonly counts: PlanCounts
  /** People of several units, as this slice found them: they count once the slice is stored. */
  readonly found: FilePlan['found']
}

interface Run {
  readonly desk: RunDesk
  readonly id: string
  readonly job: RosterJob
  readonly plan: FilePlan
  readonly known: KnownRecords
}

/** Imports the file. Never throws: a fault of storage is an end like any other. */
export async function runImport(desk: RunDesk, job: RosterJob, watch: RunWatch): Promise<RunEnd> {
  const { store } = desk
  const run: Run = {
    desk,
    id: store.ids.newId(),
    job,
    plan: newFilePlan(store, job.overwrites),
    known: knowRecords(ROSTER_ENTITIES),
  }
  const { fileName, fileHash, rows } = job
  const started = await runCommand(desk, (context) => decideStart({ id: run.id, fileName, fileHash, rows }, context))
  if (!started.ok) return { kind: 'failed', runId: run.id, counts: NO_COUNTS, why: started.error }
  const places = await inSlice(run, () => placesDrafts(run))
  if (!places.ok) return { kind: 'failed', runId: run.id, counts: NO_COUNTS, why: places.error }
  return goOn(run, watch)
}

async function goOn(run: Run, watch: RunWatch): Promise<RunEnd> {
  const slices = slicesOf(run.job.wishes.units, IMPORT_SLICE_PERSONS)
  let counts = NO_COUNTS
  let done = 0
  for (const slice of slices) {
    if (watch.isCancelled()) return end(run, 'cancelled', counts)
    const written = await inSlice(run, () => sliceDrafts(run, slice))
    if (!written.ok) return { kind: 'failed', runId: run.id, counts, why: written.error }
    const { decided } = written.value
    counts = add(counts, decided.counts)
    for (const [key, person] of decided.found) run.plan.found.set(key, person)
    done += slice.length
    watch.onProgress({ done, of: run.job.wishes.units.length })
    await breathe()
  }
  return end(run, 'finished', counts)
}

async function end({ desk, id }: Run, kind: 'finished' | 'cancelled', counts: PlanCounts): Promise<RunEnd> {
  const ended = await runCommand(desk, (context) => decideEnd(id, { ev: kind, counts: { ...counts } }, context))
  if (!ended.ok) return { kind: 'failed', runId: id, counts, why: ended.error }
  return { kind, runId: id, counts }
}

type SliceResult = Result<
  CommittedMany<SliceDrafts>,
  RosterRefusal | StorageRefusal | { readonly code: 'clock-before-build' }
>

/** One strict transaction; the status line is told as of any other command. */
async function inSlice({ desk, known }: Run, drafts: () => Promise<SliceDrafts>): Promise<SliceResult> {
  const { store, signature, observer } = desk
  observer.saving()
  try {
    const done = await commitMany<SliceDrafts, RosterRefusal>(
      store,
      signature,
      async (context) => {
        const may = mayImport(context)
        return may.ok ? ok(await drafts()) : may
      },
      { known },
    )
    if (done.ok && done.value.dots.length > 0) observer.saved(store.clock.nowMs())
    else observer.refused()
    return done
  } catch (fault) {
    const refusal = storageRefusal(fault)
    observer.failed(refusal.code)
    return { ok: false, error: refusal }
  }
}

async function placesDrafts({ desk, id, job, plan }: Run): Promise<SliceDrafts> {
  const items = planPlaces(job.wishes.units, { ids: plan.ids, facts: await loadPlaces(desk.store) })
  const groups = items.map((item) => [item])
  return { drafts: withParts(draftsOf(groups), id, 0), counts: NO_COUNTS, found: new Map() }
}

async function sliceDrafts({ desk, id, plan }: Run, slice: readonly WishedUnit[]): Promise<SliceDrafts> {
  const found = new Map(plan.found)
  const units = await planUnits(desk.store, slice, { ...plan, found })
  const counts = units.reduce(countUnit, NO_COUNTS)
  const groups = eachRecordOnce(units.map(({ items }) => items))
  return { drafts: withParts(draftsOf(groups), id, counts.rowsToWrite), counts, found }
}

function draftsOf(groups: Parameters<typeof draftsOfGroups>[1]): readonly ChangeDraft[] {
  return draftsOfGroups({ cmd: IMPORT_COMMAND }, groups)
}

function add(a: PlanCounts, b: PlanCounts): PlanCounts {
  const keys = Object.keys(a) as (keyof PlanCounts)[]
  return Object.fromEntries(keys.map((key) => [key, a[key] + b[key]])) as unknown as PlanCounts
}
