/** The project's settings as the program reads them: typed by key, by the day they hold on, live. */
import { useLiveQuery } from 'dexie-react-hooks'
import { type SettingStep, settingOn } from '#shared/domain/community/settings.ts'
import type { SettingKey, SettingValueOf } from '#shared/domain/modules.ts'
import type { SettingDeclaration } from '#shared/domain/settings.ts'
import { useDesk } from './deskContext.ts'
import type { Store } from './store.ts'

/** Sorts after every day. */
const AFTER_ALL = '\uffff'

/** The stored values of a setting in the order of their days. */
export async function settingSteps(store: Store, key: string): Promise<readonly SettingStep[]> {
  const rows = await store.db.settings.where('id').between(`${key}@`, `${key}@${AFTER_ALL}`).toArray()
  return (
    rows
      .filter((row) => !row.deleted && typeof row.v.fromDay === 'string')
      // Another desk may have told something that is no text: then the default holds, and no command stops.
      .map(({ v }) => ({ fromDay: v.fromDay ?? '', value: typeof v.value === 'string' ? v.value : null }))
  )
}

/** The value of a setting on a day, today where none is named. **Throws** for a key that no module declares: a programmer's mistake. */
export async function settingOf<Key extends SettingKey>(
  store: Store,
  key: Key,
  day: string = store.dayOf(store.clock.nowMs()),
): Promise<SettingValueOf<Key>> {
  const declaration = declared(store, key)
  return settingOn(declaration, await settingSteps(store, key), day) as SettingValueOf<Key>
}

/** The value that holds today, live; the default until it is read. */
export function useSetting<Key extends SettingKey>(key: Key): SettingValueOf<Key> {
  const { store } = useDesk()
  const found = useLiveQuery(() => settingOf(store, key), [store, key])
  return found === undefined ? (declared(store, key).initial as SettingValueOf<Key>) : (found as SettingValueOf<Key>)
}

function declared(store: Store, key: string): SettingDeclaration {
  const declaration = store.registry.settingOf(key)
  if (declaration === undefined) throw new Error(`No module declares the setting "${key}".`)
  return declaration
}
