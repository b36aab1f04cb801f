import { beforeEach, describe, expect, test } from 'vitest'
import { applyRuns } from '#renderer/db/log/applyRuns.ts'
import { sealContainer } from '#renderer/db/log/container.ts'
import { ownRunAfter } from '#renderer/db/log/ownRun.ts'
import { stateHashOf } from '#renderer/db/log/storeState.ts'
import type { Store } from '#renderer/db/store.ts'
import { type BackupHost, backupHost } from '#test/support/backupHost.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { otherDesk, projectedRows } from '#test/support/twoDesks.ts'
import { fillFromBackup } from './fillFromBackup.ts'
import { readerOf } from './hostFile.ts'
import { makeBackup } from './makeBackup.ts'

let store: Store
let host: BackupHost

/** A desk with entries of its own and of another desk. */
beforeEach(async () => {
  store = await foundedStore()
  host = backupHost()
  await addOwner(store, await addUnit(store))
  const other = await otherDesk(store, { ring: store.ring.read() })
  await addOwner(other, await addUnit(other, '3-0401'), '陈国强')
  const { run, keys } = must(await ownRunAfter(other, 0, 1_000_000))
  await applyRuns(store, [{ ...run, container: sealContainer(other, run), keys }])
})

async function backUp(): Promise<string> {
  const made = await makeBackup({ store, bridge: host.bridge, blobs: [] }, 'own')
  if (!made.ok) throw new Error(made.error)
  return made.value.name
}

const fill = (into: Store, name: string, bridge = host.bridge) =>
  fillFromBackup({
    store: into,
    bridge,
    name,
    workspace: store.workspace,
    read: readerOf(bridge, { workspaceId: store.workspace, place: 'own' }, name),
    ringOf: () => into.ring.read(),
  })

describe('restoring', () => {
  test('a backup into an empty store gives the rows and the state that the desk had, names and all', async () => {
    const name = await backUp()
    const restored = await otherDesk(store, { ring: store.ring.read() })
    expect(await fill(restored, name)).toEqual({ ok: true, value: null })
    expect((await restored.db.people.toArray()).map(({ v }) => v.name).sort()).toEqual(['王晓梅', '陈国强'])
    const { keptBlobs: _here, ...rows } = await projectedRows(restored)
    const { keptBlobs: _there, ...before } = await projectedRows(store)
    expect(rows).toEqual(before)
    expect((await stateHashOf(restored)).hash).toBe((await stateHashOf(store)).hash)
    expect(restored.device).not.toBe(store.device)
    // The history of the id before lies there to be read and to be sent on.
    expect(
      await restored.db.pages
        .where('d')
        .equals(store.device)
        .count()
        .catch(() => restored.db.pages.count()),
    ).toBeGreaterThan(0)
  })

  test('a restored desk goes on, and backs itself up', async () => {
    const name = await backUp()
    const restored = await otherDesk(store, { ring: store.ring.read() })
    await fill(restored, name)
    await addOwner(restored, await addUnit(restored, '5-0101'), '林美玉')
    const again = await makeBackup({ store: restored, bridge: host.bridge, blobs: [] }, 'own')
    expect(again).toMatchObject({ ok: true, value: { proof: { head: { contents: { people: 3, units: 3 } } } } })
  })

  test('the host failing at any read leaves the old store as it was and says so', async () => {
    const name = await backUp()
    const state = await stateHashOf(store)
    const rows = await projectedRows(store)
    const reads = 3
    for (let at = 0; at < reads; at += 1) {
      let left = at
      host.fault = (channel) => (channel === 'backup:read' && left-- === 0 ? 'unavailable' : undefined)
      const restored = await otherDesk(store, { ring: store.ring.read() })
      expect((await fill(restored, name)).ok).toBe(false)
    }
    expect(await stateHashOf(store)).toEqual(state)
    expect(await projectedRows(store)).toEqual(rows)
  })
})
