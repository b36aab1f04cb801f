/** Commands on settings: load, decide, commit. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { settingSteps } from '#renderer/db/settings.ts'
import type { Store } from '#renderer/db/store.ts'
import { decideDropSetting, decideSetSetting, type SettingInput } from '#shared/domain/community/settings.ts'

async function factsOf(store: Store, key: string) {
  return { declaration: store.registry.settingOf(key), steps: await settingSteps(store, key) }
}

/** Sets a value from a day on. Refusals as `decideSetSetting`. */
export function setSetting(desk: Desk, key: string, input: SettingInput) {
  return runCommand(desk, async (context) => decideSetSetting(input, await factsOf(desk.store, key), context))
}

/** Drops the value of a day. Refusals as `decideDropSetting`. */
export function dropSetting(desk: Desk, key: string, fromDay: string) {
  return runCommand(desk, async (context) => decideDropSetting(fromDay, await factsOf(desk.store, key), context))
}
