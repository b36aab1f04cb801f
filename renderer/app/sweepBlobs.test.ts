// A scan that is removed is gone from the host, and not a moment before undo has lost its offer.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Desk, undoCommand } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { deletePerson } from '#renderer/features/owner-files/commands.ts'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { removeDocument, withdrawConsent } from '#renderer/features/owner-files/papers/recordCommands.ts'
import { saveScannedDocument } from '#renderer/features/owner-files/papers/saveScan.ts'
import { NO_SCAN_FIELDS } from '#shared/domain/owner-files/documentScan.ts'
import type { DocumentFields } from '#shared/domain/owner-files/fileRecords.ts'
import { utf8 } from '#shared/kernel/bytes.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { SWEEP_MS, sweepBlobs } from './sweepBlobs.ts'

let store: Store
let desk: Desk
let personId: string
let host: Map<string, string>
let stop: () => void
let isAway: boolean

beforeEach(async () => {
  store = await foundedStore()
  host = new Map()
  isAway = false
  stop = () => undefined
  const plain = paperDesk(store, { signature: SUPERVISOR })
  const blobs: Desk['bridge']['blobs'] = {
    put: async ({ bytes }) => {
      const hash = String(host.size + 1).padStart(64, 'a')
      host.set(hash, bytes)
      return ok({ hash, size: bytes.length })
    },
    get: async () => err({ code: 'not-found' }),
    delete: async ({ hashes }) => {
      if (isAway) return err({ code: 'unreachable' })
      for (const hash of hashes) host.delete(hash)
      return ok(null)
    },
  }
  desk = { ...plain, bridge: { ...plain.bridge, blobs } }
  personId = await addOwner(store, await addUnit(store))
})
afterEach(() => {
  stop()
  vi.useRealTimers()
})

async function scan(): Promise<string> {
  const after: DocumentFields = {
    ...{ personId, unitId: null, kind: 'id-copy', number: '', state: 'scanned', copies: 1, place: '' },
    ...{ receivedDay: '2026-11-21', validTo: null, dueDay: null },
    ...{ ...NO_SCAN_FIELDS, blob: 'pending', purpose: '办理入住', scanBasis: 'consent', remark: '' },
  }
  const prepared = { bytes: utf8('a picture'), fileName: 'id.jpg', mediaType: 'image/jpeg' } as never
  const done = await saveScannedDocument(
    desk,
    { id: null, before: null, after, seen: {} },
    { scan: prepared, gives: true },
  )
  expect(done.ok).toBe(true)
  return must((await store.db.documents.toArray()).at(-1)).id
}

/** The desk is opened and looks once. */
async function opened(): Promise<void> {
  stop = sweepBlobs({ store, bridge: desk.bridge, info: desk.info, modules: [ownerFilesFrontDesk] })
  await settled()
}
/** Long enough for a look over a store of a few rows. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 50))
async function tenMinutes(): Promise<void> {
  vi.advanceTimersByTime(SWEEP_MS)
  await settled()
}
const onlyIntervals = () => vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })

describe('the sweep', () => {
  test('leaves what a paper on file names', async () => {
    await scan()
    await opened()
    expect(host.size).toBe(1)
  })

  test.each([
    ['a removed paper', async (id: string) => void (await removeDocument(desk, id))],
    ['a withdrawn consent', async () => void (await withdrawConsent(desk, personId, 'id-scan'))],
    ['a deleted person', async () => void (await deletePerson(desk, personId))],
  ])('takes the scan of %s, at the latest when the desk is opened again', async (_what, remove) => {
    await remove(await scan())
    await opened()
    expect(host.size).toBe(0)
    expect(await store.db.keptBlobs.count()).toBe(0)
  })

  test('while the desk is open, waits until nothing can be undone any more', async () => {
    onlyIntervals()
    const id = await scan()
    await opened()
    await removeDocument(desk, id)
    await tenMinutes()
    expect(host.size).toBe(1)
    await tenMinutes()
    expect(host.size).toBe(0)
  })

  test('a paper that undo brought back keeps its scan', async () => {
    onlyIntervals()
    const id = await scan()
    await opened()
    const removed = await removeDocument(desk, id)
    await tenMinutes()
    if (removed.ok) await undoCommand(desk, must(removed.value.undo))
    await tenMinutes()
    await tenMinutes()
    expect(host.size).toBe(1)
  })

  test('tries again when the host was away', async () => {
    onlyIntervals()
    await removeDocument(desk, await scan())
    isAway = true
    await opened()
    expect(await store.db.keptBlobs.count()).toBe(1)
    isAway = false
    await tenMinutes()
    expect(host.size).toBe(0)
  })

  test('never touches what this desk did not name', async () => {
    host.set('b'.repeat(64), 'of another database beside this one')
    await removeDocument(desk, await scan())
    await opened()
    expect([...host.keys()]).toEqual(['b'.repeat(64)])
  })
})

test('a scan whose paper was refused is not kept', async () => {
  const after = {
    personId,
    unitId: null,
    kind: 'id-copy',
    state: 'scanned',
    ...NO_SCAN_FIELDS,
    blob: 'pending',
  } as never
  const prepared = { bytes: utf8('a picture') } as never
  const done = await saveScannedDocument(
    desk,
    { id: null, before: null, after, seen: {} },
    { scan: prepared, gives: false },
  )
  expect(done.ok).toBe(false)
  expect(host.size).toBe(0)
})
