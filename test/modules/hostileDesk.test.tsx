// A desk whose colleague sends rubbish: every list, board, paper and screen of every module still opens.
// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { MODULES } from '#renderer/app/modules.ts'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Change } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { DATA_FIELDS, hostileValue } from '#test/support/hostileData.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must, TEST_NOW_MS } from '#test/support/testStore.ts'
import { logOf, otherDesk } from '#test/support/twoDesks.ts'

const SEED = 20261121
const RECORDS = 60
const specs = buildRegistry(DOMAIN_MODULES).declarations.flatMap(({ spec }) =>
  spec.kind === 'events' ? [spec as EventSpec] : [],
)
const data = fc.dictionary(DATA_FIELDS, hostileValue, { maxKeys: 25 }) as fc.Arbitrary<JsonObject>
/** The event a life begins with, then anything: most records stand, with rubbish in them. */
const livesOf = ({ events }: EventSpec) => {
  const [first = '', ...more] = Object.keys(events)
  const told = (name: fc.Arbitrary<string>) => fc.tuple(name, data)
  return fc.tuple(told(fc.constant(first)), fc.array(told(fc.constantFrom(first, ...more)), { maxLength: 4 }))
}

/** Records whose id is a day have days mostly, once in a while none. */
const idOf = (entity: string, index: number) =>
  (entity === 'dayClose' || entity === 'releaseWeek') && index % 5 > 0
    ? `2026-${index < 30 ? '11' : '10'}-${String((index % 30) + 1).padStart(2, '0')}`
    : `${entity}-${index}`

let store: Store
let personId: string
let unitId: string

beforeAll(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
  const other = await otherDesk(store)
  const founding = must((await logOf(store))[0])
  let seq = 0
  const changes: Change[] = []
  for (const spec of specs)
    for (const [index, [first, more]] of fc.sample(livesOf(spec), { numRuns: RECORDS, seed: SEED }).entries())
      for (const [ev, told] of [first, ...more]) {
        seq += 1
        const known = index % 2 === 0 ? { personId, unitId } : {}
        changes.push({
          ...founding,
          dot: makeDot(other.device, seq),
          hlc: makeHlc(TEST_NOW_MS - 1_000_000 + seq, 0, other.device),
          at: new Date(TEST_NOW_MS - 3_600_000 + seq * 60).toISOString(),
          cmd: `${spec.entity}.any`,
          items: [{ e: spec.entity, id: idOf(spec.entity, index), ev, data: { ...told, ...known }, refs: [] }],
        } as Change)
      }
  const applied = await applyChanges(store, changes)
  expect(applied.applied).toHaveLength(seq)
})

const DAY = '2026-11-21'
const named = MODULES.map((module) => [module.domain.name, module] as const)

describe.each(named)('%s', (_, module) => {
  test('answers what is owed, open and told, on every day', async () => {
    await module.dueMatters?.(store, { to: '2026-12-31' })
    await module.dueMatters?.(store, { from: '2026-11-01', to: '2026-11-30' })
    for (const subject of [{ kind: 'person', id: personId } as const, { kind: 'unit', id: unitId } as const]) {
      await module.openMatters?.(store, subject)
      await module.timeline?.(store, subject)
      await module.hubFacts?.(store, subject)
      await module.hubWarnings?.(store, subject)
    }
    await module.handoverCounts?.(store)
    await module.dayRecord?.(store, DAY)
    await module.downtimeLists?.(store, DAY)
    await module.personExport?.(store, personId)
  })

  test('is found by the search', async () => {
    if (module.searchTerms === undefined) return
    for await (const page of module.searchTerms.all(store)) expect(Array.isArray(page)).toBe(true)
  })
})
