/** What the screen of settings asks: each with its value, who changed it and since when. */

import { useDesk } from '#renderer/db/deskContext.ts'
import { changesOf } from '#renderer/db/history.ts'
import { useLiveAnswer } from '#renderer/db/liveAnswer.ts'
import { type SettingWrite, settingHistory } from '#renderer/db/settingHistory.ts'
import type { Store } from '#renderer/db/store.ts'
import type { SettingRow } from '#renderer/db/tables.ts'
import { type SettingStep, settingOn, settingRowId, stepOn } from '#shared/domain/community/settings.ts'
import type { SettingDeclaration, SettingValue } from '#shared/domain/settings.ts'
import { recordKey } from '#shared/sync/dot.ts'

/** One setting as the list shows it. */
export interface SettingLine {
  readonly declaration: SettingDeclaration
  /** Today's. */
  readonly value: SettingValue
  /** The step that holds today; undefined where nobody changed it. */
  readonly since?: { readonly fromDay: string; readonly by: string; readonly at: string }
  /** Values that wait for their day, in order. */
  readonly planned: readonly SettingStep[]
  readonly contested: boolean
}

/** All settings in the order of their modules; undefined while loading. */
export function useSettingLines(today: string): readonly SettingLine[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const rows = (await store.db.settings.toArray()).filter((row) => !row.deleted)
    const names = await staffNames(store)
    const byKey = Map.groupBy(rows, (row) => row.id.slice(0, row.id.lastIndexOf('@')))
    const lineOf = (declaration: SettingDeclaration) =>
      settingLine(store, { declaration, rows: byKey.get(declaration.key) ?? [], names, today })
    return Promise.all(store.registry.settings.map(lineOf))
  }, [store, today])
}

interface LineParts {
  readonly declaration: SettingDeclaration
  readonly rows: readonly SettingRow[]
  readonly names: ReadonlyMap<string, string>
  readonly today: string
}

async function settingLine(store: Store, { declaration, rows, names, today }: LineParts): Promise<SettingLine> {
  const steps = rows.map(({ v }) => ({ fromDay: v.fromDay ?? '', value: v.value ?? null }))
  const step = stepOn(steps, today)
  const id = step && settingRowId(declaration.key, step.fromDay)
  const [change] = id === undefined ? [] : await changesOf(store, [recordKey('setting', id)], 1)
  const by = change && (names.get(change.actor.id) ?? '')
  return {
    declaration,
    value: settingOn(declaration, steps, today),
    ...(step === undefined ? {} : { since: { fromDay: step.fromDay, by: by ?? '', at: change?.at ?? '' } }),
    planned: steps.filter(({ fromDay }) => fromDay > today).toSorted((a, b) => (a.fromDay < b.fromDay ? -1 : 1)),
    contested: rows.some((row) => (row.conflicts ?? []).length > 0),
  }
}

async function staffNames({ db }: Store): Promise<ReadonlyMap<string, string>> {
  return new Map((await db.staff.toArray()).map((row) => [row.id, row.v.name ?? '']))
}

/** A write with the name of who made it. */
export type NamedWrite = SettingWrite & { readonly by: string }

/** The writes of a setting, newest first; undefined while loading. */
export function useSettingHistory(key: string): readonly NamedWrite[] | undefined {
  const { store } = useDesk()
  return useLiveAnswer(async () => {
    const names = await staffNames(store)
    return (await settingHistory(store, key)).map((write) => ({ ...write, by: names.get(write.actor.id) ?? '' }))
  }, [store, key])
}
