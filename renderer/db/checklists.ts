/** Checklists as they are filled now: the project's enabled version, or the one that the program ships. May run inside a transaction. */

import {
  type ChecklistItem,
  ITEMS_OF,
  SHIPPED_LISTS,
  type ShippedList,
} from '#shared/domain/vacant-inspections/kinds.ts'
import { useDesk } from './deskContext.ts'
import { useLiveAnswer } from './liveAnswer.ts'
import type { Store } from './store.ts'

/** One version of one list, to be filled. */
export interface ChecklistInUse {
  /** Record id of the list. */
  readonly list: string
  /** 0 = shipped. */
  readonly version: number
  readonly items: readonly ChecklistItem[]
}

/** Whether the program ships this list. */
export function isShipped(list: string): list is ShippedList {
  return SHIPPED_LISTS.some((known) => known === list)
}

/** The version of a list that is filled now; no items for a list that nobody knows. */
export async function checklistInUse({ db }: Pick<Store, 'db'>, list: string): Promise<ChecklistInUse> {
  const state = (await db.checklists.get(list))?.v
  return versionOf(list, state, state?.inUse ?? -1)
}

/** One version of a list, as a filled one kept it. */
export async function checklistOf({ db }: Pick<Store, 'db'>, list: string, version: number): Promise<ChecklistInUse> {
  return versionOf(list, (await db.checklists.get(list))?.v, version)
}

type Known = { readonly versions: readonly { readonly version: number; readonly items: readonly ChecklistItem[] }[] }

function versionOf(list: string, state: Known | undefined, version: number): ChecklistInUse {
  const saved = state?.versions.find((one) => one.version === version)
  if (saved !== undefined) return { list, version, items: saved.items }
  return { list, version: 0, items: isShipped(list) ? ITEMS_OF[list] : [] }
}

/** The version that a filled list kept, live; undefined until it is read. */
export function useChecklistOf(list: string, version: number): ChecklistInUse | undefined {
  const { store } = useDesk()
  return useLiveAnswer(() => checklistOf(store, list, version), [store, list, version])
}
