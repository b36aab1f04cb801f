// Writes readings.generated.ts from pinyin-pro: `npx node renderer/db/search/makeReadings.ts > renderer/db/search/readings.generated.ts`.
// The worker carries this table (60 KB) instead of the library, whose word dictionaries take 9 MB of heap it never needs.
import { pinyin } from 'pinyin-pro'

const FIRST = 0x3400
const LAST = 0x9fff
const RARE_FIRST = 0x20000
const RARE_LAST = 0x323af
const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz'

/** The everyday reading of one character without tone, ü written v; empty where the library has none. */
export function libraryReading(character: string): string {
  const reading = pinyin(character, { toneType: 'none', v: true }).normalize('NFKD').replace(/\p{M}/gu, '')
  return /^[a-z]+$/.test(reading) ? reading : ''
}

function rareCharacters(): string {
  const byReading = new Map<string, string>()
  for (let code = RARE_FIRST; code <= RARE_LAST; code++) {
    const character = String.fromCodePoint(code)
    const reading = libraryReading(character)
    if (reading !== '') byReading.set(reading, (byReading.get(reading) ?? '') + character)
  }
  return [...byReading].map(([reading, characters]) => `${reading}${characters}`).join(' ')
}

function makeReadings(): string {
  const readings: string[] = []
  for (let code = FIRST; code <= LAST; code++) readings.push(libraryReading(String.fromCodePoint(code)))
  const syllables = [...new Set(['', ...readings])].sort()
  const number = new Map(syllables.map((syllable, index) => [syllable, index]))
  const packed = readings.map((reading) => {
    const index = number.get(reading) ?? 0
    return `${DIGITS[Math.floor(index / 36)]}${DIGITS[index % 36]}`
  })
  return [
    '// Made by makeReadings.ts from pinyin-pro; do not edit.',
    `/** Toneless syllables; the first is "no reading". */`,
    `export const SYLLABLES = '${syllables.join(' ')}'`,
    `/** Code point of the first character of PACKED. */`,
    `export const PACKED_FIRST = 0x${FIRST.toString(16)}`,
    `/** Two base-36 digits a character: its number in SYLLABLES. */`,
    `export const PACKED = '${packed.join('')}'`,
    `/** Characters beyond the basic plane: a syllable and the characters read so, by spaces. */`,
    `export const RARE = '${rareCharacters()}'`,
  ].join('\n')
}

// biome-ignore lint/suspicious/noConsole: the table is this script's output.
if (import.meta.main) console.log(makeReadings())
