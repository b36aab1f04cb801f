/** Short hands for declaring settings, so that a module's list reads as a list of facts. */
import type { SettingArea, SettingDeclaration, SettingUnit } from './settings.ts'

interface Whole {
  readonly min: number
  readonly max: number
  readonly rule: string
}

/** A whole number of `unit`, between `min` and `max`. */
export function whole(initial: number, unit: SettingUnit, { min, max, rule }: Whole) {
  return { kind: 'whole', unit, min, max, initial, rule } as const
}

/** An amount in fen, at most `max`. */
export function money(initial: number, { max, rule }: { readonly max: number; readonly rule: string }) {
  return { kind: 'money', max, initial, rule } as const
}

/** A time of day, `HH:MM`. */
export function time(initial: string, rule: string) {
  return { kind: 'time', initial, rule } as const
}

/** Ranges of a day in order. */
export function hours(initial: readonly string[], rule: string) {
  return { kind: 'hours', initial, rule } as const
}

/** Days; none to begin with. */
export function days(rule: string) {
  return { kind: 'days', initial: [] as readonly string[], rule } as const
}

/** A line of text of at most `max` characters. */
export function text(initial: string, { max, rule }: { readonly max: number; readonly rule: string }) {
  return { kind: 'text', max, initial, rule } as const
}

/** Names that people choose from. */
export function list(initial: readonly string[], rule: string) {
  return { kind: 'list', initial, rule } as const
}

/** Some of the names of the list under the key `of`: what those of them mean, whatever a project calls them. */
export function namesOf(of: string, initial: readonly string[], rule: string) {
  return { kind: 'list', of, initial, rule } as const
}

/** One of the options; the first holds to begin with. */
export function choice<const Option extends string>(options: readonly [Option, ...Option[]], rule: string) {
  return { kind: 'choice', options: options as readonly Option[], initial: options[0] as Option, rule } as const
}

/** Some of the options in an order. */
export function picks(
  options: readonly string[],
  { initial, rule }: { readonly initial: readonly string[]; readonly rule: string },
) {
  return { kind: 'picks', options, initial, rule } as const
}

/** Yes or no. */
export function yesNo(initial: boolean, rule: string) {
  return { kind: 'yes-no', initial, rule } as const
}

type Undeclared<Declaration> = Declaration extends unknown ? Omit<Declaration, 'key' | 'area'> : never

/** The settings of one area, each under its key. */
export function settingsIn<const Table extends Readonly<Record<string, Undeclared<SettingDeclaration>>>>(
  area: SettingArea,
  table: Table,
): readonly {
  [Key in keyof Table & string]: Table[Key] & { readonly key: Key; readonly area: SettingArea }
}[keyof Table & string][] {
  return Object.entries(table).map(([key, declared]) => ({ ...declared, key, area })) as never
}
