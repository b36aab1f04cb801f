/**
 * Paper sizes, and the only place where their units are converted. Checked against electron.d.ts of version 45: `printToPDF` takes a
 * size in inches, `webContents.print` one in microns.
 */
import { PAPER_SIZES_MM, type Paper } from '#shared/domain/sheets/paperSizes.ts'

const MM_PER_INCH = 25.4
const MICRONS_PER_MM = 1000

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
