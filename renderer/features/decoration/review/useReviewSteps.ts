/** Steps of review and signatures from the screen: run the command, print at once, say what was done, with undo where it can be taken back. */
import { type Desk, undoCommand, useDesk } from '#renderer/db/deskContext.ts'
import type { UndoPlan } from '#renderer/db/store.ts'
import {
  answerReview,
  drawUp,
  type Ink,
  issueOpinion,
  sendToReview,
  signPaper,
  tellNeighbours,
  tellOpinion,
} from '#renderer/features/decoration/commands/review.ts'
import { sendPaper } from '#renderer/papers/paperJobs.tsx'
import { text } from '#renderer/text/text.ts'
import { showNotice } from '#renderer/ui/notice.ts'
import { showUndo } from '#renderer/ui/UndoNotice.tsx'
import type { DrawnUp } from '#shared/domain/decoration/review/reviewFold.ts'
import type { ReviewInput } from '#shared/domain/decoration/review/reviewing.ts'
import type { DrawnUpKind, SigningInput } from '#shared/domain/decoration/review/signing.ts'
import { tellReviewRefusal } from './reviewNotices.tsx'
import { FORM_OF } from './reviewWords.ts'

function say(desk: Desk, message: string, plan: UndoPlan | undefined): void {
  if (plan === undefined) {
    showNotice(message)
    return
  }
  const undo = async (): Promise<void> => {
    const undone = await undoCommand(desk, plan)
    if (!undone.ok) tellReviewRefusal(undone.error.code)
  }
  showUndo({ message, undo })
}

type Done<Value> = Promise<
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: { readonly code: string } }
>

/** What can be done on a case; a form shows a refusal itself, a button has it told. */
export function useReviewSteps(caseId: string) {
  const desk = useDesk()
  const told = async <Value extends { readonly undo: UndoPlan | undefined }>(
    running: Done<Value>,
    words: string,
  ): Promise<void> => {
    const done = await running
    if (done.ok) say(desk, words, done.value.undo)
    else tellReviewRefusal(done.error.code)
  }
  return {
    send: (round: number) => told(sendToReview(desk, caseId), text('decorationReview.done.sent', { round })),
    tell: (round: number) => told(tellOpinion(desk, caseId, round), text('decorationReview.done.told', { round })),
    slip: async (round: number): Promise<void> => {
      const issued = await issueOpinion(desk, caseId, round)
      if (!issued.ok) return tellReviewRefusal(issued.error.code)
      const { sheetId, number } = issued.value.draft
      await sendPaper(desk, { sheetId, number, title: text('papers.forms.drawing-review') })
    },
    /** Draws up and prints, one after the other; the first refusal ends it. */
    draw: async (kinds: readonly DrawnUpKind[]): Promise<void> => {
      for (const paper of kinds) {
        const issued = await drawUp(desk, caseId, { paper })
        if (!issued.ok) return tellReviewRefusal(issued.error.code)
        const { sheetId, number } = issued.value.draft
        const title = text(`papers.forms.${FORM_OF[paper]}`)
        showNotice(text('decorationReview.done.drawn', { paper: title, number }))
        await sendPaper(desk, { sheetId, number, title })
      }
    },
    answer: async (input: ReviewInput) => {
      const done = await answerReview(desk, caseId, input)
      if (!done.ok) return done
      const isApproved = input.opinions.every((one) => one.conclusion === 'approved')
      const conclusion = text(`decorationReview.review.conclusions.${isApproved ? 'approved' : 'refused'}`)
      say(desk, text('decorationReview.done.answered', { round: input.round, conclusion }), done.value.undo)
      return done
    },
    /** Signed on the pad, the paper comes out once more with the signature in its box: the client takes it along. */
    sign: async (input: SigningInput, { drawn, ink }: { readonly drawn: DrawnUp; readonly ink: readonly Ink[] }) => {
      const done = await signPaper(desk, caseId, input, ink)
      if (!done.ok) return done
      say(
        desk,
        text('decorationReview.done.signed', { paper: text(`decorationReview.sign.kinds.${input.paper}`) }),
        done.value.undo,
      )
      const { sheetId, number } = drawn
      const title = text(`papers.forms.${FORM_OF[input.paper]}`)
      if (ink.length > 0 && sheetId !== null) void sendPaper(desk, { sheetId, number, title })
      return done
    },
    neighbours: async (input: { readonly way: string; readonly remark: string }) => {
      const done = await tellNeighbours(desk, caseId, input)
      if (done.ok) say(desk, text('decorationReview.done.neighbours'), done.value.undo)
      return done
    },
  }
}
