// One way in (docs/architecture.md 4): only renderer/db writes rows. The linter keeps Dexie out of the screens; this
// keeps the few files that may read it from writing.
import { describe, expect, it } from 'vitest'
import { isTest, readSources } from './sourceFiles.ts'

const WRITES: readonly RegExp[] = [
  // The host's blobs and the search worker have such verbs of their own, and are no tables.
  /(?<!\b(?:blobs|client))\.(put|upsert)\(/,
  /\.(bulkPut|bulkAdd|bulkUpdate|bulkDelete)\(/,
  /\b(db|database|tables?)(\.\w+|\[[^\]]+\])\.(add|update|delete|clear)\(/,
  /\.table\([^)]*\)\.(add|update|delete|clear)\(/,
  /\.(where|filter|toCollection)\([^;]*\)\.(modify|delete)\(/,
  /\.transaction\(\s*['"`]rw/,
]

const writesIn = (text: string): string[] =>
  text.split('\n').filter((line) => WRITES.some((pattern) => pattern.test(line)))

describe('writing to the database', () => {
  it('happens in renderer/db only: everybody else hands items to commit()', () => {
    const found = readSources()
      .filter(({ path }) => path.startsWith('renderer/') && !path.startsWith('renderer/db/') && !isTest(path))
      .flatMap(({ path, text }) => writesIn(text).map((line) => `${path}: ${line.trim()}`))
    expect(found).toEqual([])
  })

  it.each([
    'await store.owners.put(row)',
    'await db.owners.add(row)',
    "await database.table('owners').clear()",
    "await db.owners.where('id').equals(id).modify({ name })",
    "await db.transaction('rw?', db.owners, work)",
  ])('is seen in "%s"', (line) => {
    expect(writesIn(line)).toHaveLength(1)
  })

  it.each([
    'bridge.blobs.put(bytes)',
    'seen.add(path)',
    'map.delete(key)',
    "db.transaction('r', db.owners, work)",
    'owners.toArray()',
  ])('is not mistaken for "%s"', (line) => {
    expect(writesIn(line)).toEqual([])
  })
})
