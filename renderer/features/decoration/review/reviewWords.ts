/** Words of review, signatures and clauses: refusals, and how each paper stands. */
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { decorationReview } from '#renderer/text/zh-CN/decorationReview.ts'
import { papers } from '#renderer/text/zh-CN/papers.ts'
import type { ReviewForm } from '#shared/domain/decoration/review/reviewPaperModel.ts'
import type { DrawnUpKind } from '#shared/domain/decoration/review/signing.ts'

/** What happened, is it saved, what now, for any refusal of review, signature or clauses. */
export function reviewRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(decorationReview.refusals, code))
    return moduleRefusalWords('decorationReview', code as keyof typeof decorationReview.refusals)
  if (Object.hasOwn(papers.refusals, code)) return moduleRefusalWords('papers', code as keyof typeof papers.refusals)
  return foreignRefusalWords(code)
}

/** The form that is printed for what is signed. */
export const FORM_OF = {
  agreed: 'decoration-agreement',
  undertook: 'decoration-undertaking',
  told: 'decoration-notice',
  neighboursTold: 'neighbour-notice',
} as const satisfies Readonly<Record<DrawnUpKind, ReviewForm>>
