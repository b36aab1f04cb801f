// Scans between two real desks on one folder: what one kept opens on the other, and goes into its backups.
import { sha256 } from '@noble/hashes/sha2.js'
import { expect, test } from 'vitest'
import { exchangeMemory } from '#renderer/db/exchangeMemory.ts'
import { keepSealedBlob, readSealedBlob } from '#renderer/db/sealedBlobs.ts'
import type { Store } from '#renderer/db/store.ts'
import { fromBase64url, hex } from '#shared/kernel/bytes.ts'
import { exchangeRound } from '#shared/sync/exchange/round.ts'
import { newSession } from '#shared/sync/exchange/session.ts'
import { diceOf } from '#test/sim/dice.ts'
import { NO_FAULTS, VirtualFolder } from '#test/sim/virtualFolder.ts'
import { addOwner, addUnit, commitDraft } from '#test/support/actions.ts'
import { emptyStore, foundedStore, must } from '#test/support/testStore.ts'
import { dexieDesk } from './dexieDesk.ts'

const SCAN = new Uint8Array([0x25, 0x50, 0x44, 0x46, 1, 2, 3])

/** The blobs of one machine. */
function blobHost() {
  const kept = new Map<string, string>()
  const blobs = {
    put: async ({ bytes }: { readonly bytes: string }) => {
      const decoded = fromBase64url(bytes)
      const hash = hex(sha256(decoded.ok ? decoded.value : new Uint8Array()))
      kept.set(hash, bytes)
      return { ok: true as const, value: { hash, size: bytes.length } }
    },
    get: async ({ hash }: { readonly hash: string }) => {
      const bytes = kept.get(hash)
      return bytes === undefined
        ? { ok: false as const, error: { code: 'not-found' as const } }
        : { ok: true as const, value: { bytes } }
    },
    delete: async () => ({ ok: true as const, value: null }),
  }
  return { kept, blobs }
}

async function twoMachines() {
  const clock = { nowMs: Date.UTC(2026, 10, 21, 2) }
  const folder = new VirtualFolder({ dice: diceOf(1), now: () => clock.nowMs, faults: NO_FAULTS, trace: () => {} })
  const first = await foundedStore()
  const second = await emptyStore({ workspace: first.workspace, generation: 2, ring: first.ring.read() })
  const machine = async (store: Store, index: number) => {
    const host = blobHost()
    store.sharing.move(true)
    const desk = await dexieDesk({ store, blobs: host.blobs, renewDevice: async () => {} })
    const session = newSession()
    const ports = {
      desk,
      target: folder.targetOf(index),
      memory: exchangeMemory(store),
      clock: { nowMs: () => clock.nowMs },
      random: { bytes: store.ids.randomBytes },
    }
    const round = async () => {
      clock.nowMs += 20_000
      return exchangeRound(ports, session)
    }
    const parts = { store, bridge: { blobs: host.blobs }, info: { capabilities: { blobs: true } } } as never
    return { store, host, round, open: (hash: string) => readSealedBlob(parts, hash), parts }
  }
  return { folder, clock, one: await machine(first, 0), two: await machine(second, 1) }
}

type Machine = Awaited<ReturnType<typeof twoMachines>>['one']

async function scanInto({ store, parts }: Machine): Promise<string> {
  const personId = await addOwner(store, await addUnit(store))
  const kept = await keepSealedBlob(parts, SCAN)
  const hash = kept.ok ? kept.value : ''
  const values = { personId, kind: 'id-card', blob: hash }
  await commitDraft(store, {
    cmd: 'document.add',
    items: [{ kind: 'set', e: 'document', id: 'scan-1', values }],
    blobs: [hash],
  })
  return hash
}

test('a scan that one desk made opens on the other, and is noted there for its backups', async () => {
  const { one, two } = await twoMachines()
  const hash = await scanInto(one)
  await one.round()
  await two.round()
  expect(must(await two.store.db.documents.get('scan-1')).v.blob).toBe(hash)
  expect(await two.open(hash)).toEqual({ ok: true, value: SCAN })
  expect(await two.store.db.keptBlobs.get(hash)).toEqual({ hash })
})

test('a scan whose file is not in the folder yet is said to be arriving, and opens once it is there', async () => {
  const { folder, one, two } = await twoMachines()
  const hash = await scanInto(one)
  await one.round()
  const path = `b/${hash.slice(0, 2)}/${hash}.blob`
  const bytes = must(folder.bytesAt(path))
  folder.lose((name) => name === path)
  await two.round()
  expect(await two.open(hash)).toEqual({ ok: false, error: 'arriving' })
  // A file of that name with other bytes is not taken for it.
  folder.put(path, bytes.slice(0, 20))
  await two.round()
  expect(await two.open(hash)).toEqual({ ok: false, error: 'arriving' })
  expect(two.host.kept.size).toBe(0)
  folder.put(path, bytes)
  await two.round()
  expect(await two.open(hash)).toEqual({ ok: true, value: SCAN })
})
