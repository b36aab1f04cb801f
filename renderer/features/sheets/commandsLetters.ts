/** Commands of 收发文: load, decide, commit. Refusals as the decision of the same name. */
import { type Desk, runCommand } from '#renderer/db/deskContext.ts'
import { loadLiveEvents } from '#renderer/db/liveEvents.ts'
import type { ChangeDraft, DecisionContext } from '#shared/domain/draft.ts'
import {
  decideAnswerLetter,
  decideCorrectLetter,
  decideFileLetter,
  decideForwardLetter,
  decideRegisterLetter,
  decideTakeBackLetter,
  type LetterFacts,
  type LetterInput,
  type LetterRefusal,
} from '#shared/domain/sheets/letterDecisions.ts'
import { err, type Result } from '#shared/kernel/result.ts'

/** What is done with a line besides registering and mending it. */
export type LetterAct =
  | { readonly kind: 'forward'; readonly to: string }
  | { readonly kind: 'answer' }
  | { readonly kind: 'file'; readonly box: string }

export function registerLetter(desk: Desk, input: LetterInput) {
  return runCommand(desk, (context) => decideRegisterLetter(input, context))
}

export function actOnLetter(desk: Desk, letterId: string, act: LetterAct) {
  return runCommand(desk, async (context): Promise<Result<ChangeDraft, LetterRefusal>> => {
    const row = await desk.store.db.letters.get(letterId)
    return row ? decideAct({ id: row.id, state: row.v }, act, context) : err({ code: 'letter-unknown' })
  })
}

function decideAct(letter: LetterFacts, act: LetterAct, context: DecisionContext) {
  if (act.kind === 'forward') return decideForwardLetter(letter, act.to, context)
  return act.kind === 'file' ? decideFileLetter(letter, act.box, context) : decideAnswerLetter(letter, context)
}

export function correctLetter(desk: Desk, letterId: string, input: LetterInput) {
  return runCommand(desk, async (context) =>
    decideCorrectLetter(letterId, await loadLiveEvents(desk.store, 'letter', letterId), input, context),
  )
}

/** Takes the last fact of a line back, the line itself when nothing else stands. */
export function takeBackLetter(desk: Desk, letterId: string, reason: string) {
  return runCommand(desk, async (context) =>
    decideTakeBackLetter(letterId, await loadLiveEvents(desk.store, 'letter', letterId), reason, context),
  )
}
