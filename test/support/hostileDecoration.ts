// Decoration of which another desk, a newer version or a broken tool tells rubbish: known events with anything in them.
import fc from 'fast-check'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { decorationModule } from '#shared/domain/decoration/schema.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Change } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { validateChange } from '#shared/sync/envelope.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { hostileValue } from './hostileData.ts'
import { fieldsReadBy } from './hostileFields.ts'
import { addOwner, addUnit } from './ownersInStore.ts'
import { foundedStore, must, TEST_NOW_MS } from './testStore.ts'
import { logOf, otherDesk } from './twoDesks.ts'

const SEED = 20261122
const RECORDS = 40
/** Longer than what may be spread into a call; seldom, because a log of them takes minutes. */
const LONG = Array.from({ length: 2_000 }, (_, index) => `decorationCase-${index}`)
const odd = fc.oneof(
  { weight: 16, arbitrary: hostileValue },
  {
    weight: 4,
    arbitrary: fc.constantFrom('owner-deposit', 'fees', 'first', 'second', 'morning', 'site-from-the-future', 'V01'),
  },
  { weight: 4, arbitrary: fc.constantFrom('9999-12-31', Number.MAX_SAFE_INTEGER, 1e9, -1, 0, 1.5) },
  { weight: 1, arbitrary: fc.constant(LONG) },
)
const specs = decorationModule.entities.flatMap(({ spec }) => (spec.kind === 'events' ? [spec as EventSpec] : []))
/** Data with the names that the fold of the spec reads; lists hold objects with the names that it reads in them. */
const dataOf = (spec: EventSpec) => {
  const { top, nested } = fieldsReadBy(spec)
  const lists = fc.array(fc.dictionary(fc.constantFrom('id', ...nested), hostileValue, { maxKeys: 8 }), {
    maxLength: 3,
  })
  const value = fc.oneof({ weight: 3, arbitrary: odd }, lists)
  return fc
    .dictionary(fc.constantFrom(...top), value, { minKeys: Math.min(5, top.length), maxKeys: 40 })
    .map((told) => told as JsonObject)
}
const livesOf = (spec: EventSpec) => {
  const data = dataOf(spec)
  const [first = '', ...more] = Object.keys(spec.events)
  const any = (name: fc.Arbitrary<string>) => fc.tuple(name, data)
  return fc.tuple(any(fc.constant(first)), fc.array(any(fc.constantFrom(first, ...more)), { maxLength: 10 }))
}

interface Told {
  readonly e: string
  readonly id: string
  readonly ev: string
  readonly data: JsonObject
}

/** A desk that was told rubbish by another one; `told` makes one more change of that desk. */
export interface HostileDecoration {
  readonly store: Store
  readonly personId: string
  readonly unitId: string
  readonly told: (item: Told) => Change
}

export async function hostileDecoration(): Promise<HostileDecoration> {
  const store = await foundedStore()
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  const other = await otherDesk(store)
  const founding = must((await logOf(store))[0])
  const change = (item: Told, seq: number): Change => ({
    ...founding,
    dot: makeDot(other.device, seq),
    hlc: makeHlc(TEST_NOW_MS - 1_000_000 + seq, 0, other.device),
    at: new Date(TEST_NOW_MS - 3_600_000 + seq * 60).toISOString(),
    cmd: 'decoration.any',
    items: [{ refs: [], ...item }],
  })
  let seq = 0
  const told = (item: Told): Change => {
    seq += 1
    return change(item, seq)
  }
  const rubbish: Told[] = []
  for (const [entity, spec] of specs.map((one) => [one.entity, one] as const))
    for (const [index, [first, more]] of fc.sample(livesOf(spec), { numRuns: RECORDS, seed: SEED }).entries())
      for (const [ev, data] of [first, ...more]) {
        const known =
          index % 2 === 0
            ? { personId, unitId, ...(entity === 'decorationCase' ? {} : { caseId: `decorationCase-${index}` }) }
            : {}
        rubbish.push({ e: entity, id: `${entity}-${index}`, ev, data: { ...data, ...known } })
      }
  // What is no change at all is refused where it arrives (sync 4.3).
  const arriving = rubbish.filter((item) => validateChange(change(item, 1)).ok)
  await applyChanges(store, arriving.map(told))
  return { store, personId, unitId, told }
}
