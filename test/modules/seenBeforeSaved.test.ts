// What is saved under a name or a header that another desk may write too: never over what nobody here has seen (case 62, sync 4.4).
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { beforeEach, expect, test } from 'vitest'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import { filtersSeen, saveFilter } from '#renderer/db/lists/savedFilters.ts'
import type { Store } from '#renderer/db/store.ts'
import { rememberMapping } from '#renderer/features/roster/commands.ts'
import { mappingSeen } from '#renderer/features/roster/queries.ts'
import type { RosterMapping } from '#shared/domain/roster/header.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'

let here: Store
let there: Store

beforeEach(async () => {
  here = await foundedStore()
  there = await otherDesk(here)
  await applyChanges(there, await logOf(here))
})

const hear = async () => applyChanges(here, await logOf(there))
const codeOf = (done: { readonly ok: boolean; readonly error?: { readonly code: string } }) =>
  done.error?.code ?? 'saved'

const filter = (...facets: string[]) => ({ list: 'owners', name: '三栋缺电话', filter: facets })
const saveThere = async (...facets: string[]) => {
  await saveFilter(deskOf(there, SUPERVISOR), filter(...facets), await filtersSeen(there))
  await hear()
}
const storedFilter = async () => (await here.db.savedFilters.toArray()).map(({ v }) => v.filter)

test('a filter of a name that another desk saved meanwhile is not replaced unseen; once that was said, it is', async () => {
  const opened = await filtersSeen(here)
  await saveThere('lacks/phone')
  expect(codeOf(await saveFilter(deskOf(here, SUPERVISOR), filter('building/3'), opened))).toBe('changed-meanwhile')
  expect(await storedFilter()).toEqual(['{"facets":["lacks/phone"]}'])
  const again = await saveFilter(deskOf(here, SUPERVISOR), filter('building/3'), await filtersSeen(here))
  expect(codeOf(again)).toBe('saved')
  expect(await storedFilter()).toEqual(['{"facets":["building/3"]}'])
})

test('a filter that nobody else touched is saved over what the form opened with', async () => {
  await saveThere('lacks/phone')
  const done = await saveFilter(deskOf(here, SUPERVISOR), filter('building/3'), await filtersSeen(here))
  expect(codeOf(done)).toBe('saved')
  expect((await here.db.savedFilters.toArray())[0]?.s.filter?.heads).toHaveLength(1)
})

const mapping = (...fields: RosterMapping['fields'][number][]): RosterMapping =>
  ({ headerRow: 1, headerRows: 1, headerSignature: '房号|姓名', fields }) as RosterMapping

test('the meaning of columns that another desk chose meanwhile is not replaced unseen; once that was said, it is', async () => {
  const mine = mapping('unitCode', 'name')
  const seen = await mappingSeen(here, mine)
  const theirs = mapping('name', 'unitCode')
  await rememberMapping(deskOf(there, SUPERVISOR), theirs, { label: '名册', seen: await mappingSeen(there, theirs) })
  await hear()
  const stored = async () => (await here.db.rosterMappings.toArray())[0]?.v.mapping
  const save = async (rests: typeof seen) =>
    codeOf(await rememberMapping(deskOf(here, SUPERVISOR), mine, { label: '名册', seen: rests }))
  expect(await save(seen)).toBe('changed-meanwhile')
  expect(await stored()).toBe('["name","unitCode"]')
  expect(await save(await mappingSeen(here, mine))).toBe('saved')
  expect(await stored()).toBe('["unitCode","name"]')
})
