/** Move-in in the search: cases lead to their screen, keys and cards to the register. */
import type { SearchTerms } from '#renderer/app/frontDeskModule.ts'
import { moveInPath } from './caseTabs.ts'
import {
  allMoveInDocuments,
  CASE_PREFIX,
  ITEM_PREFIX,
  moveInDocumentIds,
  moveInDocuments,
} from './queries/searchTerms.ts'

export const moveInSearchTerms: SearchTerms = {
  tables: ['moveInCases', 'handedItems', 'units'],
  documentIds: moveInDocumentIds,
  documents: moveInDocuments,
  all: allMoveInDocuments,
  pathOf: (id) => {
    if (id.startsWith(CASE_PREFIX)) return moveInPath(id.slice(CASE_PREFIX.length))
    return id.startsWith(ITEM_PREFIX) ? '/move-in/items' : undefined
  },
}
