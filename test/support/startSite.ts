/** The start of a window on a host in memory: journal, backups, key and folder, and a community that was worked in. */
import { expect, vi } from 'vitest'
import { foundCommunity } from '#renderer/app/foundCommunity.ts'
import { openDesk } from '#renderer/app/openDesk.ts'
import type { OpenedDesk, StartParts } from '#renderer/app/startParts.ts'
import { deleteDatabase, knownDatabases } from '#renderer/db/database.ts'
import { standingClock } from '#renderer/platform/clock.ts'
import { createIds } from '#renderer/platform/ids.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { base64url } from '#shared/kernel/bytes.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { addOwner, addUnit } from './actions.ts'
import { type BackupHost, backupHost } from './backupHost.ts'
import { type MemoryJournal, memoryJournal } from './memoryJournal.ts'
import { memoryStorage } from './memoryStorage.ts'
import { TEST_NOW_MS } from './testStore.ts'

const VALUES = {
  communityName: '新湾花园',
  companyName: '新湾物业',
  supervisorName: '周敏',
  pin: '2580',
  timeZone: 'Asia/Shanghai',
}

/** A computer on which windows start. */
export interface StartSite {
  readonly parts: StartParts
  readonly journal: MemoryJournal
  readonly backups: BackupHost
  info: AppInfo
  /** What the host answers about the folder. */
  bound: boolean
  workspace: string
}

/** A browser without databases and a host without anything. */
export async function emptySite(): Promise<StartSite> {
  vi.stubGlobal('localStorage', memoryStorage())
  // The highest of each is named: what lies below it comes up next.
  for (let known = await knownDatabases(); known.length > 0; known = await knownDatabases())
    for (const { workspace, generation } of known) await deleteDatabase(workspace, generation)
  return createSite()
}

function createSite(): StartSite {
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
  const made: StartSite = { parts, journal, backups, info, bound: false, workspace: '' }
  return made
}

/** Founds a community, adds a unit and its owner, and closes the window; `before` sees it open. */
export async function workAt(
  site: StartSite,
  before: (desk: OpenedDesk) => Promise<void> = async () => {},
): Promise<OpenedDesk> {
  const founded = await foundCommunity(VALUES, site.info, site.parts)
  if (!founded.ok) throw new Error(founded.error.what)
  const { store, close } = founded.value
  site.workspace = store.workspace
  await addOwner(store, await addUnit(store))
  await vi.waitFor(() => expect(site.journal.records().filter(({ kind }) => kind === 'change')).toHaveLength(3))
  await before(founded.value)
  close()
  return founded.value
}

/** Opens the desk. **Throws** where it does not open. */
export async function openAt({ parts }: StartSite): Promise<OpenedDesk> {
  const now = await openDesk(parts)
  if (now.kind !== 'open') throw new Error(`Not open: ${JSON.stringify(now)}`)
  return now
}

/** The people that a desk shows. */
export const namesAt = async ({ store }: OpenedDesk) => (await store.db.people.toArray()).map(({ v }) => v.name)
