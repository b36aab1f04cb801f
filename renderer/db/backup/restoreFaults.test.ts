// Restoring while something breaks: whatever it is, what stood there before is as it was, and a half restored database says so.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { isHalfBuilt } from '#renderer/db/halfBuilt.ts'
import { stateHashOf } from '#renderer/db/log/storeState.ts'
import { openStore } from '#renderer/db/openStore.ts'
import type { Store } from '#renderer/db/store.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { utf8 } from '#shared/kernel/bytes.ts'
import type { BackupFault } from '#shared/sync/backup/faults.ts'
import { encodeFoot, encodeHead } from '#shared/sync/backup/head.ts'
import { encodePreamble, framedPart, readPreamble } from '#shared/sync/backup/layout.ts'
import { createPartWriter, type PartKind } from '#shared/sync/backup/parts.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { succeeded } from '#test/support/actions.ts'
import { type BackupHost, backupHost } from '#test/support/backupHost.ts'
import { type JournaledDesk, journaledDesk } from '#test/support/journaledDesk.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { must } from '#test/support/testStore.ts'
import { projectedRows } from '#test/support/twoDesks.ts'
import { readerOf } from './hostFile.ts'
import { makeBackup } from './makeBackup.ts'
import { proveBackup } from './proveBackup.ts'
import { restoreBeside } from './restoreBeside.ts'
import { takeCut } from './takeCut.ts'

let desk: JournaledDesk
let host: BackupHost
let bridge: FrontDeskBridge
let store: Store
let name: string
let generation = 1

/** A desk with a backup, and with entries that are newer than it. */
beforeEach(async () => {
  desk = journaledDesk()
  host = backupHost()
  bridge = { ...host.bridge, journal: desk.host.bridge }
  store = await desk.open()
  generation = 1
  await addOwner(store, await addUnit(store))
  const made = await makeBackup({ store, bridge, blobs: [] }, 'own')
  if (!made.ok) throw new Error(made.error)
  name = made.value.name
  await addUnit(store, '3-0401')
})

afterEach(() => vi.restoreAllMocks())

const spot = () => ({ workspaceId: store.workspace, place: 'own' as const })

async function restoreInto(into: Store) {
  const reading = { read: readerOf(bridge, spot(), name), name, ringOf: () => store.ring.read() }
  return restoreBeside({ ...reading, store: into, bridge, former: 1, madeBy: store.device, workspace: store.workspace })
}

async function nextDatabase(): Promise<Store> {
  generation += 1
  return succeeded(await openStore({ ...desk.parts, generation, ring: store.ring.read() }))
}

/** What a desk sees of itself. */
async function everythingHere() {
  return { rows: await projectedRows(store), state: await stateHashOf(store), journal: [...desk.host.records()] }
}

describe('a restoring that breaks', () => {
  test('at any write to the new database leaves it half built, and everything before it as it was (case 17)', async () => {
    const before = await everythingHere()
    let isDone = false
    let fail = 1
    for (; !isDone; fail += 1) {
      const into = await nextDatabase()
      let left = fail
      const real = into.db.transaction.bind(into.db)
      vi.spyOn(into.db, 'transaction').mockImplementation(((...parts: Parameters<typeof real>) => {
        left -= 1
        if (left === 0) throw new DOMException('The disk is full.', 'QuotaExceededError')
        return real(...parts)
      }) as typeof real)
      const outcome = await restoreInto(into).then(
        ({ ok }) => ok,
        () => false,
      )
      isDone = left > 0
      expect(outcome).toBe(isDone)
      if (!isDone && (await into.db.changes.count()) + (await into.db.pages.count()) > 0)
        expect(await isHalfBuilt(into.db)).toBe(true)
      into.db.close()
    }
    expect(fail).toBeGreaterThan(6)
    expect(await everythingHere()).toEqual(before)
  })

  test.each(['backup:read', 'journal:read'] as const)('at any %s changes nothing that stood here', async (channel) => {
    const before = await everythingHere()
    const calls = channel === 'backup:read' ? 3 : 1
    for (let at = 0; at < calls; at += 1) {
      let left = at
      host.fault = (asked) => (asked === channel && left-- === 0 ? 'unavailable' : undefined)
      if (channel === 'journal:read') desk.host.fail('unavailable')
      const into = await nextDatabase()
      const outcome = await restoreInto(into)
      // Without the journal the database before has what is newer.
      expect(outcome.ok).toBe(channel === 'journal:read')
      if (!outcome.ok) expect(await isHalfBuilt(into.db)).toBe(true)
      into.db.close()
    }
    host.fault = () => undefined
    desk.host.fail(undefined)
    expect(await everythingHere()).toEqual(before)
  })
})

/** A backup that is sealed as it should be and says what a test wants. */
async function crafted(more: { readonly format?: number; readonly changes?: number; readonly part?: PartKind } = {}) {
  const { workspace: ws, device, signer, ids } = store
  const ring = store.ring.read()
  const file = 'ab'.repeat(16)
  const parts = createPartWriter({ ws, device, ring, signer, file, randomBytes: ids.randomBytes })
  const head = { ...(await takeCut(store)), frontier: {}, base: {} }
  const bytes: Uint8Array[] = [encodePreamble({ ws, file, localRing: 'AAAA' })]
  bytes.push(framedPart(parts.seal('head', encodeHead(head))))
  if (more.part) bytes.push(framedPart(parts.seal(more.part, utf8('no such part'))))
  const counts = { changes: more.changes ?? 0, keys: 0, blobs: 0, blobsMissing: 0 }
  bytes.push(framedPart(parts.seal('foot', encodeFoot({ counts, parts: parts.digest() }))))
  const whole = new Uint8Array(bytes.flatMap((part) => [...part]))
  const named = `${ws}-20261121T021200Z-${file.slice(0, 16)}.qtbackup`
  host.files.set(`own/${named}`, whole)
  return named
}

async function faultOf(named: string, workspace: WorkspaceId = store.workspace): Promise<BackupFault | string> {
  const read = readerOf(bridge, { workspaceId: store.workspace, place: 'own' }, named)
  const ringOf = () => store.ring.read()
  const proof = await proveBackup({ read, name: named, workspace, ringOf, registry: store.registry })
  return proof.ok ? 'good' : proof.error
}

describe('a file that is not the backup it says it is', () => {
  const change = (work: (bytes: Uint8Array) => Uint8Array) => {
    host.files.set(`own/${name}`, work(must(host.files.get(`own/${name}`))))
    return faultOf(name)
  }

  test('is good as it was written', async () => {
    expect(await faultOf(name)).toBe('good')
  })
  test('of another community is not opened', async () => {
    expect(await faultOf(name, 'otheraaaaaaaaaaa' as WorkspaceId)).toBe('other-community')
  })
  test('that says another count than it holds is told so', async () => {
    expect(await faultOf(await crafted({ changes: 1 }))).toBe('counts-differ')
  })
  test('with a part that does not read is damaged, never half taken', async () => {
    expect(await faultOf(await crafted({ part: 'person-keys' }))).toBe('damaged')
  })
  test('of a newer format is told so', async () => {
    const text = '"format":1'
    const at = Buffer.from(must(host.files.get(`own/${name}`))).indexOf(text)
    expect(
      await change((bytes) => {
        const newer = bytes.slice()
        newer.set(utf8('"format":9'), at)
        return newer
      }),
    ).toBe('newer-backup')
  })
  test.each([0, 1, 20, 400, 0.5, 0.9, 0.999])('cut at %d is incomplete or no backup at all', async (part) => {
    const fault = await change((bytes) => bytes.slice(0, part < 1 ? Math.floor(bytes.length * part) : part))
    expect(['incomplete', 'not-a-backup']).toContain(fault)
  })
  test('with any byte of its content changed is not taken for good', async () => {
    const bytes = must(host.files.get(`own/${name}`))
    const size = sizeOf(readPreamble(bytes))
    for (let at = 0; at < bytes.length; at += 97) {
      const damaged = bytes.slice()
      damaged[at] = must(damaged[at]) ^ 1
      host.files.set(`own/${name}`, damaged)
      const fault = await faultOf(name)
      // The wraps of the ring are proved by opening them; here the ring is given.
      if (fault === 'good') expect(at).toBeLessThan(size)
    }
  })
})

function sizeOf(preamble: ReturnType<typeof readPreamble>): number {
  return preamble.ok ? preamble.value.size : 0
}
