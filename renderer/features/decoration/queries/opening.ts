/** What an opening import of running cases is read against, and what stands of those it brought in. */
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DecorationCaseRow } from '#renderer/db/tables.ts'
import { topics } from '#renderer/text/topics.ts'
import { isEnded } from '#shared/domain/decoration/cases/caseFacts.ts'
import { openingContractorId } from '#shared/domain/decoration/opening/openingContractors.ts'
import type { OpenedCase } from '#shared/domain/decoration/opening/openingDrafts.ts'
import { itemWords } from '#shared/domain/decoration/opening/openingItems.ts'
import type { CaseOpeningFacts, CaseOpeningLine, CaseOpeningRow } from '#shared/domain/decoration/opening/openingRow.ts'
import { normalizeCode } from '#shared/kernel/text.ts'
import { ownerOf } from './applying.ts'

const { decorationWords } = topics

/** What is on file around the rows; reads every case, which at the beginning are few. */
export async function loadOpeningFacts(
  store: Store,
  rows: readonly CaseOpeningRow[],
): Promise<Omit<CaseOpeningFacts, 'answers'>> {
  const wanted = new Set(rows.map(({ texts }) => normalizeCode(texts.unit)))
  const found: { readonly code: string; readonly id: string }[] = []
  await store.db.units.each(({ id, v, deleted }) => {
    const code = normalizeCode(v.code ?? '')
    if (deleted !== true && wanted.has(code)) found.push({ code, id })
  })
  const units = await Promise.all(
    found.map(async ({ code, id }) => [code, { id, personId: (await ownerOf(store, id)).personId }] as const),
  )
  const standing = await store.db.decorationCases.filter(({ v }) => v.status !== 'void').toArray()
  const contractors = await store.db.contractors.filter((row) => !row.deleted).toArray()
  return {
    workspace: store.workspace,
    units: new Map(units),
    running: new Set(standing.flatMap(({ v }) => (isEnded(v) ? [] : (v.unitId ?? [])))),
    known: new Set(standing.map(({ id }) => id)),
    permits: new Map(standing.flatMap(({ id, v }) => (v.permitNumber === '' ? [] : [[v.permitNumber, id] as const]))),
    receipts: new Map(
      standing.flatMap(({ id, v }) =>
        v.money.entries.flatMap(({ number, kind }) =>
          number !== '' && (kind === 'collected' || kind === 'topped-up') ? [[number, id] as const] : [],
        ),
      ),
    ),
    contractors: contractors.map(({ id, v }) => ({ id, name: v.name ?? '' })),
    items: itemWords([decorationWords['zh-CN'].declared, decorationWords.en.declared]),
  }
}

/** Cases with all that stands of them. May run inside a transaction of the store. Indexes: `v.caseId` of passes, patrols, violations, cuts. */
export function loadOpenedCases(store: Store, ids: readonly string[]): Promise<readonly OpenedCase[]> {
  const { db } = store
  const naming = [db.workerPasses, db.decorationPatrols, db.decorationViolations, db.utilityCuts]
  return Promise.all(
    ids.map(async (id) => {
      const counts = await Promise.all(naming.map((table) => table.where('v.caseId').equals(id).count()))
      const events = await loadLiveEvents(store, 'decorationCase', id)
      return { id, events, isNamed: counts.some((count) => count > 0) }
    }),
  )
}

/** The unit of each case. */
export async function unitCodes({ db }: Store, rows: readonly DecorationCaseRow[]): Promise<readonly string[]> {
  const units = await db.units.bulkGet(rows.map(({ v }) => v.unitId ?? ''))
  return units.map((unit) => unit?.v.code ?? '')
}

/** Contractors that the import of these rows put on the register, and that nobody wrote to or named since, but for these cases. */
export async function unusedContractors(
  store: Store,
  lines: readonly CaseOpeningLine[],
  caseIds: ReadonlySet<string>,
): Promise<readonly string[]> {
  const { db, workspace } = store
  const ids = new Set(lines.map(({ row }) => openingContractorId(workspace, row.texts.contractorName)))
  const rows = (await db.contractors.bulkGet([...ids])).filter((row) => row !== undefined && !row.deleted)
  const unused = await Promise.all(
    rows.map(async (row) => {
      const { id, v } = row as NonNullable<typeof row>
      const isBare = Object.entries(v).every(([field, value]) => field === 'kind' || field === 'name' || !value)
      const cases = await db.decorationCases.where('v.contractorId').equals(id).toArray()
      const workers = await db.workers.filter((worker) => worker.v.contractorId === id).count()
      const others = cases.filter((one) => one.v.status !== 'void' && !caseIds.has(one.id))
      return isBare && workers === 0 && others.length === 0 ? [id] : []
    }),
  )
  return unused.flat()
}
