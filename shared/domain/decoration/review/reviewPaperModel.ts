/**
 * The model of the papers around review and agreement (handbook 2.5, 2.8; order 110 art. 15, 16): 管理服务协议, 承诺书, 告知书, 邻里告知, 审图意见单. Facts above,
 * then heads with their lines, then a table where one is; everything is text as printed, '' is a line to write on.
 */
export {
  blockLines,
  fact,
  type PaperCell,
  type PaperHead,
  periodWords,
  type WordedPaper as ReviewPaper,
  wordedPaperSchema as reviewPaperSchema,
} from '#shared/domain/sheets/wordedPaper.ts'

/** Layout of all five; a changed layout raises the version and keeps the old component (style 6.4). */
export const REVIEW_PAPER_VERSION = 1
/** The forms. */
export const REVIEW_FORMS = [
  'decoration-agreement',
  'decoration-undertaking',
  'decoration-notice',
  'neighbour-notice',
  'drawing-review',
] as const
/** One of them. */
export type ReviewForm = (typeof REVIEW_FORMS)[number]

/** Labels of the boxes that people from outside sign in, by who signs: the papers print them, and a drawn signature is put there. */
export const SIGN_BOXES = {
  agreed: { owner: '业主（申报人）', contractor: '装修单位' },
  undertook: { owner: '业主（申报人）', contractor: '装修单位', 'fire-officer': '消防负责人' },
  told: { owner: '业主（申报人）签收', contractor: '装修单位签收' },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

/** What a print job names: form and template version. */
export function reviewSheetId(form: ReviewForm): string {
  return `${form}@${REVIEW_PAPER_VERSION}`
}

/** Whom a paper is about, as printed. */
export interface PaperPlace {
  readonly unit: string
  readonly owner: string
  /** 装修单位; empty where nobody is engaged. */
  readonly contractor: string
  /** Number of 申报表; empty without one. */
  readonly caseNumber: string
}

/** Nobody and nowhere yet: a blank. */
export const NO_PLACE: PaperPlace = { unit: '', owner: '', contractor: '', caseNumber: '' }
