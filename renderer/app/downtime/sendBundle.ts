/** The bundle on its way: recorded first, because paper cannot be taken back, then to the printer or the browser's dialog. */
import type { DowntimeList } from '#renderer/app/frontDeskModule.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { paperRefusalWords } from '#renderer/papers/paperWords.ts'
import { printInFrame } from '#renderer/print/printInFrame.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { bundleJobs, recordBundle } from './bundle.ts'

/** Prints the bundle; what failed is said, and its numbers wait below to be printed again or voided. */
export async function sendBundle(
  desk: Desk,
  lists: readonly DowntimeList[],
  sheetIds: readonly string[],
): Promise<boolean> {
  const jobs = await bundleJobs(desk, lists, sheetIds)
  await recordBundle(desk, sheetIds)
  try {
    for (const job of jobs) {
      if (desk.info.host !== 'electron') {
        await printInFrame(job)
        continue
      }
      const printed = await desk.bridge.printing.print(job)
      if (!printed.ok) return tellFailure(printed.error.code)
    }
    return true
  } catch {
    return tellFailure('sheet-failed')
  }
}

function tellFailure(code: string): false {
  showNotice(paperRefusalWords(code).what, { role: 'alert', autoClose: false })
  return false
}
