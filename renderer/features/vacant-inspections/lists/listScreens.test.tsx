import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { formDraftsOf } from '#renderer/db/formDrafts.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { vacantInspectionsFrontDesk } from '#renderer/features/vacant-inspections/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { patrolIdOf } from '#shared/domain/decoration/ids.ts'
import type { Day } from '#shared/kernel/days.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'

// 10:12 on Saturday 21 November 2026.
startTexts('zh-CN')
withListHeight()

let store: Store
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  host = fakeHost()
  const building = (code: string) => ({ kind: 'set', e: 'building', id: `building-${code}`, values: { code } }) as const
  await commitDraft(store, { cmd: 'building.save', items: ['1', '2', '10'].map(building) }, SUPERVISOR)
})

const show = (path = '/vacant/lists', signature: Signature = CLERK) =>
  showScreen({ desk: paperDesk(store, { host, signature }), modules: [vacantInspectionsFrontDesk], path })
const filled = async () => (await store.db.listPatrols.toArray()).map(({ v }) => v)
const grid = () => screen.findByRole('grid', { name: '公区巡查表' })
const numbers = (place: string) => screen.findByLabelText(`${place}的异常编号`)
const enter = (field: HTMLElement) => fireEvent.keyDown(field, { key: 'Enter', code: 'Enter' })

async function typeNumber(place: string, typed: string) {
  const field = await numbers(place)
  fireEvent.change(field, { target: { value: typed } })
  enter(field)
}

describe('the public areas of a day', () => {
  test('wait in the order of their buildings; all are entered as in order by two keys', async () => {
    await show()
    await screen.findByText(/未巡 3 · 已巡 0/)
    const rows = within(await grid()).getAllByText(/^\d+ 栋$/)
    expect(rows.map((one) => one.textContent)).toEqual(['1 栋', '2 栋', '10 栋'])
    await press('F4')
    enter(await numbers('1 栋'))
    await screen.findByText('3 处已登记')
    await screen.findByText(/未巡 0 · 已巡 3 · 异常 0/)
    expect(await filled()).toMatchObject(
      [1, 2, 3].map(() => ({ status: 'normal', list: 'public-area', day: '2026-11-21' })),
    )
    expect((await filled())[0]?.items).toHaveLength(6)
  })

  test('tell what was found by its number, with words and a reason where nobody took a photograph', async () => {
    await show()
    enter(await grid())
    await screen.findByRole('form', { name: '公区巡查表：1 栋' })
    await typeNumber('1 栋', '5')
    const words = await screen.findByLabelText('1 栋 楼道灯：发现了什么')
    await waitFor(() => expect(document.activeElement).toBe(words))
    fireEvent.change(words, { target: { value: '三楼灯不亮' } })
    enter(words)
    await waitFor(async () => expect(document.activeElement).toBe(await numbers('1 栋')))
    await typeNumber('1 栋', '-2')
    await typeNumber('1 栋', '9')
    await screen.findByText('没有第 9 项')
    fireEvent.change(await numbers('1 栋'), { target: { value: '' } })
    enter(await numbers('1 栋'))
    await screen.findByText(/有异常，没有照片/)
    expect(await filled()).toEqual([])
    fireEvent.change(screen.getByLabelText('没有照片的原因'), { target: { value: '手机没电' } })
    enter(await numbers('1 栋'))
    await screen.findByText('1 栋 已登记')
    expect(await filled()).toMatchObject([{ status: 'abnormal', noPhotoWhy: '手机没电' }])
    const items = (await filled())[0]?.items ?? []
    expect(items.filter(({ found }) => found !== 'ok').map(({ item, found, remark }) => [item, found, remark])).toEqual(
      [
        ['tiles', 'none', ''],
        ['stair-lights', 'fault', '三楼灯不亮'],
      ],
    )
  })

  test('that was found in order after all is by the same number once more', async () => {
    await show()
    enter(await grid())
    await typeNumber('1 栋', '5')
    await screen.findByLabelText('1 栋 楼道灯：发现了什么')
    await typeNumber('1 栋', '5')
    await waitFor(() => expect(screen.queryByLabelText('1 栋 楼道灯：发现了什么')).toBeNull())
  })

  test('are entered once more as the next round, and taken back by F8', async () => {
    await show()
    enter(await grid())
    enter(await numbers('1 栋'))
    await screen.findByText(/未巡 2 · 已巡 1/)
    await press('F6')
    enter(await numbers('1 栋'))
    await screen.findByText('第 2 次')
    expect((await filled()).map(({ turn }) => turn).sort()).toEqual([1, 2])
    await press('F8')
    await waitFor(async () => expect((await filled()).filter(({ status }) => status !== 'void')).toHaveLength(1))
  })

  test('that decoration’s patrols recorded are done, and say where they were entered', async () => {
    const id = patrolIdOf(store.workspace, { of: 'public/building-2', day: '2026-11-21' as Day, slot: 'morning' })
    const data = {
      ...{ buildingId: 'building-2', day: '2026-11-21', slot: 'morning', site: '', officerId: CLERK.actor.id },
      ...{ companion: '', work: [], people: 0, withPass: 0, photos: [], noPhotoWhy: '', progress: '', handled: '' },
      items: [{ item: 'floor', found: 'ok', remark: '', violationId: null }],
      enteredAt: '2026-11-21T02:00:00.000Z',
    }
    const item = { kind: 'event', e: 'decorationPatrol', id, ev: 'recorded', data } as const
    await commitDraft(store, { cmd: 'patrol.record', items: [item] })
    await show()
    await screen.findByText(/未巡 2 · 已巡 1/)
    await screen.findByText('装修巡查上午录入')
  })

  test('of yesterday ask for the time of the walk, and keep both times', async () => {
    await show('/vacant/lists/public-area?day=2026-11-20')
    enter(await screen.findByRole('grid', { name: '公区巡查表' }))
    enter(await numbers('1 栋'))
    await screen.findByText(/没有写巡查时间/)
    fireEvent.change(screen.getByLabelText('巡查时间'), { target: { value: '0930' } })
    enter(await numbers('1 栋'))
    await screen.findByText('1 栋 已登记')
    expect(await filled()).toMatchObject([
      { isLate: true, seenAt: '2026-11-20T01:30:00.000Z', enteredAt: '2026-11-21T02:12:00.000Z' },
    ])
  })
})

test('what was typed of a list is there again after the page was closed', async () => {
  const first = await show()
  enter(await grid())
  await typeNumber('1 栋', '5')
  fireEvent.change(await screen.findByLabelText('1 栋 楼道灯：发现了什么'), { target: { value: '三楼灯不亮' } })
  const draft = formDraftsOf({ store, signature: CLERK })
  await waitFor(async () =>
    expect(JSON.stringify(await draft.load('patrol-list/public-area/2026-11-21/building-1/1'))).toContain('三楼灯不亮'),
  )
  await first.navigate({ to: '/vacant/lists/register' })
  await screen.findByText('这个月没有巡查登记')
  await first.navigate({ to: '/vacant/lists' })
  enter(await grid())
  await waitFor(async () =>
    expect(await screen.findByLabelText('1 栋 楼道灯：发现了什么')).toHaveProperty('value', '三楼灯不亮'),
  )
})

describe('the daily list', () => {
  test('is a supervisor’s: a clerk enters it for one', async () => {
    await show('/vacant/lists/daily-supervision')
    enter(await screen.findByRole('grid', { name: '每日工作巡查表' }))
    enter(await numbers('全项目'))
    await screen.findByText('全项目 已登记')
    expect(await filled()).toMatchObject([{ list: 'daily-supervision', buildingId: null, turn: 1 }])
    const [leader] = (await store.db.staff.toArray()).filter(({ v }) => v.role === 'supervisor')
    expect((await filled())[0]?.officerId).toBe(leader?.id)
  })
})

describe('a fault', () => {
  async function faulty() {
    await show()
    enter(await grid())
    await typeNumber('1 栋', '5')
    fireEvent.change(await screen.findByLabelText('1 栋 楼道灯：发现了什么'), { target: { value: '三楼灯不亮' } })
    fireEvent.change(screen.getByLabelText('没有照片的原因'), { target: { value: '手机没电' } })
    enter(await numbers('1 栋'))
    await screen.findByText('1 栋 已登记')
  }

  test('becomes a work order by one key, with its place and words', async () => {
    await faulty()
    await screen.findByRole('button', { name: /转工作单/ })
    await press('F7')
    await screen.findByText('已转工作单：楼道灯')
    await screen.findByText('看工作单')
    const [item] = (await store.db.items.toArray()).map(({ v }) => v)
    expect(item).toMatchObject({ matter: '公区巡查表：楼道灯 三楼灯不亮', department: '工程部', place: '1 栋' })
    expect((await filled())[0]?.tasks).toMatchObject([{ item: 'stair-lights' }])
  })

  test('stands in the register of its month, alone where faults only are asked for', async () => {
    await faulty()
    fireEvent.click(await screen.findByRole('link', { name: '登记簿' }))
    await screen.findByText('2026-11 · 1 次 · 异常 1')
    fireEvent.click(screen.getByLabelText('只看异常'))
    await screen.findByText('2026-11 · 1 次 · 异常 1')
    await press('PageUp', { altKey: true })
    await screen.findByText('这个月没有巡查登记')
  })
})

describe('on paper', () => {
  test('a day is printed with what was found; nothing filled prints nothing', async () => {
    await show()
    await grid()
    await press('Ctrl+P', { key: 'p', code: 'KeyP', ctrlKey: true })
    await screen.findByText(/没有可打印的登记/)
    expect(host.jobs).toEqual([])
    await press('F4')
    enter(await numbers('1 栋'))
    await screen.findByText(/未巡 0/)
    await press('Ctrl+P', { key: 'p', code: 'KeyP', ctrlKey: true })
    await waitFor(() => expect(host.jobs).toMatchObject([{ sheetId: 'patrol-list@1' }]))
  })
})
