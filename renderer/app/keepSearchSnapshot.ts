/** Stores the index when the desk is quiet and enough has changed, so that the next start reads it instead of all rows. */
import type { SearchService } from '#renderer/db/search/searchService.ts'
import { saveSnapshot } from '#renderer/db/search/snapshotStore.ts'
import type { Store } from '#renderer/db/store.ts'
import type { Follower } from './followCommits.ts'

/** Nobody wrote for so long: an import is over, a clerk thinks. */
const QUIET_MS = 3000
/** Rows touched since the last one; fewer are read from the log in no time. */
const WORTH_ROWS = 200

interface Keeping {
  readonly store: Store
  readonly client: SearchService
  readonly follower: Follower
}

/** Keeps the stored index near the truth until it is stopped. */
export function keepSearchSnapshot({ store, client, follower }: Keeping): () => void {
  let touched = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  let saving = false
  const save = async (): Promise<void> => {
    await client.ready()
    // The head moves a breath before it is told: what it counts is followed before the index is packed.
    const cover = { head: store.head.read(), day: store.dayOf(store.clock.nowMs()) }
    await new Promise((resolve) => setTimeout(resolve, 0))
    await follower.settled()
    // An index that could not be brought up to date is not handed on: the next start goes on from the one before.
    if (follower.hasGivenUp()) return
    touched = 0
    await saveSnapshot(store, cover, client.toSnapshot)
  }
  const wait = (): void => {
    clearTimeout(timer)
    if (stopped || saving || touched < WORTH_ROWS || follower.hasGivenUp()) return
    timer = setTimeout(() => {
      saving = true
      save()
        // Without a snapshot the next start is slower, and that is all.
        .catch(() => undefined)
        .finally(() => {
          saving = false
          wait()
        })
    }, QUIET_MS)
  }
  const unsubscribe = store.onCommitted((_committed, rows) => {
    touched += rows.length
    wait()
  })
  client.ready().then(
    (from) => {
      if (from === 'rows') touched += WORTH_ROWS
      wait()
    },
    () => undefined,
  )
  return () => {
    stopped = true
    unsubscribe()
    clearTimeout(timer)
  }
}
