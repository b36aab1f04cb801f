import { render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { useExchange } from '#renderer/stores/useExchange.ts'
import { startTexts } from '#renderer/text/text.ts'
import { NO_EXCHANGE, type PeerReport } from '#shared/sync/exchange/report.ts'
import { DeskFreshness } from './DeskFreshness.tsx'

startTexts('zh-CN')
const NOW = 1_795_000_000_000
const MINUTE_MS = 60_000

const peer = (name: string, readMs: number, more: Partial<PeerReport> = {}): PeerReport => ({
  ...{ device: `${name}-id`, name, version: '1.0.0', heardMs: readMs, readMs, clockAheadMs: 0, applied: 1 },
  ...more,
})

function show(peers: readonly PeerReport[], target?: { kind: 'folder'; path: string; boundMs: number }): void {
  useDeskClock.getState().tell(NOW)
  useExchange.setState({ report: { ...NO_EXCHANGE, peers, ...(target === undefined ? {} : { target }) } })
  render(<DeskFreshness />)
}

const FOLDER = { kind: 'folder', path: 'shared', boundMs: 1 } as const
afterEach(() => useExchange.setState({ report: NO_EXCHANGE }))

test('names each desk that was not heard for some minutes, and since when', () => {
  const retired = peer('旧台', NOW - 90 * MINUTE_MS, { retired: true })
  show([peer('1 号台', NOW - MINUTE_MS), peer('2 号台', NOW - 3 * MINUTE_MS), peer('3 号台', 0), retired], FOLDER)
  expect(screen.getByText(/2 号台 3 分钟前/).textContent).toBe('最近听到：2 号台 3 分钟前，3 号台还没有消息')
})

test('says nothing without a shared folder, or where all were just heard', () => {
  show([peer('2 号台', NOW - 3 * MINUTE_MS)])
  expect(screen.queryByText(/2 号台/)).toBeNull()
  show([peer('2 号台', NOW - MINUTE_MS)], FOLDER)
  expect(screen.queryByText(/2 号台/)).toBeNull()
})
