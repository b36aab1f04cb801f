// Reads what the code cites ("handbook R85", "sync 4.4, 4.9") and what the pages offer to be cited.

/** One reference: the page without folder and ending, and the rule or section. */
export interface Citation {
  readonly doc: string
  readonly anchor: string
}

const ANCHOR = '(?:[A-Z]\\d+|\\d+(?:\\.\\d+)*)'
const CITATION = new RegExp(
  `\\b(handbook|sync|style|design|architecture) (${ANCHOR}(?:(?:, | and |, and )${ANCHOR})*)(?![\\w%])`,
  'g',
)

/** All references in a text, lists taken apart. */
export function readCitations(text: string): Citation[] {
  // A citation may be wrapped in a comment: join the lines first.
  const joined = text.replace(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, ' ')
  return [...joined.matchAll(CITATION)].flatMap(([, doc = '', list = '']) =>
    list.split(/, and |, | and /).map((anchor) => ({ doc, anchor })),
  )
}

/** Numbers a page can be cited by: headings, numbered points below a heading, and first cells of tables. */
export function readAnchors(page: string): ReadonlySet<string> {
  const anchors = new Set<string>()
  let section = ''
  for (const line of page.split('\n')) {
    const heading = /^#+ (\d+(?:\.\d+)*)\b/.exec(line)?.[1]
    const point = /^(\d+)\. /.exec(line)?.[1]
    const row = /^\| ?\**([A-Z]\d+)\** ?\|/.exec(line)?.[1]
    if (heading !== undefined) section = heading
    const anchor = heading ?? row ?? (point === undefined ? undefined : `${section}.${point}`)
    if (anchor !== undefined) anchors.add(anchor)
  }
  return anchors
}
