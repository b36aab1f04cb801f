/** Breaks a sheet into pages by measured heights: rows never break, a table's head repeats, a short section stays together. Pure. */

/** Heights of one section in px; `head` is repeated wherever the section goes on. */
export interface SectionHeights {
  readonly head: number
  readonly rows: readonly number[]
  /** Rows that belong on one page, such as an owner with the photo beside it. */
  readonly keepTogether: boolean
  /** Never alone on a page where the section before it went on: nobody signs under nothing. */
  readonly notAlone?: boolean
}

/** Rows `from` (inclusive) to `to` (exclusive) of one section. */
export interface PagePart {
  readonly section: number
  readonly from: number
  readonly to: number
}

export type PagePlan = readonly (readonly PagePart[])[]

/** Fewest rows of a longer table that may stand alone at the foot or head of a page. */
const LEAST_ROWS_ALONE = 2

function fittingRows(heights: SectionHeights, from: number, space: number): number {
  let used = heights.head
  let to = from
  while (to < heights.rows.length) {
    used += heights.rows[to] ?? 0
    if (used > space) break
    to += 1
  }
  return to - from
}

function breakPoint(heights: SectionHeights, from: number, space: number): number {
  const left = heights.rows.length - from
  const fitting = fittingRows(heights, from, space)
  if (fitting === left) return left
  if (heights.keepTogether || fitting < LEAST_ROWS_ALONE) return 0
  // Leaves more than one row for the next page, unless that would leave too few here.
  return left - fitting < LEAST_ROWS_ALONE && fitting > LEAST_ROWS_ALONE ? fitting - 1 : fitting
}

/**
 * Which rows stand on which page. `capacity` = px between head and foot of a page.
 * What is too high for a whole page gets one to itself and overflows: the caller measures again and refuses.
 */
export function paginate(sections: readonly SectionHeights[], capacity: number): PagePlan {
  const pages: PagePart[][] = [[]]
  let space = capacity
  for (const [section, heights] of sections.entries()) {
    let from = 0
    while (from < heights.rows.length) {
      const page = pages.at(-1) ?? []
      const isFresh = page.length === 0
      const count = breakPoint(heights, from, space) || (isFresh ? Math.max(1, fittingRows(heights, from, space)) : 0)
      if (count > 0) {
        page.push({ section, from, to: from + count })
        const rows = heights.rows.slice(from, from + count)
        space -= heights.head + rows.reduce((sum, height) => sum + height, 0)
        from += count
      }
      if (from < heights.rows.length) {
        pages.push([])
        space = capacity
      }
    }
    if (heights.notAlone === true) bringRows(pages, sections, capacity)
  }
  return pages
}

/** The last rows of the section before come along to a page on which the last section would stand alone, where both keep enough. */
function bringRows(pages: PagePart[][], sections: readonly SectionHeights[], capacity: number): void {
  const [own, ...others] = pages.at(-1) ?? []
  const left = pages.at(-2)
  const before = left?.at(-1)
  const table = before && sections[before.section]
  if (own === undefined || own.from > 0 || others.length > 0 || !left || !before || !table || table.keepTogether) return
  const from = before.to - LEAST_ROWS_ALONE
  const heightsOf = ({ head, rows }: SectionHeights, first: number, end: number) =>
    rows.slice(first, end).reduce((sum, height) => sum + height, head)
  const signed = sections[own.section]
  const needed = heightsOf(table, from, before.to) + (signed ? heightsOf(signed, 0, own.to) : 0)
  if (from - before.from < LEAST_ROWS_ALONE || needed > capacity) return
  left.splice(-1, 1, { ...before, to: from })
  pages.splice(-1, 1, [{ ...before, from }, own])
}
