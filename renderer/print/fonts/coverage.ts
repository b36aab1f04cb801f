/** Which characters paper can show by its own fonts. */
import { PAPER_FACES } from './paperFonts.ts'
import { ABSENT_HAN } from './rareHanFaces.ts'

type Span = readonly [first: number, last: number]

function spansOf(unicodeRange: string): Span[] {
  return unicodeRange.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}

const isIn = (spans: readonly Span[], code: number) => spans.some(([first, last]) => code >= first && code <= last)

/**
 * The Han characters of a text that no font of paper has, each once: they print from the machine's fonts or as an empty box,
 * so a screen should say so before printing.
 */
export function uncoveredHan(text: string): string[] {
  const declared = [...new Set(PAPER_FACES.map((face) => face.unicodeRange))].flatMap(spansOf)
  const absent = spansOf(ABSENT_HAN)
  const han = new Set(text.match(/\p{Script=Han}/gu) ?? [])
  return [...han].filter((character) => {
    const code = character.codePointAt(0) ?? 0
    return !isIn(declared, code) || isIn(absent, code)
  })
}
