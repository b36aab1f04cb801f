// The same roster into RxDB 17 with its free Dexie storage.
import { importRow } from '#test/bench/importSides.ts'

export const row = importRow('import.vs.rxdb', 1, {
  measure: 'importRxdb',
  name: 'RxDB bulkInsert',
  durability: "the browser's default (relaxed)",
})
