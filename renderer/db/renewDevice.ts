/**
 * A new id for this desk (sync 4.5.3, 5): its old one went on elsewhere, or has a past that is not here. The old id becomes read-only
 * history, the desk enters the community anew with another letter, and what only it had is issued again under the new id.
 */
import { registerDeskItem } from '#shared/domain/desks/decisions.ts'
import { instantFrom } from '#shared/kernel/days.ts'
import type { Actor, Change, DeviceId } from '#shared/sync/change.ts'
import { makeDot } from '#shared/sync/dot.ts'
import { chainNext, chainStart, decodeChange, encodeChange, hashBody } from '#shared/sync/envelope.ts'
import { makeHlc, tick } from '#shared/sync/hlc.ts'
import { reissueChanges } from '#shared/sync/reissue.ts'
import { CURRENT_SCHEMA } from '#shared/sync/upcast.ts'
import { DEVICE_SECRET_BYTES } from '#shared/sync/wire/deviceKey.ts'
import { freePrefix } from './deskLetters.ts'
import { cardsWithOwn } from './formerCard.ts'
import { bodyContext } from './head.ts'
import { inOneTransaction } from './oneTransaction.ts'
import { DEVICE_KEY_CONTEXT, NEVER_FOLDED } from './openStore.ts'
import type { ChangeRow, FrontierRow, IdentityRow, PersonKeyPack } from './rows.ts'
import type { Store } from './store.ts'
import { strandedDocuments } from './strandedRows.ts'

/** Who acts when nobody does: the program. It is no member of the staff, and no role judges its commands. */
export const SYSTEM_ACTOR: Actor = { id: 'system', role: 'system' }
/** The program's command by which a desk enters a community, or enters it anew. */
export const ENTER_COMMAND = 'desk.enter'

/** Where log and witness part. */
export interface Parting {
  /** Greatest own seq up to which this log and the witness agree: what lies above it here is issued again. */
  readonly agreedTo: number
  /** What the witness has above it under the old id, where it is at hand: kept as history. */
  readonly history?: readonly ChangeRow[]
  /** What stands behind a hole there: it waits (see strandedRows). */
  readonly stranded?: readonly ChangeRow[]
}

/** What became of the desk. */
export interface Renewed {
  readonly device: DeviceId
  readonly former: DeviceId
  readonly prefix: string
  /** Changes that were issued again. */
  readonly reissued: number
}

/**
 * Gives the desk a new id in one transaction and closes the store: it must be opened anew, which folds its rows from the log and begins its
 * journal again. **Throws** when storage fails or an own change cannot be opened: nothing is changed then.
 */
export async function renewDevice(store: Store, parting: Parting): Promise<Renewed> {
  const renewed = await store.inTurn(() =>
    inOneTransaction(store, async (assertOpen) => {
      const tail = (await rowsAboveOf(store, parting.agreedTo)).map((row) => changeOf(store, row))
      const device = store.ids.newDeviceId() as DeviceId
      const prefix = await freePrefix(store.db)
      const name = (await store.db.desks.get(store.device))?.v.name ?? ''
      const entry = entryOf(store, { device, name, prefix })
      const rows = rowsOf(store, device, [entry, ...reissueChanges(tail, device, 2)])
      const packs = (await store.db.personKeys.toArray()).map((pack) => withoutPast(pack, parting.agreedTo))
      const identity = (await store.db.meta.get('identity')) as IdentityRow
      const heard = (await store.db.meta.get('frontier')) as FrontierRow | undefined
      const cards = await cardsWithOwn(store, name)
      const { history = [] } = parting
      assertOpen()
      await Promise.all([
        store.db.changes
          .where('[d+n]')
          .between([store.device, parting.agreedTo], [store.device, Number.POSITIVE_INFINITY], false, true)
          .delete(),
        store.db.changes.bulkPut([...history, ...rows]),
        store.db.personKeys.bulkPut(packs),
        store.db.exchange.bulkPut([cards, ...strandedDocuments(parting.stranded ?? [])]),
        store.db.meta.bulkPut([
          identityOf(store, identity, device),
          frontierOf(store, heard, history.at(-1)?.n ?? parting.agreedTo),
        ]),
      ])
      return { device, former: store.device, prefix, reissued: tail.length }
    }),
  )
  // Whatever still holds this store would write under the old id.
  store.db.close()
  return renewed
}

function rowsAboveOf(store: Store, agreedTo: number): PromiseLike<readonly ChangeRow[]> {
  const range: [[string, number], [string, number]] = [
    [store.device, agreedTo],
    [store.device, Number.POSITIVE_INFINITY],
  ]
  return store.db.changes
    .where('[d+n]')
    .between(...range, false, true)
    .toArray()
}

function changeOf(store: Store, row: ChangeRow): Change {
  const body = store.seal.open(row.body, bodyContext(row))
  const change = body && decodeChange(body)
  if (!change?.ok) throw new Error(`An own change cannot be opened: ${row.d}.${row.n}`)
  return change.value
}

interface Entering {
  readonly device: DeviceId
  readonly name: string
  readonly prefix: string
}

/** The first change under the new id. */
function entryOf(store: Store, { device, name, prefix }: Entering): Change {
  const nowMs = store.clock.nowMs()
  const { ms, counter } = tick(store.head.read(), nowMs)
  const { e, id, ev, data, claim } = registerDeskItem(device, name, prefix)
  return {
    v: 1,
    ws: store.workspace,
    dot: makeDot(device, 1),
    hlc: makeHlc(ms, counter, device),
    cmd: ENTER_COMMAND,
    actor: SYSTEM_ACTOR,
    session: `system/${device}`,
    at: instantFrom(nowMs),
    app: store.app.version,
    schema: CURRENT_SCHEMA,
    items: [{ e, id, ev, data, refs: [], ...(claim === undefined ? {} : { claim }) }],
    blobs: [],
  }
}

function rowsOf(store: Store, device: DeviceId, changes: readonly Change[]): readonly ChangeRow[] {
  let chain = chainStart(store.workspace, device)
  return changes.map((change, index) => {
    const place = { d: device, n: index + 1 }
    const body = encodeChange(change)
    chain = chainNext(chain, hashBody(store.hashKey, body))
    return { ...place, body: store.seal.seal(body, bodyContext(place)), chain }
  })
}

/** Keys of the common past were published with it; those of the tail are published again, with what names them now. */
function withoutPast({ n, ...pack }: PersonKeyPack, agreedTo: number): PersonKeyPack {
  return n !== undefined && n <= agreedTo ? { ...pack, n: 0 } : pack
}

/** As if never folded: the next opening makes all rows from the log as it is now. */
function identityOf(store: Store, identity: IdentityRow, device: DeviceId): IdentityRow {
  return {
    ...identity,
    device,
    createdMs: store.clock.nowMs(),
    foldVersion: NEVER_FOLDED,
    deviceKey: store.seal.seal(store.ids.randomBytes(DEVICE_SECRET_BYTES), DEVICE_KEY_CONTEXT),
    former: [...(identity.former ?? []), store.device],
    formerKeys: { ...identity.formerKeys, [store.device]: identity.deviceKey },
  }
}

function frontierOf(store: Store, heard: FrontierRow | undefined, past: number): FrontierRow {
  const { ms, counter } = store.head.read()
  const applied = past > 0 ? { ...heard?.applied, [store.device]: past } : (heard?.applied ?? {})
  return { key: 'frontier', applied, ms, counter }
}
