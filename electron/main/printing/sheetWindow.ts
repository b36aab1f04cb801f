/** Lays a sheet out in a hidden, sandboxed window and makes PDF or paper of it (style 6.11). */
import { BrowserWindow } from 'electron'
import type { Log } from '#electron/host/answerCall.ts'
import { createJobQueue, withTimeout } from '#electron/host/pdf/jobQueue.ts'
import type { PdfPrinter } from '#electron/host/pdf/pdfPrinter.ts'
import { PRINT_PAGE } from '#electron/main/appOrigin.ts'
import { pdfPageSize, printPageSize } from '#electron/main/printing/pageSizes.ts'
import { layOutScript, printCodeOf } from '#electron/main/printing/printOutcome.ts'
import { keepInside, printWindowOptions } from '#electron/main/window.ts'
import type { PrintCode, Reply, SheetJob } from '#shared/ipc/contract.ts'
import { PRINT_FUNCTION } from '#shared/ipc/printPage.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'

const LAYOUT_LIMIT_MS = 60_000
const MAX_WAITING = 20

export interface SheetPrinter extends PdfPrinter {
  readonly print: (job: SheetJob) => Promise<Reply<'printing:print'>>
  /** Names of the printers the system knows, in its order. */
  readonly printers: () => Promise<readonly string[]>
}

type SheetFailure = { readonly code: 'sheet-failed' | 'timeout' }

/** Makes the printer of the Electron host. */
export function createSheetPrinter(log: Log): SheetPrinter {
  const enqueue = createJobQueue(MAX_WAITING)

  /** `use` decides how long it waits: a person may take a while at the print dialog. */
  async function withSheet<Value>(
    job: SheetJob,
    use: (window: BrowserWindow) => Promise<Value>,
  ): Promise<Value | SheetFailure> {
    const window = new BrowserWindow(printWindowOptions())
    try {
      keepInside(window.webContents, () => undefined)
      const laidOut = await withTimeout(layOut(window, job), LAYOUT_LIMIT_MS)
      if (laidOut === 'timeout') return { code: 'timeout' }
      return await use(window)
    } catch (cause) {
      log(`sheet ${job.sheetId} could not be laid out: ${cause instanceof Error ? cause.message : String(cause)}`)
      return { code: 'sheet-failed' }
    } finally {
      window.destroy()
    }
  }

  return {
    toPdf: async (job) => {
      const made = await (enqueue(() => withSheet(job, (window) => pdfOf(window, job))) ?? { code: 'busy' as const })
      return 'code' in made ? err(made) : ok(made)
    },
    print: async (job) => {
      const done = await (enqueue(() => withSheet(job, (window) => toPaper(window, job))) ?? {
        code: 'failed' as const,
      })
      if ('code' in done) return err(done)
      return done
    },
    printers: systemPrinters,
    close: async () => undefined,
  }
}

async function layOut(window: BrowserWindow, job: SheetJob): Promise<void> {
  await window.loadURL(PRINT_PAGE)
  await window.webContents.executeJavaScript(layOutScript(PRINT_FUNCTION, job))
}

async function pdfOf(window: BrowserWindow, { paper }: SheetJob): Promise<Uint8Array> {
  return window.webContents.printToPDF({
    preferCSSPageSize: true,
    printBackground: true,
    pageSize: pdfPageSize(paper),
  })
}

function toPaper(
  window: BrowserWindow,
  { paper, copies, printer }: SheetJob,
): Promise<Result<null, { readonly code: PrintCode }>> {
  return new Promise((resolve) => {
    // A printer that the desk chose for this paper needs no dialog: its tray and size are set already.
    const where = printer === undefined ? { silent: false } : { silent: true, deviceName: printer }
    const options = { ...where, printBackground: true, copies, pageSize: printPageSize(paper) }
    window.webContents.print(options, (printed, reason) => {
      resolve(printed ? ok(null) : err({ code: printCodeOf(reason) }))
    })
  })
}

async function systemPrinters(): Promise<readonly string[]> {
  const window = new BrowserWindow(printWindowOptions())
  try {
    return (await window.webContents.getPrintersAsync()).map(({ name }) => name)
  } finally {
    window.destroy()
  }
}
