/** The opening import of empty homes: what the rows come to against what is on file, writing what is new, and taking all of it back. */
import type { Decide } from '#renderer/db/commit.ts'
import { commitMany, type Drafts } from '#renderer/db/commitMany.ts'
import { type Desk, storageRefusal } from '#renderer/db/deskContext.ts'
import { draftsOfGroups } from '#renderer/db/draftsOfGroups.ts'
import type { Store } from '#renderer/db/store.ts'
import { loadOpenedVisits, loadVisitOpeningFacts } from '#renderer/features/vacant-inspections/queries/opening.ts'
import { UNDO_SUFFIX } from '#shared/domain/commandNames.ts'
import type { ChangeDraft } from '#shared/domain/draft.ts'
import {
  isUntouchedVisit,
  OPENING_VISITS,
  takeBackVisitItems,
  visitOpeningItems,
} from '#shared/domain/vacant-inspections/opening/openingDrafts.ts'
import type { VisitOpeningLine, VisitOpeningRow } from '#shared/domain/vacant-inspections/opening/openingRow.ts'
import { readVisitOpening } from '#shared/domain/vacant-inspections/opening/openingVisit.ts'
import { type Day, instantFrom } from '#shared/kernel/days.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

/** Minutes since midnight: a paper list says the day, not the hour. */
const NOON = 12 * 60

type Refused = { readonly code: string }

/** What the rows come to. */
export async function previewVisitOpening(
  store: Store,
  rows: readonly VisitOpeningRow[],
): Promise<readonly VisitOpeningLine[]> {
  return readVisitOpening(rows, await loadVisitOpeningFacts(store))
}

/** Writes what is new, all of it or nothing; gives the visits. **Refuses** `nothing-new`, `beyond-role`, and as the store. */
export async function importVisitOpening(
  desk: Desk,
  rows: readonly VisitOpeningRow[],
): Promise<Result<readonly string[], Refused>> {
  const { store } = desk
  const fresh = (await previewVisitOpening(store, rows)).filter(({ standing }) => standing === 'new')
  if (fresh.length === 0) return err({ code: 'nothing-new' })
  return runMany(desk, async (context) => {
    if (context.mayAct(OPENING_VISITS, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
    // Another window, or another desk's changes, may have brought some of them since the preview.
    const standing = await store.db.vacantInspections.bulkGet(fresh.map(({ id }) => id))
    const absent = fresh.filter((_, index) => (standing[index]?.v.status ?? 'void') === 'void')
    return ok({ ids: absent.map(({ id }) => id), drafts: draftsByDay(store, absent, context.nowMs) })
  })
}

/** A change has one time: homes that were seen on one day go in together. */
function draftsByDay(store: Store, lines: readonly VisitOpeningLine[], nowMs: number): readonly ChangeDraft[] {
  return [...Map.groupBy(lines, ({ row }) => row.texts.lastOn)].flatMap(([day, seen]) => {
    const noon = Date.parse(zonedInstant(day as Day, NOON, store.zone()))
    const at = instantFrom(Math.min(noon, nowMs))
    const groups = seen.map((line) => visitOpeningItems(line, store.workspace))
    return draftsOfGroups({ cmd: OPENING_VISITS, at }, groups)
  })
}

/** Of the rows' visits: those on which nothing was done since they were brought in. */
export async function untouchedVisits(store: Store, lines: readonly VisitOpeningLine[]): Promise<readonly string[]> {
  const known = lines.filter(({ standing }) => standing === 'known').map(({ id }) => id)
  return (await loadOpenedVisits(store, known)).filter(isUntouchedVisit).map(({ id }) => id)
}

/**
 * Takes back what a table brought in, with its faults; a home whose faults were dealt with since stays. Gives the visits.
 * **Refuses** `nothing-to-take-back`, `beyond-role`, and as the store.
 */
export function takeBackVisitOpening(
  desk: Desk,
  lines: readonly VisitOpeningLine[],
  reason: string,
): Promise<Result<readonly string[], Refused>> {
  const { store } = desk
  return runMany(desk, async (context) => {
    if (context.mayAct(OPENING_VISITS, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
    const ids = await untouchedVisits(store, lines)
    if (ids.length === 0) return err({ code: 'nothing-to-take-back' })
    const groups = (await loadOpenedVisits(store, ids)).map((one) => takeBackVisitItems(one, reason))
    return ok({ ids, drafts: draftsOfGroups({ cmd: `${OPENING_VISITS}${UNDO_SUFFIX}` }, groups) })
  })
}

interface VisitDrafts extends Drafts {
  readonly ids: readonly string[]
}

/** A bulk command with the status line told. */
async function runMany(
  { store, signature, observer }: Desk,
  decide: Decide<VisitDrafts, Refused>,
): Promise<Result<readonly string[], Refused>> {
  observer.saving()
  try {
    const done = await commitMany<VisitDrafts, Refused>(store, signature, decide)
    if (done.ok) observer.saved(store.clock.nowMs())
    else observer.refused()
    return done.ok ? ok(done.value.decided.ids) : done
  } catch (fault) {
    const refusal = storageRefusal(fault)
    observer.failed(refusal.code)
    return err(refusal)
  }
}
