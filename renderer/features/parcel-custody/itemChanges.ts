/** How commands on things are run: load what stands, decide, commit; what was drawn or photographed is kept before a change names it. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import { forgetSealedBlob, keepSealedBlob } from '#renderer/db/sealedBlobs.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { ItemFacts } from '#shared/domain/parcel-custody/itemFacts.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

/** What a command refuses, as far as a screen needs it. */
export interface Refused {
  readonly code: string
  readonly field?: string
  readonly detail?: Readonly<Record<string, string | number>>
}

/** Things with their events, each once, in the order asked for; ids of nothing are left out. May run inside a transaction of the store. */
export async function loadFacts(store: Store, ids: readonly string[]): Promise<readonly ItemFacts[]> {
  const rows = await store.db.custodyItems.bulkGet([...new Set(ids)])
  const found: ItemFacts[] = []
  for (const row of rows) {
    if (row === undefined) continue
    found.push({ id: row.id, state: row.v, events: await loadLiveEvents(store, 'custodyItem', row.id) })
  }
  return found
}

/** Decides on things as they stand inside the transaction, and commits. */
export function onItems<Refusal extends Refused>(
  desk: Desk,
  ids: readonly string[],
  decide: (items: readonly ItemFacts[], context: DecisionContext) => Result<ChangeDraft, Refusal>,
) {
  return runCommand(desk, async (context) => decide(await loadFacts(desk.store, ids), context))
}

/** The same on one thing. **Refuses** `item-unknown`. */
export function onItem<Refusal extends Refused>(
  desk: Desk,
  id: string,
  decide: (item: ItemFacts, context: DecisionContext) => Result<ChangeDraft, Refusal>,
) {
  return runCommand(
    desk,
    async (context): Promise<Result<ChangeDraft, Refusal | { readonly code: 'item-unknown' }>> => {
      const [item] = await loadFacts(desk.store, [id])
      return item === undefined ? err({ code: 'item-unknown' }) : decide(item, context)
    },
  )
}

/** The host broke off: `errors` has its words. */
const NO_ANSWER = { code: 'unreachable' } as const

/**
 * Keeps files and runs the command that names them: bytes that are not on the disk are never named (sync 4.8). A refused command leaves no
 * file that no sweep would find. **Refuses** `file-no-host`, and as the host and the command do.
 */
export async function withFiles<Done>(
  desk: Desk,
  files: readonly Uint8Array[],
  run: (hashes: readonly string[]) => Promise<Result<Done, Refused>>,
): Promise<Result<Done, Refused>> {
  const hashes: string[] = []
  for (const bytes of files) {
    const kept = await keepSealedBlob(desk, bytes).catch(() => err(NO_ANSWER))
    if (!kept.ok) {
      await forgetAll(desk, hashes)
      return kept
    }
    hashes.push(kept.value)
  }
  const done = await run(hashes)
  if (!done.ok) await forgetAll(desk, hashes)
  return done.ok ? ok(done.value) : err(done.error)
}

async function forgetAll(desk: Desk, hashes: readonly string[]): Promise<void> {
  // What a host that does not answer keeps is of no record: the refusal is what counts.
  for (const hash of hashes) await forgetSealedBlob(desk, hash).catch(() => undefined)
}
