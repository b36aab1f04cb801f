import { beforeEach, expect, test } from 'vitest'
import { databaseName, deleteDatabase, knownDatabases } from '#renderer/db/database.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import { err } from '#shared/kernel/result.ts'
import { emptySite, namesAt as names, openAt, type StartSite, workAt } from '#test/support/startSite.ts'
import { openDesk } from './openDesk.ts'
import type { Opened } from './startParts.ts'

let site: StartSite
beforeEach(async () => {
  site = await emptySite()
})

const worked = () => workAt(site)
const opened = () => openAt(site)

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
