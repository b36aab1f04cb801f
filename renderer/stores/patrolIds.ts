/** Ids of patrols that were derived already: a week of 500 permits is 8,000 hashes, and each patrol asks for them again. Memory only. */
import { type PatrolPlace, patrolIdOf } from '#shared/domain/decoration/ids.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** A fortnight of a large project; beyond it the oldest days are not asked for any more. */
const MOST = 20_000

const derived = new WeakMap<object, Map<string, string>>()

/** As `patrolIdOf` for the workspace of this store. */
export function knownPatrolId(store: { readonly workspace: WorkspaceId }, place: PatrolPlace): string {
  const ids = derived.get(store) ?? new Map<string, string>()
  derived.set(store, ids)
  const key = `${place.of}/${place.day}/${place.slot}`
  const known = ids.get(key)
  if (known !== undefined) return known
  if (ids.size >= MOST) ids.clear()
  const id = patrolIdOf(store.workspace, place)
  ids.set(key, id)
  return id
}
