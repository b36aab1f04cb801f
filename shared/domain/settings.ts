/**
 * Settings (handbook tag [C]): every number or text that is the project's to set is declared by the module that uses it, with its
 * default and the rule it comes from. What people set is kept by the community module.
 */

/** Where a setting stands on the screen, in its order there. */
export const SETTING_AREAS = [
  'project',
  'units',
  'files',
  'desk',
  'items',
  'complaints',
  'visit-back',
  'move-in',
  'decoration',
  'rounds',
  'custody',
  'loans',
  'month',
  'shifts',
  'targets',
  'retention',
] as const
/** One of them. */
export type SettingArea = (typeof SETTING_AREAS)[number]

/** What a whole number counts. */
export type SettingUnit =
  | 'minutes'
  | 'hours'
  | 'days'
  | 'working-days'
  | 'months'
  | 'years'
  | 'times'
  | 'rings'
  | 'percent'
  | 'points'
  | 'people'
  | 'copies'
  | 'pieces'
  | 'day-of-month'
  | 'readings'
  | 'kilograms'

interface Declared<Key extends string> {
  /** `<area>.<name>`: its name in the log and in other modules' code. */
  readonly key: Key
  readonly area: SettingArea
  /** Where the default comes from, e.g. `handbook R22`. */
  readonly rule: string
}

/** A setting and the kind of value it takes; `initial` holds until a leader says otherwise. */
export type SettingDeclaration<Key extends string = string> = Declared<Key> &
  (
    | {
        readonly kind: 'whole'
        readonly unit: SettingUnit
        readonly min: number
        readonly max: number
        readonly initial: number
      }
    /** Fen. */
    | { readonly kind: 'money'; readonly max: number; readonly initial: number }
    /** `HH:MM`. */
    | { readonly kind: 'time'; readonly initial: string }
    /** Ranges of a day in order, `08:00-12:00`; none = never. */
    | { readonly kind: 'hours'; readonly initial: readonly string[] }
    /** Days in order, `YYYY-MM-DD`. */
    | { readonly kind: 'days'; readonly initial: readonly string[] }
    | { readonly kind: 'text'; readonly max: number; readonly initial: string; readonly check?: 'unit-pattern' }
    /** Names that people choose from, each once; `of` = some of the names of that other list, chosen for their meaning. */
    | { readonly kind: 'list'; readonly initial: readonly string[]; readonly of?: string }
    | { readonly kind: 'choice'; readonly options: readonly string[]; readonly initial: string }
    /** Some of the options, in an order that matters. */
    | { readonly kind: 'picks'; readonly options: readonly string[]; readonly initial: readonly string[] }
    | { readonly kind: 'yes-no'; readonly initial: boolean }
  )

/** What the value of a declaration is in the program. */
export type SettingValue = number | string | boolean | readonly string[]

/** The program's type of one declaration's value. */
export type ValueOf<Declaration> = Declaration extends { readonly kind: infer Kind }
  ? Kind extends 'whole' | 'money'
    ? number
    : Kind extends 'yes-no'
      ? boolean
      : Kind extends 'choice'
        ? Declaration extends { readonly options: readonly (infer Option)[] }
          ? Option
          : string
        : Kind extends 'time' | 'text'
          ? string
          : readonly string[]
  : never
