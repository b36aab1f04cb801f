/**
 * What a list is asked for, as it stands in the address: conditions and order, so that others can link to it and Back finds it again.
 * What is typed may be a name: it goes along beside the address, never in it.
 */
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { filterFromText, filterToText, type ListFilter } from '#shared/domain/lists/listFilter.ts'

declare module '@tanstack/history' {
  interface HistoryState {
    /** What is typed over a list: personal. */
    readonly listText?: string
  }
}

export interface ListAddress {
  readonly filter: ListFilter
  readonly direction: 'up' | 'down'
  readonly text: string
  readonly setFilter: (filter: ListFilter) => void
  readonly setDirection: (direction: 'up' | 'down') => void
  readonly setText: (text: string) => void
}

/** The address of the list at this path. */
export function useListAddress(path: string): ListAddress {
  const navigate = useNavigate()
  const { search, state } = useLocation()
  const { f, o } = search as { readonly f?: unknown; readonly o?: unknown }
  const filter = filterFromText(typeof f === 'string' ? f : '')
  const direction = o === 'down' ? 'down' : 'up'
  // Shown at once: the address follows a moment later.
  const [typed, setTyped] = useState(state.listText ?? '')
  const go = (next: Partial<Pick<ListAddress, 'filter' | 'direction' | 'text'>>): void => {
    const { filter: facets, direction: way, text } = { filter, direction, text: typed, ...next }
    const asked = { ...(facets.length > 0 ? { f: filterToText(facets) } : {}), ...(way === 'down' ? { o: way } : {}) }
    void navigate({
      to: path,
      search: asked,
      replace: true,
      state: text === '' ? {} : { listText: text },
    })
  }
  return {
    filter,
    direction,
    text: typed,
    setFilter: (next) => go({ filter: next }),
    setDirection: (next) => go({ direction: next }),
    setText: (next) => {
      setTyped(next)
      go({ text: next })
    },
  }
}
