import { expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { applyRuns } from '#renderer/db/log/applyRuns.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { commitDraft } from '#test/support/actions.ts'
import { runOf, sisterDesk } from '#test/support/arrivedRuns.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { logOf } from '#test/support/twoDesks.ts'
import { openConflict } from './queries.ts'

startTexts('zh-CN')

const price = (store: Store, depositFen: number) =>
  commitDraft(store, {
    cmd: 'loanThing.save',
    items: [{ kind: 'set', e: 'loanThing', id: 'thing-1', values: { label: '雨伞 1', depositFen } }],
  })

/** Two desks that priced one thing differently; `here` has not heard of it yet. */
async function twoPrices(): Promise<readonly [Store, Store]> {
  const here = await foundedStore()
  await price(here, 2000)
  const there = await sisterDesk(here)
  await applyRuns(there, [await runOf(here)])
  await price(here, 1000)
  await price(there, 3000)
  return [here, there]
}

async function signaturesOn(store: Store): Promise<readonly string[]> {
  const open = must(await openConflict(store, must(await store.db.conflicts.toCollection().first()).id, {}))
  return open.sides.map(({ signature }) => signature).toSorted()
}

test('a side that came in a container of its desk is signed by that desk; an own one is of this computer', async () => {
  const [here, there] = await twoPrices()
  await applyRuns(here, [await runOf(there)])
  expect(await signaturesOn(here)).toEqual(['own', 'signed'])
})

test('changes that came loose are sealed by this desk, and its signature vouches for nobody else', async () => {
  const [here, there] = await twoPrices()
  await applyChanges(here, await logOf(there))
  expect(await signaturesOn(here)).toEqual(['own', 'unsigned'])
})
