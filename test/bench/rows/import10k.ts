// What our only way in costs a company's roster over the library it stands on: 10,000 people, change log and sealing included.
import { importRow } from '#test/bench/importSides.ts'

export const row = importRow('import.10k', 1.3, {
  measure: 'importFloor',
  name: 'bulkPut of the same rows',
  durability: 'strict',
})
