import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { useListPlaces } from '#renderer/stores/useListPlaces.ts'
import { useListSelections } from '#renderer/stores/useListSelections.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { press, showReception } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'

withListHeight()

const modules = [ownerFilesFrontDesk]
const NAMES = ['王晓梅', '单雄信', '欧阳娜娜', '李四', '赵云']

let store: Store
let units: readonly string[]
let people: readonly string[]

beforeEach(async () => {
  startTexts('zh-CN')
  usePrivacy.setState({ covered: false })
  useListPlaces.setState({ places: {} })
  useListSelections.setState({ selections: {} })
  store = await foundedStore()
  const unitIds: string[] = []
  const personIds: string[] = []
  for (const [index, name] of NAMES.entries()) {
    const unitId = await addUnit(store, `${index < 3 ? 2 : 10}-120${index + 1}`)
    unitIds.push(unitId)
    personIds.push(await addOwner(store, unitId, name))
  }
  unitIds.push(await addUnit(store, '10-0901'))
  units = unitIds
  people = personIds
})

const show = (path: string) => showReception({ store, modules, path, signature: SUPERVISOR })
const grid = () => screen.findByRole('grid')
const focusGrid = async () => act((await grid()).focus.bind(await grid()))
const rowTexts = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent)

describe('业主', () => {
  test('everybody by unit, 2 before 10, phones masked', async () => {
    await show('/owners')
    expect(await screen.findByText('5 人')).toBeTruthy()
    await waitFor(() =>
      expect(rowTexts()).toEqual([
        '2-1201王晓梅业主138****5678待核缺证件',
        '2-1202单雄信业主138****5678待核缺证件',
        '2-1203欧阳娜娜业主138****5678待核缺证件',
        '10-1204李四业主138****5678待核缺证件',
        '10-1205赵云业主138****5678待核缺证件',
      ]),
    )
  })

  test('the covered screen shows neither names nor phones', async () => {
    await show('/owners')
    await screen.findByText('王晓梅')
    act(() => usePrivacy.setState({ covered: true }))
    expect(rowTexts()[0]).toBe('2-1201王＊＊业主••••待核缺证件')
  })

  test('the other way round by one click on the title, and the address says so', async () => {
    const router = await show('/owners')
    await screen.findByText('王晓梅')
    await userEvent.click(screen.getByRole('button', { name: '房号' }))
    await waitFor(() => expect(rowTexts()[0]).toContain('10-1205'))
    expect(router.state.location.search).toEqual({ o: 'down' })
  })

  test('typing narrows by pinyin; ↓ goes into the list, Enter opens, and coming back finds words and cursor', async () => {
    const router = await show('/owners')
    await userEvent.type(await screen.findByRole('textbox', { name: '筛选' }), 'w')
    await screen.findByText('1 人')
    await userEvent.keyboard('{ArrowDown}{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe(`/person/${people[0]}`))
    expect(router.state.location.href).not.toContain('w=')
    await act(async () => router.history.back())
    expect(await screen.findByRole('textbox', { name: '筛选' })).toHaveProperty('value', 'w')
    expect(router.state.location.search).toEqual({})
  })

  test('Enter opens who fits what is typed, however fast it comes', async () => {
    const router = await show('/owners')
    await userEvent.type(await screen.findByRole('textbox', { name: '筛选' }), 'zhaoyun{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe(`/person/${people[4]}`))
  })

  test('a person who is added, moved or renamed is shown so', async () => {
    await show('/owners')
    await screen.findByText('5 人')
    await act(() => addOwner(store, units[5] ?? '', '孙权'))
    expect(await screen.findByText('6 人')).toBeTruthy()
    expect(await screen.findByText('孙权')).toBeTruthy()
  })
})

describe('conditions', () => {
  test('a menu says how many each choice would show; chips take them away; the address holds them', async () => {
    const router = await show('/owners')
    await screen.findByText('5 人')
    await userEvent.click(screen.getByRole('button', { name: '楼栋' }))
    const menu = await screen.findByRole('menu')
    const choices = await within(menu).findAllByRole('menuitemcheckbox')
    expect(choices.map((choice) => choice.textContent)).toEqual(['2 栋3', '10 栋2'])
    await userEvent.click(choices[1] as HTMLElement)
    expect(await screen.findByText('2 人')).toBeTruthy()
    expect(router.state.location.search).toEqual({ f: 'building/10' })
    await userEvent.click(screen.getByRole('button', { name: '去掉“10 栋”' }))
    expect(await screen.findByText('5 人')).toBeTruthy()
  })

  test('an address with conditions shows them: a dashboard links so', async () => {
    await show('/units?f=lacks/owner')
    expect(await screen.findByText('1 套')).toBeTruthy()
    expect(await screen.findByText('10-0901')).toBeTruthy()
    expect(screen.getByRole('button', { name: /没有业主/, pressed: true })).toBeTruthy()
  })

  test('are saved under a name for all desks, and taken away again', async () => {
    await show('/owners?f=building/2,lacks/id')
    await userEvent.click(await screen.findByRole('button', { name: '保存筛选…' }))
    await userEvent.type(await screen.findByRole('textbox', { name: '名称' }), '{Enter}')
    expect(await screen.findByText(/没有填名称/)).toBeTruthy()
    await userEvent.type(screen.getByRole('textbox', { name: '名称' }), '二栋缺证件{Enter}')
    const saved = await screen.findByRole('button', { name: '二栋缺证件', pressed: true })
    await userEvent.click(saved)
    expect(await screen.findByText('5 人')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '二栋缺证件' }))
    expect(await screen.findByText('3 人')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '删除“二栋缺证件”' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: '二栋缺证件' })).toBeNull())
    await press('F8')
    expect(await screen.findByRole('button', { name: '二栋缺证件' })).toBeTruthy()
  })

  test('that nothing fits are said so, in English too', async () => {
    startTexts('en')
    await show('/owners?f=kind/company')
    expect(await screen.findByText('Nothing fits')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Remove “Company”' })).toBeTruthy()
  })
})

describe('the panel beside the list', () => {
  test('→ opens it on the row under the cursor, it follows, Esc closes it', async () => {
    await show('/owners')
    await screen.findByText('王晓梅')
    await focusGrid()
    await userEvent.keyboard('{ArrowRight}')
    const panel = await screen.findByRole('complementary', { name: '详情' })
    expect(await within(panel).findByText('王晓梅')).toBeTruthy()
    await userEvent.keyboard('{ArrowDown}')
    expect(await within(panel).findByText('单雄信')).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('complementary', { name: '详情' })).toBeNull())
  })
})

describe('the selection', () => {
  test('single rows stay selected while another name is looked for; all goes with its question', async () => {
    await show('/owners')
    await screen.findByText('王晓梅')
    await focusGrid()
    await userEvent.keyboard(' ')
    expect(screen.getByText(/已选 1 条/)).toBeTruthy()
    await userEvent.type(screen.getByRole('textbox', { name: '筛选' }), '赵云')
    await screen.findByText('1 人')
    await userEvent.keyboard('{ArrowDown} ')
    expect(await screen.findByText(/已选 2 条/)).toBeTruthy()
    await userEvent.keyboard('{Control>}a{/Control}')
    expect(await screen.findByText(/已选 1 条/)).toBeTruthy()
    await userEvent.clear(screen.getByRole('textbox', { name: '筛选' }))
    await screen.findByText('5 人')
    expect(screen.queryByText(/已选/)).toBeNull()
  })
})

describe('房屋', () => {
  test('every unit with its state, its owners and their phone, in both languages', async () => {
    startTexts('en')
    await show('/units')
    expect(await screen.findByText('6 units')).toBeTruthy()
    await waitFor(() => expect(rowTexts().at(-1)).toContain('赵云'))
    expect(rowTexts()[0]).toBe('2-1201Occupied89.50 m²王晓梅1138****5678')
    expect(rowTexts()[3]).toContain('10-0901')
  })

  test('a list without a unit says what to do', async () => {
    store = await foundedStore()
    await show('/units')
    expect(await screen.findByText('还没有房屋')).toBeTruthy()
    expect(screen.queryByRole('textbox', { name: '筛选' })).toBeNull()
  })
})
