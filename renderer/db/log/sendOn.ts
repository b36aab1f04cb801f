/** Pages of other desks, and of ids this desk had before, for a target that lacks them: the containers as they came (sync 5). */

import { keysFirstNamed } from '#renderer/db/personKeyPacks.ts'
import { sealedIn } from '#renderer/db/personKeys.ts'
import type { PageRow } from '#renderer/db/rows.ts'
import type { Store } from '#renderer/db/store.ts'
import type { DeviceId } from '#shared/sync/change.ts'
import type { OwnPage } from '#shared/sync/exchange/ports.ts'
import { readErased } from './erasedKeys.ts'
import { formerPagesAfter } from './formerRows.ts'
import { openPage } from './readLog.ts'

/** Pages read at once. */
const PAGES = 4

/** Pages of a device that reach beyond `seq`, oldest first, at least one and at most about `maxBytes`, with the keys still held of their changes. */
export async function pagesAfter(
  store: Store,
  device: DeviceId,
  seq: number,
  maxBytes: number = Number.POSITIVE_INFINITY,
): Promise<readonly OwnPage[]> {
  const found: OwnPage[] = [...(await formerPagesAfter(store, device, seq, maxBytes))]
  let bytes = found.reduce((sum, { container }) => sum + container.length, 0)
  let after = found.at(-1)?.last ?? seq
  for (;;) {
    const range: [[string, number], [string, number]] = [
      [device, after + 1],
      [device, Number.POSITIVE_INFINITY],
    ]
    const pages = await store.db.pages
      .where('[d+n]')
      .between(...range)
      .limit(PAGES)
      .toArray()
    for (const page of pages) {
      bytes += page.container.length
      if (bytes > maxBytes && found.length > 0) return found
      found.push(await asOwn(store, page))
      after = page.n
    }
    if (pages.length < PAGES) return found
  }
}

async function asOwn(store: Store, page: PageRow): Promise<OwnPage> {
  const { first, n: last, container } = page
  const named = new Set(
    openPage(store, page)
      .changes.flatMap((change) => sealedIn(change.items))
      .map(({ k }) => k),
  )
  const keys = await keysFirstNamed(store, named, 0)
  const erased = keys.length === 0 && named.size > 0 ? (await readErased(store.db)).ks : new Set()
  const keysErased = erased.size > 0 && [...named].every((k) => erased.has(k))
  return { first, last, container, keys, ...(keysErased ? { keysErased } : {}) }
}
