/** What the search knows of decoration: cases, contractors, workers with their passes. */
import type { SearchTerms } from '#renderer/app/frontDeskModule.ts'
import { CASE_PREFIX, caseSearchTerms } from './queries/caseTerms.ts'
import {
  allPeopleDocuments,
  CONTRACTOR_PREFIX,
  peopleDocumentIds,
  peopleDocuments,
  WORKER_PREFIX,
} from './queries/peopleTerms.ts'

export const decorationSearchTerms: SearchTerms = {
  tables: [...caseSearchTerms.tables, 'contractors', 'workers', 'workerPasses'],
  documentIds: async (store, touched) => {
    const [cases, people] = await Promise.all([
      caseSearchTerms.documentIds(store, touched),
      peopleDocumentIds(store, touched),
    ])
    return [...cases, ...people]
  },
  documents: async (store, ids) => {
    const isCase = (id: string): boolean => id.startsWith(CASE_PREFIX)
    const [ofCases, ofPeople] = [ids.filter(isCase), ids.filter((id) => !isCase(id))]
    const [cases, people] = await Promise.all([
      ofCases.length === 0 ? [] : caseSearchTerms.documents(store, ofCases),
      ofPeople.length === 0 ? [] : peopleDocuments(store, ofPeople),
    ])
    const found = [...cases, ...people].flatMap((one) => one ?? [])
    const byId = new Map(found.map((one) => [one.id, one]))
    return ids.map((id) => byId.get(id))
  },
  all: async function* (store) {
    yield* caseSearchTerms.all(store)
    yield* allPeopleDocuments(store)
  },
  pathOf: (id) => {
    if (id.startsWith(CONTRACTOR_PREFIX)) return '/decoration/people/contractors'
    return id.startsWith(WORKER_PREFIX) ? '/decoration/people/workers' : caseSearchTerms.pathOf(id)
  },
}
