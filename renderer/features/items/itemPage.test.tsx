import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import type { standingClock } from '#renderer/platform/clock.ts'
import { useDeskClock } from '#renderer/stores/useDeskClock.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { speak, startTexts } from '#renderer/text/text.ts'
import type { ItemRecord } from '#shared/domain/items/acting.ts'
import { decideAttend, decideExceptAttendance } from '#shared/domain/items/promises.ts'
import { decideRegister, type NewItem } from '#shared/domain/items/register.ts'
import { press, showReception } from '#test/support/deskScreen.tsx'
import { CALL, REPAIR } from '#test/support/items.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { loadItem } from './commands.ts'
import { itemExport } from './itemHistory.ts'
import { dueItemMatters, openItemMatters } from './itemMatters.ts'
import { itemsFrontDesk } from './module.tsx'

startTexts('zh-CN')

const LI: Signature = { actor: { id: 'staff-li', role: 'cashier' }, session: 'li' }
let store: Store
let unitId: string
let personId: string

beforeEach(async () => {
  speak('zh-CN')
  usePrivacy.setState({ covered: false })
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})

async function register(more: Partial<NewItem> = {}): Promise<string> {
  const call = { ...CALL, personId, unitId, items: [{ ...REPAIR, ...more }] }
  const done = await commit(store, CLERK, async (context) => decideRegister(call, await loadItemRules(store), context))
  if (!done.ok) throw new Error(done.error.code)
  return done.value.draft.itemIds[0] ?? ''
}

const open = async (itemId: string, signature: Signature = CLERK) => {
  await showReception({ store, modules: [itemsFrontDesk], path: `/items/${itemId}`, signature })
  await screen.findByRole('button', { name: '记进展' })
}
const form = (name: string) => screen.findByRole('complementary', { name })
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label), { target: { value } })
const stateOf = async (itemId: string) => (await store.db.items.get(itemId))?.v
const key = (letter: string) => press(letter.toLowerCase(), { code: `Key${letter}` })
const later = (minutes: number) => {
  const clock = store.clock as ReturnType<typeof standingClock>
  clock.advance(minutes * 60_000)
  act(() => useDeskClock.getState().tell(store.clock.nowMs()))
}

describe('the page of an item', () => {
  test('says everything at a glance', async () => {
    await open(await register())
    const page = within(screen.getByRole('region', { name: '报修 厨房水管漏水' }))
    for (const words of ['2-1203', '王晓梅', '工程部', '明天 18:00', '今天 10:12', '办理中'])
      expect(page.getByText(words)).toBeTruthy()
    expect(await page.findByText('来电：报修，厨房水管漏水')).toBeTruthy()
  })

  test('uncovers the number to call back on by F7, and logs who looked', async () => {
    await open(await register())
    expect(await screen.findByText('138****5678')).toBeTruthy()
    await press('F7')
    expect(await screen.findByText('13812345678')).toBeTruthy()
    expect((await store.db.reveals.toArray()).map(({ v }) => [v.personId, v.what, v.by])).toEqual([
      [personId, 'phone', 'staff-zhang'],
    ])
  })

  test('covers the words while the screen faces the resident', async () => {
    await open(await register())
    await screen.findByText('来电：报修，厨房水管漏水')
    act(() => usePrivacy.getState().toggle())
    expect(screen.queryByText(/厨房水管漏水/)).toBeNull()
    expect(screen.queryByText('王晓梅')).toBeNull()
  })

  test('F2 notes the progress with Enter, but not with the Enter that ends a composition', async () => {
    const itemId = await register()
    await open(itemId)
    await press('F2')
    await form('记进展')
    await type('进展', '下午上门')
    const text = screen.getByLabelText('进展')
    await act(async () => fireEvent.keyDown(text, { key: 'Enter', code: 'Enter', isComposing: true, keyCode: 229 }))
    expect(screen.queryByText('进展：下午上门')).toBeNull()
    fireEvent.click(screen.getByLabelText('已告知业主'))
    await act(async () => fireEvent.keyDown(text, { key: 'Enter', code: 'Enter' }))
    expect(await screen.findByText('进展：下午上门（已告知业主）')).toBeTruthy()
    expect((await stateOf(itemId))?.toldAt).not.toBe('')
    await press('F8')
    expect(await screen.findByText('已作废')).toBeTruthy()
  })

  test('a clerk postpones once; then the words send them to a supervisor', async () => {
    const itemId = await register()
    await open(itemId)
    await key('Y')
    await form('延期')
    await type('原因', '等配件')
    await press('Enter', { ctrlKey: true })
    await waitFor(async () => expect((await stateOf(itemId))?.postponements).toBe(1))
    await key('Y')
    await form('主管延期')
    fireEvent.click(screen.getByLabelText('日期…', { exact: false }))
    await type('日期', '2026-11-25')
    await type('主管的原因', '还在等')
    await press('Enter', { ctrlKey: true })
    expect(await screen.findByText(/只能延期一次/)).toBeTruthy()
    expect((await stateOf(itemId))?.postponements).toBe(1)
  })

  test('finished by a colleague, it is told to the first receiver until they confirm', async () => {
    const itemId = await register({ kind: '咨询' })
    await open(itemId, LI)
    await press('F4')
    await form('办结')
    await type('处理结果', '已说明')
    fireEvent.keyDown(screen.getByLabelText('处理结果'), { key: 'Enter', code: 'Enter' })
    await press('2', { code: 'Digit2' })
    await type('谁向业主说明', '李丽')
    await press('Enter', { ctrlKey: true })
    expect(await screen.findByText('办结：已说明（李丽说明，电话确认，经手人签字）')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '我知道了' })).toBeNull()
    expect(await dueItemMatters(store, { to: '2026-11-21' })).toMatchObject([
      {
        text: '2-1203 告知首问人 ：厨房水管漏水 已办结',
        officerId: 'staff-zhang',
        path: `/items/${itemId}`,
        turn: 'us',
      },
    ])
  })

  test('the 15-minute clock stops by one key and Enter', async () => {
    const itemId = await register({ attend: true })
    await open(itemId)
    later(7)
    await key('D')
    await form('到场')
    await press('Enter')
    await waitFor(async () => expect((await stateOf(itemId))?.attendedAt).toBe('2026-11-21T02:19:00.000Z'))
  })

  test('another time is refused once the clock has run out, in words of either language', async () => {
    await open(await register({ attend: true }))
    later(16)
    await key('E')
    await form('另约到场')
    await type('另约几点', '1130')
    await type('向业主怎样说明', '师傅在忙')
    await press('Enter')
    expect(await screen.findByText(/到场时限已经过了/)).toBeTruthy()
    await act(async () => speak('en'))
    await press('Enter')
    expect(await screen.findByText(/The time to be there has run out/)).toBeTruthy()
  })

  test('the department’s answer is entered from its slip and marked', async () => {
    const itemId = await register()
    await open(itemId)
    await key('L')
    await form('代录答复')
    await type('部门怎样答复', '明早换阀门')
    await type('签字人', '郑师傅')
    await type('份号', '3')
    await press('Enter', { ctrlKey: true })
    expect(await screen.findByText('部门答复：明早换阀门（郑师傅 2026-11-21 签，份号 3）')).toBeTruthy()
    expect(await openItemMatters(store, { kind: 'unit', id: unitId })).toMatchObject([{ turn: 'us' }])
  })

  test('a leader voids it with a reason; the page says so', async () => {
    await open(await register(), SUPERVISOR)
    await key('V')
    await form('作废')
    await type('原因', '重复登记')
    await press('Enter')
    expect((await screen.findAllByText('已作废')).length).toBeGreaterThan(0)
  })
})

describe('what is owed', () => {
  test('stands under the right turn, late or due, for the days asked', async () => {
    await register()
    await register({ matter: '灯不亮', department: '客服中心', due: '2026-11-21T09:00:00.000Z', attend: true })
    const texts = async (span: { from?: string; to: string }) =>
      (await dueItemMatters(store, span)).map(({ text, turn, state, due }) => [text, turn, state, due])
    expect(await texts({ to: '2026-11-21' })).toEqual([['2-1203 10:27 前到场：灯不亮', 'us', 'due', '2026-11-21']])
    later(60)
    expect((await texts({ to: '2026-11-21' })).map(([, , state]) => state)).toEqual(['late'])
    expect(await texts({ from: '2026-11-22', to: '2026-11-30' })).toEqual([
      ['2-1203 报修：厨房水管漏水（答应 明天 18:00）', 'engineering', 'todo', '2026-11-22'],
    ])
  })

  test('an item is one line: until somebody was there that, then what was promised', async () => {
    const itemId = await register({ attend: true })
    const texts = async () => (await openItemMatters(store, { kind: 'person', id: personId })).map(({ text }) => text)
    expect(await texts()).toEqual(['10:27 前到场：厨房水管漏水'])
    const item = await loadItem(store, itemId)
    await commit(store, CLERK, (context) => decideAttend(item as ItemRecord, {}, context))
    expect(await texts()).toEqual(['报修：厨房水管漏水（答应 明天 18:00）'])
  })

  test('where the promise comes before the clock, as after another time was agreed, it is the line', async () => {
    const itemId = await register({ attend: true, due: '2026-11-21T09:00:00.000Z' })
    const item = await loadItem(store, itemId)
    const until = '2026-11-21T11:00:00.000Z'
    await commit(store, CLERK, (context) =>
      decideExceptAttendance(item as ItemRecord, { until, reason: '师傅在外' }, context),
    )
    expect((await dueItemMatters(store, { to: '2026-11-21' })).map(({ text }) => text)).toEqual([
      '2-1203 报修：厨房水管漏水（答应 今天 17:00）',
    ])
  })

  test('a person’s copy holds what was noted of them', async () => {
    await register()
    const [section] = await itemExport(store, personId)
    expect(section?.rows).toEqual([['2026-11-21 10:12', '来电：报修，厨房水管漏水', '']])
  })
})
