/** Pages of the log that were opened last: a history or a roster that is taken back reads many changes of one page. */
import type { PageRow } from '#renderer/db/rows.ts'
import type { Run } from '#shared/sync/wire/segment.ts'

/** Pages kept opened at most: a few megabytes each. */
const MOST_PAGES = 6

/** Opened pages, by their place; a page never changes. */
export interface PageCache {
  readonly get: (page: PageRow) => Run | undefined
  readonly put: (page: PageRow, run: Run) => void
}

/** An empty cache. */
export function createPageCache(): PageCache {
  const kept = new Map<string, Run>()
  return {
    get: (page) => kept.get(placeOf(page)),
    put: (page, run) => {
      kept.set(placeOf(page), run)
      for (const oldest of kept.keys()) {
        if (kept.size <= MOST_PAGES) return
        kept.delete(oldest)
      }
    },
  }
}

function placeOf({ d, first, n }: PageRow): string {
  return `${d}.${first}-${n}`
}
