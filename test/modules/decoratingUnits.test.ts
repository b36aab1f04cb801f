// 装修中 is one answer for the card, the lists, the plan of a building and the search: a permit that stands says it (handbook 3.2).
import { beforeEach, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { loadPlanUnits } from '#renderer/features/community/buildings/queries.ts'
import { stateOf } from '#renderer/features/owner-files/households.ts'
import { UNIT_PREFIX, unitReader } from '#renderer/features/owner-files/lists/unitLines.ts'
import { loadUnitFile } from '#renderer/features/owner-files/queries.ts'
import { ownerSearchTerms } from '#renderer/features/owner-files/searchTerms.ts'
import type { Day } from '#shared/kernel/days.ts'
import { commitDraft } from '#test/support/actions.ts'
import { addSite, tellCase } from '#test/support/decorationSites.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

const TODAY = '2026-11-21' as Day

let store: Store
let unitId: string

beforeEach(async () => {
  store = await foundedStore()
  const values = { code: '2', name: '' }
  await commitDraft(
    store,
    { cmd: 'building.save', items: [{ kind: 'set', e: 'building', id: 'b2', values }] },
    SUPERVISOR,
  )
  unitId = await addUnit(store, '2-1203')
  const placed = { kind: 'set', e: 'unit', id: unitId, values: { buildingId: 'b2' } } as const
  await commitDraft(store, { cmd: 'unit.save', items: [placed] })
  await addOwner(store, unitId)
})

/** The state as each of them tells it. */
async function toldStates(): Promise<readonly string[]> {
  const id = UNIT_PREFIX + unitId
  const line = (await unitReader.load(store, [id])).get(id)
  const [plan] = await loadPlanUnits(store, 'b2', TODAY)
  const [document] = await ownerSearchTerms.documents(store, [id])
  let whole: readonly string[] = []
  for await (const page of ownerSearchTerms.all(store))
    whole = [...whole, ...page.filter((one) => one.id === id).flatMap((one) => one.facets ?? [])]
  const states = (facets: readonly string[]) => facets.filter((facet) => facet.startsWith('state/'))
  return [
    stateOf(must(await loadUnitFile(store, unitId)), TODAY),
    must(line).state,
    must(plan).state,
    ...[...states(document?.facets ?? []), ...states(whole)].map((facet) => facet.slice('state/'.length)),
  ]
}

const all = (state: string) => Array.from({ length: 5 }, () => state)

test('a unit with a permit is 装修中 wherever its state stands, while work is stopped too', async () => {
  expect(await toldStates()).toEqual(all('occupied'))
  await addSite(store, { id: 'case-1', unitId, number: 'A-XK-00001' })
  expect(await toldStates()).toEqual(all('decorating'))
  await tellCase(store, 'case-1', { ev: 'stopped', data: { reason: '噪声' } })
  expect(await toldStates()).toEqual(all('decorating'))
})

test('one that is only applied for, or accepted, is what its people make it', async () => {
  await tellCase(store, 'case-1', { ev: 'applied', data: { unitId, applicantName: '李宏', declared: ['surface'] } })
  expect(await toldStates()).toEqual(all('occupied'))
  await addSite(store, { id: 'case-2', unitId, number: 'A-XK-00001' })
  await tellCase(store, 'case-2', { ev: 'accepted', data: { stage: 'first', passed: true, items: [] } })
  expect(await toldStates()).toEqual(all('occupied'))
})

test('a case that changes has its unit looked up anew, and nobody who lives there', async () => {
  await addSite(store, { id: 'case-1', unitId, number: 'A-XK-00001' })
  expect(await ownerSearchTerms.documentIds(store, [{ table: 'decorationCases', id: 'case-1' }])).toEqual([
    UNIT_PREFIX + unitId,
  ])
})
