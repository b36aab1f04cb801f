/** The selection of a list: single rows stay selected while the list is asked for others; "all" goes with its question. */
import { useCallback } from 'react'
import { useListSelections } from '#renderer/stores/useListSelections.ts'
import { type ListSelection, NOTHING_SELECTED } from '#renderer/ui/listSelection.ts'

/** The selection of the list under this name; `over` is what the list is asked for now. */
export function useListSelection(
  name: string,
  over: string,
): readonly [ListSelection, (selection: ListSelection) => void] {
  const kept = useListSelections((state) => state.selections[name])
  const keep = useListSelections((state) => state.keep)
  const select = useCallback((selection: ListSelection) => keep(name, { ...selection, over }), [keep, name, over])
  const isOfOther = kept === undefined || (kept.mode === 'all-but' && kept.over !== over)
  return [isOfOther ? NOTHING_SELECTED : kept, select]
}
