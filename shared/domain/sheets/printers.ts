/** Printers of a desk (architecture 9): which paper goes to which, and how far each prints off. */
import { QUIET } from '#shared/domain/entities.ts'
import type { RegisterSpec } from '#shared/sync/registry.ts'

/** One printer of one desk for one paper; the record id is made of desk and paper. */
export interface PrinterChoice {
  readonly deskId: string
  /** A4, A5, label, continuous-140, continuous-93. */
  readonly paper: string
  /** Name as the system knows it; empty = the system's own choice. */
  readonly printer: string
  /** Tenths of a millimetre to the right and down, negative to the left and up. */
  readonly offsetX: number
  readonly offsetY: number
}

/** Record id of a desk's choice for a paper: two saves of one desk meet in one record. */
export function printerIdOf(deskId: string, paper: string): string {
  return `${deskId}.${paper}`
}

/** Farthest a printer's content is moved, in tenths of a millimetre: what is off by more lies wrong in the tray. */
export const OFFSET_MAX_TENTHS = 200

/** How printer choices merge: the last word of the desk counts. */
export const printerSpec: RegisterSpec = {
  kind: 'register',
  entity: 'printer',
  fields: { deskId: QUIET, paper: QUIET, printer: QUIET, offsetX: QUIET, offsetY: QUIET },
}
