/** What the conflicts owe: a line each on the boards, for those who may settle it. */
import type { DaySpan, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { useRuleTexts } from '#renderer/stores/useRuleTexts.ts'
import { entityWord } from '#renderer/text/recordWords.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { settlersOf } from '#shared/domain/conflicts/settlers.ts'
import type { RecordKey } from '#shared/sync/change.ts'
import { parseRecordKey } from '#shared/sync/dot.ts'
import { aboutOf, dueConflicts } from './queries.ts'
import { type RecordTitle, recordTitle } from './recordTitles.ts'
import { ruleWords } from './ruleWords.ts'

/** One line a conflict, without a day: it is owed until it is settled. What only leaders may settle is theirs to see. */
export async function conflictMatters(
  store: Store,
  { from }: DaySpan,
  words: Text = text,
): Promise<readonly OpenMatter[]> {
  // Asked about certain days: a conflict is of none.
  if (from !== undefined) return []
  const { texts } = useRuleTexts.getState()
  const due = await dueConflicts(store, store.clock.nowMs())
  return Promise.all(
    due.map(async (conflict): Promise<OpenMatter> => {
      const about = aboutOf(conflict)
      const title = await recordTitle(store, about)
      return {
        id: `conflicts/${conflict.id}`,
        text: matterWords({ about, title, rule: ruleWords(texts, conflict, words) }, words),
        ...(title.who === undefined ? {} : { who: title.who }),
        turn: 'us',
        state: 'contested',
        path: `/conflicts/${conflict.id}`,
        ...(settlersOf(conflict, store.registry.mayAct).includes('front-desk') ? {} : { forLeaders: true as const }),
      }
    }),
  )
}

interface MatterParts {
  readonly about: RecordKey
  readonly title: RecordTitle
  readonly rule: string
}

/** 借出 平板车 1：同一次借用登记了两次归还. The kind is said where neither the rule nor a name of its own tells it. */
function matterWords({ about, title, rule }: MatterParts, words: Text): string {
  const kind = entityWord(parseRecordKey(about).e, words)
  const isTold = rule.toLowerCase().includes(kind.toLowerCase())
  const record = [...(isTold ? [] : [kind]), title.text].filter((part) => part !== '').join(' ')
  return record === '' ? words('conflicts.matter', { what: rule }) : words('conflicts.matterOf', { record, what: rule })
}
