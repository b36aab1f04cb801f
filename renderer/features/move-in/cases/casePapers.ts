/** 《入伙资料缺件条》 as a form of the desk. */
import type { PaperSource } from '#renderer/db/paperSource.ts'
import { caseMissing } from '#renderer/features/move-in/queries/casesPapers.ts'
import { moveInsOf, runningIn } from '#renderer/features/move-in/queries/subjects.ts'
import { text } from '#renderer/text/text.ts'
import { buildBlankMoveInMissing, MOVE_IN_MISSING_VERSION } from '#shared/domain/move-in/papers/missingSheet.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { err } from '#shared/kernel/result.ts'
import { moveInPaperRefusal } from './caseWords.ts'

/** What lacks goes along with the owner. */
export const missingPaper: PaperSource = {
  form: 'move-in-missing',
  templateVersion: MOVE_IN_MISSING_VERSION,
  paper: 'A4',
  title: () => text('papers.forms.move-in-missing'),
  build: async (store, subject, context) => {
    const row = runningIn(await moveInsOf(store, subject))
    return row === undefined ? err({ code: 'case-unknown' }) : caseMissing(store, row, context)
  },
  refusal: (code) => moveInPaperRefusal(code),
  blank: (context) => buildBlankMoveInMissing(context) as unknown as JsonObject,
}
