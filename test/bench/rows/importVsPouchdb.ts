// The same roster into PouchDB 9 with the indexeddb adapter.
import { importRow } from '#test/bench/importSides.ts'

export const row = importRow('import.vs.pouchdb', 1.2, {
  measure: 'importPouchdb',
  name: 'PouchDB bulkDocs',
  durability: "the browser's default (relaxed)",
})
