// Unit codes in all spellings of the desk: 2-1203, 2#1203, 1#-2-1203, 2栋1单元1203室, 21203. Every reading is found.

import { foldText } from './searchText.ts'

/**
 * A unit as compared: numbers without leading zeros and single letters follow each other, in ASCII. What begins the key
 * and what begins a later part is moved into ranges of its own, so that `indexOf` finds either kind alone: a first
 * digit becomes `!` to `*`, a later one a control character from 0x10, a later letter a small one.
 */
export type UnitKey = string

const FIRST_DIGIT = -0x0f
const LATER_DIGIT = -0x20
const LATER_LETTER = 0x20
const WORDS = /号楼|单元|[期区栋幢座楼门梯室房号户#]/g
const FLOOR = /(?<=\d)层(?=\d)/g
const NUMERAL = /[一二三四五六七八九十]+(?=期|区|栋|幢|座|号楼|单元|门|梯|楼)/g
// Beyond digits and letters only what cannot be taken for a start (above 0xFF).
const RUNS = /\d+|[A-Z]|(?=[\u0100-\u{10ffff}])[^\p{P}\p{S}\p{Z}\p{C}]/gu

function numeral(text: string): string {
  const ten = text.indexOf('十')
  const digit = (character: string): number => '一二三四五六七八九'.indexOf(character) + 1
  if (ten < 0) return Array.from(text, (character) => String(digit(character))).join('')
  const tens = ten === 0 ? 1 : digit(text.charAt(ten - 1))
  return String(tens * 10 + digit(text.charAt(ten + 1)))
}

/** The numbers, letters and other characters of a written unit, in order: 2栋1单元0301室 → 2, 1, 0301. */
export function unitRuns(written: string): readonly string[] {
  const text = foldText(written).toUpperCase()
  const plain = text.replace(NUMERAL, numeral).replace(FLOOR, '').replace(WORDS, ' ')
  return plain.match(RUNS) ?? []
}

const stripZeros = (run: string): string => run.replace(/^0+(?=.)/, '')
const isNumber = (run: string): boolean => /^\d/.test(run)

function encodeRun(run: string, first: boolean): string {
  const code = run.charCodeAt(0)
  if (code > 0xff) return run
  if (isNumber(run)) return String.fromCharCode(code + (first ? FIRST_DIGIT : LATER_DIGIT)) + run.slice(1)
  return first ? run : String.fromCharCode(code + LATER_LETTER)
}

const encodeRuns = (runs: readonly string[]): UnitKey =>
  runs.map((run, index) => encodeRun(stripZeros(run), index === 0)).join('')

export interface UnitForms {
  readonly whole: UnitKey
  /** Without the entrance, as people say it: 2-1203 for 2-1-1203. */
  readonly short: UnitKey | undefined
}

/** The keys under which a unit is stored; undefined for text without any run. */
export function unitForms(written: string): UnitForms | undefined {
  const runs = unitRuns(written)
  if (runs.length === 0) return undefined
  const entrance = runs.length - 2
  const hasEntrance = runs.length >= 3 && isNumber(runs[entrance] ?? '') && isNumber(runs[entrance + 1] ?? '')
  return { whole: encodeRuns(runs), short: hasEntrance ? encodeRuns(runs.toSpliced(entrance, 1)) : undefined }
}

/** A typed unit, to be matched from its building on (`first`) or from a later part on (`later`). */
export interface UnitQuery {
  readonly first: UnitKey
  readonly later: UnitKey
  /** One run of digits: where it divides is not known. */
  readonly bare: boolean
  /** Digits as typed, with their zeros: 0003 is somebody's last four and hardly building 3. */
  readonly digits: number
}

/** Reads a typed unit, whole or in part; undefined when nothing of it can be compared. */
export function parseUnit(typed: string): UnitQuery | undefined {
  const runs = unitRuns(typed)
  const last = runs.at(-1) ?? ''
  // 2-0 is on the way to 2-0301, whose key has no zero there.
  const kept = runs.length > 1 && /^0+$/.test(last) ? runs.slice(0, -1) : runs
  const [head] = kept
  if (head === undefined) return undefined
  const first = encodeRuns(kept)
  return {
    first,
    later: encodeRun(stripZeros(head), false) + first.slice(stripZeros(head).length),
    bare: kept.length === 1 && isNumber(head),
    digits: head.length,
  }
}

const ZERO = 48
const isDigit = (code: number): boolean => code >= ZERO && code <= ZERO + 9
const isLaterDigit = (code: number): boolean => isDigit(code - LATER_DIGIT)
const isFirstDigit = (code: number): boolean => isDigit(code - FIRST_DIGIT)

/**
 * Matches a query at a start in a text of unit keys; returns the offset after the match, or -1.
 * A digit typed without a division matches with or without one; a typed zero before a room's number may be absent.
 */
export function matchUnit(text: string, at: number, query: UnitKey): number {
  let place = at
  for (let index = 0; index < query.length; index++) {
    const wanted = query.charCodeAt(index)
    const found = text.charCodeAt(place)
    if (found === wanted || (isDigit(wanted) && found === wanted + LATER_DIGIT)) place++
    else if (wanted !== ZERO || !isLaterDigit(found)) return -1
  }
  return place
}

/** What a match begins with, as long as can be said: the fewer places `indexOf` finds, the faster. */
export function unitPatterns(query: UnitKey): readonly string[] {
  const [head, second] = [query.charAt(0), query.charCodeAt(1)]
  if (query.length < 2 || second === ZERO) return [head]
  const joined = query.slice(0, 2)
  return isDigit(second) ? [joined, head + String.fromCharCode(second + LATER_DIGIT)] : [joined]
}

function plainCharacter(code: number): string {
  if (isLaterDigit(code)) return String.fromCharCode(code - LATER_DIGIT)
  if (isFirstDigit(code)) return String.fromCharCode(code - FIRST_DIGIT)
  return String.fromCharCode(code >= 0x61 && code <= 0x7a ? code - LATER_LETTER : code)
}

/** The key as people read it, with dashes between numbers. */
export function readUnitKey(key: UnitKey): string {
  let text = ''
  for (let index = 0; index < key.length; index++) {
    const code = key.charCodeAt(index)
    text += isLaterDigit(code) && /[\dA-Z]$/.test(text) ? `-${plainCharacter(code)}` : plainCharacter(code)
  }
  return text
}

function digitsFrom(key: UnitKey, at: number): number {
  let end = at
  while (isDigit(key.charCodeAt(end))) end++
  return end - at
}

/** Negative when `a` comes first; numbers by value: 2-9 before 2-10. */
export function compareUnitKeys(a: UnitKey, b: UnitKey): number {
  if (a === b) return 0
  let at = 0
  while (a.charCodeAt(at) === b.charCodeAt(at)) at++
  const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)]
  const inside = isDigit(left) || isDigit(right)
  const starts = (isFirstDigit(left) && isFirstDigit(right)) || (isLaterDigit(left) && isLaterDigit(right))
  // Without leading zeros the longer number is the greater one.
  const from = inside ? at : at + 1
  const longer = inside || starts ? digitsFrom(a, from) - digitsFrom(b, from) : 0
  return longer || (a.slice(at) < b.slice(at) ? -1 : 1)
}
