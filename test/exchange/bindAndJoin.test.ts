// A community is bound to a real folder and joined from it: passphrase, recovery code, the four states of a marker; nothing is written by a refusal.
import 'fake-indexeddb/auto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sharedFiles } from '#electron/host/files/fileLayer.ts'
import { createChoices } from '#electron/host/folder/choices.ts'
import { folderHandlers } from '#electron/host/folder/folderHandlers.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import { keepKeysText, readKeysText } from '#renderer/db/keysFile.ts'
import { bindFolder, enterPassphrase, unbindFolder } from '#renderer/features/exchange/folderCommands.ts'
import { judgeFolder, newestKeys } from '#renderer/features/exchange/folderVerdict.ts'
import { openKeys } from '#renderer/features/exchange/openKeys.ts'
import { changePassphrase, newRecoveryCode, setPassphrase } from '#renderer/features/exchange/passphraseCommands.ts'
import { namedMethods, type Send } from '#renderer/platform/bridge.ts'
import type { FrontDeskBridge } from '#shared/ipc/bridge.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { encodeRing } from '#shared/sync/wire/keyRing.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'

// A key takes half a second to derive, and longer on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const PASSPHRASE = '蓝色 雨伞 三号 面包'
let dir = ''
let share = ''
let bridge: FrontDeskBridge
let desk: Desk

function folderBridge(dataDir: string): FrontDeskBridge {
  // Each look a minute after the one before: the host may remember the marker for a moment.
  let now = 0
  const patience = { nowMs: () => (now += 60_000), sleep: async () => {} }
  const today = () => '2026-11-21'
  const handlers = folderHandlers({ dataDir, files: sharedFiles, choices: createChoices(), patience, today })
  const send = (channel: keyof typeof handlers, request: never) => handlers[channel](request)
  return namedMethods(send as unknown as Send)
}

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'qiantai-bind-'))
  share = join(dir, 'share')
  await mkdir(share)
  bridge = folderBridge(join(dir, 'data'))
  const info = { host: 'local', demo: false, capabilities: { folder: true } } as AppInfo
  desk = { ...deskOf(await foundedStore(), SUPERVISOR), bridge, info }
})
afterEach(() => rm(dir, { recursive: true, force: true }))

const filesOf = async (folder: string) => (await readdir(folder, { recursive: true })).toSorted()
const codeOf = (done: { readonly ok: boolean; readonly error?: { readonly code: string } }) => done.error?.code

async function boundDesk(): Promise<string> {
  const set = await setPassphrase(desk, PASSPHRASE)
  if (!set.ok) throw new Error(set.error.code)
  expect(codeOf(await bindFolder(desk, { path: share }))).toBeUndefined()
  return set.value.code
}

/** What another computer sees in the folder, before it has a key. */
async function seen() {
  const facts = await folderBridge(join(dir, 'second')).folder.inspect({ path: share })
  if (!facts.ok) throw new Error(facts.error.code)
  const verdict = judgeFolder(facts.value, { kind: 'join' })
  if (!verdict.ok || verdict.value.kind !== 'joinable') throw new Error('cannot be joined')
  const keys = newestKeys(facts.value.keysFiles, verdict.value.workspace)
  if (!keys.ok) throw new Error(keys.error)
  return keys.value
}
const ringText = () => encodeRing(desk.store.ring.read())

describe('binding', () => {
  test('makes marker, keys and a note in both languages, after a passphrase; the same once more changes nothing', async () => {
    expect(codeOf(await bindFolder(desk, { path: share }))).toBe('passphrase-missing')
    expect(await filesOf(share)).toEqual([])
    await boundDesk()
    const made = await filesOf(share)
    expect(made).toContain('community-sync/marker.json')
    expect(made).toContain('community-sync/meta/keys-0001')
    expect(await readFile(join(share, 'community-sync/README.txt'), 'utf8')).toMatch(
      /请不要改动[\s\S]*Please do not touch/,
    )
    expect(codeOf(await bindFolder(desk, { path: share }))).toBeUndefined()
    expect(await filesOf(share)).toEqual(made)
  })

  test('is a supervisor’s, and never of the practice community', async () => {
    await setPassphrase(desk, PASSPHRASE)
    expect(codeOf(await bindFolder({ ...desk, signature: CLERK }, { path: share }))).toBe('beyond-role')
    expect(codeOf(await bindFolder({ ...desk, info: { ...desk.info, demo: true } }, { path: share }))).toBe('practice')
    expect(codeOf(await unbindFolder({ ...desk, signature: CLERK }))).toBe('beyond-role')
    expect(await filesOf(share)).toEqual([])
  })

  test('a folder of another community, one whose marker cannot be read, one with two: three refusals, no byte written (case 25)', async () => {
    await setPassphrase(desk, PASSPHRASE)
    const sync = join(share, 'community-sync')
    await mkdir(sync)
    for (const [marker, code] of [
      ['{"created":"2026-11-20","format":1,"ws":"aaaaaaaaaaaaaaaa"}\n', 'marker-other'],
      ['{"created":"2026-', 'marker-unreadable'],
      ['{"created":"2026-11-20","format":2,"ws":"aaaaaaaaaaaaaaaa"}\n', 'marker-newer'],
    ] as const) {
      await writeFile(join(sync, 'marker.json'), marker)
      expect(codeOf(await bindFolder(desk, { path: share }))).toBe(code)
      expect(await filesOf(share)).toEqual(['community-sync', 'community-sync/marker.json'])
    }
    await cp(sync, join(share, 'community-sync (1)'), { recursive: true })
    expect(codeOf(await bindFolder(desk, { path: share }))).toBe('marker-twice')
  })

  test('an empty mount point, or a folder without its marker, is not made anew, and nothing is kept (case 24)', async () => {
    await boundDesk()
    const kept = await readKeysText(desk.store)
    await rm(join(share, 'community-sync/marker.json'))
    const left = await filesOf(share)
    expect(codeOf(await changePassphrase(desk, PASSPHRASE, 'april oranges and rain'))).toBe('marker-missing')
    expect(await filesOf(share)).toEqual(left)
    await rm(join(share, 'community-sync'), { recursive: true })
    expect(codeOf(await changePassphrase(desk, PASSPHRASE, 'april oranges and rain'))).toBe('unavailable')
    expect(await filesOf(share)).toEqual([])
    expect(await readKeysText(desk.store)).toBe(kept)
  })

  test('another folder gets the keys too, and the old one stays as it is', async () => {
    await boundDesk()
    const before = await filesOf(share)
    const other = join(dir, 'other')
    await mkdir(other)
    expect(codeOf(await bindFolder(desk, { path: other }))).toBeUndefined()
    expect(await filesOf(other)).toContain('community-sync/meta/keys-0001')
    expect(await filesOf(share)).toEqual(before)
  })
})

describe('joining', () => {
  test('the passphrase opens the community’s keys; a wrong one opens nothing and writes nothing (case 52)', async () => {
    await boundDesk()
    const before = await filesOf(dir)
    const keys = await seen()
    expect(codeOf(await openKeys(keys.file, { by: 'passphrase', typed: '蓝色 雨伞 三号 牛奶' }))).toBe(
      'passphrase-wrong',
    )
    expect(codeOf(await openKeys(keys.file, { by: 'passphrase', typed: ' ' }))).toBe('passphrase-missing')
    const opened = await openKeys(keys.file, { by: 'passphrase', typed: `  ${PASSPHRASE} ` })
    expect(opened.ok && encodeRing(opened.value)).toEqual(ringText())
    expect(await filesOf(dir)).toEqual(before)
  })

  test('the code of the sheet opens them too, typed in small letters without dashes', async () => {
    const code = await boundDesk()
    const keys = await seen()
    const typed = code.replaceAll('-', '').toLowerCase()
    const opened = await openKeys(keys.file, { by: 'code', typed })
    expect(opened.ok && encodeRing(opened.value)).toEqual(ringText())
    expect(codeOf(await openKeys(keys.file, { by: 'code', typed: typed.slice(1) }))).toMatch(/^recovery-/)
  })
})

describe('the passphrase', () => {
  test('changed, the new one opens and the old one does not; the printed code stays good (case 52)', async () => {
    const code = await boundDesk()
    expect(codeOf(await changePassphrase(desk, 'something else', 'april oranges and rain'))).toBe('passphrase-wrong')
    expect(codeOf(await changePassphrase(desk, PASSPHRASE, '12345678'))).toBe('passphrase-plain')
    expect((await seen()).file.number).toBe(1)
    expect((await changePassphrase(desk, PASSPHRASE, 'april oranges and rain')).ok).toBe(true)
    const keys = await seen()
    expect(keys.file.number).toBe(2)
    expect((await openKeys(keys.file, { by: 'passphrase', typed: 'april oranges and rain' })).ok).toBe(true)
    expect(codeOf(await openKeys(keys.file, { by: 'passphrase', typed: PASSPHRASE }))).toBe('passphrase-wrong')
    expect((await openKeys(keys.file, { by: 'code', typed: code })).ok).toBe(true)
    expect(await readKeysText(desk.store)).toBe(keys.text)
  })

  test('a sheet printed again has another code; the one before opens no newest keys', async () => {
    const code = await boundDesk()
    const made = await newRecoveryCode(desk, PASSPHRASE)
    const keys = await seen()
    expect(made.ok && (await openKeys(keys.file, { by: 'code', typed: made.value.code })).ok).toBe(true)
    expect(codeOf(await openKeys(keys.file, { by: 'code', typed: code }))).toBe('code-wrong')
    expect((await openKeys(keys.file, { by: 'passphrase', typed: PASSPHRASE })).ok).toBe(true)
  })

  test('on a desk without a folder it is kept for the backups, and goes along when one is bound', async () => {
    expect(codeOf(await setPassphrase(desk, 'kurz'))).toBe('passphrase-short')
    expect((await setPassphrase(desk, PASSPHRASE)).ok).toBe(true)
    expect(codeOf(await setPassphrase(desk, PASSPHRASE))).toBe('passphrase-set')
    expect((await changePassphrase(desk, PASSPHRASE, 'april oranges and rain')).ok).toBe(true)
    const text = await readKeysText(desk.store)
    expect((await bindFolder(desk, { path: share })).ok).toBe(true)
    expect((await seen()).text).toBe(text)
  })

  test('keys that somebody else put on the folder are not taken without a passphrase that this community’s keys prove', async () => {
    await boundDesk()
    const stranger = {
      ...deskOf(await foundedStore(), SUPERVISOR),
      bridge: folderBridge(join(dir, 'third')),
      info: desk.info,
    }
    await setPassphrase(stranger, 'a stranger comes by')
    const foreign = await readKeysText(stranger.store)
    await keepKeysText(desk.store, foreign ?? '')
    expect(codeOf(await enterPassphrase(desk, 'a stranger comes by'))).toBe('passphrase-wrong')
    expect((await enterPassphrase(desk, PASSPHRASE)).ok).toBe(true)
    expect(await readKeysText(desk.store)).toBe((await seen()).text)
  })
})
