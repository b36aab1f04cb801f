import { render, screen } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { type JournalStatus, useSaveStatus } from '#renderer/stores/useSaveStatus.ts'
import { startTexts } from '#renderer/text/text.ts'
import { SaveStatus } from './SaveStatus.tsx'

const AT = Date.UTC(2026, 10, 21, 2, 4)
const BEHIND = { kind: 'behind', sinceMs: AT, changes: 3, why: 'disk-full' } as const

beforeEach(() => {
  startTexts('zh-CN')
  useSaveStatus.setState({ persistence: 'persistent', journal: { kind: 'caught-up' }, state: { kind: 'nothing' } })
})

function line(): HTMLElement {
  render(<SaveStatus />)
  return screen.getByRole('status')
}

function saved(journal: JournalStatus): HTMLElement {
  useSaveStatus.setState({ state: { kind: 'saved', at: AT }, journal })
  return line()
}

test('saved is what the journal has, with the time of the community', () => {
  const status = saved({ kind: 'caught-up' })
  expect(status.textContent).toContain('已保存 10:04')
  expect(status.dataset.kind).toBe('saved')
})

test('where no journal is kept it says that this device alone has it, and when the browser may clear it', () => {
  useSaveStatus.setState({ persistence: 'not-persistent' })
  const status = saved({ kind: 'none' })
  expect(status.textContent).toContain('仅存在这台设备 10:04')
  expect(status.querySelectorAll('.save-status-warning').length).toBeGreaterThan(0)
})

test.each<[string, string, string]>([
  ['disk-full', '磁盘已满', '清出磁盘空间'],
  ['unreachable', '前台通服务停了', '重新启动前台通'],
  ['slow', '磁盘没有回音', '磁盘是否太忙'],
  ['gap', '日志与本机对不上', '重新核对'],
  ['unlike', '日志与本机对不上', '重新核对'],
  ['a-code-of-tomorrow', '暂时写不进去', '告诉主管'],
])('a journal that is behind (%s) is never called saved: why, since when, how many, and what now', (why, what, now) => {
  const status = saved({ ...BEHIND, why })
  expect(status.textContent).not.toContain('已保存')
  expect(status.textContent).toContain(what)
  expect(status.title).toContain('从 10:04 起有 3 条只存在浏览器里')
  expect(status.title).toContain(now)
  expect(status.dataset.kind).toBe('behind')
})

test('a save that is under way, or failed, is said before the journal', () => {
  useSaveStatus.setState({ state: { kind: 'failed', why: 'storage-full' }, journal: BEHIND })
  expect(line().dataset.kind).toBe('failed')
})

test('a journal that is behind by nothing is no word on the line', () => {
  expect(saved({ ...BEHIND, changes: 0 }).textContent).toContain('已保存')
})
