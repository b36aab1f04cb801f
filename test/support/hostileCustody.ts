// Custody of which another desk, a newer version or a broken tool tells rubbish: known events with anything in them.
import fc from 'fast-check'
import { applyChanges } from '#renderer/db/applyChanges.ts'
import type { Store } from '#renderer/db/store.ts'
import { addSlots } from '#renderer/features/parcel-custody/slotCommands.ts'
import { parcelCustodyModule } from '#shared/domain/parcel-custody/schema.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Change } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { validateChange } from '#shared/sync/envelope.ts'
import { makeHlc } from '#shared/sync/hlc.ts'
import type { EventSpec } from '#shared/sync/registry.ts'
import { succeeded } from './actions.ts'
import { hostileValue } from './hostileData.ts'
import { addOwner, addUnit } from './ownersInStore.ts'
import { paperDesk } from './paperDesk.ts'
import { foundedStore, must, TEST_NOW_MS } from './testStore.ts'
import { logOf, otherDesk } from './twoDesks.ts'

const SEED = 20261122
const RECORDS = 40
const NAMES = [
  ...['kind', 'tag', 'waybill', 'carrier', 'size', 'slotId', 'name', 'phone', 'fromPersonId', 'fromName', 'fromPhone'],
  ...['what', 'quantity', 'features', 'packaging', 'declaredFen', 'reminded', 'photos', 'keepUntil', 'sealNumber'],
  ...['signature', 'signedPaper', 'foundPlace', 'foundAt', 'finder', 'countedBy', 'fault', 'sheetId', 'number'],
  ...['remark', 'isOpening', 'way', 'runId', 'to', 'byPersonId', 'idLast4', 'authority', 'receipt', 'description'],
  ...['fits', 'officerId', 'itemIds', 'shelves', 'expected', 'seen', 'missing', 'misplaced', 'unknown', 'reasons'],
]
const odd = fc.oneof(
  { weight: 4, arbitrary: hostileValue },
  fc.constantFrom('courier', 'found', 'deposit', 'left-for', 'device', 'from-the-future', 'small', '9999-99-99'),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, 1e9, -1, 0, 1.5),
  fc.constant(Array.from({ length: 2_000 }, (_, index) => `custodyItem-${index}`)),
)
const visit = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<unknown>(1, 1, 1, 2) },
  fc.constantFrom<unknown>(undefined, 0, -1, 1e9, '1', null),
)
const data = fc
  .tuple(fc.dictionary(fc.constantFrom(...NAMES), odd, { minKeys: 5, maxKeys: 30 }), visit)
  .map(([told, stay]) => (stay === undefined ? told : { ...told, visit: stay }) as JsonObject)
const specs = parcelCustodyModule.entities.flatMap(({ spec }) => (spec.kind === 'events' ? [spec as EventSpec] : []))
const livesOf = ({ events }: Pick<EventSpec, 'events'>) => {
  const [first = '', ...more] = Object.keys(events)
  const any = (name: fc.Arbitrary<string>) => fc.tuple(name, data)
  return fc.tuple(any(fc.constant(first)), fc.array(any(fc.constantFrom(first, ...more)), { maxLength: 6 }))
}

interface Told {
  readonly e: string
  readonly id: string
  readonly ev: string
  readonly data: JsonObject
}

/** A desk that was told rubbish by another one; `told` makes one more change of that desk. */
export interface HostileCustody {
  readonly store: Store
  readonly personId: string
  readonly unitId: string
  readonly told: (item: Told) => Change
}

export async function hostileCustody(): Promise<HostileCustody> {
  const store = await foundedStore()
  const unitId = await addUnit(store)
  const personId = await addOwner(store, unitId)
  succeeded(await addSlots(paperDesk(store), { shelf: 'A', numbers: '1-3', size: 'large', capacity: 99 }))
  const other = await otherDesk(store)
  const founding = must((await logOf(store))[0])
  const change = (item: Told, seq: number): Change => ({
    ...founding,
    dot: makeDot(other.device, seq),
    hlc: makeHlc(TEST_NOW_MS - 1_000_000 + seq, 0, other.device),
    at: new Date(TEST_NOW_MS - 3_600_000 + seq * 60).toISOString(),
    cmd: 'custody.any',
    items: [{ refs: [], ...item }],
  })
  let seq = 0
  const told = (item: Told): Change => {
    seq += 1
    return change(item, seq)
  }
  const rubbish: Told[] = []
  for (const { entity, ...spec } of specs)
    for (const [index, [first, more]] of fc.sample(livesOf(spec), { numRuns: RECORDS, seed: SEED }).entries())
      for (const [ev, data] of [first, ...more]) {
        const known = index % 2 === 0 ? { personId, unitId } : {}
        rubbish.push({ e: entity, id: `${entity}-${index}`, ev, data: { ...data, ...known } })
      }
  // What is no change at all is refused where it arrives (sync 4.3).
  const arriving = rubbish.filter((item) => validateChange(change(item, 1)).ok)
  await applyChanges(store, arriving.map(told))
  return { store, personId, unitId, told }
}
