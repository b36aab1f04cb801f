/**
 * Taking a run back as a whole, on any desk and at any time: its changes from the last to the first, each in a strict transaction
 * that judges by what stands then. Broken off on the way it can be begun again: what is back is back.
 */
import { commitMany } from '#renderer/db/commitMany.ts'
import { type Desk, runCommand, storageRefusal } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { breathe } from '#renderer/platform/breathe.ts'
import type { Progress } from '#shared/domain/roster/plan.ts'
import { decideTakenBack, mayTakeBack, type RosterRefusal } from '#shared/domain/roster/rosterDecisions.ts'
import {
  joinReports,
  NOTHING_TAKEN_BACK,
  type TakeBackEnd,
  type TakeBackReport,
} from '#shared/domain/roster/takeBack.ts'
import { ok } from '#shared/kernel/result.ts'
import { inOneLook } from './planRoster.ts'
import { batchesOf, type Judged, judgeParts, prepare } from './takeBackParts.ts'

interface Watch {
  readonly onProgress: (progress: Progress) => void
  readonly isCancelled: () => boolean
}

/** What would be deleted, restored and kept, before anything is written. Undefined when cancelled, or where there is no such run. */
export async function lookAtTakeBack(store: Store, runId: string, watch: Watch): Promise<TakeBackReport | undefined> {
  const work = await prepare(store, runId)
  let report = NOTHING_TAKEN_BACK
  let done = 0
  for (const dots of batchesOf(work.parts)) {
    if (watch.isCancelled()) return undefined
    report = joinReports(report, ahead((await inOneLook(store, () => judgeParts(work, dots))).report))
    done += dots.length
    watch.onProgress({ done, of: work.parts.length })
    await breathe()
  }
  return report
}

/** Buildings and entrances stand as long as their units do, and those are still there while one only looks. */
function ahead(report: TakeBackReport): TakeBackReport {
  return { ...report, kept: report.kept.filter(({ entity }) => entity !== 'building' && entity !== 'entrance') }
}

/** Takes a run back. Never throws: a fault of storage is an end like any other. */
export async function takeBackImport(
  desk: Pick<Desk, 'store' | 'signature' | 'observer'>,
  runId: string,
  watch: Watch,
): Promise<TakeBackEnd> {
  const { store, signature, observer } = desk
  const statusNow = async () => (await store.db.rosterImports.get(runId))?.v.status
  let report = NOTHING_TAKEN_BACK
  try {
    const work = await prepare(store, runId)
    let finished = 0
    for (const dots of batchesOf(work.parts)) {
      if (watch.isCancelled()) return { kind: 'cancelled', report }
      observer.saving()
      const done = await commitMany<Judged, RosterRefusal>(store, signature, async (context) => {
        const may = mayTakeBack(await statusNow(), context)
        return may.ok ? ok(await judgeParts(work, dots)) : may
      })
      if (!done.ok) {
        observer.refused()
        return { kind: 'failed', report, why: done.error }
      }
      observer.saved(store.clock.nowMs())
      work.sure?.wrote(done.value.dots)
      report = joinReports(report, done.value.decided.report)
      finished += dots.length
      watch.onProgress({ done: finished, of: work.parts.length })
      await breathe()
    }
  } catch (fault) {
    const why = storageRefusal(fault)
    observer.failed(why.code)
    return { kind: 'failed', report, why }
  }
  const counts = { deleted: report.deleted, restored: report.restored, kept: report.kept.length }
  const ended = await runCommand(desk, async (context) =>
    decideTakenBack({ id: runId, status: await statusNow(), counts }, context),
  )
  return ended.ok ? { kind: 'finished', report } : { kind: 'failed', report, why: ended.error }
}
