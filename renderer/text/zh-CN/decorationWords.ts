/** Decoration: what a declaration names, as its paper says it. */
import {
  APPLICANT_LABELS,
  DECLARED_LABELS,
  DRAWING_LABELS,
  PAPER_LABELS,
  WORK_BY_LABELS,
} from '#shared/domain/decoration/cases/caseText.ts'
import { WARNING_LABELS } from '#shared/domain/decoration/cases/warningText.ts'

export const decorationWords = {
  declared: DECLARED_LABELS,
  drawings: DRAWING_LABELS,
  papers: PAPER_LABELS,
  applicants: APPLICANT_LABELS,
  workBy: WORK_BY_LABELS,
  warnings: WARNING_LABELS,
} as const
