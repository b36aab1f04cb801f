// Unit codes in all spellings of the desk: 2-1203, 2#1203, 1#-2-1203, 2栋1单元1203室, 21203. Every reading is found.

import { foldText } from './searchText.ts'

/** A unit as compared: digit runs and letter runs follow each other, the first character of each moved up, digits without leading zeros. */
export type UnitKey = string

// A start is the ASCII character moved up by 0x80: one byte still, and `indexOf` finds starts only.
const START = 0x80
const WORDS = /号楼|单元|[期区栋幢座楼门梯室房号户#]/g
const FLOOR = /(?<=\d)层(?=\d)/g
const NUMERAL = /[一二三四五六七八九十]+(?=期|区|栋|幢|座|号楼|单元|门|梯|楼)/g
// Beyond digits and letters only what cannot be taken for a start (above 0xFF).
const RUNS = /\d+|[A-Z]+|(?=[\u0100-\u{10ffff}])[^\p{P}\p{S}\p{Z}\p{C}]/gu

function numeral(text: string): string {
  const ten = text.indexOf('十')
  const digit = (character: string): number => '一二三四五六七八九'.indexOf(character) + 1
  if (ten < 0) return Array.from(text, (character) => String(digit(character))).join('')
  const tens = ten === 0 ? 1 : digit(text.charAt(ten - 1))
  return String(tens * 10 + digit(text.charAt(ten + 1)))
}

/** The runs of digits, letters and other characters in a written unit, in order: 2栋1单元0301室 → 2, 1, 0301. */
export function unitRuns(written: string): readonly string[] {
  const text = foldText(written).toUpperCase()
  const plain = text.replace(NUMERAL, numeral).replace(FLOOR, '').replace(WORDS, ' ')
  return plain.match(RUNS) ?? []
}

const stripZeros = (run: string): string => run.replace(/^0+(?=.)/, '')
const isNumber = (run: string): boolean => /^\d/.test(run)

function encodeRun(run: string): string {
  const code = run.charCodeAt(0)
  return code < START ? String.fromCharCode(code + START) + run.slice(1) : run
}

const encodeRuns = (runs: readonly string[]): UnitKey => runs.map((run) => encodeRun(stripZeros(run))).join('')

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

/** A typed unit: its characters, starts moved up where the typist marked them. The first is always a start. */
export interface UnitQuery {
  readonly key: UnitKey
  /** One run of digits: where it divides is not known. */
  readonly bare: boolean
}

/** Reads a typed unit, whole or in part; undefined when nothing of it can be compared. */
export function parseUnit(typed: string): UnitQuery | undefined {
  const runs = unitRuns(typed)
  const last = runs.at(-1) ?? ''
  // 2-0 is on the way to 2-0301, whose key has no zero there.
  const kept = runs.length > 1 && /^0+$/.test(last) ? runs.slice(0, -1) : runs
  if (kept.length === 0) return undefined
  return { key: encodeRuns(kept), bare: kept.length === 1 && isNumber(kept[0] ?? '') }
}

const isStart = (code: number): boolean => code >= START
const ZERO = 48

/**
 * Matches a query at a start in a text of unit keys; returns the offset after the match, or -1.
 * An unmarked character matches with or without a division before it; a typed zero before a room's number may be absent.
 */
export function matchUnit(text: string, at: number, query: UnitKey): number {
  let place = at
  for (let index = 0; index < query.length; index++) {
    const wanted = query.charCodeAt(index)
    const found = text.charCodeAt(place)
    if (found === wanted || (!isStart(wanted) && found === wanted + START)) place++
    else if (wanted === ZERO && isStart(found)) continue
    else return -1
  }
  return place
}

/** The key as people read it: divisions between digit runs as dashes. */
export function readUnitKey(key: UnitKey): string {
  let text = ''
  for (const character of key) {
    const code = character.charCodeAt(0)
    const start = code >= START && code < START * 2
    const plain = start ? String.fromCharCode(code - START) : character
    text += start && /\d/.test(plain) && /[\dA-Z]$/.test(text) ? `-${plain}` : plain
  }
  return text
}
