/** A list of any length over the index: its places come from the search, its rows from the store, both by the window on screen. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useDesk } from '#renderer/db/deskContext.ts'
import type { ListQuery } from '#renderer/db/search/listQuery.ts'
import { useSearchService } from '#renderer/db/search/searchContext.ts'
import { useSearchList } from '#renderer/db/search/useSearchList.ts'
import type { Store } from '#renderer/db/store.ts'
import { createRowCache, type RowCache } from './rowCache.ts'

/** How the rows of a list are read. A constant of its module: another one is another list. */
export interface RowReader<Row> {
  /** Rows by the ids of their documents; what is not there is left out. One question for all of them, not one each. */
  readonly load: (store: Store, ids: readonly string[]) => Promise<ReadonlyMap<string, Row>>
  /** Tables whose commits may change a row. */
  readonly tables: readonly string[]
}

export interface ListOrder {
  readonly direction: 'up' | 'down'
}

/** A list as its table and its acts need it. */
export interface ListWindow<Row> {
  /** How many there are; undefined until the first answer. */
  readonly total: number | undefined
  /** Shown is the answer to the question before. */
  readonly isStale: boolean
  /** The search has failed: nothing new will come. */
  readonly failed: boolean
  readonly count: number
  readonly rowAt: (index: number) => Row | undefined
  readonly keyAt: (index: number) => string | undefined
  readonly placeOf: (key: string, near: number) => number | undefined
  readonly show: (from: number, to: number) => void
  readonly keysBetween: (from: number, to: number) => Promise<readonly string[]>
}

/** How far around its last place a record is looked for when the list has moved. */
const NEAR = 200

/** The list of a query, its rows read as they are shown. */
export function useListWindow<Row>(query: ListQuery, reader: RowReader<Row>, order: ListOrder): ListWindow<Row> {
  const list = useSearchList(query)
  const service = useSearchService()
  const cache = useRowCache(reader)
  const range = useRef({ from: 0, to: 0 })
  const count = list.total ?? 0
  const place = (index: number): number => (order.direction === 'up' ? index : count - 1 - index)
  const keyAt = (index: number): string | undefined =>
    index < 0 || index >= count ? undefined : list.idAt(place(index))
  const ask = (): void => {
    const { from, to } = range.current
    const last = Math.max(0, Math.min(to, count - 1))
    const ends = [place(Math.min(from, last)), place(last)].sort((a, b) => a - b)
    list.show(Math.max(0, ends[0] ?? 0), Math.max(0, ends[1] ?? 0))
    const ids = Array.from({ length: last - from + 1 }, (_, step) => keyAt(from + step))
    cache.want(ids.filter((id) => id !== undefined))
  }
  const latest = useRef(ask)
  latest.current = ask
  // After every answer: what is on screen may be another row now. Cheap where nothing is missing.
  useEffect(() => latest.current())
  const show = useCallback((from: number, to: number) => {
    range.current = { from, to }
    latest.current()
  }, [])
  const keysBetween = async (from: number, to: number): Promise<readonly string[]> => {
    const limit = to - from + 1
    if (order.direction === 'up') return (await service.list(query, { offset: from, limit })).ids
    // What is shown may be the answer to the question before: its length is not this one's.
    const { total } = await service.list(query, { offset: 0, limit: 0 })
    const first = Math.max(0, total - 1 - to)
    return (await service.list(query, { offset: first, limit: total - from - first })).ids.toReversed()
  }
  const placeOf = (key: string, near: number): number | undefined => {
    for (let away = 0; away <= NEAR; away += 1) {
      const found = [near + away, near - away].find((index) => keyAt(index) === key)
      if (found !== undefined) return found
    }
    return undefined
  }
  const rowAt = (index: number): Row | undefined => {
    const key = keyAt(index)
    return key === undefined ? undefined : cache.get(key)
  }
  const { total, isStale, failed } = list
  return { total, isStale, failed, count, rowAt, keyAt, placeOf, show, keysBetween }
}

/** The cache of a reader; the component renders again when rows have come, and what it shows is read again after commits. */
function useRowCache<Row>({ load, tables }: RowReader<Row>): RowCache<Row> {
  const { store } = useDesk()
  const [, tell] = useState(0)
  const cache = useMemo(
    () => createRowCache({ load: (ids) => load(store, ids), tell: () => tell((turn) => turn + 1) }),
    [store, load],
  )
  useEffect(
    () =>
      store.onCommitted((_committed, rows) => {
        if (rows.some(({ table }) => tables.includes(table))) cache.refresh()
      }),
    [store, cache, tables],
  )
  return cache
}
