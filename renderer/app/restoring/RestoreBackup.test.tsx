// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test, vi } from 'vitest'
import { makeBackup } from '#renderer/db/backup/makeBackup.ts'
import type { Store } from '#renderer/db/store.ts'
import { moduleRefusalWords } from '#renderer/text/refusals.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { base64url } from '#shared/kernel/bytes.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { type BackupHost, backupHost } from '#test/support/backupHost.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { type ChosenBackup, RestoreBackup } from './RestoreBackup.tsx'

let store: Store
let host: BackupHost
let name: string
const onBack = vi.fn()

beforeEach(async () => {
  startTexts('zh-CN')
  onBack.mockClear()
  store = await foundedStore()
  host = backupHost()
  await addOwner(store, await addUnit(store))
  const made = await makeBackup({ store, bridge: host.bridge, blobs: [] }, 'own')
  if (!made.ok) throw new Error(made.error)
  name = made.value.name
  host.files.set(`/media/usb/${name}`, must(host.files.get(`own/${name}`)))
})

/** The machine that made the backup, whose journal is so many changes ahead of it. */
function show(
  onRestore: (chosen: ChosenBackup) => ReturnType<Parameters<typeof RestoreBackup>[0]['onRestore']>,
  ahead = 0,
) {
  const { bridge } = host
  const { workspace: workspaceId, device, head } = store
  const last = { [device]: head.read().seq + ahead }
  const facts = { workspaceId, identity: null, last, bytes: 1, cutBytes: 0 }
  const given = {
    ...bridge,
    journal: { ...bridge.journal, list: async () => ok({ journals: [facts] }) },
    secrets: { ...bridge.secrets, localKey: async () => ok({ key: base64url(new Uint8Array(32).fill(7)) }) },
  }
  const info = { host: 'local' } as AppInfo
  render(
    <MantineProvider env='test'>
      <RestoreBackup bridge={given as unknown as typeof bridge} info={info} onRestore={onRestore} onBack={onBack} />
    </MantineProvider>,
  )
}

async function find(): Promise<void> {
  await userEvent.type(screen.getByRole('textbox', { name: /备份在哪个文件夹/ }), '/media/usb{Enter}')
  const found = await screen.findByText('找到 1 份备份')
  fireEvent.click(must(found.parentElement?.querySelector('li button')))
}

test('a folder, a backup, what is in it, and what follows from the journal; then it is proved and handed on', async () => {
  const onRestore = vi.fn(async (_chosen: ChosenBackup) => ok(null))
  show(onRestore, 37)
  await find()
  expect(await screen.findByText('新湾花园')).toBeTruthy()
  expect(screen.getByText('备份之后本机还记了 37 条：日志里都有，恢复后会接着补上。')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '恢复' }))
  await waitFor(() => expect(onRestore).toHaveBeenCalledTimes(1))
  expect(onRestore.mock.calls[0]?.[0].workspace).toBe(store.workspace)
})

test('a file that is damaged behind its head is refused before anything is made', async () => {
  const bytes = must(host.files.get(`/media/usb/${name}`))
  host.files.set(`/media/usb/${name}`, bytes.slice(0, -3))
  const onRestore = vi.fn(async () => ok(null))
  show(onRestore)
  await find()
  fireEvent.click(await screen.findByRole('button', { name: '恢复' }))
  expect(await screen.findByText(/这份备份不完整/)).toBeTruthy()
  expect(onRestore).not.toHaveBeenCalled()
})

test('what refuses the restoring is told, and the button is there again', async () => {
  show(async () => err(moduleRefusalWords('backup', 'no-room')))
  await find()
  fireEvent.click(await screen.findByRole('button', { name: '恢复' }))
  expect(await screen.findByText(/磁盘空间不够，没有恢复/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '恢复' }).hasAttribute('disabled')).toBe(false)
})

test('Esc goes one step back at a time', async () => {
  show(async () => ok(null))
  await find()
  await screen.findByText('新湾花园')
  fireEvent.keyDown(screen.getByRole('button', { name: '恢复' }), { key: 'Escape' })
  fireEvent.keyDown(await screen.findByRole('textbox', { name: /备份在哪个文件夹/ }), { key: 'Escape' })
  expect(onBack).toHaveBeenCalledTimes(1)
})

test('without a folder it asks for one; one that is not there is named', async () => {
  host.fault = (channel) => (channel === 'backup:list' ? 'unavailable' : undefined)
  show(async () => ok(null))
  await userEvent.click(screen.getByRole('button', { name: '找备份' }))
  expect(await screen.findByText('请填文件夹位置。')).toBeTruthy()
  await userEvent.type(screen.getByRole('textbox', { name: /备份在哪个文件夹/ }), '/media/gone{Enter}')
  expect(await screen.findByText('备份文件夹连不上。')).toBeTruthy()
})
