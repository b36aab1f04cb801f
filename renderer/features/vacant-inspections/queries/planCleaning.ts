/** When empty homes were cleaned (handbook R97, 2.14): the tasks of the cleaners, which are items of the desk. May run inside a transaction. */
import { settingOf } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import type { ItemRow } from '#renderer/db/tables.ts'
import { addDays, type Day, type Instant, instantMs, isInstant } from '#shared/kernel/days.ts'
import { zonedInstant } from '#shared/kernel/zone.ts'

/** The cleaning of one home. */
export interface CleaningOfHome {
  /** Day on which the last task was done; undefined where none was as far back as is looked. */
  readonly cleanedOn: Day | undefined
  /** A task that is under way. */
  readonly openId: string | undefined
}

/** Tasks are looked for this far back at least. */
const A_MONTH = 31

/** Cleaning by home. Index: `items.registeredAt`. */
export async function loadCleaning(store: Store, cleaningDays: number): Promise<ReadonlyMap<string, CleaningOfHome>> {
  if (cleaningDays === 0) return new Map()
  const today = store.dayOf(store.clock.nowMs())
  const since = zonedInstant(addDays(today, -Math.max(A_MONTH, cleaningDays + 1)), 0, store.zone())
  const kinds = await settingOf(store, 'rounds.cleaning-kinds')
  const rows = await store.db.items.where('v.registeredAt').aboveOrEqual(since).toArray()
  return cleaningIn(
    store,
    rows.filter(({ v }) => kinds.includes(v.kind)),
  )
}

/** Cleaning of these homes alone. Index: `items.unitId`. */
export async function cleaningOfHomes(
  store: Store,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, CleaningOfHome>> {
  const kinds = await settingOf(store, 'rounds.cleaning-kinds')
  const rows = await store.db.items
    .where('v.unitId')
    .anyOf([...unitIds])
    .toArray()
  return cleaningIn(
    store,
    rows.filter(({ v }) => kinds.includes(v.kind)),
  )
}

function cleaningIn(store: Store, rows: readonly ItemRow[]): ReadonlyMap<string, CleaningOfHome> {
  const tasks = rows.filter(({ v }) => v.unitId !== null && v.status !== 'void')
  const byHome = Map.groupBy(tasks, ({ v }) => v.unitId ?? '')
  return new Map(
    [...byHome].map(([unitId, own]) => {
      const done = own.map(({ v }) => v.doneAt).filter(isInstant)
      const last = done.sort().at(-1)
      const openId = own.find(({ v }) => v.status === 'open')?.id
      return [unitId, { cleanedOn: last && store.dayOf(instantMs(last as Instant)), openId }] as const
    }),
  )
}
