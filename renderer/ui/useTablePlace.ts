/** Where a list stands: its cursor and its scroll position, kept while the list is away. */
import { useEffect, useRef } from 'react'
import { useListPlaces } from '#renderer/stores/useListPlaces.ts'
import type { RowWindow } from './rowWindow.ts'

export interface TablePlace {
  /** The row under the cursor: it follows its record, not its number, because rows come and go above it. */
  readonly activeIndex: number
  /** Pixels from the top at which the list is opened. */
  readonly firstOffset: number
  readonly keepOffset: (top: number) => void
  readonly move: (index: number) => void
}

/** The place of the list under this name. */
export function useTablePlace<Row>(name: string, { count, keyAt, placeOf }: RowWindow<Row>): TablePlace {
  const place = useListPlaces((state) => state.places[name])
  const keep = useListPlaces((state) => state.keep)
  const offset = useRef(place?.offset ?? 0)
  const latest = useRef(place)
  latest.current = place
  // The offset changes with every frame of a scroll: kept when the list goes away, not while it moves.
  useEffect(() => {
    offset.current = useListPlaces.getState().places[name]?.offset ?? 0
    return () => {
      const { activeKey, index = 0 } = latest.current ?? {}
      if (offset.current > 0 || latest.current !== undefined) keep(name, { offset: offset.current, activeKey, index })
    }
  }, [keep, name])
  const { activeKey, index = 0 } = place ?? {}
  const found = activeKey === undefined ? undefined : placeOf(activeKey, index)
  return {
    activeIndex: Math.max(0, Math.min(found ?? index, count - 1)),
    firstOffset: place?.offset ?? 0,
    keepOffset: (top) => {
      offset.current = top
    },
    move: (to) => keep(name, { offset: offset.current, activeKey: keyAt(to), index: to }),
  }
}
