/** Notices of faults (handbook R46): one paper a responsible party and building, issued with what it says of each home, in one change. */
import type { Desk } from '#renderer/db/deskContext.ts'
import { issueFilled } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { rectificationPaper } from '#renderer/features/move-in/faults/faultPapers.ts'
import { faultBuilding, faultPlace } from '#renderer/features/move-in/faults/faultWords.ts'
import { faultLinesOf, type HouseFaultLine } from '#renderer/features/move-in/queries/faults.ts'
import { paperText } from '#renderer/text/text.ts'
import { decideTellFaults } from '#shared/domain/move-in/faults/faultSteps.ts'
import { buildRectification, MOST_RECTIFICATION_LINES } from '#shared/domain/move-in/faults/rectificationSheet.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { compareCodes } from '#shared/kernel/names.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { type FaultOfCase, onEachCase } from './faults.ts'
import type { Refused } from './onMoveIn.ts'

/** What is told of these faults. */
export interface HouseNoticesAsked {
  readonly faults: readonly FaultOfCase[]
  /** Empty = who answers for each by the inspection. */
  readonly responsible: string
  readonly dueOn: string
  /** What is asked for besides; may be empty. */
  readonly demand: string
}

/** A paper that was issued. */
export interface IssuedPaper {
  readonly sheetId: string
  readonly number: string
}

/** What became of it: the papers that stand, and why it stopped early, if it did. */
export interface HouseNoticesDone {
  readonly issued: readonly IssuedPaper[]
  readonly refusal?: Refused
}

const LONGEST_DEMAND = 400

/** Papers that these faults make: one a party and building, and another where one is full. */
export interface NoticeGroup {
  readonly responsible: string
  readonly lines: readonly HouseFaultLine[]
}

/** The same, in the order of parties and homes. Pure. */
export function noticeGroups(lines: readonly HouseFaultLine[], responsible: string): readonly NoticeGroup[] {
  const sorted = lines.toSorted((a, b) => compareCodes(a.unitCode, b.unitCode))
  const partyOf = ({ fault }: HouseFaultLine): string => responsible || fault.responsible
  const groups = Map.groupBy(sorted, (line) => `${partyOf(line)}\u0000${line.buildingId}`)
  return [...groups.values()].flatMap((of) =>
    Array.from({ length: Math.ceil(of.length / MOST_RECTIFICATION_LINES) }, (_, page) => {
      const own = of.slice(page * MOST_RECTIFICATION_LINES, (page + 1) * MOST_RECTIFICATION_LINES)
      return { responsible: of[0] === undefined ? '' : partyOf(of[0]), lines: own }
    }),
  )
}

/**
 * Issues a notice for each party and building among the faults. The first that is refused refuses all; a later one leaves those that stand.
 * Refusals as `decideTellFaults` and `decideIssue`, `no-faults`, `case-unknown`, `demand-too-long`.
 */
export async function issueHouseNotices(
  desk: Desk,
  asked: HouseNoticesAsked,
): Promise<Result<HouseNoticesDone, Refused>> {
  if ([...asked.demand].length > LONGEST_DEMAND) return err({ code: 'demand-too-long', field: 'demand' })
  const lines = await linesOf(desk.store, asked.faults)
  if (lines.length === 0) return err({ code: 'no-faults' })
  const issued: IssuedPaper[] = []
  for (const group of noticeGroups(lines, asked.responsible)) {
    const done = await issueOne(desk, group, asked)
    if (!done.ok && issued.length === 0) return err(done.error)
    if (!done.ok) return ok({ issued, refusal: done.error })
    issued.push({ sheetId: done.value.draft.sheetId, number: done.value.draft.number })
  }
  return ok({ issued })
}

/** Lines of these faults; those that there are not are left out. */
async function linesOf(store: Store, faults: readonly FaultOfCase[]): Promise<readonly HouseFaultLine[]> {
  const rows = (await store.db.moveInCases.bulkGet([...new Set(faults.map(({ caseId }) => caseId))])).flatMap(
    (row) => row ?? [],
  )
  const asked = new Set(faults.map(({ caseId, faultId }) => `${caseId}:${faultId}`))
  const lines = await faultLinesOf(store, rows, store.dayOf(store.clock.nowMs()))
  return lines.filter(({ key }) => asked.has(key))
}

function issueOne(desk: Desk, { responsible, lines }: NoticeGroup, { dueOn, demand, ...asked }: HouseNoticesAsked) {
  const { store } = desk
  const faults = lines.map(({ caseId, fault }) => ({ caseId, faultId: fault.id }))
  return issueFilled(desk, rectificationPaper, async (context, decision) => {
    const each = await onEachCase(store, faults, (facts, faultIds) =>
      decideTellFaults(facts, { faultIds, responsible: asked.responsible, dueOn }, decision),
    )
    if (!each.ok) return each
    const told = await linesOf(store, faults)
    const dues = new Map(each.value.flatMap(({ faults: of }) => of.map((one) => [one.fault.id, one.dueOn] as const)))
    const t = paperText()
    const [first] = told
    const model = buildRectification(
      {
        ...{ responsible, demand, building: first === undefined ? '' : faultBuilding(first, t) },
        faults: told.map((line) => rectified(line, dues.get(line.fault.id) ?? line.fault.dueOn)),
      },
      context,
    )
    const units = new Set(told.map(({ unitId }) => unitId))
    return ok({
      model: model as unknown as JsonObject,
      personId: null,
      unitId: units.size === 1 ? (first?.unitId ?? null) : null,
      cmd: 'moveIn.tellFault',
      items: (issued) => each.value.map(({ item }) => item(issued)),
    })
  })
}

/** A fault as paper says it: what came back as it was seen the last time. */
function rectified(line: HouseFaultLine, dueOn: string) {
  const { what, history, photos, reopened } = line.fault
  const last = history.findLast(({ step }) => step === 'bad')
  return {
    ...{ unit: line.unitCode, place: faultPlace(line, paperText()), dueOn, reopened },
    what: [what, last?.words ?? ''].filter((words) => words !== '').join('；'),
    photos: [...(last?.photos ?? []), ...photos],
  }
}
