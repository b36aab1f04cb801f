/** Text from people, brought to one form once, at the schema (style 8.5). Nothing here depends on a language setting. */

/**
 * Signs that carry nothing on paper and break search and matching: zero width space and joiner, byte order mark, the
 * marks that turn the direction of writing, control characters. The joiners U+200C/D stay: emoji and some names need them.
 */
const INVISIBLE = /(?![\t\n\v\f\r\u0085])[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu
const WHITE_SPACE = /[\s\u0085]+/g
const FULL_WIDTH = /[\uff01-\uff5e]/g
/** Full-width ，！？：；（）～ are Chinese punctuation, not wide ASCII. */
const CHINESE_PUNCTUATION = new Set('，！？：；（）～')
const FULL_WIDTH_OFFSET = 0xfee0

const NAME_DOTS = /\s*[·\u2022\u30fb\uff65\u2027\u2219\u22c5\u2e31]\s*/g
const SPACE_BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu

const DASHES = /[\u2010-\u2015\u2212\u2500\ufe58\ufe63\uff0d]/g
const PLACE_WORDS = /(?<=[0-9A-Z])(?:(?:#|号)?(?:楼|栋|幢|座|单元|层|室|房)|#|号(?!\p{Script=Han}))/gu

function narrow(sign: string): string {
  return String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET)
}

/** The text with every full-width ASCII sign (Ａ１－．，) as plain ASCII, punctuation included: for figures and codes, not prose. */
export function foldWidth(text: string): string {
  return text.replace(FULL_WIDTH, narrow)
}

/** The text with a–z as A–Z and nothing else changed: other scripts have capitals that do not lead back. */
export function upperAscii(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())
}

/**
 * Text as it is stored: invisible signs gone, full-width letters and digits to ASCII, every run of white space (line ends
 * too) one space, trimmed, NFC. Chinese punctuation, · in names, rare and private-use characters stay as they are.
 */
export function normalizeText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (sign) => (CHINESE_PUNCTUATION.has(sign) ? sign : narrow(sign)))
    .replace(WHITE_SPACE, ' ')
    .trim()
    .normalize('NFC')
}

/**
 * A name as it is stored: as `normalizeText`, the dots •・‧ of the keyboard all ·, no space around · or between two Han
 * characters (`王　梅` is 王梅; `John Smith` keeps its space).
 */
export function normalizeName(text: string): string {
  return normalizeText(text).replace(NAME_DOTS, '·').replace(SPACE_BETWEEN_HAN, '').normalize('NFC')
}

/**
 * The key of a unit label or waybill, for matching and derived ids, not for show. In this order:
 * 1. as `normalizeText`, all full-width ASCII to ASCII, a–z to A–Z, no white space, every kind of dash to `-`;
 * 2. after a digit or letter, 楼 栋 幢 座 单元 层 室 房 (each also after # or 号), a bare # and a bare 号 become `-`
 *    (号 before another Han character stays: `1号院`);
 * 3. runs of `-` become one, none at either end; NFC.
 *
 * `2栋1单元1203室`, `2#-1-1203` and `２－１－１２０３` are `2-1-1203`. Leading zeros and Chinese numerals stay: `二栋` is not 2.
 * Source: handbook 2.19 (unit code), sync 4.3 (derived ids).
 */
export function normalizeCode(text: string): string {
  return upperAscii(foldWidth(normalizeText(text)))
    .replaceAll(' ', '')
    .replace(DASHES, '-')
    .replace(PLACE_WORDS, '-')
    .replace(/-+/g, '-')
    .replace(/^-|-$/g, '')
    .normalize('NFC')
}

/** Whether half of a surrogate pair stands alone: such text has no UTF-8 form and must be refused at the schema. */
export function hasLoneSurrogate(text: string): boolean {
  return /\p{Surrogate}/u.test(text)
}

/** Length in characters as people count them for a limit: code points, so that 𠮷 counts as one. */
export function lengthInCharacters(text: string): number {
  let length = 0
  for (const _ of text) length += 1
  return length
}
