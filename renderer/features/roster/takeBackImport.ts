/**
 * Taking a run back as a whole, on any desk and at any time: its changes from the last to the first, each in a strict transaction
 * that judges by what stands then. Broken off on the way it can be begun again: what is back is back.
 */
import { commitMany, type Drafts } from '#renderer/db/commitMany.ts'
import { type Desk, runCommand, storageRefusal } from '#renderer/db/deskContext.ts'
import { draftsOfGroups } from '#renderer/db/draftsOfGroups.ts'
import type { RegisterRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DraftItem } from '#shared/domain/draft.ts'
import type { Progress } from '#shared/domain/roster/plan.ts'
import { IMPORT_RESTORE, TAKE_BACK_COMMAND } from '#shared/domain/roster/planFacts.ts'
import { decideTakenBack, mayTakeBack, type RosterRefusal } from '#shared/domain/roster/rosterDecisions.ts'
import {
  isMadeBy,
  joinReports,
  type KeptRecord,
  NOTHING_TAKEN_BACK,
  type TakeBackEnd,
  type TakeBackReport,
  takeBackRecord,
} from '#shared/domain/roster/takeBack.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Dot, RegisterItem } from '#shared/sync/change.ts'
import { breathe } from './breathe.ts'
import { inOneLook } from './planRoster.ts'
import { createPartReader, loadFormer, type PartReader } from './readParts.ts'
import { loadHolds } from './takeBackHolds.ts'

interface Watch {
  readonly onProgress: (progress: Progress) => void
  readonly isCancelled: () => boolean
}

interface Work {
  readonly store: Store
  readonly reader: PartReader
  readonly parts: readonly Dot[]
  readonly isOurs: (dot: Dot) => boolean
  readonly made: ReadonlySet<string>
}

interface Judged extends Drafts {
  readonly report: TakeBackReport
}

/** What would be deleted, restored and kept, before anything is written. Undefined when cancelled, or where there is no such run. */
export async function lookAtTakeBack(store: Store, runId: string, watch: Watch): Promise<TakeBackReport | undefined> {
  const work = await prepare(store, runId)
  let report = NOTHING_TAKEN_BACK
  for (const [index, dot] of work.parts.entries()) {
    if (watch.isCancelled()) return undefined
    report = joinReports(report, ahead((await inOneLook(store, () => judgePart(work, dot))).report))
    watch.onProgress({ done: index + 1, of: work.parts.length })
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
    for (const [index, dot] of work.parts.entries()) {
      if (watch.isCancelled()) return { kind: 'cancelled', report }
      observer.saving()
      const done = await commitMany<Judged, RosterRefusal>(store, signature, async (context) => {
        const may = mayTakeBack(await statusNow(), context)
        return may.ok ? ok(await judgePart(work, dot)) : may
      })
      if (!done.ok) {
        observer.refused()
        return { kind: 'failed', report, why: done.error }
      }
      observer.saved(store.clock.nowMs())
      report = joinReports(report, done.value.decided.report)
      watch.onProgress({ done: index + 1, of: work.parts.length })
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

/** The changes of the run from the last to the first, and the people whom it made. */
async function prepare(store: Store, runId: string): Promise<Work> {
  const runs = await store.db.rosterImports.toArray()
  const run = runs.find((row) => row.id === runId)
  const parts = [...(run?.v.parts ?? [])].reverse() as readonly string[] as readonly Dot[]
  const ours = new Set<string>(runs.flatMap(({ id, v }) => (id === runId || v.status === 'taken-back' ? v.parts : [])))
  const reader = createPartReader(store)
  const made = new Set<string>()
  for (const dot of parts) {
    const people = (await reader.itemsOf(dot)).filter((item) => item.e === 'person')
    const former = await loadFormer(store, reader, people)
    for (const item of people) if (isMadeBy(item, (bases) => former.wasDeleted(item, bases))) made.add(item.id)
    await breathe()
  }
  return { store, reader, parts, made, isOurs: (dot) => ours.has(dot) }
}

async function judgePart(work: Work, dot: Dot): Promise<Judged> {
  const { store, reader, isOurs, made } = work
  const items = [...(await reader.itemsOf(dot))].reverse()
  const former = await loadFormer(store, reader, items)
  const holds = await loadHolds(store, items, { isOurs, made })
  const rows = await rowsOf(store, items)
  const ofPeople: DraftItem[] = []
  const ofRosters: DraftItem[] = []
  const report = { deleted: 0, restored: 0, kept: [] as KeptRecord[] }
  for (const [index, item] of items.entries()) {
    const row = rows[index]
    if (row === undefined) continue
    const judged = takeBackRecord(
      { item, state: row.s, deleted: row.deleted === true },
      {
        dot,
        isOurs,
        isHeld: holds.isHeld(item),
        wasDeleted: (bases) => former.wasDeleted(item, bases),
        formerOf: (field) => former.valueOf(item, field),
      },
    )
    if (judged.kind === 'delete') {
      ofPeople.push(judged.item)
      report.deleted += 1
    }
    if (judged.kind === 'kept') report.kept.push({ entity: item.e, id: item.id, fields: [] })
    if (judged.kind === 'restored') {
      ofRosters.push(...judged.ofRosters)
      ofPeople.push(...judged.ofPeople)
      report.restored += judged.ofRosters.length + judged.ofPeople.length > 0 ? 1 : 0
      if (judged.kept.length > 0) report.kept.push({ entity: item.e, id: item.id, fields: judged.kept })
    }
  }
  const drafts = [...draftsOf(IMPORT_RESTORE, ofRosters), ...draftsOf(TAKE_BACK_COMMAND, ofPeople)]
  return { drafts, report }
}

function draftsOf(cmd: string, items: readonly DraftItem[]) {
  return draftsOfGroups(
    { cmd },
    items.map((item) => [item]),
  )
}

async function rowsOf(store: Store, items: readonly RegisterItem[]): Promise<readonly (RegisterRow | undefined)[]> {
  const found = new Map<string, RegisterRow>()
  for (const [entity, own] of Map.groupBy(items, (item) => item.e)) {
    const table = store.registry.declarationOf(entity)?.table
    if (table === undefined) continue
    const rows: readonly (RegisterRow | undefined)[] = await store.db.table(table).bulkGet(own.map((item) => item.id))
    for (const row of rows) if (row) found.set(`${entity}/${row.id}`, row)
  }
  return items.map((item) => found.get(`${item.e}/${item.id}`))
}
