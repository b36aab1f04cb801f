import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { speak, startTexts } from '#renderer/text/text.ts'
import { press, showReception } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore } from '#test/support/testStore.ts'
import { itemsFrontDesk } from './module.tsx'

startTexts('zh-CN')

const modules = [itemsFrontDesk]
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

const stored = async () => (await store.db.items.orderBy('id').toArray()).map(({ v }) => v)
const matter = (n: number) => screen.findByRole('textbox', { name: `第 ${n} 件` })
const typeMatter = async (n: number, value: string) => fireEvent.change(await matter(n), { target: { value } })
const focused = () => document.activeElement as HTMLInputElement
/** What a clerk's hands do: the digit of the kind, the words, and the key that goes on. */
const digit = (figure: number) => press(String(figure), { code: `Digit${figure}` })

async function openAtPerson() {
  await showReception({ store, modules, path: `/person/${personId}` })
  await screen.findByRole('button', { name: '记一件事' })
  await press('F6')
  await matter(1)
}

describe('a call of somebody with a file', () => {
  test('with three matters takes seven keys besides the words, and is one change', async () => {
    await openAtPerson()
    await waitFor(() => expect(focused().type).toBe('radio'))
    for (const [n, kind, words] of [
      [1, 2, '厨房水管漏水'],
      [2, 4, '楼上装修太吵'],
      [3, 1, '停车月卡怎么办'],
    ] as const) {
      await waitFor(() => expect(focused().closest('section')?.getAttribute('aria-label')).toBe(`第 ${n} 件`))
      await digit(kind)
      expect(focused()).toBe(await matter(n))
      await typeMatter(n, words)
      if (n < 3) await press('Enter')
    }
    await press('Enter', { ctrlKey: true })
    await screen.findByText('已记 3 件：报修、投诉、咨询')
    const items = await stored()
    expect(items.map(({ kind, matter: words, department }) => [kind, words, department])).toEqual([
      ['报修', '厨房水管漏水', '工程部'],
      ['投诉', '楼上装修太吵', '客服中心'],
      ['咨询', '停车月卡怎么办', '客服中心'],
    ])
    expect(new Set(items.map(({ callId }) => callId)).size).toBe(1)
    expect(items[0]).toMatchObject({ personId, unitId, channel: 'call', status: 'open', firstReceiver: 'staff-zhang' })
    // The next day at closing (handbook R13), 18:00 in Shanghai.
    expect(items.map(({ due }) => due)).toEqual(Array(3).fill('2026-11-22T10:00:00.000Z'))
    expect(screen.queryByRole('textbox', { name: '第 1 件' })).toBeNull()
  })

  test('Enter on an empty line saves what is written above it', async () => {
    await openAtPerson()
    await digit(2)
    await typeMatter(1, '门锁坏了')
    await press('Enter')
    const line = await matter(2)
    fireEvent.keyDown(line, { key: 'Enter', code: 'Enter' })
    await screen.findByText('已记 1 件：报修')
    expect(await stored()).toHaveLength(1)
  })

  test('the Enter that ends a composition neither goes on nor saves', async () => {
    await openAtPerson()
    await digit(2)
    await typeMatter(1, 'shuiguan')
    const line = await matter(1)
    await act(async () => fireEvent.keyDown(line, { key: 'Enter', code: 'Enter', isComposing: true, keyCode: 229 }))
    expect(screen.queryByRole('textbox', { name: '第 2 件' })).toBeNull()
    expect(await stored()).toEqual([])
  })

  test('undo takes the whole call back', async () => {
    await openAtPerson()
    await digit(1)
    await typeMatter(1, '怎么交费')
    await press('Enter', { ctrlKey: true })
    await screen.findByText('已记 1 件：咨询')
    await press('F8')
    await waitFor(async () => expect((await stored()).map(({ status }) => status)).toEqual(['void']))
  })

  test('stands under 「缺什么」 and on the time line', async () => {
    await openAtPerson()
    await digit(2)
    await typeMatter(1, '水管漏水')
    await press('Enter')
    await matter(2)
    await waitFor(() => expect(focused().type).toBe('radio'))
    await digit(1)
    await typeMatter(2, '怎么交费')
    await press('Enter', { ctrlKey: true })
    expect(await screen.findByText('报修：水管漏水（答应 明天 18:00）')).toBeTruthy()
    expect(await screen.findByText('来电：报修，水管漏水')).toBeTruthy()
    expect(screen.getByText('来电：咨询，怎么交费')).toBeTruthy()
    act(() => usePrivacy.getState().toggle())
    expect(screen.queryByText('来电：报修，水管漏水')).toBeNull()
  })
})

describe('a call of somebody whose hub is not open', () => {
  const open = async () => {
    await showReception({ store, modules })
    await press('F6')
    return screen.findByLabelText('房号', { selector: 'input' })
  }

  test('says what to say first on the phone, and begins at the unit', async () => {
    expect(await open()).toBe(focused())
    expect(await screen.findByText(/您好，新湾花园，请问有什么可以帮您/)).toBeTruthy()
    fireEvent.change(focused(), { target: { value: '２栋1203室' } })
    await press('Enter')
    await waitFor(() => expect(focused().type).toBe('radio'))
    await digit(2)
    await typeMatter(1, '灯不亮')
    await press('Enter', { ctrlKey: true })
    await waitFor(async () => expect(await stored()).toMatchObject([{ unitId, personId: null, matter: '灯不亮' }]))
  })

  test.each([
    ['zh-CN', '厨房漏水', '还不知道是谁的事。请填房号、姓名或电话中的一样。'],
    ['en', 'Leak', 'Nobody is named yet. Please give a unit, a name or a phone number.'],
  ] as const)('is refused without anybody, in words beside the field (%s)', async (language, words, refusal) => {
    await open()
    await matter(1)
    await act(async () => speak(language))
    const inputs = within(document.querySelector('.item-matter') as HTMLElement)
    fireEvent.change(inputs.getAllByRole('textbox')[0] as HTMLElement, { target: { value: words } })
    fireEvent.click(inputs.getByRole('radio', { name: /报修/ }))
    await press('Enter', { ctrlKey: true })
    expect(await screen.findByText(refusal)).toBeTruthy()
    expect(await stored()).toEqual([])
  })

  test('is refused with a unit that does not exist, and without a kind', async () => {
    await open()
    fireEvent.change(focused(), { target: { value: '9-9999' } })
    await typeMatter(1, '灯不亮')
    await press('Enter', { ctrlKey: true })
    expect(await screen.findByText(/没有这个房号/)).toBeTruthy()
    fireEvent.change(screen.getByLabelText('房号', { selector: 'input' }), { target: { value: '2-1203' } })
    await press('Enter', { ctrlKey: true })
    expect(await screen.findByText(/还没有选类别/)).toBeTruthy()
    expect(await stored()).toEqual([])
  })
})

describe('a form that was not saved', () => {
  test('is there again, with all of its matters, when it is opened the next time', async () => {
    await openAtPerson()
    await digit(2)
    await typeMatter(1, '水管漏水')
    await press('Enter')
    await matter(2)
    await waitFor(() => expect(focused().type).toBe('radio'))
    await digit(4)
    await typeMatter(2, '太吵')
    // Half a second after the last key it is kept, whatever was kept before.
    await new Promise((resolve) => setTimeout(resolve, 500))
    cleanup()
    await openAtPerson()
    await screen.findByText('太吵')
    await press('Enter', { ctrlKey: true })
    await waitFor(async () => expect((await stored()).map(({ kind }) => kind)).toEqual(['报修', '投诉']))
    await waitFor(async () => expect(await store.db.drafts.count()).toBe(0))
  })
})

describe('补录 of a call', () => {
  test('keeps the time on the paper for every matter of it, and says so', async () => {
    await openAtPerson()
    await digit(2)
    await typeMatter(1, '水管漏水')
    await press('Enter')
    await matter(2)
    await waitFor(() => expect(focused().type).toBe('radio'))
    await digit(1)
    await typeMatter(2, '怎么交费')
    await press('j', { code: 'KeyJ', altKey: true })
    fireEvent.change(await screen.findByLabelText('纸上时间'), { target: { value: '0930' } })
    await press('Enter', { ctrlKey: true })
    await waitFor(async () =>
      expect((await stored()).map(({ registeredAt }) => registeredAt)).toEqual(
        Array(2).fill('2026-11-21T01:30:00.000Z'),
      ),
    )
    await waitFor(() => expect(screen.getAllByText('补记')).toHaveLength(2))
  })
})
