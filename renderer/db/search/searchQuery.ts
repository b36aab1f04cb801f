// What a clerk typed, read as words, each with the probes that could find it.
import { parsePinyin } from './pinyin.ts'
import {
  codeProbe,
  idProbe,
  nameProbe,
  type Probe,
  phoneProbe,
  pinyinProbes,
  plateProbe,
  unitProbes,
} from './probes.ts'
import { foldCode, foldName, foldPhone, foldText } from './searchText.ts'
import { parseUnit } from './unitShorthand.ts'

/** One word and everything that may find it, best first. */
export interface QueryWord {
  readonly text: string
  readonly probes: readonly Probe[]
}

export interface SearchQuery {
  /** A document must match all of them … */
  readonly words: readonly QueryWord[]
  /** … or the whole as one pinyin (wang x m) or one unit (2 栋 1203). */
  readonly phrase: QueryWord | undefined
}

// A scanner or a paste may send anything; nothing findable is longer.
const MAX_LENGTH = 80
const MAX_WORDS = 8
const MIN_TAIL = 3
const MIN_CODE = 2
/** From here on, digits with dashes are a phone and not a unit. */
const MIN_DASHED_PHONE = 7

function phoneProbesOf(word: string): Probe[] {
  if (!/^[\d+()-]+$/.test(word)) return []
  const digits = foldPhone(word)
  const dashed = /[-()]/.test(word)
  return digits.length >= (dashed ? MIN_DASHED_PHONE : MIN_TAIL) ? [phoneProbe(digits)] : []
}

function idProbesOf(code: string): Probe[] {
  if (/^\d{17}[\dX]$/.test(code)) return [idProbe(code.slice(-4))]
  return /^(?=.*\d.*\d)[\dA-Z]{3,4}$/.test(code) ? [idProbe(code)] : []
}

function codeProbesOf(code: string): Probe[] {
  const long = code.length >= MIN_CODE || code > '\u00ff'
  return long ? [plateProbe(code), codeProbe(code)] : []
}

const byBest = (probes: readonly Probe[]): readonly Probe[] => probes.toSorted((a, b) => a.best - b.best)

function readUnit(text: string): Probe[] {
  const unit = parseUnit(text)
  return unit ? unitProbes(unit) : []
}

function readPinyin(text: string): Probe[] {
  const pinyin = parsePinyin(text)
  return pinyin ? pinyinProbes(pinyin) : []
}

function readWord(text: string): QueryWord {
  const name = foldName(text)
  const code = name.toUpperCase()
  const named = name === '' ? [] : [nameProbe(name), ...codeProbesOf(code), ...idProbesOf(code)]
  return { text, probes: byBest([...named, ...readPinyin(text), ...readUnit(text), ...phoneProbesOf(text)]) }
}

function readPhrase(text: string): QueryWord {
  const pinyin = readPinyin(text)
  return { text, probes: byBest(pinyin.length > 0 ? pinyin : readUnit(text)) }
}

/** Reads the search box; undefined when nothing in it can be compared. Never throws, whatever is typed or pasted. */
export function parseQuery(typed: string): SearchQuery | undefined {
  const text = foldText(typed.slice(0, MAX_LENGTH)).trim()
  const parts = text.split(/\s+/).slice(0, MAX_WORDS)
  const words = parts.filter((part) => foldCode(part) !== '').map(readWord)
  if (words.length === 0) return undefined
  return { words, phrase: parts.length > 1 ? readPhrase(parts.join(' ')) : undefined }
}
