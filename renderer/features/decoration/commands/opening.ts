/** The opening import of running cases: what the rows come to against what is on file, writing what is new, and taking all of it back. */

import type { Decide } from '#renderer/db/commit.ts'
import { commitMany, type Drafts } from '#renderer/db/commitMany.ts'
import { type Desk, storageRefusal } from '#renderer/db/deskContext.ts'
import { draftsOfGroups } from '#renderer/db/draftsOfGroups.ts'
import type { Store } from '#renderer/db/store.ts'
import { loadOpenedCases, loadOpeningFacts, unusedContractors } from '#renderer/features/decoration/queries/opening.ts'
import { UNDO_SUFFIX } from '#shared/domain/commandNames.ts'
import { readCaseOpening } from '#shared/domain/decoration/opening/openingCase.ts'
import {
  caseOpeningDrafts,
  isUntouchedOpening,
  OPENING_CASES,
  openingContractorDrafts,
  takeBackItem,
} from '#shared/domain/decoration/opening/openingDrafts.ts'
import type { CaseOpeningLine, CaseOpeningRow } from '#shared/domain/decoration/opening/openingRow.ts'
import type { DraftItem } from '#shared/domain/draft.ts'
import { type Day, type Instant, instantFrom } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'
import type { Refused } from './onCase.ts'

/** Minutes since midnight: a paper list says the day, not the hour. */
const NOON = 12 * 60

/** What the clerk said of names that are near one on file. */
export type ContractorAnswers = ReadonlyMap<string, string | null>
const UNASKED: ContractorAnswers = new Map()

/** What the rows come to. */
export async function previewCaseOpening(
  store: Store,
  rows: readonly CaseOpeningRow[],
  answers: ContractorAnswers = UNASKED,
): Promise<readonly CaseOpeningLine[]> {
  return readCaseOpening(rows, { ...(await loadOpeningFacts(store, rows)), answers })
}

/** Writes what is new, all of it or nothing; gives the cases. **Refuses** `nothing-new`, `beyond-role`, and as the store. */
export async function importCaseOpening(
  desk: Desk,
  rows: readonly CaseOpeningRow[],
  answers: ContractorAnswers = UNASKED,
): Promise<Result<readonly string[], Refused>> {
  const { store } = desk
  const fresh = (await previewCaseOpening(store, rows, answers)).filter(({ standing }) => standing === 'new')
  if (fresh.length === 0) return err({ code: 'nothing-new' })
  const done = await runMany(desk, async (context) => {
    if (context.mayAct(OPENING_CASES, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
    // Another window, or another desk's changes, may have brought some of them since the preview.
    const standing = await store.db.decorationCases.bulkGet(fresh.map(({ id }) => id))
    const absent = fresh.filter((_, index) => (standing[index]?.v.status ?? 'void') === 'void')
    return ok({
      ids: absent.map(({ id }) => id),
      drafts: [
        ...openingContractorDrafts(await unregistered(store, absent)),
        ...absent.flatMap((line) => caseOpeningDrafts(line, begunAt(store, line, context.nowMs))),
      ],
    })
  })
  return done
}

/** Contractors of these rows that the register does not have, each once. */
async function unregistered(store: Store, lines: readonly CaseOpeningLine[]) {
  const named = new Map(
    lines.flatMap(({ contractor }) => ('id' in contractor ? [[contractor.id, contractor] as const] : [])),
  )
  const rows = await store.db.contractors.bulkGet([...named.keys()])
  return [...named.values()].filter((_, index) => rows[index] === undefined || rows[index]?.deleted === true)
}

function begunAt(store: Store, { row }: CaseOpeningLine, nowMs: number): Instant {
  const noon = Date.parse(zonedInstant(row.texts.permitFrom as Day, NOON, store.zone()))
  return instantFrom(Math.min(noon, nowMs))
}

/** Of the rows' cases: those that nothing was done on since they were brought in. */
export async function untouchedOpenings(store: Store, lines: readonly CaseOpeningLine[]): Promise<readonly string[]> {
  const known = lines.filter(({ standing }) => standing === 'known').map(({ id }) => id)
  return (await loadOpenedCases(store, known)).filter(isUntouchedOpening).map(({ id }) => id)
}

/**
 * Takes back what a table brought in, with the contractors that nothing else names; cases on which anything was done since stay. Gives the
 * cases. **Refuses** `nothing-to-take-back`, `beyond-role`, and as the store.
 */
export function takeBackCaseOpening(
  desk: Desk,
  lines: readonly CaseOpeningLine[],
  reason: string,
): Promise<Result<readonly string[], Refused>> {
  const { store } = desk
  return runMany(desk, async (context) => {
    if (context.mayAct(OPENING_CASES, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
    const ids = new Set(await untouchedOpenings(store, lines))
    if (ids.size === 0) return err({ code: 'nothing-to-take-back' })
    const cases = await loadOpenedCases(store, [...ids])
    const contractors = await unusedContractors(store, lines, ids)
    const items: readonly DraftItem[] = [
      ...cases.map((one) => takeBackItem(one, reason)),
      ...contractors.map((id): DraftItem => ({ kind: 'delete', e: 'contractor', id })),
    ]
    const groups = items.map((item) => [item])
    return ok({ ids: [...ids], drafts: draftsOfGroups({ cmd: `${OPENING_CASES}${UNDO_SUFFIX}` }, groups) })
  })
}

interface CaseDrafts extends Drafts {
  readonly ids: readonly string[]
}

/** A bulk command with the status line told. */
async function runMany(
  { store, signature, observer }: Desk,
  decide: Decide<CaseDrafts, Refused>,
): Promise<Result<readonly string[], Refused>> {
  observer.saving()
  try {
    const done = await commitMany<CaseDrafts, Refused>(store, signature, decide)
    if (done.ok) observer.saved(store.clock.nowMs())
    else observer.refused()
    return done.ok ? ok(done.value.decided.ids) : done
  } catch (fault) {
    const refusal = storageRefusal(fault)
    observer.failed(refusal.code)
    return err(refusal)
  }
}
