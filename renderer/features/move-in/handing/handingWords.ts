/** Words of keys and cards: refusals, and how a thing stands. */
import { moveInWord } from '#renderer/features/move-in/moveInWords.ts'
import type { HandedLine } from '#renderer/features/move-in/queries/handing.ts'
import { lateRefusalWords } from '#renderer/text/lateEntryWords.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import type { Text } from '#renderer/text/text.ts'
import { keys } from '#renderer/text/zh-CN/keys.ts'
import { loans } from '#renderer/text/zh-CN/loans.ts'
import { moveInHanding } from '#renderer/text/zh-CN/moveInHanding.ts'
import { papers } from '#renderer/text/zh-CN/papers.ts'
import type { DeskState } from '#renderer/ui/palette.ts'

/** What happened, is it saved, what now, for any refusal of keys, cards, their papers or a 补录. */
export function handingRefusalWords(code: string): RefusalWords {
  if (isKeyOf(moveInHanding.refusals, code)) return moduleRefusalWords('moveInHanding', code)
  if (isKeyOf(keys.refusals, code)) return moduleRefusalWords('keys', code)
  if (isKeyOf(loans.refusals, code)) return moduleRefusalWords('loans', code)
  if (isKeyOf(papers.refusals, code)) return moduleRefusalWords('papers', code)
  return lateRefusalWords(code) ?? foreignRefusalWords(code)
}

function isKeyOf<Table extends object>(table: Table, key: string): key is keyof Table & string {
  return Object.hasOwn(table, key)
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
