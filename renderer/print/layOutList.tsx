/** Lays a list out in a page: drawn once in full to measure, broken into pages by its rows, drawn again. */
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import type { ListSheet } from '#shared/domain/lists/listSheet.ts'
import { installPaperFonts, loadPaperFonts } from './fonts/paperFonts.ts'
import { ListPages } from './ListPages.tsx'
import { type PagePlan, paginate } from './paginate.ts'

const roots = new WeakMap<Element, Root>()

/** Screen and paper round glyph widths differently in rare cases: room for one line that breaks later than measured. */
const SPARE_PX = 12

/**
 * Draws every page of the list into the container, with the fonts loaded.
 * **Throws** an error whose message is the code: `font-missing`, `row-too-high`.
 */
export async function layOutList(container: Element, sheet: ListSheet): Promise<void> {
  const page = container.ownerDocument
  installPaperFonts(page)
  const root = roots.get(container) ?? createRoot(container)
  roots.set(container, root)
  const draw = (plan: PagePlan): void => flushSync(() => root.render(<ListPages sheet={sheet} plan={plan} />))
  const whole = [{ section: 0, from: 0, to: sheet.rows.length }]
  draw([sheet.signers === undefined ? whole : [...whole, { section: 1, from: 0, to: 1 }]])
  await loadPaperFonts(page, container.textContent ?? '').catch(() => {
    throw new Error('font-missing')
  })
  const heights = [...container.querySelectorAll('.list-table tr')].map((row) => row.getBoundingClientRect().height)
  const [head = 0, ...rows] = heights
  const signed = container.querySelector('.list-signers')
  const capacity = heightOf(container.querySelector('.sheet-body')) - SPARE_PX
  if (rows.some((height) => height + head > capacity)) throw new Error('row-too-high')
  // An empty list is one page that says so by having no row.
  const table = { head, rows, keepTogether: false }
  const signing = signed ? [{ head: 0, rows: [heightOf(signed)], keepTogether: true, notAlone: true }] : []
  const plan = rows.length === 0 ? [[{ section: 0, from: 0, to: 0 }]] : paginate([table, ...signing], capacity)
  draw(plan)
  await loadPaperFonts(page, container.textContent ?? '')
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0
}
