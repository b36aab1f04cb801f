/**
 * PDF by a Chromium of this machine: one warm headless browser, fed from the built renderer on disk through a private origin that
 * exists in no network. The print page sees the sheet's model and nothing else of the desk.
 */
import type { Browser, Page, Route } from 'playwright-core'
import type { Log } from '#electron/host/answerCall.ts'
import { FILE_HEADERS } from '#electron/host/contentPolicy.ts'
import { createJobQueue, withTimeout } from '#electron/host/pdf/jobQueue.ts'
import type { PdfPrinter, PdfResult } from '#electron/host/pdf/pdfPrinter.ts'
import { readRendererFile } from '#electron/host/rendererFiles.ts'
import type { SheetJob } from '#shared/ipc/contract.ts'
import { PRINT_FUNCTION, type PrintPage } from '#shared/ipc/printPage.ts'
import { err, ok } from '#shared/kernel/result.ts'

/** `.invalid` is reserved (RFC 2606): it never resolves, so a request that slips past the route reaches nothing. */
const PRINT_ORIGIN = 'https://front-desk.invalid'
const LAUNCH_LIMIT_MS = 30_000
const MAX_WAITING = 20

export interface ChromiumPdfOptions {
  readonly executablePath: string
  readonly rendererDir: string
  readonly log: Log
  /** Most milliseconds one sheet may take once the browser runs. */
  readonly jobLimitMs?: number
}

/** Makes a printer that starts its browser with the first job. */
export function createChromiumPdf(options: ChromiumPdfOptions): PdfPrinter {
  const enqueue = createJobQueue(MAX_WAITING)
  let running: Promise<Browser> | undefined
  let spare: Promise<Page> | undefined
  let closed = false

  async function warmBrowser(): Promise<Browser> {
    const browser = await running?.catch(() => undefined)
    if (browser?.isConnected() === true) return browser
    running = launch(options.executablePath)
    return running
  }

  /** A print page that no job has been on: the one that was opened while nobody waited, or a new one. */
  async function freshPage(browser: Browser): Promise<Page> {
    const kept = await spare?.catch(() => undefined)
    spare = undefined
    if (kept?.isClosed() === false && kept.context().browser() === browser) return kept
    return openPage(browser, options.rendererDir)
  }

  async function toPdf(job: SheetJob): Promise<PdfResult> {
    if (closed) return err({ code: 'no-browser-found' })
    const browser = await warmBrowser()
    let page: Page | undefined
    const render = async (): Promise<PdfResult> => {
      try {
        page = await freshPage(browser)
        return ok(await pdfOnPage(page, job))
      } catch (cause) {
        options.log(
          `sheet ${job.sheetId} could not be laid out: ${cause instanceof Error ? cause.message : String(cause)}`,
        )
        return err({ code: 'sheet-failed' })
      }
    }
    try {
      const outcome = await withTimeout(render(), options.jobLimitMs ?? 60_000)
      return outcome === 'timeout' ? err({ code: 'timeout' }) : outcome
    } finally {
      await page?.close().catch(() => undefined)
      // The next sheet finds its page loaded: a third of what one paper takes is the page itself.
      if (!closed) {
        spare = openPage(browser, options.rendererDir)
        spare.catch(() => undefined)
      }
    }
  }

  return {
    toPdf: (job) => enqueue(() => toPdf(job)) ?? Promise.resolve(err({ code: 'busy' } as const)),
    close: async () => {
      closed = true
      const browser = await running?.catch(() => undefined)
      await browser?.close()
    },
  }
}

async function launch(executablePath: string): Promise<Browser> {
  // Loaded with the first sheet: the desk opens without it.
  const { chromium } = await import('playwright-core')
  return chromium.launch({
    executablePath,
    headless: true,
    timeout: LAUNCH_LIMIT_MS,
    // Chromium refuses its own sandbox to root; everybody else keeps it. The host ends the browser itself, with its own signals.
    chromiumSandbox: process.getuid?.() !== 0,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: ['--disable-background-networking', '--disable-quic', '--disable-gpu', '--no-first-run'],
  })
}

/** A new page that shows the print page; one that does not load is closed again. **Throws** when it does not load. */
async function openPage(browser: Browser, rendererDir: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'zh-CN', serviceWorkers: 'block' })
  try {
    await openPrintPage(page, rendererDir)
    return page
  } catch (cause) {
    await page.close().catch(() => undefined)
    throw cause
  }
}

/** Brings a browser's page to the print page of a built renderer. **Throws** when that does not load. */
export async function openPrintPage(page: Page, rendererDir: string): Promise<void> {
  await page.route('**/*', (route) => answerFromDisk(route, rendererDir))
  await page.goto(`${PRINT_ORIGIN}/print.html`, { waitUntil: 'load' })
  await page.waitForFunction((name) => typeof Reflect.get(globalThis, name) === 'function', PRINT_FUNCTION)
}

/** The PDF of a job on an open print page. **Throws** what the print page refuses. */
export async function pdfOnPage(page: Page, job: SheetJob): Promise<Uint8Array> {
  await page.evaluate(layOut, { name: PRINT_FUNCTION, jobText: JSON.stringify(job) })
  return page.pdf({ preferCSSPageSize: true, printBackground: true })
}

/** Runs inside the print page. The job crosses as text: its type is recursive, which Playwright's types cannot follow. */
function layOut({ name, jobText }: { readonly name: string; readonly jobText: string }): Promise<void> {
  const print = Reflect.get(globalThis, name) as PrintPage
  return print(JSON.parse(jobText) as SheetJob)
}

async function answerFromDisk(route: Route, rendererDir: string): Promise<void> {
  const url = new URL(route.request().url())
  const file = url.origin === PRINT_ORIGIN ? await readRendererFile(rendererDir, url.pathname) : undefined
  if (file === undefined) return route.abort('blockedbyclient')
  return route.fulfill({ body: file.bytes, contentType: file.contentType, headers: { ...FILE_HEADERS } })
}
