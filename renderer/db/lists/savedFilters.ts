/** Saved filters of a list: what is there, saving one, taking one away. */
import { useLiveQuery } from 'dexie-react-hooks'
import { useRef } from 'react'
import { type Desk, runCommand, useDesk } from '#renderer/db/deskContext.ts'
import type { ShownRecord } from '#renderer/db/formMerge.ts'
import type { Store } from '#renderer/db/store.ts'
import { seenOfNothing, seenOfRow } from '#renderer/db/useOpenedForm.ts'
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

/** The filters on file, each with the writes it stands on: a name that is typed later may be any of them. */
export type FiltersSeen = (filterId: string) => ShownRecord<unknown>['seen']

export async function filtersSeen(store: Store): Promise<FiltersSeen> {
  const rows = await store.db.savedFilters.toArray()
  const seen = new Map<string, ShownRecord<unknown>['seen']>()
  for (const row of rows) seen.set(row.id, await seenOfRow(store, 'savedFilter', row))
  const nothing = seenOfNothing(store, 'savedFilter')
  return (filterId) => seen.get(filterId) ?? nothing
}

/** Saves a filter for all desks, over what the form `opened` with. Refusals as `decideSaveFilter`; its undo brings back what stood before. */
export function saveFilter(desk: Desk, wish: FilterToSave, opened: FiltersSeen) {
  return runCommand(desk, async (context) => {
    const stands = await filtersSeen(desk.store)
    return decideSaveFilter(wish, context, { opened, stands })
  })
}

/** The form that names a filter: it rests on what stood when it opened, and after it was told of another desk's, on that. */
export function useSaveFilter() {
  const desk = useDesk()
  const opened = useRef<Promise<FiltersSeen>>(undefined)
  const open = (): void => {
    opened.current = filtersSeen(desk.store)
  }
  const save = async (wish: FilterToSave) => {
    if (opened.current === undefined) open()
    const done = await saveFilter(desk, wish, (await opened.current) ?? (() => ({})))
    if (!done.ok && done.error.code === 'changed-meanwhile') open()
    return done
  }
  return { open, save }
}

/** Takes a saved filter away for all desks. Refusals as `decideRemoveFilter`; its undo brings it back. */
export function removeFilter(desk: Desk, filterId: string) {
  return runCommand(desk, (context) => decideRemoveFilter(filterId, context))
}
