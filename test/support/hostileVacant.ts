// Rounds and keys of which another desk, a newer version or a broken tool tells rubbish: known events with anything in them.
import fc from 'fast-check'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { loansModule } from '#shared/domain/loans/schema.ts'
import { vacantInspectionsModule } from '#shared/domain/vacant-inspections/schema.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Change } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { validateChange } from '#shared/sync/envelope.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { hostileValue } from './hostileData.ts'
import { fieldsReadBy } from './hostileFields.ts'
import { foundedStore, must, TEST_NOW_MS } from './testStore.ts'
import { logOf, otherDesk } from './twoDesks.ts'
import { addHomes } from './vacantHomes.ts'

const SEED = 20261122
const RECORDS = 40
const odd = fc.oneof(
  { weight: 16, arbitrary: hostileValue },
  {
    weight: 6,
    arbitrary: fc.constantFrom('2026-11-20', '2026-11-21T02:00:00.000Z', 'inside', 'unable', 'storm', 'public-area'),
  },
  { weight: 4, arbitrary: fc.constantFrom('9999-12-31', 'pipe-leak', 'meter/water', 'occupied', 'fault', 'vacant') },
  { weight: 4, arbitrary: fc.constantFrom(Number.MAX_SAFE_INTEGER, 1e9, -1, 0, 1.5, true) },
)
const ENTITIES = ['keySet', 'keyEntrustment', ...vacantInspectionsModule.entities.map(({ spec }) => spec.entity)]
const specs = [...vacantInspectionsModule.entities, ...loansModule.entities].flatMap(({ spec }) =>
  spec.kind === 'events' && ENTITIES.includes(spec.entity) ? [spec as EventSpec] : [],
)

/** Data with the names that the fold of the spec reads; lists hold objects with the names that it reads in them. */
const dataOf = (spec: EventSpec) => {
  const { top, nested } = fieldsReadBy(spec)
  const lists = fc.array(fc.dictionary(fc.constantFrom('id', ...nested), odd, { maxKeys: 8 }), { maxLength: 3 })
  const value = fc.oneof({ weight: 3, arbitrary: odd }, lists)
  const keys = { minKeys: Math.min(4, top.length), maxKeys: 30 }
  return fc.dictionary(fc.constantFrom(...top), value, keys).map((told) => told as JsonObject)
}
const livesOf = (spec: EventSpec) => {
  const [first = '', ...more] = Object.keys(spec.events)
  const any = (name: fc.Arbitrary<string>) => fc.tuple(name, dataOf(spec))
  return fc.tuple(any(fc.constant(first)), fc.array(any(fc.constantFrom(first, ...more)), { maxLength: 8 }))
}

interface Told {
  readonly e: string
  readonly id: string
  readonly ev: string
  readonly data: JsonObject
}

/** A desk that was told rubbish by another one, with the homes that half of it is about. */
export async function hostileVacant(): Promise<{ readonly store: Store; readonly unitIds: readonly string[] }> {
  const store = await foundedStore()
  const unitIds = await addHomes(store, ['5-0101', '5-0102', '5-0902'])
  const other = await otherDesk(store)
  const founding = must((await logOf(store))[0])
  const change = (item: Told, seq: number): Change => ({
    ...founding,
    dot: makeDot(other.device, seq),
    hlc: makeHlc(TEST_NOW_MS - 1_000_000 + seq, 0, other.device),
    at: new Date(TEST_NOW_MS - 3_600_000 + seq * 60).toISOString(),
    cmd: 'vacantInspection.any',
    items: [{ refs: [], ...item }],
  })
  const rubbish: Told[] = []
  for (const spec of specs)
    for (const [index, [first, more]] of fc.sample(livesOf(spec), { numRuns: RECORDS, seed: SEED }).entries())
      for (const [ev, data] of [first, ...more]) {
        const unitId = unitIds[index % unitIds.length] ?? ''
        const known = index % 2 === 0 ? { unitId, day: '2026-11-20', thingId: `keySet-${index}`, personId: 'p1' } : {}
        rubbish.push({ e: spec.entity, id: `${spec.entity}-${index}`, ev, data: { ...data, ...known } })
      }
  // What is no change at all is refused where it arrives (sync 4.3).
  const arriving = rubbish.filter((item) => validateChange(change(item, 1)).ok)
  await applyChanges(
    store,
    arriving.map((item, index) => change(item, index + 1)),
  )
  return { store, unitIds }
}
