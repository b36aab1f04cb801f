/** What one version of a form's texts says otherwise than another, line by line. Pure. */
import type { TextBlock } from './formTextBlocks.ts'

/** A line that both have, that only the earlier one has, or only the later one. */
export interface ComparedLine {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** One block that differs. */
export interface ComparedBlock {
  readonly key: string
  readonly lines: readonly ComparedLine[]
}

type Texts = Readonly<Record<string, string>>

/** The blocks that differ between two versions, each with its lines; an absent block says what is shipped. */
export function compareTexts(blocks: readonly TextBlock[], before: Texts, after: Texts): readonly ComparedBlock[] {
  return blocks.flatMap(({ key, shipped }) => {
    const [old, now] = [before[key] ?? shipped, after[key] ?? shipped]
    return old === now ? [] : [{ key, lines: compareLines(linesOf(old), linesOf(now)) }]
  })
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.split('\n')
}

/** The longest run of common lines stays; a text block has few enough lines for the plain table of lengths. */
function compareLines(old: readonly string[], now: readonly string[]): readonly ComparedLine[] {
  const common = commonLengths(old, now)
  const lines: ComparedLine[] = []
  let [from, to] = [0, 0]
  while (from < old.length || to < now.length) {
    const [gone, fresh] = [old[from], now[to]]
    if (gone !== undefined && gone === fresh) {
      lines.push({ kind: 'same', text: gone })
      from += 1
      to += 1
      continue
    }
    const dropOld = fresh === undefined || (common[from + 1]?.[to] ?? 0) >= (common[from]?.[to + 1] ?? 0)
    if (gone !== undefined && dropOld) {
      lines.push({ kind: 'gone', text: gone })
      from += 1
    } else {
      lines.push({ kind: 'new', text: fresh ?? '' })
      to += 1
    }
  }
  return lines
}

function commonLengths(old: readonly string[], now: readonly string[]): readonly (readonly number[])[] {
  const table = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let from = old.length - 1; from >= 0; from -= 1) {
    for (let to = now.length - 1; to >= 0; to -= 1) {
      const row = table[from]
      if (row === undefined) continue
      const below = table[from + 1]
      row[to] = old[from] === now[to] ? 1 + (below?.[to + 1] ?? 0) : Math.max(below?.[to] ?? 0, row[to + 1] ?? 0)
    }
  }
  return table
}
