/** The papers a desk prints on, and their sizes: one list for the layout, the hosts, the printers of a desk and the test page. */

/** A paper as it lies in the printer. */
export type Paper = 'A4' | 'A4-landscape' | 'A5' | 'A5-landscape' | 'label' | 'continuous-140' | 'continuous-93'

/** Every paper a job may name, in the order in which screens list them. */
export const PAPERS = [
  'A4',
  'A4-landscape',
  'A5',
  'A5-landscape',
  'label',
  'continuous-140',
  'continuous-93',
] as const satisfies readonly Paper[]

/** Millimetres, upright as the paper goes into the printer. */
export interface PaperSize {
  readonly width: number
  readonly height: number
}

/**
 * Width and height of each paper in millimetres. The label is 70 × 50 because a stock size of label rolls must hold a QR that a hand scanner
 * reads (18 mm) beside number, unit and name in 11 pt; continuous forms are 241 wide, of which 210 lie between the tractor strips.
 * Source: architecture 9.
 */
export const PAPER_SIZES_MM = {
  A4: { width: 210, height: 297 },
  'A4-landscape': { width: 297, height: 210 },
  A5: { width: 148, height: 210 },
  'A5-landscape': { width: 210, height: 148 },
  label: { width: 70, height: 50 },
  'continuous-140': { width: 241, height: 140 },
  'continuous-93': { width: 241, height: 93 },
} as const satisfies Readonly<Record<Paper, PaperSize>>

/** Width of each tractor strip of a continuous form, holes and perforation included, in millimetres: nothing is printed on it. */
export const TRACTOR_STRIP_MM = 15.5

/**
 * How roomy a sheet is drawn: `full` for a page of A4, `compact` for half of one (A5, continuous forms, two copies on one page), `slip` for what is
 * lower than 110 mm (three copies on a page, 241 × 93), `label`.
 */
export type SheetSize = 'full' | 'compact' | 'slip' | 'label'

/** Below these heights in millimetres a sheet is drawn smaller. */
const FULL_FROM_MM = 200
const COMPACT_FROM_MM = 110
/** A5 upright is as narrow as half a page is low. */
const FULL_WIDTH_FROM_MM = 200

/** How roomy one copy is drawn on a paper that carries `copiesPerPage` of them, one below the other. */
export function sheetSizeOn(paper: Paper, copiesPerPage: number): SheetSize {
  if (paper === 'label') return 'label'
  const { width, height } = PAPER_SIZES_MM[paper]
  const share = height / copiesPerPage
  if (share >= FULL_FROM_MM && width >= FULL_WIDTH_FROM_MM) return 'full'
  return share >= COMPACT_FROM_MM ? 'compact' : 'slip'
}

/** How many copies one page of a paper carries: those that are wanted together on A4, where each keeps 90 mm and more; smaller papers carry one. */
export function copiesOn(paper: Paper, wanted: number): number {
  return paper === 'A4' ? wanted : 1
}
