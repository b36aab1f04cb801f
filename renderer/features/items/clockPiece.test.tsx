import { act, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import type { Store } from '#renderer/db/store.ts'
import type { standingClock } from '#renderer/platform/clock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { decideAttend } from '#shared/domain/items/promises.ts'
import { decideRegister } from '#shared/domain/items/register.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, must } from '#test/support/testStore.ts'
import { ClockPiece } from './ClockPiece.tsx'
import { loadItem } from './commands.ts'
import { itemsFrontDesk } from './module.tsx'

startTexts('zh-CN')

const MINUTE = 60_000
let store: Store

beforeEach(async () => {
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
  // Seconds pass when the test says so; the store's own waiting is left alone.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
})
afterEach(() => {
  vi.useRealTimers()
})

async function call(code: string, kind: string): Promise<string> {
  const rules = await loadItemRules(store)
  const unitId = await addUnit(store, code)
  const item = {
    kind,
    matter: '漏水',
    place: '',
    department: '',
    officerId: null,
    due: null,
    dueReason: '',
    attend: true,
    atOnce: false,
  }
  const input = {
    channel: 'call' as const,
    personId: null,
    unitId,
    visitId: null,
    contactName: '',
    contactPhone: '',
    items: [item],
  }
  const done = await commit(store, CLERK, (context) => decideRegister(input, rules, context))
  if (!done.ok) throw new Error(done.error.code)
  return must(done.value.draft.itemIds[0])
}

const pass = (ms: number) =>
  act(async () => {
    ;(store.clock as ReturnType<typeof standingClock>).advance(ms)
    await vi.advanceTimersByTimeAsync(1000)
  })

function show() {
  const header = { ...itemsFrontDesk, routes: [...itemsFrontDesk.routes, { path: '/header', component: ClockPiece }] }
  return showScreen({ desk: deskOf(store), modules: [header], path: '/header' })
}

test('counts down in words and figures, by the desk clock, through a night asleep too', async () => {
  await call('2-1203', '报修')
  await show()
  await screen.findByText('还有 15:00')
  await pass(10 * MINUTE + 48_000)
  expect(screen.getByText('还有 4:12').getAttribute('data-state')).toBe('soon')
  await pass(8 * 60 * MINUTE)
  expect(screen.getByText('超时 7:55:48').getAttribute('data-state')).toBe('over')
})

test('says aloud once that five minutes are left, and once that it is over', async () => {
  await call('2-1203', '报修')
  await show()
  await screen.findByText('还有 15:00')
  expect(screen.getByRole('status').textContent).toBe('')
  await pass(11 * MINUTE)
  expect(screen.getByRole('status').textContent).toBe('2-1203 报修 只剩 5 分钟')
  await pass(5 * MINUTE)
  expect(screen.getByRole('status').textContent).toBe('2-1203 报修 的 15 分钟到了，还没有人到场')
})

test('shows the most urgent of several, and one key leads to it while somebody types', async () => {
  const first = await call('2-1203', '报修')
  await pass(MINUTE)
  await call('1-0802', '求助')
  const router = await show()
  await screen.findByText('2-1203')
  expect(screen.getByRole('button', { name: '另有 1 件' })).toBeTruthy()
  await press('c', { code: 'KeyC', altKey: true, isComposing: true, keyCode: 229 })
  expect(router.state.location.pathname).toBe('/header')
  await press('c', { code: 'KeyC', altKey: true })
  await waitFor(() => expect(router.state.location.pathname).toBe(`/items/${first}`))
})

test('is gone as soon as somebody is there', async () => {
  const itemId = await call('2-1203', '报修')
  await show()
  await screen.findByText('还有 15:00')
  const item = must(await loadItem(store, itemId))
  await act(async () => void (await commit(store, CLERK, (context) => decideAttend(item, {}, context))))
  await waitFor(() => expect(screen.queryByRole('timer')).toBeNull())
})
