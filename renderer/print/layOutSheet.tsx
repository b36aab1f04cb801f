/** Lays a sheet out in a page: draws it once in full to measure, breaks it into pages, draws those. The only impure file of the paper room beside main. */
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import type { Paper } from '#shared/domain/sheets/paperSizes.ts'
import { installPaperFonts, loadPaperFonts } from './fonts/paperFonts.ts'
import { type PagePart, paginate, type SectionHeights } from './paginate.ts'
import type { OpenedSheet } from './registry.ts'
import { SheetDocument } from './SheetDocument.tsx'
import type { SheetSection } from './sheetSection.ts'

const roots = new WeakMap<Element, Root>()

/** A sheet, the paper it is drawn on, and the logos of its job. */
export interface Drawing {
  readonly sheet: OpenedSheet
  readonly paper: Paper
  readonly images?: Readonly<Record<string, string>>
}

function draw(container: Element, { sheet, ...onPaper }: Drawing, plan: readonly (readonly PagePart[])[]): void {
  const root = roots.get(container) ?? createRoot(container)
  roots.set(container, root)
  flushSync(() => root.render(<SheetDocument {...sheet} {...onPaper} plan={plan} />))
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0
}

function measured(section: SheetSection, body: Element | null): SectionHeights {
  const heights = [...(body?.querySelectorAll('tr') ?? [])].map(heightOf)
  const head = section.head ? (heights[0] ?? 0) : 0
  const rows = section.head ? heights.slice(1) : heights
  return { head, rows, keepTogether: section.keepTogether ?? false, notAlone: section.notAlone ?? false }
}

/** Screen and paper round glyph widths differently in rare cases: room for one line that breaks later than measured. */
const SPARE_PX = 12

function measureAll(container: Element, { sections }: OpenedSheet): { heights: SectionHeights[]; capacity: number } {
  const heights = sections.map((section, index) =>
    measured(section, container.querySelector(`tbody[data-section='${index}']`)),
  )
  return { heights, capacity: heightOf(container.querySelector('.sheet-body')) - SPARE_PX }
}

function everySection({ sections }: OpenedSheet): PagePart[] {
  return sections.map((section, index) => ({ section: index, from: 0, to: section.rows.length }))
}

function bodyOverflows(body: Element): boolean {
  return heightOf(body.firstElementChild) > heightOf(body) + 1
}

/** A logo has no height until it is decoded; one that cannot be is not waited for. */
async function picturesOf(container: Element): Promise<void> {
  await Promise.all([...container.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)))
}

/**
 * Draws every page of every copy into the container, with the fonts loaded.
 * **Throws** an error whose message is the code: `font-missing`, `row-too-high` (one row is higher than a page).
 */
export async function layOutSheet(container: Element, drawing: Drawing): Promise<void> {
  const { sheet } = drawing
  const page = container.ownerDocument
  installPaperFonts(page)
  container.classList.add('sheet-measuring')
  draw(container, drawing, [everySection(sheet)])
  await loadPaperFonts(page, container.textContent ?? '').catch(() => {
    throw new Error('font-missing')
  })
  await picturesOf(container)
  const { heights, capacity } = measureAll(container, sheet)
  container.classList.remove('sheet-measuring')
  draw(container, drawing, paginate(heights, capacity))
  // The page numbers and （续） are new text.
  await loadPaperFonts(page, container.textContent ?? '')
  await picturesOf(container)
  if ([...container.querySelectorAll('.sheet-body')].some(bodyOverflows)) throw new Error('row-too-high')
}
