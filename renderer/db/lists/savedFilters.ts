/** Saved filters of a list: what is there, saving one, taking one away. */
import { useLiveQuery } from 'dexie-react-hooks'
import { type Desk, runCommand, useDesk } from '#renderer/db/deskContext.ts'
import { decideRemoveFilter, decideSaveFilter, type FilterToSave } from '#shared/domain/lists/decisions.ts'
import { type ListFilter, readStoredFilter } from '#shared/domain/lists/listFilter.ts'

/** A filter that somebody saved. */
export interface SavedFilter {
  readonly id: string
  readonly name: string
  readonly filter: ListFilter
}

/** The saved filters of a list, by name; undefined while loading. */
export function useSavedFilters(list: string): readonly SavedFilter[] | undefined {
  const { store } = useDesk()
  return useLiveQuery(async () => {
    const rows = (await store.db.savedFilters.toArray()).filter((row) => !row.deleted && row.v.list === list)
    const read = rows.map(({ id, v }) => ({ id, name: v.name ?? '', filter: readStoredFilter(v.filter ?? '') }))
    return read.filter(({ filter }) => filter.length > 0).sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
  }, [store, list])
}

/** Saves a filter for all desks. Refusals as `decideSaveFilter`; its undo brings back what stood before. */
export function saveFilter(desk: Desk, wish: FilterToSave) {
  return runCommand(desk, (context) => decideSaveFilter(wish, context))
}

/** Takes a saved filter away for all desks. Refusals as `decideRemoveFilter`; its undo brings it back. */
export function removeFilter(desk: Desk, filterId: string) {
  return runCommand(desk, (context) => decideRemoveFilter(filterId, context))
}
