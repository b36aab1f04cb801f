/** The one function the print page (renderer/print.html) offers to the host that makes PDF or paper of it. */
import type { SheetJob } from '#shared/ipc/contract.ts'

/** Name of that function on the page's window. */
export const PRINT_FUNCTION = 'qiantaiPrint'

/** Lays the job out; resolves when fonts are loaded and the layout stands, rejects when the sheet is unknown or cannot be laid out. */
export type PrintPage = (job: SheetJob) => Promise<void>
