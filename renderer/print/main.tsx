/** Entry of print.html: the page that a host turns into PDF or paper, and that the app shows as a preview in a frame. */
import type { SheetJob } from '#shared/ipc/contract.ts'
import { PRINT_FUNCTION, type PrintPage } from '#shared/ipc/printPage.ts'
import './sheet.css'
import { layOutSheet } from './layOutSheet.tsx'
import { openSheet } from './registry.ts'

/**
 * Lays the job out. Resolves when fonts are loaded and every page stands; `paper` and `copies` are the printer's matter.
 * Rejects with an error whose message is a code: `unknown-sheet`, `bad-model`, `font-missing`, `row-too-high`.
 */
async function layOutJob(job: SheetJob): Promise<void> {
  const container = document.getElementById('root')
  if (container === null) throw new Error('no-root')
  const sheet = openSheet(job.sheetId, job.model)
  if (!sheet.ok) throw new Error(sheet.error)
  const { title, serialNumber } = sheet.value.frame
  document.title = `${title} ${serialNumber}`
  await layOutSheet(container, sheet.value)
}

const offered: Readonly<Record<typeof PRINT_FUNCTION, PrintPage>> = { [PRINT_FUNCTION]: layOutJob }
Object.assign(window, offered)
