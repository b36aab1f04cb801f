import { MantineProvider } from '@mantine/core'
import { fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { FirstSync } from '#renderer/features/exchange/FirstSync.tsx'
import { useExchange } from '#renderer/stores/useExchange.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { NO_EXCHANGE } from '#shared/sync/exchange/report.ts'
import { ChooseCommunity } from './ChooseCommunity.tsx'
import { StartUpScreen } from './StartUpScreens.tsx'

beforeEach(() => startTexts('zh-CN'))

const show = (screenOf: ReactNode) => render(<MantineProvider env='test'>{screenOf}</MantineProvider>)

describe('several communities', () => {
  const communities = [
    { workspace: 'aaaaaaaaaaaaaaaa' as WorkspaceId, name: '阳光花园', changes: 3 },
    { workspace: 'bbbbbbbbbbbbbbbb' as WorkspaceId, name: '阳光花园', changes: 4120 },
    { workspace: 'cccccccccccccccc' as WorkspaceId, name: '', changes: 1 },
  ]

  test('two of one name are told apart by what they hold, and arrow keys go round', () => {
    show(<ChooseCommunity communities={communities} onChoose={() => {}} />)
    expect(screen.getByText('日志里有 3 条改动')).toBeTruthy()
    expect(screen.getByText('日志里有 4120 条改动')).toBeTruthy()
    const focused = () => document.activeElement?.textContent ?? ''
    expect(focused()).toContain('日志里有 3 条')
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowDown' })
    expect(focused()).toContain('日志里有 4120 条')
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' })
    fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowUp' })
    expect(focused()).toContain('没有名称的小区')
  })

  test('a number takes one', () => {
    const onChoose = vi.fn()
    show(<ChooseCommunity communities={communities} onChoose={onChoose} />)
    fireEvent.keyDown(document.documentElement, { key: '2', code: 'Digit2' })
    expect(onChoose).toHaveBeenCalledExactlyOnceWith(communities[1])
  })
})

describe('an update without a backup', () => {
  test('a full disk is this computer’s own: room is made there, and the desk can be opened all the same', () => {
    const [onRetry, onGoOn] = [vi.fn(), vi.fn()]
    show(<StartUpScreen state={{ kind: 'unbacked', why: 'full', onRetry, onGoOn }} />)
    const alarm = screen.getByRole('alert')
    expect(alarm.textContent).toContain('这台电脑的磁盘空间不够')
    expect(alarm.textContent).toContain('资料没有动')
    expect(alarm.textContent).toContain('在这台电脑上清出一些空间')
    expect(alarm.textContent).not.toContain('换一个文件夹')
    fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
    fireEvent.click(screen.getByRole('button', { name: '不备份，直接打开' }))
    expect([onRetry.mock.calls.length, onGoOn.mock.calls.length]).toEqual([1, 1])
  })

  test('any other reason is said as the backup says it', () => {
    show(<StartUpScreen state={{ kind: 'unbacked', why: 'busy', onRetry: () => {}, onGoOn: () => {} }} />)
    expect(screen.getByRole('alert').textContent).toContain('刚才一直有人在存资料')
  })
})

describe('the first sync', () => {
  const bound = { kind: 'folder', path: '/share', boundMs: 1 } as const

  test('of a folder in which nothing is says so, which folder it is, and what to do', () => {
    useExchange.setState({ report: { ...NO_EXCHANGE, state: 'ok', lastOkMs: 2, target: bound } })
    show(<FirstSync />)
    expect(screen.getByText('文件夹里还没有可以打开的资料。')).toBeTruthy()
    expect(screen.getByText(/\/share/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '立即重试' })).toBeTruthy()
  })

  test('goes on looking until a round has ended', () => {
    useExchange.setState({ report: { ...NO_EXCHANGE, state: 'ok', isWorking: true, target: bound } })
    show(<FirstSync />)
    expect(screen.getByText(/正在看文件夹里有什么/)).toBeTruthy()
    expect(screen.queryByText('文件夹里还没有可以打开的资料。')).toBeNull()
  })
})
