/** What the conflicts owe: a line each on the boards, for those who may settle it. */
import type { DaySpan, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { settlersOf } from '#shared/domain/conflicts/settlers.ts'
import { aboutOf, dueConflicts } from './queries.ts'
import { recordTitle } from './recordTitles.ts'
import { plainRuleWords } from './ruleWords.ts'

/** One line a conflict, without a day: it is owed until it is settled. What only leaders may settle is theirs to see. */
export async function conflictMatters(
  store: Store,
  { from }: DaySpan,
  words: Text = text,
): Promise<readonly OpenMatter[]> {
  // Asked about certain days: a conflict is of none.
  if (from !== undefined) return []
  const due = await dueConflicts(store, store.clock.nowMs())
  return Promise.all(
    due.map(async (conflict): Promise<OpenMatter> => {
      const title = await recordTitle(store, aboutOf(conflict))
      const what = [title.text, plainRuleWords(conflict, words)].filter((part) => part !== '').join(' ')
      return {
        id: `conflicts/${conflict.id}`,
        text: words('conflicts.matter', { what }),
        ...(title.who === undefined ? {} : { who: title.who }),
        turn: 'us',
        state: 'contested',
        path: `/conflicts/${conflict.id}`,
        ...(settlersOf(conflict, store.registry.mayAct).includes('front-desk') ? {} : { forLeaders: true as const }),
      }
    }),
  )
}
