/** Words of patrol lists: what a list and a place are called, what was found, what a refusal means. */

import type { ListBuilding } from '#renderer/features/vacant-inspections/queries/lists.ts'
import { itemWords, vacantWord } from '#renderer/features/vacant-inspections/vacantWords.ts'
import { lateRefusalWords } from '#renderer/text/lateEntryWords.ts'
import { foreignRefusalWords, moduleRefusalWords, type RefusalWords } from '#renderer/text/refusals.ts'
import { type Text, text } from '#renderer/text/text.ts'
import { vacantChecklists } from '#renderer/text/zh-CN/vacantChecklists.ts'
import { vacantLists } from '#renderer/text/zh-CN/vacantLists.ts'
import type { ChecklistItem } from '#shared/domain/vacant-inspections/kinds.ts'
import type { ListPatrolState } from '#shared/domain/vacant-inspections/lists/listPatrolFold.ts'

/** What happened, is it saved, what now, for any refusal of a filled list. */
export function listRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(vacantLists.refusals, code))
    return moduleRefusalWords('vacantLists', code as keyof typeof vacantLists.refusals)
  return lateRefusalWords(code) ?? foreignRefusalWords(code)
}

/** The same of a checklist. */
export function checklistRefusalWords(code: string): RefusalWords {
  if (Object.hasOwn(vacantChecklists.refusals, code))
    return moduleRefusalWords('vacantChecklists', code as keyof typeof vacantChecklists.refusals)
  return listRefusalWords(code)
}

/** A list by its name, the project's or the program's. */
export function listName({ list, name }: { readonly list: string; readonly name: string }, words: Text = text): string {
  return name === '' ? vacantWord('lists', list, words) : name
}

/** Where a list is filled: a building as people call it, or the whole project. */
export function placeName(building: Pick<ListBuilding, 'code' | 'name'> | undefined, words: Text = text): string {
  if (building === undefined) return words('vacantLists.project')
  return building.name === '' ? words('vacantLists.building', { code: building.code }) : building.name
}

/** An item by its code, in the words of the version that was filled. */
export function wordsOfItem(items: readonly ChecklistItem[], code: string, words: Text = text): string {
  return itemWords(items.find((one) => one.code === code) ?? { code, words: '' }, words)
}

/** Faults by name, or that all was in order. */
export function findingsWords(state: ListPatrolState, items: readonly ChecklistItem[], words: Text = text): string {
  const faults = state.items.filter(({ found }) => found === 'fault')
  if (faults.length > 0) return faults.map(({ item }) => wordsOfItem(items, item, words)).join('、')
  return words('vacantLists.allNormal', { count: state.items.filter(({ found }) => found === 'ok').length })
}
