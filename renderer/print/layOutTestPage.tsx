/** Lays a printer's test page out: one page, nothing to break. */
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import type { Paper } from '#shared/domain/sheets/paperSizes.ts'
import type { TestPage as Model } from '#shared/domain/sheets/printerTestPage.ts'
import { installPaperFonts, loadPaperFonts } from './fonts/paperFonts.ts'
import { TestPage } from './TestPage.tsx'

const roots = new WeakMap<Element, Root>()

/** Draws the test page into the container, with the fonts loaded. **Throws** `font-missing`. */
export async function layOutTestPage(container: Element, model: Model, paper: Paper): Promise<void> {
  const page = container.ownerDocument
  installPaperFonts(page)
  const root = roots.get(container) ?? createRoot(container)
  roots.set(container, root)
  flushSync(() => root.render(<TestPage model={model} paper={paper} />))
  await loadPaperFonts(page, container.textContent ?? '').catch(() => {
    throw new Error('font-missing')
  })
}
