// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { type BackupHost, backupHost } from '#test/support/backupHost.ts'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { BackupPiece } from './BackupPiece.tsx'
import { backupFrontDesk } from './module.tsx'

let store: Store
let host: BackupHost

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  host = backupHost()
})

const modules = [{ ...backupFrontDesk, routes: [{ path: '/piece', component: BackupPiece }] }]

function show(path: string, signature: Signature = SUPERVISOR) {
  const { bridge } = host
  const backup = {
    ...bridge.backup,
    choose: async ({ path }: { readonly path: string | null }) => {
      if (path !== '/media/usb') return err({ code: 'no-folder' as const })
      host.chosen.path = path
      return ok({ path })
    },
  }
  const info = { host: 'local', demo: false, capabilities: { backup: true } } as unknown as AppInfo
  return showScreen({
    desk: { ...deskOf(store, signature), bridge: { ...bridge, backup }, info },
    modules,
    path,
  })
}

describe('设置 · 备份与恢复', () => {
  test('F2 makes a backup, says that it was checked, and lists it with what it holds', async () => {
    await show('/settings/backup')
    expect(await screen.findByText('这里还没有备份')).toBeTruthy()
    await press('F2')
    expect(await screen.findByText('备份好了，已经核对')).toBeTruthy()
    const table = await screen.findByRole('table', { name: '现有的备份' })
    expect(await within(table).findByText('已核对')).toBeTruthy()
    expect(await screen.findByText('1 条记录 · 0 人')).toBeTruthy()
    expect(host.files.size).toBe(1)
  })

  test('a full disk is told on the place it is about: what happened, what is safe, what now', async () => {
    host.fault = (channel) => (channel === 'backup:write' ? 'full' : undefined)
    await show('/settings/backup')
    await screen.findByText('这里还没有备份')
    await press('F2')
    expect((await screen.findAllByText(/磁盘空间不够，这次没有备份/)).length).toBeGreaterThan(0)
    expect(await screen.findByText('有问题')).toBeTruthy()
    expect(host.files.size).toBe(0)
  })

  test('checking one again finds that it was changed, and marks it', async () => {
    await show('/settings/backup')
    await screen.findByText('这里还没有备份')
    await press('F2')
    await screen.findByText('已核对')
    const [path, bytes] = [...host.files][0] as [string, Uint8Array]
    host.files.set(path, bytes.slice(0, -5))
    fireEvent.click(screen.getByRole('button', { name: /^再核对一次/ }))
    expect(await screen.findByText('核对没通过')).toBeTruthy()
    expect(screen.getByText(/这份备份不完整/)).toBeTruthy()
  })

  test('another folder is typed; one that is not there is named, and the right one is used', async () => {
    await show('/settings/backup')
    await screen.findByText('这里还没有备份')
    await press('F4')
    const field = await screen.findByRole('textbox', { name: /文件夹位置/ })
    await userEvent.type(field, '/media/usbb{Enter}')
    expect(await screen.findByText(/没有这个文件夹/)).toBeTruthy()
    await userEvent.clear(field)
    await userEvent.type(field, '/media/usb{Enter}')
    expect(await screen.findByText('/media/usb')).toBeTruthy()
  })

  test('a clerk backs up, and neither chooses the folder nor restores', async () => {
    await show('/settings/backup', CLERK)
    await screen.findByText('这里还没有备份')
    const isOff = (name: RegExp) => {
      const button = screen.getByRole('button', { name })
      return button.hasAttribute('disabled') || button.getAttribute('aria-disabled') === 'true'
    }
    expect([/立即备份/, /选文件夹/, /从备份恢复/].map(isOff)).toEqual([false, true, true])
  })
})

describe('the header', () => {
  test('says how old the backup is, and goes to its page', async () => {
    await show('/piece')
    expect(await screen.findByText('还没有备份')).toBeTruthy()
    const link = screen.getByRole('link', { name: '备份状态: 还没有备份' })
    fireEvent.click(link)
    await screen.findByText('这里还没有备份')
    await press('F2')
    await screen.findByText('已核对')
    await waitFor(async () => expect(await store.db.exchange.get('backup-book')).toBeTruthy())
  })
})
