/** The opening import of running cases: what the rows come to against what is on file, and writing what is new. */
import { commitMany } from '#renderer/db/commitMany.ts'
import { type Desk, storageRefusal } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { ownerOf } from '#renderer/features/decoration/queries/applying.ts'
import { isEnded } from '#shared/domain/decoration/cases/caseFacts.ts'
import {
  type CaseOpeningLine,
  type CaseOpeningRow,
  caseOpeningDrafts,
  readCaseOpening,
} from '#shared/domain/decoration/opening/openingCase.ts'
import { type Day, type Instant, instantFrom } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { normalizeCode } from '#shared/kernel/text.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

/** The command that brings in what was running; leaders run it. */
export const OPENING_CASES = 'decoration.open'
/** Minutes since midnight: a paper list says the day, not the hour. */
const NOON = 12 * 60

/** What the rows come to. */
export async function previewCaseOpening(
  store: Store,
  rows: readonly CaseOpeningRow[],
): Promise<readonly CaseOpeningLine[]> {
  const wanted = new Set(rows.map(({ texts }) => normalizeCode(texts.unit)))
  const found: { readonly code: string; readonly id: string }[] = []
  await store.db.units.each(({ id, v, deleted }) => {
    const code = normalizeCode(v.code ?? '')
    if (deleted !== true && wanted.has(code)) found.push({ code, id })
  })
  const units = await Promise.all(
    found.map(async ({ code, id }) => [code, { id, personId: (await ownerOf(store, id)).personId }] as const),
  )
  const cases = await store.db.decorationCases
    .where('v.unitId')
    .anyOf(found.map(({ id }) => id))
    .toArray()
  const standing = cases.filter(({ v }) => v.status !== 'void')
  return readCaseOpening(rows, {
    workspace: store.workspace,
    units: new Map(units),
    running: new Set(standing.flatMap(({ v }) => (isEnded(v) ? [] : (v.unitId ?? [])))),
    known: new Set(standing.map(({ id }) => id)),
  })
}

/** Writes what is new, all of it or nothing; gives the cases. **Refuses** `nothing-new`, `beyond-role`, and as the store. */
export async function importCaseOpening(
  desk: Desk,
  rows: readonly CaseOpeningRow[],
): Promise<Result<readonly string[], { readonly code: string }>> {
  const { store, signature, observer } = desk
  const fresh = (await previewCaseOpening(store, rows)).filter(({ standing }) => standing === 'new')
  if (fresh.length === 0) return err({ code: 'nothing-new' })
  observer.saving()
  try {
    const done = await commitMany(store, signature, async (context) => {
      if (context.mayAct(OPENING_CASES, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' } as const)
      // Another window, or another desk's changes, may have brought some of them since the preview.
      const standing = await store.db.decorationCases.bulkGet(fresh.map(({ id }) => id))
      const absent = fresh.filter((_, index) => standing[index] === undefined)
      return ok({ drafts: absent.flatMap((line) => caseOpeningDrafts(line, begunAt(store, line, context.nowMs))) })
    })
    if (done.ok) observer.saved(store.clock.nowMs())
    else observer.refused()
    return done.ok ? ok(fresh.map(({ id }) => id)) : done
  } catch (fault) {
    const refusal = storageRefusal(fault)
    observer.failed(refusal.code)
    return err(refusal)
  }
}

function begunAt(store: Store, { row }: CaseOpeningLine, nowMs: number): Instant {
  const noon = Date.parse(zonedInstant(row.texts.permitFrom as Day, NOON, store.zone()))
  return instantFrom(Math.min(noon, nowMs))
}
