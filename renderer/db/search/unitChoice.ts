// Which unit a clerk means by what is typed: the whole code, or a shorthand that fits one unit only.
import { normalizeCode } from '#shared/kernel/text.ts'
import { matchUnit, parseUnit, type UnitQuery, unitForms } from './unitShorthand.ts'

/** A unit as a form names it. */
export interface NamedUnit {
  readonly id: string
  readonly code: string
}

/** What the typed text can mean. */
export interface UnitChoice {
  /** The one unit meant, if it is clear. */
  readonly unit: NamedUnit | undefined
  /** Units that fit, in the order given, at most eight. */
  readonly suggestions: readonly NamedUnit[]
  /** How many fit in all. */
  readonly count: number
}

/** Nothing was typed. */
export const NO_CHOICE: UnitChoice = { unit: undefined, suggestions: [], count: 0 }

/** Units that a search found, and how many there are in all. */
export interface FoundUnits {
  readonly units: readonly NamedUnit[]
  readonly total: number
}

const MOST_SUGGESTIONS = 8

/** Reads `typed` against the units found for it. Where not all of them are here, only a whole code is clear. */
export function chooseUnit(typed: string, { units, total }: FoundUnits): UnitChoice {
  const code = normalizeCode(typed)
  const query = parseUnit(typed)
  const whole = query === undefined || total > units.length ? [] : units.filter((unit) => isWhole(unit, query.first))
  const unit = units.find((one) => one.code === code) ?? (whole.length === 1 ? whole[0] : undefined)
  return { unit, suggestions: units.slice(0, MOST_SUGGESTIONS), count: total }
}

function isWhole({ code }: NamedUnit, first: UnitQuery['first']): boolean {
  const forms = unitForms(code)
  const keys = forms === undefined ? [] : [forms.whole, ...(forms.short === undefined ? [] : [forms.short])]
  return keys.some((key) => matchUnit(key, 0, first) === key.length)
}
