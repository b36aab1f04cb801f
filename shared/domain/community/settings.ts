/** Setting what the handbook leaves to the project (tag [C]): a value from a day on, back to the default, a planned value dropped. */
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import type { SettingDeclaration, SettingValue } from '#shared/domain/settings.ts'
import { checkSetting, readSetting, type SettingValueRefusal, settingText } from '#shared/domain/settingValue.ts'
import { isDay } from '#shared/kernel/days.ts'
import type { Refusal } from '#shared/kernel/errors.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Dot } from '#shared/sync/change.ts'

/** Why a setting is not set; each code is explained where it is given. */
export type SettingRefusal =
  | Refusal<'beyond-role' | 'setting-unknown' | 'from-day-invalid' | 'nothing-changed'>
  | SettingValueRefusal

/** One stored value: valid from its day until the next one. */
export interface SettingStep {
  readonly fromDay: string
  /** The stored text; null = the default again. */
  readonly value: string | null
}

/** Id of the row of a key's value from a day on. */
export function settingRowId(key: string, fromDay: string): string {
  return `${key}@${fromDay}`
}

/** The step that holds on a day; undefined where the default does. */
export function stepOn(steps: readonly SettingStep[], day: string): SettingStep | undefined {
  let found: SettingStep | undefined
  for (const step of steps) {
    if (step.fromDay <= day && (found === undefined || step.fromDay > found.fromDay)) found = step
  }
  return found
}

/** The value that holds on a day. */
export function settingOn(declaration: SettingDeclaration, steps: readonly SettingStep[], day: string): SettingValue {
  const stored = stepOn(steps, day)?.value ?? null
  return (stored === null ? undefined : readSetting(declaration, stored)) ?? declaration.initial
}

/** What a leader sets. */
export interface SettingInput {
  /** As typed; null gives the default back. */
  readonly typed: string | null
  readonly fromDay: string
  /** The writes the form showed, where that day had a value (sync 4.4). */
  readonly seen?: Readonly<Record<string, readonly Dot[]>>
}

/** The setting that is meant and what is stored of it. */
export interface SettingFacts {
  readonly declaration: SettingDeclaration | undefined
  readonly steps: readonly SettingStep[]
}

/**
 * Sets a value from a day on; an earlier value stays what held before it.
 * **Refuses** what `checkSetting` refuses, `setting-unknown`, `from-day-invalid`, `nothing-changed`, `beyond-role`.
 */
export function decideSetSetting(
  { typed, fromDay, seen }: SettingInput,
  { declaration, steps }: SettingFacts,
  context: DecisionContext,
): Result<ChangeDraft, SettingRefusal> {
  if (context.mayAct('setting.set', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (declaration === undefined) return err({ code: 'setting-unknown' })
  if (!isDay(fromDay)) return err({ code: 'from-day-invalid', field: 'fromDay' })
  const checked = typed === null ? ok(null) : checkSetting(declaration, typed)
  if (!checked.ok) return err({ ...checked.error, field: 'value' })
  const value = checked.value
  if (holds(declaration, steps, { fromDay, value })) return err({ code: 'nothing-changed' })
  const id = settingRowId(declaration.key, fromDay)
  const bases = seen === undefined ? {} : { seen }
  return ok({ cmd: 'setting.set', items: [{ kind: 'set', e: 'setting', id, values: { value, fromDay }, ...bases }] })
}

/** Whether this very value already holds on that day. */
function holds(
  declaration: SettingDeclaration,
  steps: readonly SettingStep[],
  { fromDay, value }: SettingStep,
): boolean {
  const now = settingText(declaration, settingOn(declaration, steps, fromDay))
  const then = settingText(declaration, settingOn(declaration, [{ fromDay, value }], fromDay))
  return now === then
}

/** Drops one value, so that the one before it holds on. **Refuses** `setting-unknown`, `nothing-changed`, `beyond-role`. */
export function decideDropSetting(
  fromDay: string,
  { declaration, steps }: SettingFacts,
  context: DecisionContext,
): Result<ChangeDraft, SettingRefusal> {
  if (context.mayAct('setting.set', context.actor.role) !== 'allowed') return err({ code: 'beyond-role' })
  if (declaration === undefined) return err({ code: 'setting-unknown' })
  if (!steps.some((step) => step.fromDay === fromDay)) return err({ code: 'nothing-changed' })
  const id = settingRowId(declaration.key, fromDay)
  return ok({ cmd: 'setting.set', items: [{ kind: 'delete', e: 'setting', id }] })
}
