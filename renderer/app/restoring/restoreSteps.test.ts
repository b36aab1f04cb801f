// Opening a backup of another machine by what a person knows.
import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, test } from 'vitest'
import { makeBackup } from '#renderer/db/backup/makeBackup.ts'
import { keepKeysText } from '#renderer/db/keysFile.ts'
import type { Store } from '#renderer/db/store.ts'
import { fromUtf8 } from '#shared/kernel/bytes.ts'
import { ok } from '#shared/kernel/result.ts'
import { makeKeysFile } from '#shared/sync/wire/keysFile.ts'
import { deriveKek, KDF_FLOOR, SALT_BYTES } from '#shared/sync/wire/passphrase.ts'
import { RECOVERY_SECRET_BYTES, recoveryCodeOf } from '#shared/sync/wire/recoveryCode.ts'
import { type BackupHost, backupHost } from '#test/support/backupHost.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { type FoundBackup, findIn, openBySecret, openHere, sinceOf } from './restoreSteps.ts'

const PASSPHRASE = '白云 山泉 七只 鹤'
let store: Store
let host: BackupHost
let code: string
let found: FoundBackup

/** The stick on another machine: its folder, and a host without a journal of the community. */
function elsewhere() {
  const { bridge } = host
  const journal = { ...bridge.journal, list: async () => ok({ journals: [] }) }
  return { ...bridge, journal }
}

async function onStick(name: string): Promise<FoundBackup> {
  host.files.set(`/media/usb/${name}`, must(host.files.get(`own/${name}`)))
  const listed = await findIn(elsewhere(), '/media/usb')
  if (!listed.ok) throw new Error(listed.error)
  return must(listed.value.find((one) => one.name === name))
}

async function backUp(): Promise<string> {
  const made = await makeBackup({ store, bridge: host.bridge, blobs: [] }, 'own')
  if (!made.ok) throw new Error(made.error)
  return made.value.name
}

beforeAll(async () => {
  store = await foundedStore()
  host = backupHost()
  const { randomBytes } = store.ids
  const kdf = { ...KDF_FLOOR, salt: randomBytes(SALT_BYTES) }
  const kek = await deriveKek(PASSPHRASE, kdf)
  if (!kek.ok) throw new Error(kek.error)
  const recovery = randomBytes(RECOVERY_SECRET_BYTES)
  code = recoveryCodeOf(recovery)
  const { workspace: ws } = store
  const file = makeKeysFile({ ws, number: 1, ring: store.ring.read(), kek: kek.value, kdf, recovery, randomBytes })
  const text = fromUtf8(file)
  if (!text.ok) throw new Error('The keys file is no text.')
  found = await onStick(await backUp())
  expect(await openHere(elsewhere(), found)).toEqual({ ok: false, error: 'no-secret' })
  await keepKeysText(store, text.value)
  found = await onStick(await backUp())
})

describe('a backup of another machine', () => {
  test('asks for the passphrase, once there is one', async () => {
    expect(await openHere(elsewhere(), found)).toEqual({ ok: false, error: 'needs-secret' })
  })
  test('opens with the passphrase, and with the code as people type it', async () => {
    for (const typed of [PASSPHRASE, code, ` ${code.toLowerCase().replaceAll('-', ' ')} `]) {
      const opened = await openBySecret(elsewhere(), found, typed)
      expect(opened).toMatchObject({ ok: true, value: { head: { contents: { community: '新湾花园' } } } })
    }
  })
  test('does not open with another passphrase or the code of another sheet, and nothing of it is told (case 52)', async () => {
    const other = recoveryCodeOf(store.ids.randomBytes(RECOVERY_SECRET_BYTES))
    for (const typed of ['白云 山泉 七只 鸭', other, 'x'])
      expect(await openBySecret(elsewhere(), found, typed)).toEqual({ ok: false, error: 'wrong-secret' })
  })
  test('a code with one character copied wrongly is told as that', async () => {
    const mistyped = `${code.startsWith('0') ? '1' : '0'}${code.slice(1)}`
    expect(await openBySecret(elsewhere(), found, mistyped)).toEqual({ ok: false, error: 'mistyped-code' })
  })
  test('what the journal of this machine has beyond it is counted', async () => {
    const opened = await openBySecret(elsewhere(), found, PASSPHRASE)
    if (!opened.ok) throw new Error(opened.error)
    const { workspace: workspaceId, device } = store
    const last = { [device]: (opened.value.head.frontier[device] ?? 0) + 37 }
    const facts = { workspaceId, identity: null, last, bytes: 1, cutBytes: 0 }
    const list = async () => ok({ journals: [facts] })
    const bridge = { ...elsewhere(), journal: { ...host.bridge.journal, list } }
    expect(await sinceOf(bridge, opened.value, undefined)).toMatchObject({ fromJournal: 37, nowhere: 0 })
  })
})
