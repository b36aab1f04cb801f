/** The opening import of handed-over homes: what the rows come to against what is on file, writing what is new, and taking all of it back. */
import type { Decide } from '#renderer/db/commit.ts'
import { commitMany, type Drafts } from '#renderer/db/commitMany.ts'
import { type Desk, storageRefusal } from '#renderer/db/deskContext.ts'
import { draftsOfGroups } from '#renderer/db/draftsOfGroups.ts'
import type { Store } from '#renderer/db/store.ts'
import { loadMoveInOpeningFacts, loadOpenedMoveIns } from '#renderer/features/move-in/queries/opening.ts'
import { UNDO_SUFFIX } from '#shared/domain/commandNames.ts'
import {
  isUntouchedMoveIn,
  moveInOpeningItems,
  OPENING_MOVE_INS,
  type OpenedMoveIn,
  takeBackMoveInItems,
} from '#shared/domain/move-in/opening/openingDrafts.ts'
import { readMoveInOpening } from '#shared/domain/move-in/opening/openingHome.ts'
import type { MoveInOpeningLine, MoveInOpeningRow } from '#shared/domain/move-in/opening/openingRow.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

type Refused = { readonly code: string }

/** What the rows come to. May run inside a transaction of the store. */
export async function previewMoveInOpening(
  store: Store,
  rows: readonly MoveInOpeningRow[],
): Promise<readonly MoveInOpeningLine[]> {
  return readMoveInOpening(rows, await loadMoveInOpeningFacts(store))
}

/** Writes what is new, all of it or nothing; gives the cases. **Refuses** `nothing-new`, `beyond-role`, and as the store. */
export function importMoveInOpening(
  desk: Desk,
  rows: readonly MoveInOpeningRow[],
): Promise<Result<readonly string[], Refused>> {
  const { store } = desk
  return runMany(desk, async (context) => {
    if (context.mayAct(OPENING_MOVE_INS, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
    // Read anew: another window, or another desk's changes, may have brought some of them since the preview.
    const fresh = (await previewMoveInOpening(store, rows)).filter(({ standing }) => standing === 'new')
    if (fresh.length === 0) return err({ code: 'nothing-new' })
    const groups = fresh.map(moveInOpeningItems)
    return ok({ ids: fresh.map(({ id }) => id), drafts: draftsOfGroups({ cmd: OPENING_MOVE_INS }, groups) })
  })
}

/** Of the rows' homes: those on which nothing was done since they were brought in. */
export async function untouchedMoveIns(
  store: Store,
  lines: readonly MoveInOpeningLine[],
): Promise<readonly OpenedMoveIn[]> {
  const known = lines.filter(({ standing }) => standing === 'known').map(({ id }) => id)
  return (await loadOpenedMoveIns(store, known)).filter(isUntouchedMoveIn)
}

/**
 * Takes back what a table brought in, with keys and cards; a home that was asked how it is, or whose faults or cards went on, stays.
 * Gives the cases. **Refuses** `nothing-to-take-back`, `beyond-role`, and as the store.
 */
export function takeBackMoveInOpening(
  desk: Desk,
  lines: readonly MoveInOpeningLine[],
  reason: string,
): Promise<Result<readonly string[], Refused>> {
  const { store } = desk
  return runMany(desk, async (context) => {
    if (context.mayAct(OPENING_MOVE_INS, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
    const homes = await untouchedMoveIns(store, lines)
    if (homes.length === 0) return err({ code: 'nothing-to-take-back' })
    const groups = homes.map((one) => takeBackMoveInItems(one, reason))
    return ok({
      ids: homes.map(({ id }) => id),
      drafts: draftsOfGroups({ cmd: `${OPENING_MOVE_INS}${UNDO_SUFFIX}` }, groups),
    })
  })
}

interface HomeDrafts extends Drafts {
  readonly ids: readonly string[]
}

/** A bulk command with the status line told. */
async function runMany(
  { store, signature, observer }: Desk,
  decide: Decide<HomeDrafts, Refused>,
): Promise<Result<readonly string[], Refused>> {
  observer.saving()
  try {
    const done = await commitMany<HomeDrafts, Refused>(store, signature, decide)
    if (done.ok) observer.saved(store.clock.nowMs())
    else observer.refused()
    return done.ok ? ok(done.value.decided.ids) : done
  } catch (fault) {
    const refusal = storageRefusal(fault)
    observer.failed(refusal.code)
    return err(refusal)
  }
}
