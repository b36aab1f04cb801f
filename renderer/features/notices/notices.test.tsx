import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { postNotice } from './commands.ts'
import { noticesFrontDesk } from './module.tsx'

startTexts('zh-CN')

let store: Store

beforeEach(async () => {
  store = await foundedStore()
})

const desk = () => deskOf(store, CLERK)
const rows = async () => (await store.db.notices.toArray()).map(({ v }) => v)
const open = async (path = '/notices') => {
  await showScreen({ desk: desk(), modules: [noticesFrontDesk], path })
  await screen.findByRole('heading', { name: '通知', level: 1 })
}
const field = (label: string) => screen.getByLabelText(label, { selector: 'input' })
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })

async function posted(more: object = {}) {
  const done = await postNotice(desk(), {
    title: '停水通知',
    text: '明天停水',
    places: ['1#大堂', '2#大堂'],
    fromDay: '2026-11-20' as never,
    untilDay: '2026-11-22' as never,
    keep: false,
    ...more,
  })
  expect(done.ok).toBe(true)
  return done.ok ? (done.value.draft.items[0]?.id ?? '') : ''
}

describe('a notice', () => {
  test('is posted with F2, its title, a place and a day, by Enter', async () => {
    await open()
    await press('F2')
    const title = await screen.findByLabelText('标题', { selector: 'input' })
    expect(document.activeElement).toBe(title)
    type('标题', '停电通知')
    // What is typed counts without its own Enter: leaving the field is enough.
    field('位置').focus()
    fireEvent.input(field('位置'), { target: { value: '1#大堂' } })
    fireEvent.blur(field('位置'))
    type('到', '1123')
    fireEvent.keyDown(field('标题'), { key: 'Enter', code: 'Enter' })
    await waitFor(async () => expect(await rows()).toHaveLength(1))
    expect((await rows())[0]).toMatchObject({
      status: 'posted',
      title: '停电通知',
      places: ['1#大堂'],
      fromDay: '2026-11-21',
      untilDay: '2026-11-23',
    })
    await screen.findByText('已登记：停电通知')
  })

  test('is not posted while the input method composes', async () => {
    await open()
    await press('F2')
    await screen.findByLabelText('标题', { selector: 'input' })
    type('标题', 'tongzhi')
    type('位置', 'datang')
    fireEvent.keyDown(field('位置'), { key: 'Enter', code: 'Enter', isComposing: true, keyCode: 229 })
    fireEvent.keyDown(field('标题'), { key: 'Enter', code: 'Enter', isComposing: true, keyCode: 229 })
    expect(screen.queryByText('datang')).toBeNull()
    expect(await rows()).toEqual([])
  })

  test('with a gap of the example left says which words to fill', async () => {
    await open()
    await press('F2')
    fireEvent.click(await screen.findByRole('button', { name: '停水' }))
    type('位置', '1#大堂')
    fireEvent.keyDown(field('位置'), { key: 'Enter', code: 'Enter' })
    type('到', '1123')
    fireEvent.keyDown(field('标题'), { key: 'Enter', code: 'Enter' })
    await screen.findByText(/还有没填的空/)
    expect(await rows()).toEqual([])
  })

  test('comes down with F4 and Enter, and is back by undo', async () => {
    const id = await posted()
    await open(`/notices/${id}`)
    await screen.findByRole('button', { name: /取下/ })
    await press('F4')
    fireEvent.keyDown(await screen.findByLabelText('1#大堂'), { key: 'Enter', code: 'Enter' })
    await waitFor(async () => expect((await rows())[0]?.status).toBe('down'))
    fireEvent.click(await screen.findByRole('button', { name: /撤销/ }))
    await waitFor(async () => expect((await rows())[0]?.status).toBe('posted'))
  })

  test('that is kept asks for its box with the last sheet', async () => {
    const id = await posted({ keep: true })
    await open(`/notices/${id}`)
    await screen.findByRole('button', { name: /取下/ })
    await press('F4')
    const box = await screen.findByLabelText('存进哪个盒')
    fireEvent.keyDown(box, { key: 'Enter', code: 'Enter' })
    await screen.findByText(/还没有盒号/)
    fireEvent.change(box, { target: { value: 'B12' } })
    fireEvent.keyDown(box, { key: 'Enter', code: 'Enter' })
    await waitFor(async () => expect((await rows())[0]).toMatchObject({ status: 'down', box: 'B12' }))
  })
})

describe('what notices owe', () => {
  test.each([
    ['2026-11-21', []],
    ['2026-11-23', [{ due: '2026-11-23', state: 'todo', text: '取下通知：停水通知（1#大堂、2#大堂）' }]],
  ] as const)('up to %s', async (to, owed) => {
    const id = await posted()
    const matters = (await noticesFrontDesk.dueMatters?.(store, { to })) ?? []
    expect(matters).toMatchObject(owed)
    for (const matter of matters) expect(matter.path).toBe(`/notices/${id}`)
  })

  test('is counted at the handover, told in the day’s record and listed for a shift without power', async () => {
    await posted()
    expect(await noticesFrontDesk.handoverCounts?.(store)).toMatchObject([{ expected: 1 }])
    expect(await noticesFrontDesk.dayRecord?.(store, '2026-11-21')).toMatchObject([{ matter: '张贴通知：停水通知' }])
    const [list] = (await noticesFrontDesk.downtimeLists?.(store, '2026-11-21')) ?? []
    expect(list?.rows.map(([place]) => place)).toEqual(['1#大堂', '2#大堂'])
  })

  test('of the practice community shows one that is late', async () => {
    await noticesFrontDesk.demo?.fill(store)
    const matters = (await noticesFrontDesk.dueMatters?.(store, { to: '2026-11-22' })) ?? []
    expect(matters.map(({ state }) => state).toSorted()).toEqual(['late', 'todo'])
    expect((await rows()).map(({ status }) => status).toSorted()).toEqual(['down', 'posted', 'posted', 'posted'])
  })
})
