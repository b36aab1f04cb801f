import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { decideRegister, type NewItem } from '#shared/domain/items/register.ts'
import { decideAddStaff } from '#shared/domain/staff/decisions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { itemsFrontDesk } from './module.tsx'
import { workContactPaper } from './workContactPaper.ts'

startTexts('zh-CN')
withListHeight()

let store: Store
let unitId: string
let personId: string

beforeEach(async () => {
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})

const matter = (changed: Partial<NewItem> = {}): NewItem => ({
  kind: '报修',
  matter: '厨房水管漏水',
  place: '',
  department: '工程部',
  officerId: null,
  due: null,
  dueReason: '',
  attend: false,
  atOnce: false,
  ...changed,
})

async function note(...items: readonly NewItem[]): Promise<readonly string[]> {
  const rules = await loadItemRules(store)
  const call = { channel: 'call' as const, personId, unitId, visitId: null, contactName: '', contactPhone: '' }
  const done = await commit(store, CLERK, (context) => decideRegister({ ...call, items }, rules, context))
  if (!done.ok) throw new Error(done.error.code)
  return done.value.draft.itemIds
}

async function show(signature: Signature = CLERK) {
  const host = fakeHost()
  const desk = { ...paperDesk(store, { signature, host }), papers: [workContactPaper] }
  const router = await showScreen({ desk, modules: [itemsFrontDesk], path: '/items' })
  const grid = await screen.findByRole('grid', { name: '事项调度' })
  return { grid, host, router }
}
const key = (element: Element, name: string, more: object = {}) =>
  act(async () => void fireEvent.keyDown(element, { key: name, code: name, ...more }))
const itemsNow = async () => (await store.db.items.toArray()).map(({ v }) => v)

describe('the dispatch queue', () => {
  test('shows what is owed, the running clock first', async () => {
    await note(matter(), matter({ matter: '电梯异响', attend: true }))
    const { grid } = await show()
    const rows = within(grid).getAllByRole('row').slice(1)
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/2-1203王晓梅电梯异响.*15 分钟/),
      expect.stringMatching(/2-1203王晓梅厨房水管漏水/),
    ])
  })

  test('covers names and words with the screen', async () => {
    await note(matter())
    usePrivacy.setState({ covered: true })
    const { grid } = await show()
    expect(grid.textContent).not.toContain('王晓梅')
    expect(grid.textContent).not.toContain('漏水')
  })

  test('is narrowed by a button, which says how many it would show', async () => {
    await note(matter(), matter({ matter: '电梯异响', attend: true }))
    const { grid } = await show()
    fireEvent.click(screen.getByRole('button', { name: /^15 分钟/ }))
    await waitFor(() => expect(within(grid).getAllByRole('row')).toHaveLength(2))
    expect(grid.textContent).toContain('电梯异响')
  })

  test('opens an item by Enter, and not by the Enter that ends a composition', async () => {
    const [itemId] = await note(matter())
    const { grid, router } = await show()
    await key(grid, 'Enter', { isComposing: true, keyCode: 229 })
    expect(router.state.location.pathname).toBe('/items')
    await key(grid, 'Enter')
    await waitFor(() => expect(router.state.location.pathname).toBe(`/items/${itemId}`))
  })

  test('passes several rows to a department by one key, and undo brings all back', async () => {
    await note(matter(), matter({ matter: '走廊灯不亮' }))
    const { grid } = await show()
    await key(grid, ' ')
    await key(grid, 'ArrowDown')
    await key(grid, ' ')
    await press('F4')
    fireEvent.change(await screen.findByLabelText(/部门/, { selector: 'select' }), { target: { value: '安保部' } })
    fireEvent.click(screen.getByRole('button', { name: /转交/ }))
    await screen.findByText('已转 2 件给 安保部')
    expect((await itemsNow()).map(({ department }) => department)).toEqual(['安保部', '安保部'])
    await press('F8')
    await waitFor(async () =>
      expect((await itemsNow()).map(({ department }) => department)).toEqual(['工程部', '工程部']),
    )
  })

  test('hands the row under the cursor to a colleague', async () => {
    await commit(store, SUPERVISOR, (context) =>
      decideAddStaff({ name: '郑工', role: 'engineering', phone: '' }, '', [], context),
    )
    await note(matter())
    await show()
    await press('F4', { shiftKey: true })
    const colleagues = (await screen.findByLabelText(/同事/, { selector: 'select' })) as HTMLSelectElement
    await within(colleagues).findByText('郑工')
    const option = must([...colleagues.options].find(({ text }) => text === '郑工'))
    fireEvent.change(colleagues, { target: { value: option.value } })
    fireEvent.click(screen.getByRole('button', { name: /转交/ }))
    await screen.findByText('已转 1 件给 郑工')
    expect((await itemsNow()).map(({ officerId }) => officerId)).toEqual([option.value])
  })
})

describe('a work-contact slip out of the queue', () => {
  test('is issued and printed in one step, one for each department, and its items wait for it', async () => {
    await note(matter(), matter({ matter: '走廊灯不亮' }), matter({ matter: '楼道有垃圾', department: '保洁' }))
    const { grid, host } = await show()
    await key(grid, 'a', { ctrlKey: true, code: 'KeyA' })
    await press('F2')
    expect(await screen.findByText('工程部：2 件，1 张')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: /开单并打印/ }))
    await screen.findByText(/联系单 A-LX-\d+、A-LX-\d+ 已送打印/)
    const items = await itemsNow()
    expect(items.every(({ sheetId }) => sheetId !== null)).toBe(true)
    expect(new Set(items.map(({ sheetId }) => sheetId)).size).toBe(2)
    const sheets = (await store.db.sheets.toArray()).map(({ v }) => v)
    expect(sheets.map(({ form, awaitsReturn, prints }) => [form, awaitsReturn, prints])).toEqual([
      ['work-contact', true, 1],
      ['work-contact', true, 1],
    ])
    expect(host.jobs).toHaveLength(1)
  })

  test('asks for a department where an item has none', async () => {
    await note(matter({ department: '' }))
    await show()
    await press('F2')
    fireEvent.click(await screen.findByRole('button', { name: /只开单/ }))
    expect(await screen.findByText(/还没有选部门/)).toBeTruthy()
    expect(await store.db.sheets.count()).toBe(0)
    fireEvent.change(screen.getByLabelText(/还没有部门，转给/), { target: { value: '绿化' } })
    fireEvent.click(screen.getByRole('button', { name: /只开单/ }))
    await screen.findByText(/已开联系单/)
    expect((await itemsNow()).map(({ department }) => department)).toEqual(['绿化'])
  })

  test('keeps its number when the printer has no paper, and says so', async () => {
    await note(matter())
    const { host } = await show()
    host.print = { ok: false, error: { code: 'no-printer' } }
    await press('F2')
    fireEvent.click(await screen.findByRole('button', { name: /开单并打印/ }))
    expect(await screen.findByText(/没有找到打印机/)).toBeTruthy()
    expect(screen.getByText(/已开好，没有丢/)).toBeTruthy()
    expect((await itemsNow())[0]?.sheetId).not.toBeNull()
  })

  test('is refused to who may not send items on, and nothing is issued', async () => {
    await note(matter())
    await show({ actor: { id: 'staff-zheng', role: 'engineering' }, session: 'session-zheng' })
    await press('F2')
    fireEvent.click(await screen.findByRole('button', { name: /只开单/ }))
    expect(await screen.findByText(/岗位不能开联系单/)).toBeTruthy()
    expect(await store.db.sheets.count()).toBe(0)
  })
})
