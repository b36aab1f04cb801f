/** A real store over fake-indexeddb, with a standing clock and counted randomness: builders with overrides, nothing mocked. */
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { commit } from '#renderer/db/commit.ts'
import { type OpenStoreParts, openStore } from '#renderer/db/openStore.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { standingClock } from '#renderer/platform/clock.ts'
import { createIds } from '#renderer/platform/ids.ts'
import { decideFound } from '#shared/domain/community/decisions.ts'
import { DOMAIN_MODULES } from '#shared/domain/modules.ts'
import { buildRegistry } from '#shared/domain/registry.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'

/** 2026-11-21 10:12 in Shanghai. */
export const TEST_NOW_MS = Date.UTC(2026, 10, 21, 2, 12)

export const SUPERVISOR: Signature = { actor: { id: 'staff-zhou', role: 'supervisor' }, session: 'session-zhou' }
export const CLERK: Signature = { actor: { id: 'staff-zhang', role: 'front-desk' }, session: 'session-zhang' }

// Dexie looks for a database when it is loaded, which may have been before the fake one was there.
Object.assign(Dexie.dependencies, { indexedDB: globalThis.indexedDB, IDBKeyRange: globalThis.IDBKeyRange })

// A listener that stumbles fails the run here; a browser only reports it.
globalThis.reportError ??= (fault: unknown) => {
  queueMicrotask(() => {
    throw fault
  })
}

let stores = 0

/** Bytes that count up: deterministic, and never the same twice within one store. */
function countedBytes() {
  let next = stores * 7919
  const step = () => {
    next = (next * 1103515245 + 12345) & 0x7fffffff
    return next >>> 16
  }
  return (length: number) => Uint8Array.from({ length }, step)
}

/** Parts of a fresh workspace; pass them to `openStore`, or change some first. */
export function storeParts(
  overrides: Partial<OpenStoreParts> = {},
): OpenStoreParts & { readonly clock: ReturnType<typeof standingClock> } {
  stores += 1
  const clock = standingClock(TEST_NOW_MS)
  const letters = 'abcdefghijklmnopqrstuvwxyz'
  const workspace = `test${letters[stores % 26]}${letters[Math.floor(stores / 26) % 26]}aaaaaaaaaa` as WorkspaceId
  return {
    workspace,
    localKey: new Uint8Array(32).fill(7),
    registry: buildRegistry(DOMAIN_MODULES),
    ids: createIds(clock.nowMs, countedBytes()),
    app: { version: '0.1.0', builtMs: Date.UTC(2026, 10, 1) },
    ...overrides,
    clock,
  }
}

/** An open store without a record. */
export async function emptyStore(overrides: Partial<OpenStoreParts> = {}): Promise<Store> {
  const opened = await openStore(storeParts(overrides))
  if (!opened.ok) throw new Error(`The test store does not open: ${opened.error.code}`)
  return opened.value
}

/** An open store of a founded community 新湾花园 with supervisor 周敏 and desk prefix A. */
export async function foundedStore(overrides: Partial<OpenStoreParts> = {}): Promise<Store> {
  const store = await emptyStore(overrides)
  const founded = await commit(store, SUPERVISOR, (context) =>
    decideFound(
      {
        community: { name: '新湾花园', company: '新湾物业', hotline: '0755-26012345', timeZone: 'Asia/Shanghai' },
        supervisor: { name: '周敏' },
        pinVerifier: '',
        deskName: '前台 1 号机',
        device: store.device,
      },
      context,
    ),
  )
  if (!founded.ok) throw new Error(`The test community is not founded: ${founded.error.code}`)
  return store
}

/** The value, or a failing test that says nothing was there. */
export function must<Value>(value: Value | undefined | null): Value {
  if (value === undefined || value === null) throw new Error('Expected a value, found none.')
  return value
}
