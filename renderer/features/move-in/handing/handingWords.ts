/** Words of keys and cards: refusals, and how a thing stands. */
import { keyRefusalWords } from '#renderer/features/loans/keys/keyWords.ts'
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import type { HandedLine } from '#renderer/features/move-in/queries/handing.ts'
import { moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import type { Text } from '#renderer/text/text.ts'
import { moveInHanding } from '#renderer/text/zh-CN/moveInHanding.ts'
import type { DeskState } from '#renderer/ui/palette.ts'

/** What happened, is it saved, what now, for any refusal of keys, cards, their papers or a 补录. */
export function handingRefusalWords(code: string): RefusalWords {
  return isOwn(code) ? moduleRefusalWords('moveInHanding', code) : keyRefusalWords(code)
}

function isOwn(code: string): code is keyof typeof moveInHanding.refusals {
  return Object.hasOwn(moveInHanding.refusals, code)
}

/** How a thing stands, with its colour. */
export function handedBadge(
  { state, isExpired }: HandedLine,
  t: Text,
): { readonly state: DeskState; readonly words: string } {
  if (state.status === 'held' && isExpired) return { state: 'late', words: t('moveInHanding.expired') }
  const colour: DeskState = state.status === 'held' ? 'done' : state.status === 'lost' ? 'late' : 'todo'
  return { state: colour, words: moveInWord('handedStands', state.status, t) }
}
