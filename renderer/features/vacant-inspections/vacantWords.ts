/** Words that several rooms of this module need: items of lists, meters, why a home is inspected. */
import { houseCodeWords } from '#renderer/text/houseWords.ts'
import { type LabelKey, type Text, text } from '#renderer/text/text.ts'
import { vacant } from '#renderer/text/zh-CN/vacant.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'

/** An item's words: the project's own, or the program's in the language of `words`. */
export function itemWords({ code, words: own }: Pick<ChecklistItem, 'code' | 'words'>, words: Text = text): string {
  return own === '' ? (houseCodeWords(code, words) ?? vacantWord('items', code, words)) : own
}

type WordTable = 'items' | 'meters' | 'reasons' | 'depths' | 'statuses' | 'lists'

/** A value in the language of `words`; one that this version does not know is said as it is written. */
export function vacantWord(table: WordTable, value: string, words: Text = text): string {
  if (!Object.hasOwn(vacant[table], value)) return value
  return (words as unknown as (key: LabelKey) => string)(`vacant.${table}.${value}` as LabelKey)
}
