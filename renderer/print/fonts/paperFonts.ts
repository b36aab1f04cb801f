/**
 * The fonts of paper, all of them files of the program: Noto Sans SC in three weights, then Qiantai Rare Han for the characters it lacks.
 * A family name of our own, so that a font of that name on the machine never stands in.
 */
import unicodeRanges from '@fontsource/noto-sans-sc/unicode.json'
import { RARE_HAN_FACES } from './rareHanFaces.ts'

/** What `sheet.css` names as its first family. */
export const PAPER_FAMILY = 'Qiantai Paper'
/** What `sheet.css` names second. */
export const RARE_FAMILY = 'Qiantai Rare Han'

// Only woff2: every Chromium reads it, and the package's own style sheets would bring each file a second time as woff.
const packagedFiles = import.meta.glob<string>(
  '../../../node_modules/@fontsource/noto-sans-sc/files/noto-sans-sc-*-{300,400,700}-normal.woff2',
  { query: '?url', import: 'default', eager: true },
)
const rareFiles = import.meta.glob<string>('./rare-han-*.woff2', { query: '?url', import: 'default', eager: true })

interface FaceSource {
  readonly family: string
  readonly url: string
  readonly weight: string
  readonly unicodeRange: string
}

const PACKAGED_NAME = /noto-sans-sc-(.+)-(\d00)-normal\.woff2$/

function packagedFaces(): FaceSource[] {
  const ranges = new Map(Object.entries(unicodeRanges).map(([key, range]) => [key.replace(/[[\]]/g, ''), range]))
  return Object.entries(packagedFiles).flatMap(([path, url]) => {
    const [, subset, weight] = PACKAGED_NAME.exec(path) ?? []
    const unicodeRange = subset === undefined ? undefined : ranges.get(subset)
    return weight === undefined || unicodeRange === undefined
      ? []
      : [{ family: PAPER_FAMILY, url, weight, unicodeRange }]
  })
}

function rareFaces(): FaceSource[] {
  return RARE_HAN_FACES.flatMap(({ file, unicodeRange }) => {
    const url = rareFiles[`./${file}`]
    // All weights, so that Chromium never thickens a rare character by itself: the PDF would then carry a Type 3 font.
    return url === undefined ? [] : [{ family: RARE_FAMILY, url, weight: '100 900', unicodeRange }]
  })
}

/** Every face of paper, with the characters it stands for. */
export const PAPER_FACES: readonly FaceSource[] = [...packagedFaces(), ...rareFaces()]

/** Makes the fonts of paper known to a page, once; no file is fetched yet. */
export function installPaperFonts(page: Document): void {
  for (const family of [PAPER_FAMILY, RARE_FAMILY]) install(page, family)
}

/** Makes the rare characters known to the desk's own page, for names that the fonts of this computer lack. */
export function installRareFonts(page: Document): void {
  install(page, RARE_FAMILY)
}

function install(page: Document, wanted: string): void {
  if ([...page.fonts].some((face) => face.family.includes(wanted))) return
  for (const { family, url, weight, unicodeRange } of PAPER_FACES) {
    if (family !== wanted) continue
    page.fonts.add(new FontFace(family, `url("${url}") format("woff2")`, { weight, unicodeRange, display: 'block' }))
  }
}

/** Fetches every file that this text needs, in each weight of `sheet.css`. **Throws** when a file cannot be loaded. */
export async function loadPaperFonts(page: Document, text: string): Promise<void> {
  const weights = [300, 400, 700]
  const shorthand = weights.map((weight) => `${weight} 10pt "${PAPER_FAMILY}", "${RARE_FAMILY}"`)
  await Promise.all(shorthand.map((font) => page.fonts.load(font, text)))
  await page.fonts.ready
}
