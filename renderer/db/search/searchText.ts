// One folding of text for both sides of the search: what is stored and what is typed.

import { foldVariants } from './hanVariants.ts'

const MARKS = /\p{M}+/gu
const SEPARATORS = /[\p{P}\p{S}\p{Z}\p{Cc}\p{Cf}]+/gu
const PLAIN_HAN = /^[\u4e00-\u9fff]*$/

/** Full width to half width, small letters, no accents; separators stay. */
export function foldText(text: string): string {
  if (PLAIN_HAN.test(text)) return text
  return text.toWellFormed().normalize('NFKD').replace(MARKS, '').normalize('NFC').toLowerCase()
}

/** A name as it is compared: without spaces and the dot of Uyghur and foreign names (阿迪力·买买提), variants as one (陳, 陈). */
export function foldName(text: string): string {
  return foldVariants(PLAIN_HAN.test(text) ? text : foldText(text).replace(SEPARATORS, ''))
}

/** A plate, form number or parcel tag as it is compared: capitals without spaces, dots and dashes. */
export function foldCode(text: string): string {
  return foldName(text).toUpperCase()
}

/** The digits of a phone without the country code of the mainland. */
export function foldPhone(text: string): string {
  const digits = foldText(text).replace(/[^\d+]/g, '')
  return digits.replace(/^(?:\+86|0086|86(?=1\d{10}$))/, '').replace(/\D/g, '')
}

// Above the separators of values.
const FIRST_PAIR = 2

/**
 * Digits as overlapping pairs, one character each: 5678 → 56, 67, 78. A digit alone is every tenth character and makes
 * `indexOf` stop all the time; a pair is every hundredth, so the scan is four times as fast. One digit alone is lost.
 */
export function encodePairs(digits: string): string {
  let pairs = ''
  for (let index = 0; index + 1 < digits.length; index++) {
    pairs += String.fromCharCode(FIRST_PAIR + Number(digits.slice(index, index + 2)))
  }
  return pairs
}

/** The digits of `encodePairs`. */
export function decodePairs(pairs: string): string {
  const numbers = Array.from(pairs, (pair) => String(pair.charCodeAt(0) - FIRST_PAIR).padStart(2, '0'))
  return numbers.map((pair, index) => (index === 0 ? pair : pair.slice(1))).join('')
}

export interface FoldedText {
  readonly text: string
  /** For each UTF-16 unit of `text`, where its character starts and ends in the original. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

/** Folds character by character and remembers where each came from, so that a match can be shown in the original. */
export function foldWithOrigins(original: string, fold: (text: string) => string): FoldedText {
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let at = 0
  for (const character of original) {
    const folded = fold(character)
    for (let index = 0; index < folded.length; index++) {
      starts.push(at)
      ends.push(at + character.length)
    }
    text += folded
    at += character.length
  }
  return { text, starts, ends }
}
