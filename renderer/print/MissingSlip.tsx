/** The slip of 「缺什么」 as it lies on A5 or 241 × 93, and its laying out: one page, nothing to break. */
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import type { MissingSlip as Model } from '#shared/domain/desk-visits/missingSlip.ts'
import { sheetSizeOn } from '#shared/domain/sheets/paperSizes.ts'
import { installPaperFonts, loadPaperFonts } from './fonts/paperFonts.ts'
import './missingSlip.css'

export function MissingSlip({ slip }: { readonly slip: Model }) {
  return (
    <article className='sheet-document'>
      <section className='sheet-page missing-slip' data-paper={slip.paper} data-size={sheetSizeOn(slip.paper, 1)}>
        <div className='sheet-copy-page'>
          <header className='missing-slip-head'>
            <h1>{slip.title}</h1>
            <p>{slip.community}</p>
            <p>{slip.unit}</p>
            <p>{slip.day}</p>
          </header>
          <div className='missing-slip-body'>
            {slip.groups.map((group) => (
              <div key={group.title}>
                <h2>{group.title}</h2>
                <ul>
                  {group.lines.map(({ text, due }, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: a printed line has no other identity and never moves
                    <li key={index}>
                      <span>{text}</span>
                      {due === '' ? null : <span className='missing-slip-due'>{due}</span>}
                    </li>
                  ))}
                </ul>
              </div>
            ))}
            {slip.more === '' ? null : <p>{slip.more}</p>}
          </div>
          <footer className='missing-slip-foot'>{slip.foot}</footer>
        </div>
      </section>
    </article>
  )
}

const roots = new WeakMap<Element, Root>()

/** Draws the slip into the container, with the fonts loaded. **Throws** an error whose message is `font-missing`. */
export async function layOutMissingSlip(container: Element, slip: Model): Promise<void> {
  const page = container.ownerDocument
  installPaperFonts(page)
  const root = roots.get(container) ?? createRoot(container)
  roots.set(container, root)
  flushSync(() => root.render(<MissingSlip slip={slip} />))
  await loadPaperFonts(page, container.textContent ?? '').catch(() => {
    throw new Error('font-missing')
  })
}
