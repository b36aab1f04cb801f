/** Notices to departments (handbook R95): one paper a building, issued with what it says of each fault, in one change. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { inspectionNoticePaper } from '#renderer/features/vacant-inspections/faults/faultPaper.ts'
import { faultBuilding, faultItemWords, faultWhat } from '#renderer/features/vacant-inspections/faults/faultWords.ts'
import { type FaultLine, faultLines } from '#renderer/features/vacant-inspections/queries/faults.ts'
import { paperText } from '#renderer/text/text.ts'
import { decideNoticeFault, type ToldFault } from '#shared/domain/vacant-inspections/faults/faultSteps.ts'
import { buildInspectionNotice, MOST_NOTICE_LINES } from '#shared/domain/vacant-inspections/faults/noticeSheet.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type FaultRefused, loadFaultFacts } from './faults.ts'

/** What is told of these faults. */
export interface NoticesAsked {
  readonly faultIds: readonly string[]
  readonly department: string
  readonly dueOn: string
  /** What is asked for besides; may be empty. */
  readonly demand: string
}

/** A paper that was issued, and for which building. */
export interface IssuedNotice {
  readonly sheetId: string
  readonly number: string
  /** Id; empty for homes without one. */
  readonly buildingId: string
}

/** What became of it: the papers that stand, and why it stopped early, if it did. */
export interface NoticesDone {
  readonly issued: readonly IssuedNotice[]
  readonly refusal?: FaultRefused
}

const LONGEST_DEMAND = 400

/**
 * Issues a notice for each building among the faults, in the order of its homes. The first that is refused refuses all; a later one leaves those
 * that stand. Refusals as `decideNoticeFault` and `decideIssue`, `no-faults`, `demand-too-long`.
 */
export async function issueFaultNotices(desk: Desk, asked: NoticesAsked): Promise<Result<NoticesDone, FaultRefused>> {
  if ([...asked.demand].length > LONGEST_DEMAND) return err({ code: 'demand-too-long', field: 'demand' })
  const groups = await byBuilding(desk.store, asked.faultIds)
  if (groups.length === 0) return err({ code: 'no-faults' })
  const issued: IssuedNotice[] = []
  for (const group of groups) {
    const done = await issueOne(desk, { ...asked, faultIds: group.ids })
    if (!done.ok && issued.length === 0) return err(done.error)
    if (!done.ok) return ok({ issued, refusal: done.error })
    const { sheetId, number } = done.value.draft
    issued.push({ sheetId, number, buildingId: group.first.buildingId })
  }
  return ok({ issued })
}

type OfBuilding = Pick<FaultLine, 'id' | 'buildingId' | 'building' | 'buildingCode' | 'unitCode'>

interface NoticeGroup<Line> {
  /** Of the first home, to name the building by. */
  readonly first: Line
  readonly ids: readonly string[]
}

/** Papers that these faults make: one a building, and another where one is full. */
export function groupedByBuilding<Line extends OfBuilding>(lines: readonly Line[]): readonly NoticeGroup<Line>[] {
  const sorted = lines.toSorted((a, b) => compareCodes(a.unitCode, b.unitCode))
  return [...Map.groupBy(sorted, ({ buildingId }) => buildingId).values()].flatMap((group) =>
    Array.from({ length: Math.ceil(group.length / MOST_NOTICE_LINES) }, (_, page) => {
      const own = group.slice(page * MOST_NOTICE_LINES, (page + 1) * MOST_NOTICE_LINES)
      return { first: group[0] as Line, ids: own.map(({ id }) => id) }
    }),
  )
}

async function byBuilding(store: Store, ids: readonly string[]): Promise<readonly NoticeGroup<FaultLine>[]> {
  const rows = (await store.db.inspectionFaults.bulkGet([...new Set(ids)])).filter((row) => row !== undefined)
  return groupedByBuilding(await faultLines(store, rows, store.dayOf(store.clock.nowMs())))
}

function issueOne(desk: Desk, { faultIds, department, dueOn, demand }: NoticesAsked) {
  const { store } = desk
  return issueFilled(desk, inspectionNoticePaper, async (context, decision) => {
    const decided: ToldFault[] = []
    for (const id of faultIds) {
      const facts = await loadFaultFacts(store, id)
      if (facts === undefined) return err({ code: 'fault-unknown' })
      const one = decideNoticeFault(facts, { department, dueOn }, decision)
      if (!one.ok) return one
      decided.push(one.value)
    }
    const rows = (await store.db.inspectionFaults.bulkGet([...faultIds])).filter((row) => row !== undefined)
    const lines = await faultLines(store, rows, decision.today)
    const names = new Map((await store.db.staff.toArray()).map(({ id, v }) => [id, v.name ?? '']))
    const faults = lines.map((line) => noticedFault(store, line, names))
    const building = lines[0] === undefined ? '' : faultBuilding(lines[0], paperText())
    const told = { department, building, dueOn: dueOn as Day, demand, faults }
    const unitIds = new Set(lines.map(({ state }) => state.unitId))
    return ok({
      model: buildInspectionNotice(told, context) as unknown as JsonObject,
      personId: null,
      unitId: unitIds.size === 1 ? (lines[0]?.state.unitId ?? null) : null,
      cmd: 'inspectionFault.notice',
      items: (issued) => decided.map(({ item }) => item(issued)),
    })
  })
}

/** A fault as paper says it: Chinese, whatever language the screen has. */
function noticedFault(store: Store, line: FaultLine, names: ReadonlyMap<string, string>) {
  const { photos, noPhotoWhy, foundAt, foundBy, reopened, reinspections } = line.state
  const t = paperText()
  const lastLook = reinspections.at(-1)
  const day = foundAt === '' ? '' : store.dayOf(Date.parse(foundAt)).slice(5)
  return {
    unit: line.unitCode,
    item: faultItemWords(line, t),
    // What came back is told of as it was found the last time.
    what: [faultWhat(line, t), lastLook?.remark ?? ''].filter((words) => words !== '').join('；'),
    found: [day, names.get(foundBy) ?? ''].filter((part) => part !== '').join(' '),
    photos: [...(lastLook?.photos ?? []), ...photos],
    ...{ noPhotoWhy, reopened, recurred: line.recurred },
  }
}
