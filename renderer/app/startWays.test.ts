// The ways into a desk besides the usual one: joined, restored, chosen among several, and gone on with where no backup could be made.
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { makeBackup } from '#renderer/db/backup/makeBackup.ts'
import { databaseName, deleteDatabase, knownDatabases } from '#renderer/db/database.ts'
import { deskWish } from '#renderer/db/enterCommunity.ts'
import { readKeysText } from '#renderer/db/keysFile.ts'
import type { IdentityRow } from '#renderer/db/rows.ts'
import { startTexts } from '#renderer/text/text.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry, FOLD_VERSION } from '#shared/domain/registry.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { mintRing } from '#shared/sync/wire/keyRing.ts'
import { emptySite, namesAt, openAt, type StartSite, workAt } from '#test/support/startSite.ts'
import { must } from '#test/support/testStore.ts'
import { beginJoined, beginRestored } from './beginWith.ts'
import { openDesk, rebuildGone } from './openDesk.ts'
import { chosenOf, findHere, openHere } from './restoring/restoreSteps.ts'
import type { Opened, OpenedDesk } from './startParts.ts'

let site: StartSite
beforeEach(async () => {
  startTexts('zh-CN')
  site = await emptySite()
})

function isOpen(opened: Opened): OpenedDesk {
  if (opened.kind !== 'open') throw new Error(`Not open: ${JSON.stringify(opened)}`)
  return opened
}

describe('joining', () => {
  const workspace = 'joinedcommunity2' as WorkspaceId
  const joining = () => ({
    workspace,
    ring: mintRing((length) => new Uint8Array(length).fill(3)),
    keysFile: 'the keys file of the folder',
    desk: { name: '前台 2 号机', prefix: 'C' },
  })

  test('opens an empty store with the keys of the folder; the wish waits, and no letter is taken yet', async () => {
    const begun = await beginJoined(joining(), site.info, site.parts)
    if (!begun.ok) throw new Error(begun.error.what)
    const { store, close } = begun.value
    expect(store.ring.read()).toEqual(joining().ring)
    expect(await readKeysText(store)).toBe('the keys file of the folder')
    expect(await deskWish(store.db)).toEqual({ name: '前台 2 号机', prefix: 'C' })
    expect(await store.db.desks.count()).toBe(0)
    expect(await store.db.changes.count()).toBe(0)
    close()
    const again = await openAt(site)
    expect(again.store.device).toBe(store.device)
    again.close()
  })

  test('beside a database of the same community, which stays as it is', async () => {
    const first = await beginJoined(joining(), site.info, site.parts)
    const second = await beginJoined(joining(), site.info, site.parts)
    if (!first.ok || !second.ok) throw new Error('not joined')
    expect(second.value.store.db.name).toBe(databaseName(workspace, 2))
    expect(second.value.store.device).not.toBe(first.value.store.device)
    expect(await first.value.store.db.meta.get('identity')).toBeDefined()
    for (const { close } of [first.value, second.value]) close()
  })

  test('a key that is locked refuses in words, and nothing is begun', async () => {
    Object.assign(site.parts.bridge, { secrets: { localKey: async () => err({ code: 'key-locked' }) } })
    const begun = await beginJoined(joining(), site.info, site.parts)
    expect(begun).toMatchObject({ ok: false, error: { what: expect.any(String), saved: expect.any(String) } })
    expect(await knownDatabases()).toEqual([])
  })
})

describe('restoring', () => {
  /** A desk that was backed up, closed; and its backup as a person opened it. */
  async function backedUp() {
    const desk = await workAt(site, async ({ store }) => {
      expect((await makeBackup({ store, bridge: site.backups.bridge, blobs: [] }, 'own')).ok).toBe(true)
    })
    const { bridge } = site.parts
    const found = must((await findHere(bridge, desk.store.workspace))[0])
    const opened = await openHere(bridge, found)
    if (!opened.ok) throw new Error(opened.error)
    return { desk, chosen: chosenOf({ bridge, info: site.info }, opened.value) }
  }

  test('fills a database beside the one that stands here, as a new desk of the same name', async () => {
    const { desk, chosen } = await backedUp()
    const told: number[] = []
    const begun = await beginRestored(chosen, site.info, { ...site.parts, onRebuilding: (done) => told.push(done) })
    if (!begun.ok) throw new Error(begun.error.what)
    const { store, close } = begun.value
    expect(await namesAt(begun.value)).toEqual(['王晓梅'])
    expect(store.db.name).toBe(databaseName(store.workspace, 2))
    expect(store.device).not.toBe(desk.store.device)
    const named = async (device: string) => (await store.db.desks.get(device))?.v.name
    expect(await named(store.device)).toBe(await named(desk.store.device))
    expect(await deskWish(store.db)).toBeUndefined()
    expect(told.length).toBeGreaterThan(0)
    close()
    const again = await openAt(site)
    expect(again.store.db.name).toBe(databaseName(store.workspace, 2))
    again.close()
  })

  test('that comes to nothing says why, and leaves the desk that was there', async () => {
    const { desk, chosen } = await backedUp()
    const restore = async () => err('no-room')
    const begun = await beginRestored({ ...chosen, restore }, site.info, site.parts)
    expect(begun).toMatchObject({ ok: false, error: { what: expect.stringContaining('空间') } })
    const again = await openAt(site)
    expect([again.store.device, again.store.db.name]).toEqual([desk.store.device, desk.store.db.name])
    expect(await namesAt(again)).toEqual(['王晓梅'])
    again.close()
  })
})

test('of several journals without a database none is opened unasked; the chosen one comes back', async () => {
  const { store } = await workAt(site)
  await deleteDatabase(store.workspace, 1)
  localStorage.clear()
  const { journal } = site.parts.bridge
  const listed = await journal.list()
  const [facts] = listed.ok ? listed.value.journals : []
  const other = { ...must(facts), workspaceId: 'anothercommunity', identity: 'cannot be read', last: { a: 12 } }
  const bridge = {
    ...site.parts.bridge,
    journal: { ...journal, list: async () => ok({ journals: [must(facts), other] }) },
  }
  const parts = { ...site.parts, bridge: bridge as typeof site.parts.bridge }
  const asked = await openDesk(parts)
  expect(asked).toMatchObject({
    kind: 'choose',
    communities: [
      { workspace: store.workspace, name: '新湾花园', changes: 3 },
      { workspace: 'anothercommunity', name: '', changes: 12 },
    ],
  })
  expect(await knownDatabases()).toEqual([])
  const chosen = isOpen(await rebuildGone(store.workspace, site.info, parts))
  expect(await namesAt(chosen)).toEqual(['王晓梅'])
  chosen.close()
})

describe('a newer program', () => {
  const newer = () => ({ ...site.parts, registry: buildRegistry(DOMAIN_MODULES, FOLD_VERSION + 1) })
  const foldOf = async ({ store }: OpenedDesk) => ((await store.db.meta.get('identity')) as IdentityRow).foldVersion

  test('backs up on the page before it makes the rows anew', async () => {
    await workAt(site)
    const again = isOpen(await openDesk(newer()))
    expect(site.backups.files.size).toBe(1)
    expect(await foldOf(again)).toBe(FOLD_VERSION + 1)
    again.close()
  })

  test('that cannot back up asks: nothing is touched, and it is gone on with without one only on purpose', async () => {
    await workAt(site)
    site.backups.fault = (channel) => (channel === 'backup:write' ? 'full' : undefined)
    const asked = await openDesk(newer())
    if (asked.kind !== 'unbacked') throw new Error(JSON.stringify(asked))
    expect(asked.why).toBe('full')
    const older = await openAt(site)
    expect([await foldOf(older), await namesAt(older)]).toEqual([FOLD_VERSION, ['王晓梅']])
    older.close()
    const forced = isOpen(await asked.goOn())
    expect([await foldOf(forced), await namesAt(forced)]).toEqual([FOLD_VERSION + 1, ['王晓梅']])
    expect(site.backups.files.size).toBe(0)
    forced.close()
  })

  test('is let in once the backup can be made', async () => {
    await workAt(site)
    const fault = vi.fn(() => 'full')
    site.backups.fault = fault
    expect(await openDesk(newer())).toMatchObject({ kind: 'unbacked' })
    expect(fault).toHaveBeenCalled()
    site.backups.fault = () => undefined
    const again = isOpen(await openDesk(newer()))
    expect(site.backups.files.size).toBe(1)
    again.close()
  })

  test('on a host without backups does not ask: there is none to make', async () => {
    await workAt(site)
    Object.assign(site.info, { capabilities: { ...site.info.capabilities, backup: false } })
    isOpen(await openDesk(newer())).close()
    expect(site.backups.files.size).toBe(0)
  })
})
