/** One printed sheet on its way to paper, as the page hands it to its host. Types only. */
import type { Paper } from '#shared/domain/sheets/paperSizes.ts'
import type { JsonObject } from '#shared/kernel/json.ts'

/** How far the content is moved on its paper, in tenths of a millimetre to the right and down. */
export interface PaperOffset {
  readonly x: number
  readonly y: number
}

/** One printed sheet on its way to paper: everything in `model` is already text as printed (style 6). */
export interface SheetJob {
  /** Sheet component and its template version, e.g. `owner-registration@1`. */
  readonly sheetId: string
  readonly model: JsonObject
  readonly paper: Paper
  /** Logos that the frames name, by SHA-256, as `data:` addresses; one that is missing is not printed. */
  readonly images?: Readonly<Record<string, string>>
  /** Tenths of a millimetre by which this printer is off: to the right and down, at most 20 mm. */
  readonly offset?: PaperOffset
  /** Name of the printer as the system knows it; a printer that is named prints without a dialog, other hosts do not read it. */
  readonly printer?: string
  /** How often a printer repeats the whole job, 1 to 20; laid out once, and once in a PDF. 存根联 and 业主联 are in the model. */
  readonly copies: number
}

/** Codes of printing: `no-printer`, `cancelled` (the person closed the dialog), `sheet-failed` (the page could not lay it out), `timeout`. */
export type PrintCode = 'no-printer' | 'cancelled' | 'sheet-failed' | 'timeout'
/** Codes of PDF: `no-browser-found`, `sheet-failed`, `timeout`, `busy` (too many jobs are waiting). */
export type PdfCode = 'no-browser-found' | 'sheet-failed' | 'timeout' | 'busy'
