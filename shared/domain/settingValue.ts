/** Values of settings as text: checked when typed, read back when used. A stored text that no longer fits reads as the default. */
import { isDay, parseDay } from '#shared/kernel/days.ts'
import { type Refusal, refuse } from '#shared/kernel/errors.ts'
import { type Fen, formatFen, parseFen } from '#shared/kernel/money.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { foldWidth, hasLoneSurrogate, lengthInCharacters, normalizeText } from '#shared/kernel/text.ts'
import { isUnitPattern } from '#shared/kernel/unitCode.ts'
import type { SettingDeclaration, SettingValue } from './settings.ts'

/** Why a typed value is refused; each code is explained at `checkSetting`. */
export type SettingValueRefusal = Refusal<
  | 'setting-empty'
  | 'setting-not-whole'
  | 'setting-out-of-range'
  | 'setting-not-money'
  | 'setting-not-time'
  | 'setting-not-hours'
  | 'setting-not-day'
  | 'setting-too-long'
  | 'setting-not-pattern'
  | 'setting-not-option'
>

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/
const CLOCK_END = '24:00'
const LONGEST_NAME = 60
const MOST_NAMES = 40
const FEN = 100

type Checked = Result<string, SettingValueRefusal>

/** What stands between the entries of a list, a set of hours or days once it is stored. */
const BETWEEN = '\n'

/**
 * The text under which a typed value is stored. Lists, hours and days are one entry a line; money is in yuan, stored in fen.
 *
 * **Refuses** `setting-empty`; `setting-not-whole`, `setting-out-of-range` (detail: min, max); `setting-not-money`;
 * `setting-not-time`; `setting-not-hours`: not `08:00-12:00`, or not one after another; `setting-not-day`; `setting-too-long`
 * (detail: max); `setting-not-pattern`: no `{room}` in it; `setting-not-option`.
 */
export function checkSetting(declaration: SettingDeclaration, typed: string): Checked {
  const plain = foldWidth(normalizeText(typed))
  switch (declaration.kind) {
    case 'whole':
      return checkWhole(plain, declaration)
    case 'money':
      return checkMoney(plain, declaration.max)
    case 'time':
      return checkTime(plain)
    case 'hours':
      return checkHours(typed)
    case 'days':
      return checkDays(typed)
    case 'text':
      return checkText(typed, declaration)
    case 'list':
      return checkNames(typed)
    case 'choice':
      return declaration.options.includes(plain) ? ok(plain) : refuse('setting-not-option')
    case 'picks':
      return checkPicks(typed, declaration.options)
    case 'yes-no':
      return plain === 'yes' || plain === 'no' ? ok(plain) : refuse('setting-not-option')
  }
}

/** The value of a stored text; undefined when it does not fit the declaration. */
export function readSetting(declaration: SettingDeclaration, stored: string): SettingValue | undefined {
  const shown = declaration.kind === 'money' && /^\d{1,12}$/.test(stored) ? formatFen(Number(stored) as Fen) : stored
  if (!checkSetting(declaration, shown).ok) return undefined
  switch (declaration.kind) {
    case 'whole':
    case 'money':
      return Number(stored)
    case 'yes-no':
      return stored === 'yes'
    case 'hours':
    case 'days':
    case 'list':
    case 'picks':
      return entriesOf(stored)
    default:
      return stored
  }
}

/** A value as an entry form shows it: what `checkSetting` takes back. */
export function settingText(declaration: SettingDeclaration, value: SettingValue): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'number') return declaration.kind === 'money' ? formatFen(value as Fen) : String(value)
  return typeof value === 'string' ? value : value.join(BETWEEN)
}

function entriesOf(text: string): readonly string[] {
  return text
    .split(BETWEEN)
    .map((entry) => normalizeText(entry))
    .filter((entry) => entry !== '')
}

function checkWhole(plain: string, { min, max }: { readonly min: number; readonly max: number }): Checked {
  if (plain === '') return refuse('setting-empty')
  if (!/^-?\d{1,9}$/.test(plain)) return refuse('setting-not-whole')
  const value = Number(plain)
  return value < min || value > max ? refuse('setting-out-of-range', { detail: { min, max } }) : ok(String(value))
}

function checkMoney(plain: string, max: number): Checked {
  const fen = parseFen(plain)
  if (!fen.ok) return refuse('setting-not-money')
  return fen.value > max
    ? refuse('setting-out-of-range', { detail: { min: 0, max: max / FEN } })
    : ok(String(fen.value))
}

function checkTime(plain: string): Checked {
  const time = twoFigures(plain)
  return TIME.test(time) ? ok(time) : refuse('setting-not-time')
}

function twoFigures(time: string): string {
  return /^\d:/.test(time) ? `0${time}` : time
}

function checkHours(typed: string): Checked {
  const ranges: string[] = []
  let last = ''
  for (const entry of entriesOf(typed)) {
    const [from = '', to = '', ...more] = foldWidth(entry)
      .replace(/[—–~～至到]/g, '-')
      .replaceAll(' ', '')
      .split('-')
      .map(twoFigures)
    if (more.length > 0 || !TIME.test(from) || !(TIME.test(to) || to === CLOCK_END)) return refuse('setting-not-hours')
    if (from >= to || from < last) return refuse('setting-not-hours')
    last = to
    ranges.push(`${from}-${to}`)
  }
  return ok(ranges.join(BETWEEN))
}

function checkDays(typed: string): Checked {
  const days = new Set<string>()
  for (const entry of entriesOf(typed)) {
    const day = parseDay(entry)
    if (!day.ok || !isDay(day.value)) return refuse('setting-not-day')
    days.add(day.value)
  }
  return ok([...days].sort().join(BETWEEN))
}

function checkText(typed: string, { max, check }: { readonly max: number; readonly check?: string }): Checked {
  if (hasLoneSurrogate(typed)) return refuse('setting-too-long', { detail: { max } })
  const text = normalizeText(typed)
  if (lengthInCharacters(text) > max) return refuse('setting-too-long', { detail: { max } })
  if (check === 'unit-pattern' && !isUnitPattern(text)) return refuse('setting-not-pattern')
  return ok(text)
}

function checkNames(typed: string): Checked {
  if (hasLoneSurrogate(typed)) return refuse('setting-too-long', { detail: { max: LONGEST_NAME } })
  const names = [...new Set(entriesOf(typed))]
  if (names.length === 0) return refuse('setting-empty')
  const tooLong = names.length > MOST_NAMES || names.some((name) => lengthInCharacters(name) > LONGEST_NAME)
  return tooLong ? refuse('setting-too-long', { detail: { max: LONGEST_NAME } }) : ok(names.join(BETWEEN))
}

function checkPicks(typed: string, options: readonly string[]): Checked {
  const picks = [...new Set(entriesOf(typed))]
  if (picks.length === 0) return refuse('setting-empty')
  return picks.every((pick) => options.includes(pick)) ? ok(picks.join(BETWEEN)) : refuse('setting-not-option')
}
