/** Prints the sheets of one test file, one after the other on one page, as the preview shows them: a new page for each costs more than its PDF. */
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { openPrintPage, pdfOnPage } from '#electron/host/pdf/chromiumPdf.ts'
import type { PdfPrinter } from '#electron/host/pdf/pdfPrinter.ts'
import { err, ok } from '#shared/kernel/result.ts'

/** What a test prints with. */
export interface PrintDesk {
  readonly printer: Pick<PdfPrinter, 'toPdf'>
  /** Why a sheet could not be laid out. */
  readonly logged: readonly string[]
}

/** A print page in the shared browser, open while the tests of the calling file run; `rendererDir` asks for another page than the program's. */
export function printDesk(rendererDir: () => string = () => inject('printPage')): PrintDesk {
  const logged: string[] = []
  let browser: Browser | undefined
  let open: Page | undefined

  async function freshPage(): Promise<Page> {
    if (browser === undefined) throw new Error('no browser: printDesk() is called where beforeAll may be')
    await open?.close()
    open = await browser.newPage({ locale: 'zh-CN', serviceWorkers: 'block' })
    await openPrintPage(open, rendererDir())
    return open
  }

  beforeAll(async () => {
    browser = await chromium.connect(inject('printBrowser'))
    await freshPage()
  }, 120_000)
  afterAll(async () => {
    await open?.close()
    await browser?.close()
  })

  const toPdf: PdfPrinter['toPdf'] = async (job) => {
    try {
      return ok(await pdfOnPage(open ?? (await freshPage()), job))
    } catch (cause) {
      logged.push(cause instanceof Error ? cause.message : String(cause))
      // What a refused sheet leaves on the page is nothing the next one may stand on.
      await freshPage()
      return err({ code: 'sheet-failed' })
    }
  }
  return { printer: { toPdf }, logged }
}
