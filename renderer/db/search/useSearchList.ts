/** A list of any length as a screen holds it: how many there are, and the ids of the places it shows. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ListQuery } from './listQuery.ts'
import { useSearchService } from './searchContext.ts'
import type { SearchService } from './searchService.ts'

/** Ids fetched in one go. */
const PAGE = 200

export interface SearchList {
  /** How many records the list has; undefined until the first answer. */
  readonly total: number | undefined
  /** The document's id at a place; undefined while its page is on the way, and beyond the end. */
  readonly idAt: (index: number) => string | undefined
  /** Says which places are on screen (`to` included), so that their ids are fetched. Cheap: call it on every scroll. */
  readonly show: (from: number, to: number) => void
  /** Shown is the answer to the query before. */
  readonly isStale: boolean
  /** The search has failed: nothing new will come. */
  readonly failed: boolean
  /** Every id in order: for a selection of all, export, print. */
  readonly allIds: () => Promise<readonly string[]>
}

interface Answer {
  readonly key: string
  readonly total: number | undefined
  readonly pages: ReadonlyMap<number, readonly string[]>
  readonly failed: boolean
}

const NOTHING: Answer = { key: '', total: undefined, pages: new Map(), failed: false }

/** The list of a query; asked again after each change of the index. The query may be made anew on every render. */
export function useSearchList(query: ListQuery): SearchList {
  const service = useSearchService()
  const key = JSON.stringify(query)
  const [answer, setAnswer] = useState(NOTHING)
  const loader = useMemo(
    () => createLoader(service, JSON.parse(key) as ListQuery, { key, tell: setAnswer }),
    [service, key],
  )
  const place = useRef({ from: 0, to: 0 })
  useEffect(() => {
    place.current = { from: 0, to: 0 }
    loader.reload(0, 0)
    const unsubscribe = service.onChanged(() => loader.reload(place.current.from, place.current.to))
    return () => {
      unsubscribe()
      loader.end()
    }
  }, [service, loader])
  const show = useCallback(
    (from: number, to: number) => {
      place.current = { from, to }
      loader.show(from, to)
    },
    [loader],
  )
  const { total, pages, failed } = answer
  return {
    total,
    idAt: (index) => pages.get(Math.floor(index / PAGE))?.[index % PAGE],
    show,
    isStale: answer.key !== key,
    failed,
    allIds: async () =>
      (await service.list(JSON.parse(key) as ListQuery, { offset: 0, limit: Number.POSITIVE_INFINITY })).ids,
  }
}

interface Loader {
  /** Asks for the places anew; what else is known is forgotten, because it may have moved. */
  readonly reload: (from: number, to: number) => void
  /** Asks for what of the places is not known yet. */
  readonly show: (from: number, to: number) => void
  readonly end: () => void
}

interface Told {
  readonly key: string
  readonly tell: (answer: Answer) => void
}

function createLoader(service: SearchService, query: ListQuery, { key, tell }: Told): Loader {
  let known: Answer | undefined
  let asked = new Set<number>()
  let turn = 0
  const take = async (numbers: readonly number[], before: Answer | undefined): Promise<void> => {
    const mine = turn
    try {
      const found = await Promise.all(
        numbers.map((number) => service.list(query, { offset: number * PAGE, limit: PAGE })),
      )
      if (mine !== turn) return
      const pages = new Map(before === undefined ? [] : (known ?? before).pages)
      for (const [index, page] of found.entries()) pages.set(numbers[index] ?? 0, page.ids)
      known = { key, total: found[0]?.total ?? 0, pages, failed: false }
    } catch {
      if (mine !== turn) return
      known = { ...(known ?? { ...NOTHING, key }), failed: true }
    }
    tell(known)
  }
  return {
    reload: (from, to) => {
      turn += 1
      asked = new Set(pagesOf(from, to))
      void take([...asked], undefined)
    },
    show: (from, to) => {
      const missing = pagesOf(from, to).filter((number) => !asked.has(number))
      if (missing.length === 0) return
      for (const number of missing) asked.add(number)
      void take(missing, known ?? { ...NOTHING, key })
    },
    end: () => {
      turn += 1
    },
  }
}

/** The pages of these places; never none. */
function pagesOf(from: number, to: number): readonly number[] {
  const first = Math.floor(Math.max(0, from) / PAGE)
  const last = Math.max(first, Math.floor(to / PAGE))
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
