// A module nobody has heard of plugs in: its own entity, table, time line, open matter, action, search terms, facts and
// evening close, declared here and nowhere else. If this file needs an edit elsewhere, a boundary is wrong (architecture 3).

// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import type { Table } from 'dexie'
import { expect, test } from 'vitest'
import { startSearch } from '#renderer/app/deskSearch.ts'
import type { FrontDeskModule, HubSubject } from '#renderer/app/frontDeskModule.ts'
import { DATABASE_VERSIONS } from '#renderer/db/database.ts'
import { runCommand, useDesk } from '#renderer/db/deskContext.ts'
import type { AggregateRow } from '#renderer/db/rows.ts'
import { createInProcessClient } from '#renderer/db/search/inProcessSearch.ts'
import type { Store } from '#renderer/db/store.ts'
import { deskVisitsFrontDesk } from '#renderer/features/desk-visits/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { FINAL } from '#shared/domain/entities.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry, type DomainModule } from '#shared/domain/registry.ts'
import { DESK } from '#shared/domain/roles.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { EventSpec, LiveEvent } from '#shared/sync/registry.ts'
import { press, showReception } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must } from '#test/support/testStore.ts'

startTexts('zh-CN')

interface UmbrellaState extends JsonObject {
  readonly status: 'out' | 'back'
  readonly personId: string
  readonly tag: string
}

function foldUmbrella(events: readonly LiveEvent[]) {
  const lent = events.find((event) => event.ev === 'lent')
  const isBack = events.some((event) => event.ev === 'returned')
  const state = { status: isBack ? 'back' : 'out', personId: '', tag: '', ...lent?.data } as UmbrellaState
  return { state, violations: [] }
}

const spec: EventSpec<UmbrellaState> = {
  kind: 'events',
  entity: 'umbrella',
  events: { lent: FINAL, returned: FINAL },
  rules: [],
  fold: foldUmbrella,
}

const domain: DomainModule = {
  name: 'umbrellas',
  entities: [{ spec: spec as EventSpec, table: 'umbrellas', retention: { years: 1, basis: 'operation' } }],
  commands: { 'umbrella.lend': DESK, 'umbrella.return': DESK },
}

const version = { number: 2, stores: { umbrellas: 'id, v.personId, v.status' } }

const table = (store: Store) => store.db.table('umbrellas') as Table<AggregateRow<UmbrellaState>, string>
const rowsOf = (store: Store, { id }: HubSubject) => table(store).where('v.personId').equals(id).toArray()
const outOf = (rows: readonly AggregateRow<UmbrellaState>[]) => rows.filter((row) => row.v.status === 'out')

const documentOf = ({ id, v: { tag } }: AggregateRow<UmbrellaState>) => ({
  id: `umbrella/${id}`,
  kind: 'umbrella',
  names: [],
  units: [],
  phones: [],
  codes: [tag],
  label: { title: tag },
})

const umbrellas: FrontDeskModule = {
  domain,
  routes: [],
  hubCard: ({ children }) => (
    <>
      <h1>雨伞借用人</h1>
      {children}
    </>
  ),
  hubFacts: async (store, subject) => [`借过 ${(await rowsOf(store, subject)).length} 把伞`],
  openMatters: async (store, subject) =>
    outOf(await rowsOf(store, subject)).map(({ id, v }) => ({
      id,
      text: `伞 ${v.tag} 未还`,
      turn: 'owner',
      state: 'due',
    })),
  timeline: async (store, subject) =>
    (await rowsOf(store, subject)).flatMap(({ s, v }) =>
      s.map(({ dot, at }) => ({ id: dot, at, text: `借伞 ${v.tag}` })),
    ),
  dueMatters: async (store) =>
    outOf(await table(store).toArray()).map(({ id, v }) => ({
      id,
      text: `伞 ${v.tag} 还在外面`,
      turn: 'owner',
      state: 'due',
    })),
  useActions: (subject) => {
    const desk = useDesk()
    const lend = async () => {
      await runCommand(desk, (context) => {
        const data = { personId: subject.id, tag: 'S-07' }
        const item = { kind: 'event', e: 'umbrella', id: context.newId(), ev: 'lent', data } as const
        return { ok: true, value: { cmd: 'umbrella.lend', items: [item] } }
      })
    }
    return [{ id: 'umbrella-lend', label: '借伞', keys: 'F7', run: lend }]
  },
  searchTerms: {
    tables: ['umbrellas'],
    documentIds: async (_store, rows) => rows.map((row) => `umbrella/${row.id}`),
    documents: async (store, ids) =>
      (await table(store).bulkGet(ids.map((id) => id.replace('umbrella/', '')))).map((row) => row && documentOf(row)),
    all: async function* (store) {
      yield (await table(store).toArray()).map(documentOf)
    },
    pathOf: (id) => `/umbrellas/${id}`,
  },
}

const openUmbrellaStore = () =>
  foundedStore({ registry: buildRegistry([...DOMAIN_MODULES, domain]), versions: [...DATABASE_VERSIONS, version] })

async function lendAtTheDesk(store: Store): Promise<string> {
  const personId = await addOwner(store, await addUnit(store))
  await showReception({ store, modules: [deskVisitsFrontDesk, umbrellas], path: `/person/${personId}` })
  expect(await screen.findByRole('button', { name: '借伞' })).toBeTruthy()
  expect(screen.queryByText('伞 S-07 未还')).toBeNull()
  await press('F7')
  await waitFor(async () => expect(await table(store).count()).toBe(1))
  return personId
}

test('a module from nowhere stands on the hub beside the others, and follows its own commits', async () => {
  const store = await openUmbrellaStore()
  const personId = await lendAtTheDesk(store)
  expect(screen.getByRole('heading', { name: '雨伞借用人' })).toBeTruthy()
  const missing = within(screen.getByRole('complementary', { name: /缺什么/ }))
  expect(await missing.findByText('伞 S-07 未还')).toBeTruthy()
  expect(missing.getByText('业主办')).toBeTruthy()
  expect(await screen.findByText('借过 1 把伞')).toBeTruthy()
  await press('F2')
  await screen.findByText('到访：业主办事')
  const lines = within(screen.getByRole('list', { name: '时间线' })).getAllByRole('listitem')
  expect(lines.map((line) => line.textContent)).toEqual([
    expect.stringContaining('到访'),
    expect.stringContaining('借伞'),
  ])
  expect(must((await table(store).toArray())[0]).v).toMatchObject({ status: 'out', personId, tag: 'S-07' })
})

test('its open matters are counted at the reception', async () => {
  const store = await openUmbrellaStore()
  await lendAtTheDesk(store)
  expect(await screen.findByText('到期 1')).toBeTruthy()
})

test('its records are found by the search as soon as they are stored', async () => {
  const store = await openUmbrellaStore()
  const service = startSearch(store, [deskVisitsFrontDesk, umbrellas], createInProcessClient)
  expect(await service.search('S-07')).toEqual([])
  await lendAtTheDesk(store)
  await waitFor(async () => expect((await service.search('S-07')).map((hit) => hit.label.title)).toEqual(['S-07']))
  const [hit] = await service.search('S-07')
  expect(service.pathOf(must(hit))).toMatch(/^\/umbrellas\/umbrella\//)
  service.close()
})
