/** Which unit a clerk means by what is typed: the whole code, or a shorthand that fits one unit only. */
import { matchUnit, parseUnit, type UnitQuery, unitForms } from '#renderer/db/search/unitShorthand.ts'
import type { UnitRow } from '#renderer/db/tables.ts'
import { normalizeCode } from '#shared/kernel/text.ts'

/** What the typed text can mean. */
export interface UnitChoice {
  /** The one unit meant, if it is clear. */
  readonly unit: UnitRow | undefined
  /** Units that fit, in the order given, at most eight. */
  readonly suggestions: readonly UnitRow[]
  /** How many fit in all. */
  readonly count: number
}

const MOST_SUGGESTIONS = 8

/** Reads `typed` against the community's units; an empty text suggests nothing. */
export function chooseUnit(typed: string, units: readonly UnitRow[]): UnitChoice {
  const code = normalizeCode(typed)
  if (code === '') return { unit: undefined, suggestions: [], count: 0 }
  // Read once, not once a unit: a large project has tens of thousands.
  const query = parseUnit(typed)
  const fits: UnitRow[] = []
  const whole: UnitRow[] = []
  let exact: UnitRow | undefined
  for (const unit of units) {
    if (unit.v.code === code) exact ??= unit
    const fit = query === undefined ? 'not' : reach(unit, query.first)
    if (fit !== 'not') fits.push(unit)
    if (fit === 'whole') whole.push(unit)
  }
  const unit = exact ?? (whole.length === 1 ? whole[0] : undefined)
  return { unit, suggestions: fits.slice(0, MOST_SUGGESTIONS), count: fits.length }
}

function reach(unit: UnitRow, first: UnitQuery['first']): 'whole' | 'start' | 'not' {
  const forms = unitForms(unit.v.code ?? '')
  if (forms === undefined) return 'not'
  const keys = [forms.whole, ...(forms.short === undefined ? [] : [forms.short])]
  const ends = keys.map((key) => ({ key, end: matchUnit(key, 0, first) }))
  if (ends.some(({ key, end }) => end === key.length)) return 'whole'
  return ends.some(({ end }) => end > 0) ? 'start' : 'not'
}
