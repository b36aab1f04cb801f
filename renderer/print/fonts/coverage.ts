/** Which characters paper can show by its own fonts. */
import { PAPER_FACES } from './paperFonts.ts'

type Span = readonly [first: number, last: number]

function spansOf(unicodeRange: string): Span[] {
  return unicodeRange.split(',').map((part) => {
    const [first = '', last = first] = part.trim().replace(/^U\+/i, '').split('-')
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
  })
}

function spansOfAllFaces(): Span[] {
  const unique = new Set(PAPER_FACES.map((face) => face.unicodeRange))
  return [...unique].flatMap(spansOf)
}

/**
 * The Han characters of a text that no font of paper has, each once: they print from the machine's fonts or as an empty box,
 * so a screen should say so before printing.
 */
export function uncoveredHan(text: string): string[] {
  const spans = spansOfAllFaces()
  const han = new Set(text.match(/\p{Script=Han}/gu) ?? [])
  return [...han].filter((character) => {
    const code = character.codePointAt(0) ?? 0
    return !spans.some(([first, last]) => code >= first && code <= last)
  })
}
