import { sha256 } from '@noble/hashes/sha2.js'
import { beforeEach, describe, expect, test } from 'vitest'
import { stateHashOf } from '#renderer/db/log/storeState.ts'
import { erasePersonKeys } from '#renderer/db/personKeyPacks.ts'
import type { Store } from '#renderer/db/store.ts'
import { hex, utf8 } from '#shared/kernel/bytes.ts'
import { type BackupHost, backupHost } from '#test/support/backupHost.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { readBackupBook } from './backupBook.ts'
import { makeBackup, proveAt } from './makeBackup.ts'

let store: Store
let host: BackupHost

beforeEach(async () => {
  store = await foundedStore()
  host = backupHost()
  await addOwner(store, await addUnit(store))
})

const make = (blobs: readonly string[] = []) => makeBackup({ store, bridge: host.bridge, blobs }, 'own')
const onlyFile = () => must([...host.files.entries()][0])
const book = async () => must((await readBackupBook(store)).own)

describe('a backup', () => {
  test('counts once it was read back and folded to the state that the desk has', async () => {
    const made = await make()
    const { hash } = await stateHashOf(store)
    expect(made).toMatchObject({
      ok: true,
      value: {
        proof: {
          head: { stateHash: hash, contents: { community: '新湾花园', people: 1, units: 1, openItems: 0 } },
          foot: { counts: { changes: 3, keys: 1, blobs: 0 } },
        },
      },
    })
    expect(await book()).toMatchObject({ lastGoodMs: store.clock.nowMs(), failures: 0 })
  })

  test('holds blobs, and says which it could not get', async () => {
    const bytes = utf8('a sealed scan')
    const hash = hex(sha256(bytes))
    host.blobs.set(hash, bytes)
    expect(await make([hash, '0'.repeat(64)])).toMatchObject({
      value: { proof: { foot: { counts: { blobs: 1, blobsMissing: 1 } } } },
    })
  })

  test('shows nobody who is in it: no name and no number stands in any byte', async () => {
    await make()
    const [name, bytes] = onlyFile()
    const text = new TextDecoder('latin1').decode(bytes) + name
    for (const secret of ['王晓梅', '周敏', '13812345678', '新湾花园', '2-1203']) {
      expect(text.includes(new TextDecoder('latin1').decode(utf8(secret)))).toBe(false)
    }
  })

  test('does not hold the key of a person who was erased', async () => {
    const person = must((await store.db.people.toArray())[0]).id
    await erasePersonKeys(store, person)
    expect(await make()).toMatchObject({ value: { proof: { foot: { counts: { keys: 0 } } } } })
  })
})

describe('a backup that does not come to be', () => {
  test.each([
    ['the disk is full', 'backup:write', 'full'],
    ['the disk is pulled while it is written', 'backup:write', 'unavailable'],
    ['what lies there is not what was written', 'backup:finish', 'mismatch'],
    ['it cannot be read back', 'backup:read', 'unavailable'],
  ] as const)('%s: the older one stays, and the book says why', async (_title, channel, code) => {
    await make()
    const before = onlyFile()[0]
    host.fault = (asked) => (asked === channel ? code : undefined)
    expect(await make()).toEqual({ ok: false, error: code })
    expect(host.files.has(before)).toBe(true)
    expect(await book()).toMatchObject({ failures: 1, trouble: code, lastGoodMs: store.clock.nowMs() })
    host.fault = () => undefined
    expect((await make()).ok).toBe(true)
    expect((await book()).trouble).toBeUndefined()
  })

  test('without room nothing is written at all (case 17)', async () => {
    host.freeBytes = 1000
    expect(await make()).toEqual({ ok: false, error: 'full' })
    expect(host.calls).not.toContain('backup:write')
  })

  test('a disk that is not plugged in is a state, not a fault', async () => {
    host.chosen.path = '/media/stick'
    host.chosen.isThere = false
    expect(await makeBackup({ store, bridge: host.bridge, blobs: [] }, 'chosen')).toEqual({
      ok: false,
      error: 'unavailable',
    })
  })

  test('the bridge breaking at any call leaves the store as it was and every older backup in its place', async () => {
    await make()
    const before = onlyFile()[0]
    const state = await stateHashOf(store)
    const calls = host.calls.length
    for (let at = 0; at < calls; at += 1) {
      let left = at
      host.fault = () => {
        left -= 1
        if (left === -1) throw new Error('The bridge broke.')
        return undefined
      }
      await make()
      expect(host.files.has(before)).toBe(true)
    }
    expect(await stateHashOf(store)).toEqual(state)
  })
})

describe('a backup that is not what was written', () => {
  const prove = async (name: string) => proveAt({ store, bridge: host.bridge }, 'own', name)

  test('one flipped bit anywhere is found, and noted', async () => {
    await make()
    const [path, bytes] = onlyFile()
    const name = must(path.split('/')[1])
    for (let at = 0; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
      const flipped = bytes.slice()
      flipped[at] = (flipped[at] ?? 0) ^ 1
      host.files.set(path, flipped)
      const proof = await prove(name)
      expect(proof.ok ? `bit ${at} passed` : 'refused').toBe('refused')
    }
    expect((await book()).files[name]?.state).toBe('failed')
  })

  test.each([1, 5, 100, 1000])('one that is cut %d bytes before its end is incomplete', async (missing) => {
    await make()
    const [path, bytes] = onlyFile()
    host.files.set(path, bytes.slice(0, -missing))
    expect(await prove(must(path.split('/')[1]))).toEqual({ ok: false, error: 'incomplete' })
  })

  test('one under the name of another moment is not believed', async () => {
    await make()
    const [path, bytes] = onlyFile()
    const other = must(path.split('/')[1]).replace(/-[0-9a-f]{16}\./, '-0123456789abcdef.')
    host.files.set(`own/${other}`, bytes)
    expect(await prove(other)).toEqual({ ok: false, error: 'damaged' })
  })

  test('one of another community is refused by its name and by its content', async () => {
    const stranger = await foundedStore()
    await makeBackup({ store: stranger, bridge: host.bridge, blobs: [] }, 'own')
    const [path, bytes] = onlyFile()
    const name = must(path.split('/')[1])
    expect(await prove(name)).toEqual({ ok: false, error: 'other-community' })
    const renamed = name.replace(stranger.workspace, store.workspace)
    host.files.set(`own/${renamed}`, bytes)
    expect(await prove(renamed)).toEqual({ ok: false, error: 'other-community' })
  })
})
