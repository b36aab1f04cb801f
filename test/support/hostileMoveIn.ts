// Cases, keys and cards of which another desk, a newer version or a broken tool tells rubbish: known events with anything in them.
import fc from 'fast-check'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { moveInModule } from '#shared/domain/move-in/schema.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Change } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { validateChange } from '#shared/sync/envelope.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { hostileValue } from './hostileData.ts'
import { fieldsReadBy } from './hostileFields.ts'
import { openedMoveIn } from './moveInCase.ts'
import { foundedStore, must, TEST_NOW_MS } from './testStore.ts'
import { logOf, otherDesk } from './twoDesks.ts'

const RECORDS = 60
const SEED = 20261122
const odd = fc.oneof(
  { weight: 6, arbitrary: hostileValue },
  { weight: 2, arbitrary: fc.constantFrom('2026-11-20', '2026-11-21T02:00:00.000Z', '9999-12-31', 'week', 'done') },
  { weight: 1, arbitrary: fc.constantFrom(Number.MAX_SAFE_INTEGER, 1e9, -1, 0, 1.5, true) },
)
const specs = moveInModule.entities.map(({ spec }) => spec as EventSpec)

function rubbishOf(spec: EventSpec, known: { readonly unitId: string; readonly personId: string }) {
  const { top, nested } = fieldsReadBy(spec)
  const things = fc.dictionary(fc.constantFrom('id', ...nested), odd, { maxKeys: 12 })
  // Half of them have a name of their own, so that later events may be about them.
  const listed = fc
    .tuple(things, fc.constantFrom({}, { id: 'f1' }, { id: 'f2' }))
    .map(([told, name]) => ({ ...told, ...name }))
  const lists = fc.array(listed, { maxLength: 3 })
  const value = fc.oneof(odd, lists)
  const data = fc.dictionary(fc.constantFrom(...top), value, {
    minKeys: Math.min(8, top.length),
    maxKeys: 60,
    size: 'max',
  })
  const [first = '', ...more] = Object.keys(spec.events)
  const later = fc.array(fc.tuple(fc.constantFrom(first, 'handedOver', ...more), data), { maxLength: 10 })
  return fc.sample(fc.tuple(data, later), { numRuns: RECORDS, seed: SEED }).flatMap(([opening, events], index) => {
    const place =
      index % 2 === 0 ? { ...known, kind: index % 3 === 0 ? 'resident-card' : 'access-card', serial: 'E1' } : {}
    return [[first, { ...opening, ...place }] as const, ...events]
      .filter(([ev]) => ev in spec.events)
      .map(([ev, told]) => ({ e: spec.entity, id: `${spec.entity}-${index}`, ev, data: told as JsonObject }))
  })
}

/** A desk that was told rubbish by another one about one home and nobody's. */
export async function hostileMoveIn() {
  const store: Store = await foundedStore()
  const { caseId, unitId, personId } = await openedMoveIn(store)
  const other = await otherDesk(store)
  const founding = must((await logOf(store))[0])
  const change = (item: JsonObject, seq: number): Change => ({
    ...founding,
    dot: makeDot(other.device, seq),
    hlc: makeHlc(TEST_NOW_MS - 1_000_000 + seq, 0, other.device),
    at: new Date(TEST_NOW_MS - 3_600_000 + seq * 60).toISOString(),
    cmd: 'moveIn.any',
    items: [{ refs: [], ...item }] as unknown as Change['items'],
  })
  // What is no change at all is refused where it arrives (sync 4.3).
  const arriving = specs
    .flatMap((spec) => rubbishOf(spec, { unitId, personId }))
    .filter((item) => validateChange(change(item, 1)).ok)
  await applyChanges(
    store,
    arriving.map((item, index) => change(item, index + 1)),
  )
  return { store, caseId, unitId, personId }
}
