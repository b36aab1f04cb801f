import { expect, test } from 'vitest'
import { exchangeMemory } from '#renderer/db/exchangeMemory.ts'
import { erasePersonKeys } from '#renderer/db/personKeyPacks.ts'
import type { Store } from '#renderer/db/store.ts'
import { exchangeRound } from '#shared/sync/exchange/round.ts'
import { newSession } from '#shared/sync/exchange/session.ts'
import { openPersonKeys } from '#shared/sync/wire/personKeysFile.ts'
import { diceOf } from '#test/sim/dice.ts'
import { NO_FAULTS, VirtualFolder } from '#test/sim/virtualFolder.ts'
import { addOwner, addUnit, editUnit } from '#test/support/actions.ts'
import { emptyStore, foundedStore } from '#test/support/testStore.ts'
import { dexieDesk } from './dexieDesk.ts'

const MINUTE = 60_000

interface World {
  readonly folder: VirtualFolder
  nowMs: number
}

function world(): World {
  const made: World = {
    nowMs: Date.UTC(2026, 10, 21, 2, 12),
    folder: new VirtualFolder({ dice: diceOf(1), now: () => made.nowMs, faults: NO_FAULTS, trace: () => {} }),
  }
  return made
}

async function deskOf(at: World, store: Store, index: number) {
  const kept = new Map<string, string>()
  const blobs = {
    put: async ({ bytes }: { readonly bytes: string }) => {
      kept.set(bytes, bytes)
      return { ok: true as const, value: { hash: bytes, size: bytes.length } }
    },
    get: async () => ({ ok: false as const, error: { code: 'not-found' as const } }),
    delete: async () => ({ ok: true as const, value: null }),
  }
  const desk = await dexieDesk({ store, blobs, renewDevice: async () => {} })
  const session = newSession()
  const ports = {
    desk,
    target: at.folder.targetOf(index),
    memory: exchangeMemory(store),
    clock: { nowMs: () => at.nowMs },
    random: { bytes: store.ids.randomBytes },
    limits: { hashEveryMs: 0 },
  }
  return { store, desk, session, round: () => exchangeRound(ports, session) }
}

async function twoDesks() {
  const at = world()
  const founded = await foundedStore()
  const joined = await emptyStore({ workspace: founded.workspace, generation: 2, ring: founded.ring.read() })
  const a = await deskOf(at, founded, 0)
  const b = await deskOf(at, joined, 1)
  const settle = async (rounds: number) => {
    for (let turn = 0; turn < rounds; turn += 1) {
      expect(await a.round()).toMatchObject({ state: 'ok' })
      expect(await b.round()).toMatchObject({ state: 'ok' })
      at.nowMs += MINUTE
    }
  }
  return { at, founded, joined, a, b, settle }
}

test('two stores exchange what they wrote through one folder and have one state', async () => {
  const { founded, joined, a, b, settle } = await twoDesks()
  const unitId = await addUnit(founded)
  const personId = await addOwner(founded, unitId)
  await settle(2)
  await editUnit(joined, unitId, { code: '3-0801' })
  await settle(3)
  expect((await a.desk.stateHash()).hash).toBe((await b.desk.stateHash()).hash)
  expect((await founded.db.units.get(unitId))?.v.code).toBe('3-0801')
  // The name came sealed, and the key beside it.
  expect((await joined.db.people.get(personId))?.v.name).toBe('王晓梅')
})

test('a store that is opened anew goes on where the exchange was', async () => {
  const { at, founded, joined, settle } = await twoDesks()
  await addUnit(founded)
  await settle(2)
  const again = await deskOf(at, joined, 1)
  const report = await again.round()
  expect(report.state).toBe('ok')
  expect(report.peers.map(({ device, applied }) => [device, applied])).toEqual([
    [founded.device, founded.head.read().seq],
  ])
})

test('nothing that a person wrote can be read in what lies in the folder', async () => {
  const { at, founded, settle } = await twoDesks()
  await addOwner(founded, await addUnit(founded))
  await settle(2)
  const all = at.folder
    .paths()
    .map((path) => [path, new TextDecoder('latin1').decode(at.folder.bytesAt(path))].join('\n'))
  const name = new TextDecoder('latin1').decode(new TextEncoder().encode('王晓梅'))
  expect(all.length).toBeGreaterThan(2)
  for (const text of all) {
    expect(text).not.toContain(name)
    expect(text).not.toContain('110101')
  }
})

test('the keys of an erased person leave the folder: own files are written anew, and the old ones removed', async () => {
  const { at, founded, joined, settle } = await twoDesks()
  const unitId = await addUnit(founded)
  const erased = await addOwner(founded, unitId)
  const other = await addOwner(founded, await addUnit(founded, '3-0903'))
  await settle(2)
  const keyFiles = () => at.folder.paths().filter((path) => path.includes('/k/'))
  const [before] = keyFiles()
  expect(await erasePersonKeys(founded, erased)).toBe(1)
  await settle(3)
  const [after, ...more] = keyFiles()
  expect([after === before, more]).toEqual([false, []])
  const opening = { ws: founded.workspace, ring: founded.ring.read(), publicKeyOf: () => founded.signer.publicKey }
  const opened = openPersonKeys(at.folder.bytesAt(after ?? '') ?? new Uint8Array(), opening)
  expect(opened.ok && opened.value.keys.map(({ personId }) => personId)).toEqual([other])
  const third = await deskOf(
    at,
    await emptyStore({ workspace: founded.workspace, generation: 3, ring: founded.ring.read() }),
    2,
  )
  expect(await third.round()).toMatchObject({ state: 'ok' })
  expect((await third.store.db.people.get(other))?.v.name).toBe('王晓梅')
  expect((await third.store.db.people.get(erased))?.v).not.toHaveProperty('name')
  expect((await joined.db.people.get(other))?.v.name).toBe('王晓梅')
  await settle(8)
  expect(keyFiles()).toEqual([after])
})
