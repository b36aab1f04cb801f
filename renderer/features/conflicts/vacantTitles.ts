/** Titles of the records of empty homes and their keys. */
import type { Store } from '#renderer/db/store.ts'
import { text } from '#renderer/text/text.ts'
import { SHIPPED_LISTS } from '#shared/domain/vacant-inspections/kinds.ts'
import { type FindTitle, factsOf, known, ofPerson, textIn, unitCode } from './titleParts.ts'

export const VACANT_TITLES: Readonly<Record<string, FindTitle>> = {
  vacantInspection: async (store, id) => {
    const facts = await factsOf(store, 'vacantInspections', id)
    const unitId = textIn(facts, 'unitId')
    const text = [await unitCode(store, unitId), textIn(facts, 'day')].filter(Boolean).join(' ')
    return { text, ...(unitId === '' ? {} : { path: `/vacant/unit/${unitId}` }) }
  },
  inspectionFault: async (store, id) => {
    const facts = await factsOf(store, 'inspectionFaults', id)
    const text = [await unitCode(store, textIn(facts, 'unitId')), textIn(facts, 'number')].filter(Boolean).join(' ')
    return { text, path: `/vacant/faults/${id}` }
  },
  inspectionRound: async (store, id) => {
    const facts = await factsOf(store, 'inspectionRounds', id)
    return {
      text: [textIn(facts, 'day'), textIn(facts, 'why')].filter(Boolean).join(' '),
      path: `/vacant/rounds/${id}`,
    }
  },
  checklist: async (store, id) => {
    return { text: await listName(store, id), path: `/vacant/checklists/${id}` }
  },
  listPatrol: async (store, id) => {
    const facts = await factsOf(store, 'listPatrols', id)
    const list = textIn(facts, 'list')
    const building = textIn(await factsOf(store, 'buildings', textIn(facts, 'buildingId')), 'code')
    return {
      text: [await listName(store, list), building, textIn(facts, 'day')].filter(Boolean).join(' '),
      path: `/vacant/lists/${list}`,
    }
  },
  keySet: known('loanThings', 'label', (id) => `/loans/${id}`),
  keyEntrustment: ofPerson('keyEntrustments', () => ({ path: '/loans/keys/entrustments' })),
}

/** A list by the project's name of it, or by the program's. */
async function listName(store: Store, list: string): Promise<string> {
  const own = textIn(await factsOf(store, 'checklists', list), 'name')
  const shipped = SHIPPED_LISTS.find((one) => one === list)
  return own !== '' || shipped === undefined ? own : text(`vacant.lists.${shipped}`)
}
