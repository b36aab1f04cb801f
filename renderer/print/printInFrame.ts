/** Preview and printing inside the app by a frame of print.html: the same page that a host turns into PDF. */
import type { SheetJob } from '#shared/ipc/contract.ts'
import { PRINT_FUNCTION, type PrintPage } from '#shared/ipc/printPage.ts'

const PRINT_PAGE = '/print.html'

type PrintWindow = Window & Partial<Readonly<Record<typeof PRINT_FUNCTION, PrintPage>>>

function loaded(frame: HTMLIFrameElement): Promise<PrintWindow> {
  return new Promise((resolve, reject) => {
    frame.addEventListener(
      'load',
      () => {
        const page = frame.contentWindow
        if (page === null) reject(new Error('print-page-missing'))
        else resolve(page)
      },
      { once: true },
    )
    frame.src = PRINT_PAGE
  })
}

/**
 * Shows the pages of a job in a frame that is in the page; a second call shows another job.
 * Rejects with an error whose message is a code: those of print/main.tsx, or `print-page-missing`.
 */
export async function previewInFrame(frame: HTMLIFrameElement, job: SheetJob): Promise<void> {
  const open = frame.contentWindow as PrintWindow | null
  const page = open?.[PRINT_FUNCTION] ? open : await loaded(frame)
  const layOut = page[PRINT_FUNCTION]
  if (layOut === undefined) throw new Error('print-page-missing')
  await layOut(job)
}

/**
 * Opens the browser's print dialog for a job. Resolves when the dialog has been handed the pages; whether it was printed, no browser tells.
 * Rejects as `previewInFrame`.
 */
export async function printInFrame(job: SheetJob): Promise<void> {
  document.getElementById(FRAME_ID)?.remove()
  const frame = hiddenFrame()
  document.body.append(frame)
  try {
    await previewInFrame(frame, job)
  } catch (cause) {
    frame.remove()
    throw cause
  }
  // Browsers that print while the page goes on still need the frame: it stays until they are done, at most until the next print.
  frame.contentWindow?.addEventListener('afterprint', () => frame.remove(), { once: true })
  frame.contentWindow?.print()
}

const FRAME_ID = 'qiantai-print-frame'

function hiddenFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.id = FRAME_ID
  // Not display: none: an undisplayed frame has no layout to measure.
  frame.style.cssText = 'position:fixed;inset-inline-start:-300mm;inline-size:260mm;block-size:320mm;border:0'
  frame.setAttribute('aria-hidden', 'true')
  frame.tabIndex = -1
  return frame
}
