/** The changes of a run, and what each record in them comes to when the run is taken back. */

import type { Drafts } from '#renderer/db/commitMany.ts'
import { draftsOfGroups } from '#renderer/db/draftsOfGroups.ts'
import type { RegisterRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import { breathe } from '#renderer/platform/breathe.ts'
import type { DraftItem } from '#shared/domain/draft.ts'
import { IMPORT_RESTORE, TAKE_BACK_COMMAND } from '#shared/domain/roster/planFacts.ts'
import {
  isMadeBy,
  type KeptRecord,
  type TakeBackReport,
  type TakenBack,
  takeBackRecord,
} from '#shared/domain/roster/takeBack.ts'
import { appendAll } from '#shared/kernel/lists.ts'
import type { Dot, RegisterItem } from '#shared/sync/change.ts'
import { createPartReader, loadFormer, type PartReader } from './readParts.ts'
import { loadHolds } from './takeBackHolds.ts'
import { readSureOnes, type SureOnes } from './takeBackSure.ts'

/** Changes of a run taken back in one transaction: about a thousand records. */
const PARTS_AT_ONCE = 4

/** A run on its way back. */
export interface Work {
  readonly store: Store
  readonly reader: PartReader
  readonly parts: readonly Dot[]
  readonly isOurs: (dot: Dot) => boolean
  readonly made: ReadonlySet<string>
  /** Undefined where each record is asked for. */
  readonly sure: SureOnes | undefined
}

/** What some parts come to: drafts to write, and what to say of them. */
export interface Judged extends Drafts {
  readonly report: TakeBackReport
}

/** The changes of the run from the last to the first, and the people whom it made. */
export async function prepare(store: Store, runId: string): Promise<Work> {
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
  const isOurs = (dot: Dot) => ours.has(dot)
  return { store, reader, parts, made, isOurs, sure: await readSureOnes(store, { isOurs, made }) }
}

/** Some parts in one transaction; the run's first alone, because the buildings in it stand as long as a unit of another part does. */
export function batchesOf(parts: readonly Dot[]): readonly (readonly Dot[])[] {
  const batches: (readonly Dot[])[] = []
  const last = parts.length - 1
  for (let at = 0; at < last; at += PARTS_AT_ONCE) batches.push(parts.slice(at, Math.min(at + PARTS_AT_ONCE, last)))
  return last < 0 ? [] : [...batches, parts.slice(last)]
}

interface WrittenItem {
  readonly dot: Dot
  readonly item: RegisterItem
}

async function itemsOfParts({ reader }: Work, dots: readonly Dot[]): Promise<readonly WrittenItem[]> {
  const written: WrittenItem[] = []
  for (const dot of dots) for (const item of (await reader.itemsOf(dot)).toReversed()) written.push({ dot, item })
  return written
}

/** Judges some parts by what stands now. Awaits nothing but the store. */
export async function judgeParts(work: Work, dots: readonly Dot[]): Promise<Judged> {
  const written = await itemsOfParts(work, dots)
  const items = written.map(({ item }) => item)
  const isStill = work.sure !== undefined && (await work.sure.isStill())
  const isSure = ({ item }: WrittenItem) => isStill && work.sure?.has(item) === true && isMadeBy(item, () => false)
  const asked = written.filter((one) => !isSure(one))
  const judged = new Map(asked.length === 0 ? [] : await judgeEach(work, asked))
  const all = items.map((item): TakenBack => judged.get(item) ?? { kind: 'delete', item: deletionOf(item) })
  return draftsAndReport(items, all)
}

function deletionOf({ e, id }: RegisterItem): DraftItem {
  return { kind: 'delete', e, id }
}

/** Judges these items each by itself, with all that hangs on it. */
async function judgeEach(
  { store, reader, isOurs, made }: Work,
  written: readonly WrittenItem[],
): Promise<readonly (readonly [RegisterItem, TakenBack])[]> {
  const items = written.map(({ item }) => item)
  const former = await loadFormer(store, reader, items)
  const holds = await loadHolds(store, items, { isOurs, made })
  const rows = await rowsOf(store, items)
  return written.map(({ dot, item }, index): readonly [RegisterItem, TakenBack] => {
    const row = rows[index]
    if (row === undefined) return [item, { kind: 'nothing' }]
    const taken = takeBackRecord(
      { item, state: row.s, deleted: row.deleted === true },
      {
        dot,
        isOurs,
        isHeld: holds.isHeld(item),
        wasDeleted: (bases) => former.wasDeleted(item, bases),
        formerOf: (field) => former.valueOf(item, field),
      },
    )
    return [item, taken]
  })
}

function draftsAndReport(items: readonly RegisterItem[], judged: readonly TakenBack[]): Judged {
  const ofPeople: DraftItem[] = []
  const ofRosters: DraftItem[] = []
  const report = { deleted: 0, restored: 0, kept: [] as KeptRecord[] }
  for (const [index, one] of judged.entries()) {
    const { e: entity = '', id = '' } = items[index] ?? {}
    if (one.kind === 'kept') report.kept.push({ entity, id, fields: [] })
    if (one.kind === 'delete') {
      ofPeople.push(one.item)
      report.deleted += 1
    }
    if (one.kind !== 'restored') continue
    appendAll(ofRosters, one.ofRosters)
    appendAll(ofPeople, one.ofPeople)
    report.restored += one.ofRosters.length + one.ofPeople.length > 0 ? 1 : 0
    if (one.kept.length > 0) report.kept.push({ entity, id, fields: one.kept })
  }
  return { drafts: [...draftsOf(IMPORT_RESTORE, ofRosters), ...draftsOf(TAKE_BACK_COMMAND, ofPeople)], report }
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
