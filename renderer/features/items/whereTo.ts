/** Where matters can go, as the project set it. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { WhereTo } from './callValues.ts'

/** Where matters can go. */
export async function loadWhereTo(store: Store): Promise<WhereTo> {
  return {
    departments: await settingOf(store, 'items.departments'),
    repairKinds: await settingOf(store, 'items.repair-kinds'),
    engineering: await settingOf(store, 'items.engineering-departments'),
  }
}
