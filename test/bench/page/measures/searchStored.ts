// The start of the index from the store: the worker is begun, the sealed pages are read, opened and taken apart.
import { openStore } from '#renderer/db/openStore.ts'
import { samplePeople } from '#renderer/db/search/samplePeople.ts'
import { createSearchClient } from '#renderer/db/search/searchClient.ts'
import type { SearchService } from '#renderer/db/search/searchService.ts'
import { loadSnapshot, saveSnapshot } from '#renderer/db/search/snapshotStore.ts'
import type { Store } from '#renderer/db/store.ts'
import { systemClock } from '#renderer/platform/clock.ts'
import { createIds } from '#renderer/platform/ids.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { SEARCHED_PEOPLE } from './searchIndex.ts'

const PAGE = 2000

let stored: Promise<Store> | undefined
let held: SearchService | undefined

async function storeIndex(): Promise<Store> {
  const opened = await openStore({
    workspace: 'benchsearchbench' as WorkspaceId,
    localKey: crypto.getRandomValues(new Uint8Array(32)),
    registry: buildRegistry(DOMAIN_MODULES),
    clock: systemClock,
    ids: createIds(systemClock.nowMs),
    app: { version: 'bench', builtMs: 0 },
  })
  if (!opened.ok) throw new Error(opened.error.code)
  const store = opened.value
  const people = samplePeople(SEARCHED_PEOPLE)
  const pages = Array.from({ length: people.length / PAGE }, (_, page) => people.slice(page * PAGE, (page + 1) * PAGE))
  const service = createSearchClient({ feed: async () => ({ documents: pages }) })
  await service.ready()
  await saveSnapshot(store, { head: store.head.read(), day: '2026-11-21' }, service.toSnapshot)
  service.close()
  return store
}

/** Milliseconds from the start of the worker to an index that answers, out of the stored pages. */
export async function searchBuild(): Promise<number> {
  stored ??= storeIndex()
  const store = await stored
  held?.close()
  const start = performance.now()
  const service = createSearchClient({
    feed: async () => {
      const found = await loadSnapshot(store)
      if (!found) throw new Error('no stored index')
      return { snapshot: found.sealed, documents: [] }
    },
  })
  const from = await service.ready()
  const took = performance.now() - start
  if (from !== 'snapshot') throw new Error('the stored index was refused')
  held = service
  if ((await service.search('王'))?.length === 0) throw new Error('nobody is found')
  return took
}
