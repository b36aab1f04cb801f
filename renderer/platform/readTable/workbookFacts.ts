// What the library that reads workbooks does not tell: the day system, formulas that ended in an error, and how much is inside.
import { ok, type Result } from '#shared/kernel/result.ts'
import { LARGEST_CONTENT } from './tableToRead.ts'
import { inflateText, type ZipEntry } from './zipEntries.ts'

export interface WorkbookFacts {
  readonly epoch1904: boolean
  /** By path inside the archive: cells in error, `F12` → `#REF!`. */
  readonly errors: ReadonlyMap<string, ReadonlyMap<string, string>>
  /** Paths of the sheets in the order of their tabs. */
  readonly sheets: readonly string[]
}

type Refused = 'damaged' | 'too-much-inside'

const CELL_IN_ERROR = /<(?:\w+:)?c\s[^>]*?\bt="e"[^>]*>.*?<(?:\w+:)?v>([^<]*)</gs
/** A cell that a piece of the stream may have cut in two. */
const TAIL = 400

const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]

/** Collects cells in error from a sheet's text as it streams by. */
function errorCollector(): { readonly see: (text: string) => void; readonly found: Map<string, string> } {
  const found = new Map<string, string>()
  let tail = ''
  const see = (text: string): void => {
    const window = tail + text
    if (window.includes('t="e"')) {
      for (const [cell, value = ''] of window.matchAll(CELL_IN_ERROR)) {
        const at = attribute(cell.slice(0, cell.indexOf('>')), 'r')
        if (at !== undefined) found.set(at, value)
      }
    }
    tail = window.slice(-TAIL)
  }
  return { see, found }
}

/** Paths of the sheets by the workbook and its relations. */
function sheetPaths(workbook: string, relations: string): readonly string[] {
  const targets = new Map<string, string>()
  for (const [tag] of relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target') ?? ''
    targets.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  return Array.from(workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g), ([tag]) => {
    const id = attribute(tag, '(?:\\w+:)?id') ?? ''
    return targets.get(id) ?? ''
  })
}

/**
 * Inflates every part once, counting what comes out: an archive that unpacks to more than any roster is refused before
 * the library holds it whole. On the way cells in error and the day system are noted.
 */
export async function workbookFacts(entries: readonly ZipEntry[]): Promise<Result<WorkbookFacts, Refused>> {
  const errors = new Map<string, ReadonlyMap<string, string>>()
  const texts = new Map<string, string>()
  let left = LARGEST_CONTENT
  for (const entry of entries.filter(({ name }) => name.endsWith('.xml') || name.endsWith('.xml.rels'))) {
    const collector = errorCollector()
    const small = entry.name === 'xl/workbook.xml' || entry.name === 'xl/_rels/workbook.xml.rels'
    const see = small ? (text: string) => texts.set(entry.name, (texts.get(entry.name) ?? '') + text) : collector.see
    const inflated = await inflateText(entry, left, see)
    if (!inflated.ok) return inflated
    left -= inflated.value
    if (collector.found.size > 0) errors.set(entry.name, collector.found)
  }
  const workbook = texts.get('xl/workbook.xml') ?? ''
  const properties = /<(?:\w+:)?workbookPr\s[^>]*>/.exec(workbook)?.[0] ?? ''
  return ok({
    epoch1904: /^(?:1|true)$/.test(attribute(properties, 'date1904') ?? ''),
    errors,
    sheets: sheetPaths(workbook, texts.get('xl/_rels/workbook.xml.rels') ?? ''),
  })
}
