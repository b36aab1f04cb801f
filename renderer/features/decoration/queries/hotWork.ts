/** What screens ask of hot work and cuts: what is open over all cases, what burns, the cuts of one case. */
import { useDesk } from '#renderer/db/deskContext.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow, UtilityCutRow } from '#renderer/db/tables.ts'
import type { UtilityCutState } from '#shared/domain/decoration/hotWork/cutFold.ts'
import { type HotWork, isBurning } from '#shared/domain/decoration/hotWork/hotWorkFold.ts'
import { isHotWorkOpen } from '#shared/domain/decoration/hotWork/hotWorkStanding.ts'

/** One hot-work permit as the list shows it. */
export interface HotWorkLine {
  readonly id: string
  readonly caseId: string
  readonly unitCode: string
  readonly work: HotWork
}

/** One cut as the list shows it. */
export interface CutLine {
  readonly id: string
  readonly caseId: string
  readonly unitCode: string
  readonly cut: UtilityCutState
}

async function codesOf(store: Store, unitIds: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(unitIds.filter((id): id is string => id !== null))]
  const units = await store.db.units.bulkGet(ids)
  return new Map(units.flatMap((unit) => (unit ? [[unit.id, unit.v.code ?? ''] as const] : [])))
}

/** Hot work that is not closed, the next to end first. Index: `decorationCases.flame`. */
export async function openHotWork(
  store: Store,
  flames: readonly string[] = ['burning', 'open'],
): Promise<readonly HotWorkLine[]> {
  const rows = await store.db.decorationCases
    .where('v.flame')
    .anyOf([...flames])
    .toArray()
  const codes = await codesOf(
    store,
    rows.map(({ v }) => v.unitId),
  )
  const lines = rows.flatMap((row) => row.v.hotWorks.filter(isHotWorkOpen).map((work) => lineOf(row, work, codes)))
  return lines.sort((a, b) => (a.work.to < b.work.to ? -1 : 1))
}

function lineOf(row: DecorationCaseRow, work: HotWork, codes: ReadonlyMap<string, string>): HotWorkLine {
  return { id: work.id, caseId: row.id, unitCode: codes.get(row.v.unitId ?? '') ?? '', work }
}

/** The same, live; undefined until read. */
export function useOpenHotWork(): readonly HotWorkLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => openHotWork(store), [store])
}

const BURNING = ['burning']

/** Hot work that burns now, live, the first to end first; empty until read. */
export function useBurning(): readonly HotWorkLine[] {
  const { store } = useDesk()
  const lines = useLiveAnswer(() => openHotWork(store, BURNING), [store])
  return (lines ?? []).filter(({ work }) => isBurning(work))
}

const OPEN_CUTS = ['asked', 'agreed', 'cut']

/** Cuts that are not over, the next first. Index: `utilityCuts.status`. */
export async function openCuts(store: Store): Promise<readonly CutLine[]> {
  const rows = await store.db.utilityCuts.where('v.status').anyOf(OPEN_CUTS).toArray()
  const codes = await codesOf(
    store,
    rows.map(({ v }) => v.unitId),
  )
  const lines = rows.map(({ id, v }) => ({
    id,
    caseId: v.caseId,
    unitCode: codes.get(v.unitId ?? '') ?? '',
    cut: v,
  }))
  return lines.sort((a, b) => (a.cut.from < b.cut.from ? -1 : 1))
}

/** The same, live; undefined until read. */
export function useOpenCuts(): readonly CutLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => openCuts(store), [store])
}

/** Cuts of one case, the newest first; undefined until read. */
export function useCaseCuts(caseId: string): readonly UtilityCutRow[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const rows = await store.db.utilityCuts.where('v.caseId').equals(caseId).toArray()
    return rows.filter(({ v }) => v.status !== 'void').sort((a, b) => (a.v.from < b.v.from ? 1 : -1))
  }, [store, caseId])
}

/** Somebody whose pass counts on a site, with the certificate on file: who may be named for hot work. */
export interface Operator {
  readonly name: string
  readonly certificateNo: string
  readonly certificateUntil: string
}

/** Workers with a valid pass of the case, those with a certificate first; undefined until read. */
export function useOperators(caseId: string): readonly Operator[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const passes = await store.db.workerPasses.where('v.caseId').equals(caseId).toArray()
    const ids = passes.filter(({ v }) => v.status === 'valid').map(({ v }) => v.workerId)
    const workers = await store.db.workers.bulkGet([...new Set(ids.filter((id): id is string => id !== null))])
    return workers
      .flatMap((row) => (row && !row.deleted ? [row.v] : []))
      .map(({ name, certificateNo, certificateUntil }) => ({
        name: name ?? '',
        certificateNo: certificateNo ?? '',
        certificateUntil: certificateUntil ?? '',
      }))
      .sort((a, b) => Number(b.certificateNo !== '') - Number(a.certificateNo !== ''))
  }, [store, caseId])
}
