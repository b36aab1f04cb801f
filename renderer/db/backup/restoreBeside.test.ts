import { beforeEach, describe, expect, test } from 'vitest'
import { isHalfBuilt } from '#renderer/db/halfBuilt.ts'
import { keepKeysText, readKeysText } from '#renderer/db/keysFile.ts'
import { applyRuns } from '#renderer/db/log/applyRuns.ts'
import { sealContainer } from '#renderer/db/log/container.ts'
import { ownRunAfter } from '#renderer/db/log/ownRun.ts'
import { stateHashOf } from '#renderer/db/log/storeState.ts'
import { openStore } from '#renderer/db/openStore.ts'
import { erasePersonKeys } from '#renderer/db/personKeyPacks.ts'
import type { Store } from '#renderer/db/store.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { succeeded } from '#test/support/actions.ts'
import { type BackupHost, backupHost } from '#test/support/backupHost.ts'
import { type JournaledDesk, journaledDesk } from '#test/support/journaledDesk.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { must } from '#test/support/testStore.ts'
import { otherDesk, projectedRows } from '#test/support/twoDesks.ts'
import { readBackupBook } from './backupBook.ts'
import { readerOf } from './hostFile.ts'
import { makeBackup } from './makeBackup.ts'
import { restoreBeside } from './restoreBeside.ts'

let desk: JournaledDesk
let host: BackupHost
let bridge: FrontDeskBridge
let store: Store
let erased: string

/** A desk with a journal and one owner, whom a backup knows. */
beforeEach(async () => {
  desk = journaledDesk()
  host = backupHost()
  bridge = { ...host.bridge, journal: desk.host.bridge }
  store = await desk.open()
  erased = await addOwner(store, await addUnit(store))
})

async function backUp(): Promise<string> {
  const made = await makeBackup({ store, bridge, blobs: [] }, 'own')
  if (!made.ok) throw new Error(made.error)
  return made.value.name
}

async function restored(name: string, former = 1): Promise<{ readonly restored: Store; readonly brought: number }> {
  const ring = store.ring.read()
  const into = succeeded(await openStore({ ...desk.parts, generation: former + 1, ring }))
  const done = await restoreBeside({
    store: into,
    bridge,
    name,
    former,
    madeBy: store.device,
    workspace: store.workspace,
    read: readerOf(bridge, { workspaceId: store.workspace, place: 'own' }, name),
    ringOf: () => ring,
  })
  if (!done.ok) throw new Error(done.error)
  return { restored: into, brought: done.value }
}

const namesIn = async ({ db }: Store) => (await db.people.toArray()).map(({ v }) => v.name).sort()

describe('an older backup at a working desk', () => {
  test('does not bring back the keys of persons who were erased since', async () => {
    const name = await backUp()
    await erasePersonKeys(store, erased)
    const { restored: again } = await restored(name)
    expect(await again.db.personKeys.toArray()).toEqual([])
    expect(await namesIn(again)).not.toContain('王晓梅')
  })

  test('knows who was erased before it was made, too', async () => {
    await erasePersonKeys(store, erased)
    const name = await backUp()
    const other = await addOwner(store, await addUnit(store, '3-0401'), '陈国强')
    await erasePersonKeys(store, other)
    const { restored: again } = await restored(name)
    const said = (await again.db.exchange.get('erased-keys'))?.value as { persons: string[] }
    expect([...said.persons].sort()).toEqual([erased, other].sort())
  })

  test('own changes made since come back from the journal, names and all, as history of the id before (case 38)', async () => {
    const name = await backUp()
    await addOwner(store, await addUnit(store, '3-0401'), '陈国强')
    const { restored: again, brought } = await restored(name)
    expect(brought).toBe(2)
    expect(await namesIn(again)).toEqual(['王晓梅', '陈国强'])
    expect((await stateHashOf(again)).hash).toBe((await stateHashOf(store)).hash)
    expect(again.device).not.toBe(store.device)
    expect(again.head.read().frontier).toEqual(store.head.read().frontier)
    expect(await isHalfBuilt(again.db)).toBe(false)
  })

  test('what the journal lacks comes from the database before, and the database before is only read', async () => {
    const name = await backUp()
    await addOwner(store, await addUnit(store, '3-0401'), '陈国强')
    desk.host.damage(({ kind, seq }) => kind === 'change' && seq === store.head.read().seq)
    const before = await projectedRows(store)
    const { restored: again, brought } = await restored(name)
    expect(brought).toBe(2)
    expect((await stateHashOf(again)).hash).toBe((await stateHashOf(store)).hash)
    expect(await projectedRows(store)).toEqual(before)
  })

  test('a journal that cannot be read does not stand in the way', async () => {
    const name = await backUp()
    await addUnit(store, '3-0401')
    desk.host.fail('failed')
    expect((await restored(name)).brought).toBe(1)
  })

  test('where the database before is gone, the journal alone brings them', async () => {
    const name = await backUp()
    await addUnit(store, '3-0401')
    await desk.wipe()
    expect((await restored(name, 0)).brought).toBe(1)
  })

  test('what others wrote since comes from the folder, and their later runs follow', async () => {
    const other = await otherDesk(store, { ring: store.ring.read() })
    await addUnit(other, '4-0101')
    const first = must(await ownRunAfter(other, 0, 1_000_000))
    await applyRuns(store, [{ ...first.run, container: sealContainer(other, first.run), keys: first.keys }])
    const name = await backUp()
    await addOwner(other, await addUnit(other, '4-0102'), '林美玉')
    const later = must(await ownRunAfter(other, 1, 1_000_000))
    const arrived = { ...later.run, container: sealContainer(other, later.run), keys: later.keys }
    await applyRuns(store, [arrived])
    const { restored: again } = await restored(name)
    expect(again.head.read().frontier[other.device]).toBe(1)
    const { fates } = await applyRuns(again, [arrived])
    expect(fates).toMatchObject([{ fate: 'applied' }])
    expect((await stateHashOf(again)).hash).toBe((await stateHashOf(store)).hash)
    expect(await namesIn(again)).toEqual(['林美玉', '王晓梅'])
  })

  test('what is known of the backups here goes along: which were checked, and since when', async () => {
    const name = await backUp()
    const known = await readBackupBook(store)
    expect(known.own?.files[name]).toMatchObject({ state: 'verified' })
    const { restored: again } = await restored(name)
    expect(await readBackupBook(again)).toEqual(known)
  })

  test('cards and the newer passphrase go along, and nothing that binds the desk to a folder', async () => {
    await keepKeysText(store, 'the keys file of last year')
    const name = await backUp()
    await keepKeysText(store, 'the keys file of today')
    await store.db.exchange.bulkPut([
      { key: 'engine/cards', value: { a: { number: 1 } } },
      { key: 'engine/bound', value: { path: 'D:\\share', ms: 1 } },
    ])
    const { restored: again } = await restored(name)
    expect(await readKeysText(again)).toBe('the keys file of today')
    expect(await again.db.exchange.get('engine/cards')).toMatchObject({ value: { a: { number: 1 } } })
    expect(await again.db.exchange.get('engine/bound')).toBeUndefined()
  })
})

test('a backup holds the cards of the desks and the keys file, and nothing that binds it to a folder', async () => {
  await keepKeysText(store, 'a keys file')
  await store.db.exchange.bulkPut([
    { key: 'engine/cards', value: { a: { number: 1 } } },
    { key: 'engine/renewed', value: { why: 'lost' } },
    { key: 'engine/bound', value: { path: 'D:\\share', ms: 1 } },
  ])
  const name = await backUp()
  store.db.close()
  await desk.wipe()
  const { restored: again } = await restored(name, 0)
  const held = await again.db.exchange.bulkGet(['engine/cards', 'keys-file', 'engine/renewed', 'engine/bound'])
  expect(held.map((row) => row?.key)).toEqual(['engine/cards', 'keys-file', undefined, undefined])
})
