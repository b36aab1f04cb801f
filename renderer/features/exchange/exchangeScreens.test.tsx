// First, because Dexie looks for a database when it is loaded.
import 'fake-indexeddb/auto'
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { useExchange } from '#renderer/stores/useExchange.ts'
import { startTexts, text } from '#renderer/text/text.ts'
import type { AppInfo } from '#shared/ipc/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { WorkspaceId } from '#shared/sync/change.ts'
import { type ExchangeReport, NO_EXCHANGE } from '#shared/sync/exchange/report.ts'
import { encodeMarker } from '#shared/sync/wire/marker.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore, SUPERVISOR, TEST_NOW_MS } from '#test/support/testStore.ts'
import { exchangeFrontDesk } from './module.tsx'
import { EXCHANGE_STATES, nextAction } from './nextActions.ts'
import { StatusPiece } from './StatusPiece.tsx'

const MINUTE = 60_000
const BOUND: ExchangeReport = {
  ...NO_EXCHANGE,
  state: 'ok',
  target: { kind: 'folder', path: '/share', boundMs: TEST_NOW_MS - 60 * MINUTE },
  lastOkMs: TEST_NOW_MS - 8 * MINUTE,
}

let store: Store
let marks: string[]
let facts: { marker: string | null; isTwice: boolean; keysFiles: string[] }
let mayMark: boolean
let calls: string[]

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  marks = []
  calls = []
  mayMark = false
  facts = { marker: null, isTwice: false, keysFiles: [] }
  useExchange.getState().setRunner({
    lookNow: () => calls.push('look'),
    targetChanged: () => calls.push('target'),
    askAgain: () => calls.push('ask'),
    forgetAside: (ids) => calls.push(`forget ${ids.join()}`),
  })
})

const modules = [{ ...exchangeFrontDesk, routes: [{ path: '/piece', component: StatusPiece }] }]

async function show(report: ExchangeReport, { path = '/settings/sync', signature = SUPERVISOR as Signature } = {}) {
  useExchange.getState().set(report)
  const folder = {
    list: async () => err({ code: 'not-bound' as const }),
    choose: async ({ path: typed }: { readonly path: string | null }) => ok({ path: typed ?? '' }),
    inspect: async ({ path: at }: { readonly path: string }) =>
      ok({ path: at, isWritable: true, freeBytes: null, otherNames: 0, ...facts }),
    mark: async ({ step }: { readonly step: string }) => {
      marks.push(step)
      return mayMark ? ok(null) : err({ code: 'not-ours' as const })
    },
  }
  const info = { host: 'local', demo: false, version: '0.1.0', capabilities: { folder: true } } as unknown as AppInfo
  return showScreen({ desk: { ...deskOf(store, signature), bridge: { folder } as never, info }, modules, path })
}

const said = () => document.body.textContent ?? ''

describe('the header', () => {
  test('says when it was last in the folder and how much waits, and leads to the page', async () => {
    await show({ ...BOUND, waiting: 3 }, { path: '/piece' })
    const link = await screen.findByRole('link', { name: '同步状态: 已同步到共享文件夹 10:04 · 3 条待同步' })
    expect(link.getAttribute('href')).toContain('/settings/sync')
    expect(link.dataset.look).toBe('fine')
  })

  test('names the trouble, and is not there where nothing is bound', async () => {
    await show({ ...BOUND, state: 'unavailable', waiting: 1 }, { path: '/piece' })
    const link = await screen.findByRole('link', { name: '同步状态: 共享文件夹连不上 · 1 条待同步' })
    expect(link.dataset.look).toBe('trouble')
    act(() => useExchange.getState().set(NO_EXCHANGE))
    expect(screen.queryByRole('link', { name: /同步状态/ })).toBeNull()
  })
})

describe('设置 · 同步', () => {
  test.each(EXCHANGE_STATES)('in state %s the page says what is, that nothing is lost, and what now', async (state) => {
    await show(state === 'off' ? NO_EXCHANGE : { ...BOUND, state })
    await screen.findByRole('heading', { name: '存在哪里' })
    const words = (part: 'short' | 'what' | 'saved' | 'now') => text(`exchangeStates.states.${state as 'off'}.${part}`)
    expect(said()).toContain(words('short'))
    if (state !== 'ok') for (const part of ['what', 'saved', 'now'] as const) expect(said()).toContain(words(part))
    const { deeds, call } = nextAction(state)
    for (const deed of deeds.filter((one) => one !== 'mark'))
      expect(screen.getAllByRole('button', { name: text(`exchangeStates.actions.${deed}`) }).length).toBeGreaterThan(0)
    if (call) expect(said()).toContain(text(`exchangeStates.calls.${call}`))
  })

  test('what a first exchange would need of this disk is said in figures', async () => {
    const MB = 1024 * 1024
    await show({ ...BOUND, state: 'disk-full', short: { neededBytes: 1_200 * MB, freeBytes: 300 * MB } })
    expect(await screen.findByText('收齐大约要空出 1,200 MB，现在只有 300 MB；够了才开始收。')).toBeTruthy()
  })

  test('a marker that is gone may be written again only where our files lie, and by a supervisor', async () => {
    mayMark = true
    await show({ ...BOUND, state: 'marker-missing' })
    fireEvent.click(await screen.findByRole('button', { name: '重新写上标记' }))
    expect(await screen.findByText('已重新写上标记，接着同步')).toBeTruthy()
    expect(marks).toEqual(['look', 'write'])
    expect(calls).toContain('look')
  })

  test('where nothing of ours lies, only binding anew is offered', async () => {
    await show({ ...BOUND, state: 'marker-missing' })
    await screen.findByRole('button', { name: '重新绑定' })
    await waitFor(() => expect(marks).toEqual(['look']))
    expect(screen.queryByRole('button', { name: '重新写上标记' })).toBeNull()
  })

  test('a clerk sees the marker button and who may press it', async () => {
    mayMark = true
    await show({ ...BOUND, state: 'marker-missing' }, { signature: CLERK })
    const button = await screen.findByRole('button', { name: '重新写上标记' })
    expect((button as HTMLButtonElement).disabled).toBe(true)
    expect(button.title).toBe('由主管及以上来做')
  })

  test('what needs a newer version is counted, with that version (case 49)', async () => {
    await show({ ...BOUND, parked: { count: 12, version: '2.4' } })
    expect(await screen.findByText('12 条需要 2.4 版')).toBeTruthy()
  })

  test('a file aside that holds no record is let go by itself; a copy that nobody else has is not', async () => {
    const aside = (id: string, why: string) => ({ id, path: `d/x/s/202611/${id}.seg`, why, sinceMs: TEST_NOW_MS })
    await show({ ...BOUND, quarantine: [aside('one', 'mismatch'), aside('two', 'forked')] })
    const table = await screen.findByRole('table', { name: '收在一边的文件' })
    const buttons = within(table).getAllByRole('button', { name: '不再提示' })
    expect(buttons.length).toBe(1)
    fireEvent.click(buttons[0] as HTMLElement)
    fireEvent.click(screen.getByRole('button', { name: '请对方重发' }))
    expect(calls).toEqual(['forget one', 'ask'])
  })

  test('two contents under one id are told as that, with the way to a backup', async () => {
    const forked = { id: 'f', path: 'd/x/s/202611/f.seg', why: 'forked', sinceMs: TEST_NOW_MS }
    await show({ ...BOUND, differs: { device: 'bbbbbbbbbbbbbbbb', sinceMs: TEST_NOW_MS }, quarantine: [forked] })
    const alarm = await screen.findByRole('alert')
    expect(alarm.textContent).toContain('同一个机器编号在两台电脑上各写过一份')
    expect(within(alarm).getByRole('link', { name: '去备份' }).getAttribute('href')).toContain('/settings/backup')
  })

  test('two passphrases at once are said, and what ends it', async () => {
    await show({ ...BOUND, keysTwice: 2 })
    expect(await screen.findByText('两台前台同时改了社区口令')).toBeTruthy()
  })
})

describe('the wizard', () => {
  async function lookAt(): Promise<void> {
    await show(NO_EXCHANGE)
    fireEvent.click(await screen.findByRole('button', { name: '绑定共享文件夹' }))
    await userEvent.type(await screen.findByLabelText('文件夹的完整路径'), '/share')
    fireEvent.click(screen.getByRole('button', { name: '看看这个文件夹' }))
  }
  const marker = (ws: string) =>
    new TextDecoder().decode(encodeMarker({ ws: ws as WorkspaceId, format: 1, created: '2026-11-21' }))

  test('an empty folder may be used', async () => {
    await lookAt()
    expect(await screen.findByText(/空文件夹，可以用/)).toBeTruthy()
  })

  test('our own folder is gone on with', async () => {
    facts.marker = marker(store.workspace)
    await lookAt()
    expect(await screen.findByText(/这就是本小区的共享文件夹/)).toBeTruthy()
  })

  test.each([
    ['another community', () => ({ marker: marker('zzzzzzzzzzzzzzzz') }), /这是另一个小区的文件夹/],
    ['a marker that cannot be read', () => ({ marker: 'half' }), /同步标记读不出来/],
    ['two markers', () => ({ marker: marker('zzzzzzzzzzzzzzzz'), isTwice: true }), /不止一份同步资料/],
  ])('%s is refused, and nothing is written', async (_what, seen, words) => {
    Object.assign(facts, seen())
    await lookAt()
    expect(await screen.findByText(words)).toBeTruthy()
    expect(screen.queryByRole('button', { name: '下一步' })).toBeNull()
    expect(calls).toEqual([])
  })

  test('changing the folder waits until all is sent, or is given up in words', async () => {
    await show({ ...BOUND, waiting: 2 })
    fireEvent.click(await screen.findByRole('button', { name: '换一个文件夹' }))
    expect(await screen.findByText('还有 2 条没传完。')).toBeTruthy()
    const next = screen.getByRole('button', { name: '下一步' }) as HTMLButtonElement
    expect(next.disabled).toBe(true)
    fireEvent.click(screen.getByRole('checkbox', { name: '原来的不要了，直接换' }))
    expect(next.disabled).toBe(false)
    act(() => useExchange.getState().set(BOUND))
    expect(await screen.findByText('原来的已经收完、传完。')).toBeTruthy()
  })
})
