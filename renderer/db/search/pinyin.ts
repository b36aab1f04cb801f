// Pinyin keys of a name and their matching: any prefix of each syllable, from any syllable on (wxm, wangxm, wxiaomei, xiaomei).
import { readingsOfName } from './readings.ts'
import { foldName } from './searchText.ts'

/** One character, or one word in Latin letters, of a name; offsets in the original text, `end` exclusive. */
export interface NameUnit {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The first letter of an alternative reading: the capital moved up, so that `indexOf` finds starts and nothing else. */
const ALTERNATIVE = 0x80
const UNREADABLE = '?'
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

function encodeReading(reading: string, alternative: boolean): string {
  const capital = reading.charCodeAt(0) - 32
  return String.fromCharCode(alternative ? capital + ALTERNATIVE : capital) + reading.slice(1)
}

/** The key of a name: each unit's readings, starts as capitals, e.g. 单小梅 → Shan + alternative Dan + XiaoMei. */
export function encodePinyin(name: string): string {
  const units = nameUnits(name)
  const readings = readingsOfName(units.map((unit) => unit.text))
  return units
    .map((unit, index) => {
      const spoken =
        /^[a-z]/.test(unit.text) && LATIN.test(unit.text) ? [unit.text.replace(/\d/g, '')] : readings[index]
      return spoken?.map((reading, which) => encodeReading(reading, which > 0)).join('') || UNREADABLE
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
  /** The two characters a match can begin with. */
  readonly starts: readonly [string, string]
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
  const capital = letters.charCodeAt(0) - 32
  const starts = [String.fromCharCode(capital), String.fromCharCode(capital + ALTERNATIVE)] as const
  return { letters: letters.length, places, boundaries, starts }
}

const isCapital = (code: number): boolean => (code >= 65 && code <= 90) || code === 63

/**
 * Matches the query at a start in a text of keys (ended by NUL); returns how many units it covers, 0 for none.
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
    if (code < 32 || Number.isNaN(code)) return 0
    if (index > at && isCapital(code)) {
      before = reached
      if (before === 0) return 0
      reached = 0
      units++
    }
    if (code === 63) reached = before
    else if (code > 96 && code < ALTERNATIVE) current = (current & (places[code - 97] ?? 0) & ~boundaries) << 1
    else current = (before & (places[(code > ALTERNATIVE ? code - ALTERNATIVE : code) - 65] ?? 0)) << 1
    if (code !== 63) reached |= current
    if (reached & all) return units
  }
}

/** Where in its key the unit at `at` stands (0 for the first), and how many units the key has. */
export function unitPosition(text: string, at: number): { readonly index: number; readonly count: number } {
  let first = at
  while (first > 0 && text.charCodeAt(first - 1) >= 32) first--
  let index = -1
  let count = 0
  for (let place = first; text.charCodeAt(place) >= 32; place++) {
    if (!isCapital(text.charCodeAt(place))) continue
    count++
    if (place <= at) index++
  }
  return { index, count }
}

/** Whether no unit stands before the start at `at`. */
export function isFirstUnit(text: string, at: number): boolean {
  let place = at
  while (!isCapital(text.charCodeAt(place))) place--
  return place === 0 || text.charCodeAt(place - 1) < 32
}
