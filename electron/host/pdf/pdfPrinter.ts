/** Makes PDF of a sheet; one implementation per host. */
import type { PdfCode, SheetJob } from '#shared/ipc/contract.ts'
import type { Result } from '#shared/kernel/result.ts'

/** A PDF's bytes or a code the desk understands. */
export type PdfResult = Result<Uint8Array, { readonly code: PdfCode }>

/** Holds what it needs between jobs (a warm browser) until it is closed. */
export interface PdfPrinter {
  readonly toPdf: (job: SheetJob) => Promise<PdfResult>
  readonly close: () => Promise<void>
}
