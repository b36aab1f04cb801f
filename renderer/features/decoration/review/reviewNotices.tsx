/** A refusal of review or signatures with no form to stand in. */
import { showNotice } from '#renderer/ui/notice.ts'
import { RefusalNote } from '#renderer/ui/RefusalNote.tsx'
import { reviewRefusalWords } from './reviewWords.ts'

/** Says why nothing was done. */
export function tellReviewRefusal(code: string): void {
  showNotice(<RefusalNote words={reviewRefusalWords(code)} />, { id: 'review-refusal', autoClose: 12_000 })
}
