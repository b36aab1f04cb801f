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
  let closed = false

  async function warmBrowser(): Promise<Browser> {
    const browser = await running?.catch(() => undefined)
    if (browser?.isConnected() === true) return browser
    running = launch(options.executablePath)
    return running
  }

  async function toPdf(job: SheetJob): Promise<PdfResult> {
    if (closed) return err({ code: 'no-browser-found' })
    const browser = await warmBrowser()
    const page = await browser.newPage({ locale: 'zh-CN', serviceWorkers: 'block' })
    try {
      const outcome = await withTimeout(renderPdf(page, job, options), options.jobLimitMs ?? 60_000)
      return outcome === 'timeout' ? err({ code: 'timeout' }) : outcome
    } finally {
      await page.close().catch(() => undefined)
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

async function renderPdf(page: Page, job: SheetJob, { rendererDir, log }: ChromiumPdfOptions): Promise<PdfResult> {
  try {
    await openPrintPage(page, rendererDir)
    return ok(await pdfOnPage(page, job))
  } catch (cause) {
    log(`sheet ${job.sheetId} could not be laid out: ${cause instanceof Error ? cause.message : String(cause)}`)
    return err({ code: 'sheet-failed' })
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
