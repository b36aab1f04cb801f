/** Words of the room of cases: refusals, how a status is marked. */
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { moveInCases } from '#renderer/text/zh-CN/moveInCases.ts'
import type { DeskState } from '#renderer/ui/palette.ts'
import type { MoveInStatus } from '#shared/domain/move-in/cases/caseState.ts'

type Own = keyof typeof moveInCases.refusals
const isOwn = (code: string): code is Own => Object.hasOwn(moveInCases.refusals, code)

/** Why something of a case was not done. */
export function caseRefusalWords(code: string): RefusalWords {
  return isOwn(code) ? moduleRefusalWords('moveInCases', code) : foreignRefusalWords(code)
}

/** The same for the papers' own screen: undefined for codes of others. */
export function moveInPaperRefusal(code: string): RefusalWords | undefined {
  return isOwn(code) ? moduleRefusalWords('moveInCases', code) : undefined
}

const STATES: Readonly<Record<MoveInStatus, DeskState>> = {
  ...{ noticed: 'todo', received: 'running', refused: 'late', 'handed-over': 'due', archived: 'done' },
  ...{ 'broken-off': 'todo', void: 'todo' },
}

/** How a case is marked. */
export function statusBadge(
  status: MoveInStatus,
  t: Text = text,
): { readonly state: DeskState; readonly words: string } {
  return { state: STATES[status], words: moveInWord('statuses', status, t) }
}
