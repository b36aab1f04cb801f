import { beforeEach, expect, test, vi } from 'vitest'
import { databaseName, deleteDatabase, knownDatabases } from '#renderer/db/database.ts'
import { standingClock } from '#renderer/platform/clock.ts'
import { createIds } from '#renderer/platform/ids.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { base64url } from '#shared/kernel/bytes.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { addOwner, addUnit } from '#test/support/actions.ts'
import { type BackupHost, backupHost } from '#test/support/backupHost.ts'
import { type MemoryJournal, memoryJournal } from '#test/support/memoryJournal.ts'
import { memoryStorage } from '#test/support/memoryStorage.ts'
import { TEST_NOW_MS } from '#test/support/testStore.ts'
import { foundCommunity } from './foundCommunity.ts'
import { openDesk } from './openDesk.ts'
import type { Opened, OpenedDesk, StartParts } from './startParts.ts'

const VALUES = {
  communityName: '新湾花园',
  companyName: '新湾物业',
  supervisorName: '周敏',
  pin: '2580',
  timeZone: 'Asia/Shanghai',
}

interface Site {
  readonly parts: StartParts
  readonly journal: MemoryJournal
  readonly backups: BackupHost
  info: AppInfo
  /** What the host answers about the folder. */
  bound: boolean
  workspace: string
}

let site: Site
beforeEach(async () => {
  vi.stubGlobal('localStorage', memoryStorage())
  // The highest of each is named: what lies below it comes up next.
  for (let known = await knownDatabases(); known.length > 0; known = await knownDatabases())
    for (const { workspace, generation } of known) await deleteDatabase(workspace, generation)
  site = createSite()
})

function createSite(): Site {
  const journal = memoryJournal('any')
  const backups = backupHost()
  const clock = standingClock(TEST_NOW_MS)
  const bridge = {
    ...backups.bridge,
    journal: {
      ...journal.bridge,
      list: async () => {
        const listed = await journal.bridge.list()
        if (!listed.ok) return listed
        return ok({ journals: listed.value.journals.map((facts) => ({ ...facts, workspaceId: made.workspace })) })
      },
    },
    app: { info: async () => ok(made.info), space: async () => err({ code: 'unsupported' }) },
    secrets: { localKey: async () => ok({ key: base64url(new Uint8Array(32).fill(7)), protection: 'file' }) },
    folder: { state: async () => err({ code: made.bound ? 'unavailable' : 'not-bound' }) },
  } as unknown as FrontDeskBridge
  const info = {
    host: 'local',
    version: '0.1.0',
    buildDate: '2026-10-01T00:00:00.000Z',
    demo: false,
    capabilities: { journal: true, backup: true, folder: true },
  } as unknown as AppInfo
  const parts = {
    bridge,
    clock,
    ids: createIds(clock.nowMs),
    registry: buildRegistry(DOMAIN_MODULES),
    modules: [],
    onJournal: () => {},
  } as StartParts
  const made: Site = { parts, journal, backups, info, bound: false, workspace: '' }
  return made
}

/** Founds a community, adds a unit and its owner, and closes the window. */
async function worked(): Promise<OpenedDesk> {
  const founded = await foundCommunity(VALUES, site.info, site.parts)
  if (!founded.ok) throw new Error(founded.error.what)
  const { store, close } = founded.value
  site.workspace = store.workspace
  await addOwner(store, await addUnit(store))
  await vi.waitFor(() => expect(site.journal.records().filter(({ kind }) => kind === 'change')).toHaveLength(3))
  close()
  return founded.value
}

async function opened(): Promise<OpenedDesk> {
  const now = await openDesk(site.parts)
  if (now.kind !== 'open') throw new Error(`Not open: ${JSON.stringify(now)}`)
  return now
}

const names = async ({ store }: OpenedDesk) => (await store.db.people.toArray()).map(({ v }) => v.name)

test('an empty computer is a first run, and nothing was written', async () => {
  expect(await openDesk(site.parts)).toMatchObject({ kind: 'first-run' })
  expect(await knownDatabases()).toEqual([])
  expect(site.journal.records()).toEqual([])
})

test('a second start opens what the first one left', async () => {
  await worked()
  const again = await opened()
  expect(again.mended).toBeUndefined()
  expect(await names(again)).toEqual(['王晓梅'])
  again.close()
})

test('a database that is gone comes back from the journal without a question', async () => {
  const { store } = await worked()
  await deleteDatabase(store.workspace, 1)
  const again = await opened()
  expect(again.mended).toMatchObject({ why: 'gone', changes: 3, leftBehind: 0 })
  expect(again.store.device).toBe(store.device)
  expect(await names(again)).toEqual(['王晓梅'])
  again.close()
})

test('a hole in the journal of a desk without a folder: what stands behind it is issued again under a new id', async () => {
  const { store } = await worked()
  await deleteDatabase(store.workspace, 1)
  site.journal.damage(({ kind, seq }) => kind === 'change' && seq === 2)
  const again = await opened()
  expect(again.store.device).not.toBe(store.device)
  expect(again.mended).toMatchObject({ why: 'gone', issuedAgain: 1, leftBehind: 0 })
  expect(await names(again)).toEqual(['王晓梅'])
  again.close()
})

test('the same hole at a desk that shares a folder: it waits until the folder was looked at', async () => {
  const { store } = await worked()
  await deleteDatabase(store.workspace, 1)
  site.journal.damage(({ kind, seq }) => kind === 'change' && seq === 2)
  site.bound = true
  const again = await opened()
  expect(again.mended).toMatchObject({ why: 'gone', leftBehind: 1, awaitsOthers: true })
  expect(await again.store.db.exchange.where('key').startsWith('stranded/').count()).toBe(1)
  again.close()
})

test('a database whose log is damaged stays, and another is built beside it', async () => {
  const { store } = await worked()
  await store.db.open()
  const row = await store.db.changes.get([store.device, 3])
  if (!row) throw new Error('no row')
  await store.db.changes.put({ ...row, body: new Uint8Array(40) })
  store.db.close()
  const again = await opened()
  expect(again.mended).toMatchObject({ why: 'damaged', changes: 3 })
  expect(again.store.db.name).toBe(databaseName(store.workspace, 2))
  expect((await knownDatabases()).length).toBeGreaterThan(0)
  again.close()
})

test('a journal that cannot be listed is never taken for none: a first run beside it would begin a community twice', async () => {
  site.journal.fail('failed')
  expect(await openDesk(site.parts)).toMatchObject({ kind: 'refused', code: 'journal-unread', detail: 'failed' })
})

test.each<[string, () => void, Partial<Opened>]>([
  [
    'a host that does not answer',
    () => setBridge('app', { info: async () => err({ code: 'unreachable' }) }),
    { kind: 'refused', code: 'unreachable' } as Partial<Opened>,
  ],
  [
    'a clock before the build',
    () => Object.assign(site.info, { buildDate: '2027-01-01T00:00:00.000Z' }),
    { kind: 'clock' },
  ],
])('%s keeps the desk closed', async (_what, arrange, expected) => {
  await worked()
  arrange()
  expect(await openDesk(site.parts)).toMatchObject(expected)
})

test('a key that is locked refuses, and the database stays as it was', async () => {
  await worked()
  const { localKey } = site.parts.bridge.secrets
  setBridge('secrets', { localKey: async () => err({ code: 'key-locked' }) })
  expect(await openDesk(site.parts)).toMatchObject({ kind: 'refused', code: 'key-locked' })
  setBridge('secrets', { localKey })
  const again = await opened()
  expect(await names(again)).toEqual(['王晓梅'])
  again.close()
})

test('a database of a newer program is refused and not touched (case 51)', async () => {
  const { store } = await worked()
  await store.db.open()
  const identity = await store.db.meta.get('identity')
  await store.db.meta.put({ ...identity, foldVersion: 9_999 } as never)
  store.db.close()
  expect(await openDesk(site.parts)).toMatchObject({ kind: 'newer', workspace: store.workspace, found: 9_999 })
  await store.db.open()
  expect(await store.db.meta.get('identity')).toMatchObject({ foldVersion: 9_999 })
  store.db.close()
})

test('a window that opened a community that is nowhere any more says so, and is no first run', async () => {
  const { store } = await worked()
  await deleteDatabase(store.workspace, 1)
  site.journal.damage(() => true)
  expect(await openDesk(site.parts)).toMatchObject({ kind: 'gone' })
})

function setBridge<Topic extends keyof FrontDeskBridge>(topic: Topic, methods: object): void {
  Object.assign(site.parts.bridge, { [topic]: methods })
}
