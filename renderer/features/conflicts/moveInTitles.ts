/** Titles of the records of move-in. */
import { type FindTitle, factsOf, textIn, unitCode } from './titleParts.ts'

export const MOVE_IN_TITLES: Readonly<Record<string, FindTitle>> = {
  moveInCase: async (store, id) => {
    const facts = await factsOf(store, 'moveInCases', id)
    return { text: await unitCode(store, textIn(facts, 'unitId')), path: `/move-in/case/${id}` }
  },
  handedItem: async (store, id) => {
    const facts = await factsOf(store, 'handedItems', id)
    const unitId = textIn(facts, 'unitId')
    const text = [await unitCode(store, unitId), textIn(facts, 'serial')].filter(Boolean).join(' ')
    return { text, path: '/move-in/items' }
  },
}
