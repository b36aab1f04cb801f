import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type ExchangeReport, NO_EXCHANGE } from '#shared/sync/exchange/report.ts'
import { type LoopParts, startLoop } from './exchangeLoop.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: 1_000_000 })
})
afterEach(() => {
  vi.useRealTimers()
})

const NEVER = new Promise<never>(() => {})
const OK: ExchangeReport = { ...NO_EXCHANGE, state: 'ok' }

function started(more: Partial<LoopParts> = {}) {
  const rounds: { readonly at: number; readonly isUrgent: boolean }[] = []
  const began = Date.now()
  const loop = startLoop({
    round: async (isUrgent) => {
      rounds.push({ at: Date.now() - began, isUrgent })
      return { report: OK, wakeMs: undefined }
    },
    hint: () => NEVER,
    nowMs: Date.now,
    chance: () => 0,
    after: (ms, call) => {
      const timer = setTimeout(call, ms)
      return () => clearTimeout(timer)
    },
    ...more,
  })
  const commit = (hasFact = false) => loop.committed({ atMs: Date.now(), hasFact })
  return { loop, rounds, commit, pass: (ms: number) => vi.advanceTimersByTimeAsync(ms) }
}

test('a desk looks at once and then every 15 seconds, also when no hint ever comes (case 30)', async () => {
  const { rounds, pass } = started()
  await pass(31_000)
  expect(rounds.map(({ at }) => at)).toEqual([0, 15_000, 30_000])
})

test('what was typed goes out two seconds after the last edit', async () => {
  const { rounds, pass, commit } = started()
  await pass(1_000)
  commit()
  await pass(1_500)
  commit()
  await pass(5_000)
  expect(rounds.map(({ at }) => at)).toEqual([0, 4_500])
})

test('a fact goes out at once, and says so', async () => {
  const { rounds, pass, commit } = started()
  await pass(1_000)
  commit(true)
  await pass(10)
  expect(rounds[1]).toEqual({ at: 1_000, isUrgent: true })
})

test('what is asked for during a round is a round after it, never two at once', async () => {
  let running = 0
  let most = 0
  let count = 0
  const { loop, pass } = started({
    round: async () => {
      running += 1
      count += 1
      most = Math.max(most, running)
      await new Promise((resolve) => setTimeout(resolve, 500))
      running -= 1
      return { report: OK, wakeMs: undefined }
    },
  })
  await pass(100)
  loop.lookNow()
  await pass(1_200)
  expect({ count, most }).toEqual({ count: 2, most: 1 })
})

test('failures make it look later and later, and never stop it', async () => {
  let count = 0
  const { pass } = started({
    round: async () => {
      count += 1
      return { report: { ...OK, state: 'unavailable' }, wakeMs: undefined }
    },
  })
  await pass(60 * 60_000)
  const inFirstHour = count
  await pass(60 * 60_000)
  expect(inFirstHour).toBeLessThan(25)
  expect(count - inFirstHour).toBeGreaterThanOrEqual(12)
})

test('a hint brings the next look forward', async () => {
  let hints = 0
  const { rounds, pass } = started({
    hint: async () => {
      hints += 1
      if (hints > 1) return NEVER
      await new Promise((resolve) => setTimeout(resolve, 4_000))
      return true
    },
  })
  await pass(5_000)
  expect(rounds.length).toBe(2)
  expect(rounds[1]?.at).toBeLessThan(4_100)
})

test('stopped, it looks no more', async () => {
  const { loop, rounds, pass } = started()
  await pass(1_000)
  loop.stop()
  await pass(60_000)
  expect(rounds.length).toBe(1)
})
