/** The recovery sheet on A4, and its laying out: one page, nothing to break. */
import { flushSync } from 'react-dom'
import { createRoot, type Root } from 'react-dom/client'
import type { RecoverySheet as Model } from '#shared/domain/sheets/recoverySheet.ts'
import { installPaperFonts, loadPaperFonts } from './fonts/paperFonts.ts'
import { QrCode } from './QrCode.tsx'
import './recoverySheet.css'

export function RecoverySheet({ sheet }: { readonly sheet: Model }) {
  return (
    <article className='sheet-document'>
      <section className='sheet-page' data-paper='A4' data-size='full'>
        <div className='sheet-copy-page recovery'>
          <header>
            <h1>{sheet.title}</h1>
            <p>{sheet.subtitle}</p>
          </header>
          <dl className='recovery-facts'>
            {sheet.facts.map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <div className='recovery-code'>
            <div>
              <h2>{sheet.codeTitle}</h2>
              <ol>
                {sheet.groups.map((group, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a printed group has no other identity and never moves
                  <li key={index}>{group}</li>
                ))}
              </ol>
            </div>
            <QrCode text={sheet.qr} />
          </div>
          <p className='recovery-warning'>{sheet.warning}</p>
          <h2>{sheet.whereTitle}</h2>
          <p className='recovery-under'>{sheet.where}</p>
          <h2>{sheet.howTitle}</h2>
          <ol className='recovery-steps recovery-under'>
            {sheet.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
          <footer className='recovery-signatures'>
            {sheet.signatures.map((name) => (
              <div key={name}>{name}</div>
            ))}
          </footer>
        </div>
      </section>
    </article>
  )
}

const roots = new WeakMap<Element, Root>()

/** Draws the sheet into the container, with the fonts loaded. **Throws** an error whose message is `font-missing`. */
export async function layOutRecoverySheet(container: Element, sheet: Model): Promise<void> {
  const page = container.ownerDocument
  installPaperFonts(page)
  const root = roots.get(container) ?? createRoot(container)
  roots.set(container, root)
  flushSync(() => root.render(<RecoverySheet sheet={sheet} />))
  await loadPaperFonts(page, container.textContent ?? '').catch(() => {
    throw new Error('font-missing')
  })
}
