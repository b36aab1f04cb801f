/** The opening import of keys: what the rows come to against what is on file, writing what is new, and taking all of it back. */
import type { Decide } from '#renderer/db/commit.ts'
import { commitMany, type Drafts } from '#renderer/db/commitMany.ts'
import { type Desk, storageRefusal } from '#renderer/db/deskContext.ts'
import { draftsOfGroups } from '#renderer/db/draftsOfGroups.ts'
import type { Store } from '#renderer/db/store.ts'
import { UNDO_SUFFIX } from '#shared/domain/commandNames.ts'
import {
  isUntouchedSet,
  OPENING_KEYS,
  type OpenedSet,
  takeBackSetItems,
} from '#shared/domain/loans/keys/openingDrafts.ts'
import type { KeyOpeningLine, KeyOpeningRow } from '#shared/domain/loans/keys/openingRow.ts'
import { readKeyOpening } from '#shared/domain/loans/keys/openingSets.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { loadKeyOpeningFacts, loadOpenedSets } from './queriesOpening.ts'

type Refused = { readonly code: string }

/** What the rows come to. May run inside a transaction of the store. */
export async function previewKeyOpening(
  store: Store,
  rows: readonly KeyOpeningRow[],
): Promise<readonly KeyOpeningLine[]> {
  return readKeyOpening(rows, await loadKeyOpeningFacts(store))
}

/** Writes what is new, all of it or nothing; gives the sets. **Refuses** `nothing-new`, `beyond-role`, and as the store. */
export function importKeyOpening(
  desk: Desk,
  rows: readonly KeyOpeningRow[],
): Promise<Result<readonly string[], Refused>> {
  const { store } = desk
  return runMany(desk, async (context) => {
    if (context.mayAct(OPENING_KEYS, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
    // Read anew: another window, or another desk's changes, may have brought some of them since the preview.
    const fresh = (await previewKeyOpening(store, rows)).filter(({ standing }) => standing === 'new')
    if (fresh.length === 0) return err({ code: 'nothing-new' })
    const groups = fresh.map(({ items }) => items)
    return ok({ ids: fresh.map(({ id }) => id), drafts: draftsOfGroups({ cmd: OPENING_KEYS }, groups) })
  })
}

/** Of the rows' sets: those on which nothing was done since they were brought in. */
export async function untouchedSets(store: Store, lines: readonly KeyOpeningLine[]): Promise<readonly OpenedSet[]> {
  const known = lines.filter(({ standing }) => standing === 'known')
  const lineOf = new Map(known.map((line) => [line.id, line]))
  return (await loadOpenedSets(store, known)).filter((set) => {
    const line = lineOf.get(set.id)
    return line !== undefined && isUntouchedSet(set, line)
  })
}

/**
 * Takes back what a table brought in, with seals and entrustments; a set that was lent, sealed, mended or given back since stays.
 * Gives the sets. **Refuses** `nothing-to-take-back`, `beyond-role`, and as the store.
 */
export function takeBackKeyOpening(
  desk: Desk,
  lines: readonly KeyOpeningLine[],
  reason: string,
): Promise<Result<readonly string[], Refused>> {
  const { store } = desk
  return runMany(desk, async (context) => {
    if (context.mayAct(OPENING_KEYS, context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
    const sets = await untouchedSets(store, lines)
    if (sets.length === 0) return err({ code: 'nothing-to-take-back' })
    const groups = sets.map((one) => takeBackSetItems(one, reason))
    return ok({
      ids: sets.map(({ id }) => id),
      drafts: draftsOfGroups({ cmd: `${OPENING_KEYS}${UNDO_SUFFIX}` }, groups),
    })
  })
}

interface SetDrafts extends Drafts {
  readonly ids: readonly string[]
}

/** A bulk command with the status line told. */
async function runMany(
  { store, signature, observer }: Desk,
  decide: Decide<SetDrafts, Refused>,
): Promise<Result<readonly string[], Refused>> {
  observer.saving()
  try {
    const done = await commitMany<SetDrafts, Refused>(store, signature, decide)
    if (done.ok) observer.saved(store.clock.nowMs())
    else observer.refused()
    return done.ok ? ok(done.value.decided.ids) : done
  } catch (fault) {
    const refusal = storageRefusal(fault)
    observer.failed(refusal.code)
    return err(refusal)
  }
}
