// A merge that is taken apart: both files are found by what is theirs again, and by nothing else.
import { expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import type { TouchedRow } from '#renderer/db/store.ts'
import { decideUnmerge } from '#shared/domain/owner-files/mergeDecisions.ts'
import { succeeded } from '#test/support/actions.ts'
import { mergeFiles } from '#test/support/leaderActions.ts'
import { importLines } from '#test/support/rosterLines.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { ownerSearchTerms } from './searchTerms.ts'

test('taking a merge apart makes the document of the file that stayed anew', async () => {
  const store = await foundedStore()
  await importLines(store, [
    { unit: '1-0101', name: '王晓梅', phones: ['13812345678'] },
    { unit: '1-0102', name: '王小梅', phones: ['13912345678'] },
  ])
  const idOf = async (name: string) => must((await store.db.people.toArray()).find((row) => row.v.name === name)).id
  const [from, into] = [await idOf('王小梅'), await idOf('王晓梅')]
  await mergeFiles(store, from, into)
  const [merge] = await store.db.merges.toArray()
  const heard: TouchedRow[] = []
  store.onCommitted((_committed, rows) => heard.push(...rows))
  const moved = must(merge).v.moved.map((key) => ({ key, exists: true, personId: into }))
  const facts = { ...must(merge).v, id: must(merge).id }
  succeeded(await commit(store, SUPERVISOR, (context) => decideUnmerge(facts, moved, context)))
  const followed = heard.filter(({ table }) => ownerSearchTerms.tables.includes(table))
  const ids = await ownerSearchTerms.documentIds(store, followed)
  expect(ids).toContain(`person/${into}`)
  expect(ids).toContain(`person/${from}`)
})
