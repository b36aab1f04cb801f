/**
 * Paper sizes, and the only place where their units are converted. Checked against electron.d.ts of version 45: `printToPDF` takes a
 * size in inches, `webContents.print` one in microns.
 */
import type { Paper } from '#shared/ipc/contract.ts'

const MM_PER_INCH = 25.4
const MICRONS_PER_MM = 1000

/** Width and height of each paper in millimetres, upright as it goes into the printer. */
export const PAPER_SIZES_MM = {
  A4: { width: 210, height: 297 },
  A5: { width: 148, height: 210 },
  label: { width: 60, height: 40 },
  'continuous-140': { width: 241, height: 140 },
  'continuous-93': { width: 241, height: 93 },
} as const satisfies Readonly<Record<Paper, { readonly width: number; readonly height: number }>>

/** Size for `printToPDF`, in inches; the sheet's own `@page` is preferred to it. */
export function pdfPageSize(paper: Paper): { width: number; height: number } {
  const { width, height } = PAPER_SIZES_MM[paper]
  return { width: width / MM_PER_INCH, height: height / MM_PER_INCH }
}

/** Size for `webContents.print`, in microns. */
export function printPageSize(paper: Paper): { width: number; height: number } {
  const { width, height } = PAPER_SIZES_MM[paper]
  return { width: width * MICRONS_PER_MM, height: height * MICRONS_PER_MM }
}
