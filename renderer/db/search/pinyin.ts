// Pinyin keys of a name and their matching: any prefix of each syllable, from any syllable on (wxm, wangxm, wxiaomei, xiaomei).
import { readingsOfName } from './readings.ts'
import { foldName } from './searchText.ts'

/** One character, or one word in Latin letters, of a name; offsets in the original text, `end` exclusive. */
export interface NameUnit {
  readonly text: string
  readonly start: number
  readonly end: number
}

/**
 * A key in ASCII: the first unit begins with a capital, each later one with a letter moved down by 64 (`!` is a, `:` is
 * z), so that `indexOf` finds either kind alone; `|` stands before an alternative reading of the same unit.
 */
const CAPITAL = -32
const LATER = -64
const ALTERNATIVE = '|'
const UNREADABLE = '~'
const ALTERNATIVE_CODE = ALTERNATIVE.charCodeAt(0)
const UNREADABLE_CODE = UNREADABLE.charCodeAt(0)
const LATIN = /^[a-z0-9]+$/
// One bit of a 32-bit integer for each letter, and one for "all read".
const MAX_LETTERS = 30

/** The units of a name in order; dots, spaces and dashes separate Latin words and are left out. */
export function nameUnits(name: string): readonly NameUnit[] {
  const units: NameUnit[] = []
  let at = 0
  let inWord = false
  for (const character of name) {
    const text = foldName(character)
    const end = at + character.length
    const latin = LATIN.test(text)
    const last = units.at(-1)
    if (latin && inWord && last) units[units.length - 1] = { text: last.text + text, start: last.start, end }
    else if (text !== '') units.push({ text, start: at, end })
    inWord = latin
    at = end
  }
  return units
}

function encodeReading(reading: string, first: boolean): string {
  const start = reading.charCodeAt(0) + (first ? CAPITAL : LATER)
  return String.fromCharCode(start) + reading.slice(1)
}

/** The key of a name: each unit's readings, e.g. 单小梅 → Shan|Dan8iao-ei. */
export function encodePinyin(name: string): string {
  const units = nameUnits(name)
  const readings = readingsOfName(units.map((unit) => unit.text))
  return units
    .map((unit, index) => {
      const word = /^[a-z]/.test(unit.text) && LATIN.test(unit.text)
      const spoken = word ? [unit.text.replace(/\d/g, '')] : (readings[index] ?? [])
      return spoken.map((reading) => encodeReading(reading, index === 0)).join(ALTERNATIVE) || UNREADABLE
    })
    .join('')
}

/** A typed run of letters, ready to be matched. */
export interface PinyinQuery {
  readonly letters: number
  /** For each letter a–z, the bits of the places where it is typed. */
  readonly places: Int32Array
  /** Bits of the letters that must begin a syllable, because a space or apostrophe was typed before them. */
  readonly boundaries: number
  /** The character a match begins with at the first unit of a name, and at a later one. */
  readonly first: string
  readonly later: string
}

/** Reads folded text such as `wangxm`, `wang x m` or `xi'an`; undefined when it is not all letters. */
export function parsePinyin(text: string): PinyinQuery | undefined {
  const words = text.split(/[\s'’·-]+/).filter((word) => word !== '')
  const letters = words.join('').slice(0, MAX_LETTERS)
  if (!/^[a-z]+$/.test(letters)) return undefined
  const places = new Int32Array(26)
  for (let index = 0; index < letters.length; index++) {
    const letter = letters.charCodeAt(index) - 97
    places[letter] = (places[letter] ?? 0) | (1 << index)
  }
  let boundaries = 0
  let at = 0
  for (const word of words) {
    boundaries |= 1 << at
    at += word.length
  }
  const [first, later] = [encodeReading(letters.charAt(0), true), encodeReading(letters.charAt(0), false)]
  return { letters: letters.length, places, boundaries, first, later }
}

const isEnd = (code: number): boolean => code < 32 || Number.isNaN(code)
const isSmallLetter = (code: number): boolean => code >= 97 && code <= 122
const isStart = (code: number): boolean => code < 97
// Small letters, capitals and moved-down letters differ in their sixth and seventh bit only.
const letterOf = (code: number): number => (code - 1) & 31

/**
 * Matches the query at a start in a text of keys (ended by NUL); returns how many units it covers, 0 for none, and negative when
 * it ends inside a syllable.
 * A set of reached places is carried from unit to unit, so the time is bounded by the text, however hostile the query.
 */
export function matchPinyin(text: string, at: number, query: PinyinQuery): number {
  const { places, boundaries } = query
  const all = 1 << query.letters
  let before = 1
  let reached = 0
  let current = 0
  let units = 1
  for (let index = at; ; index++) {
    const code = text.charCodeAt(index)
    if (isEnd(code)) return 0
    if (code === ALTERNATIVE_CODE) continue
    const start = isStart(code)
    if (index > at && (start || code === UNREADABLE_CODE) && text.charCodeAt(index - 1) !== ALTERNATIVE_CODE) {
      if (reached === 0) return 0
      before = reached
      reached = 0
      units++
    }
    if (code === UNREADABLE_CODE) reached = before
    else {
      const place = places[letterOf(code)] ?? 0
      current = (start ? before & place : current & place & ~boundaries) << 1
      reached |= current
    }
    if (reached & all) return isSmallLetter(text.charCodeAt(index + 1)) ? -units : units
  }
}

/** Where in its key the unit at `at` stands (0 for the first), and how many units the key has. */
export function unitPosition(text: string, at: number): { readonly index: number; readonly count: number } {
  let first = at
  while (first > 0 && !isEnd(text.charCodeAt(first - 1))) first--
  let index = -1
  let count = 0
  for (let place = first; !isEnd(text.charCodeAt(place)); place++) {
    const code = text.charCodeAt(place)
    const unit = code === UNREADABLE_CODE || (isStart(code) && text.charCodeAt(place - 1) !== ALTERNATIVE_CODE)
    if (!unit) continue
    count++
    if (place <= at) index++
  }
  return { index, count }
}
