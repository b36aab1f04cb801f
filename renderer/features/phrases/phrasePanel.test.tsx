import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { phrasesFrontDesk } from './module.tsx'
import { PhrasePiece } from './PhrasePiece.tsx'
import { addressOf } from './usePhraseFacts.ts'

startTexts('zh-CN')

let store: Store
const written: string[] = []
let clipboardRefuses = false

beforeEach(async () => {
  store = await foundedStore()
  written.length = 0
  clipboardRefuses = false
  vi.stubGlobal('navigator', {
    ...globalThis.navigator,
    clipboard: {
      writeText: async (text: string) => {
        if (clipboardRefuses) throw new Error('NotAllowedError')
        written.push(text)
      },
    },
  })
})

function show(path = '/header', signature: Signature = CLERK) {
  const piece = ['/header', '/person/$id'].map((route) => ({ path: route, component: PhrasePiece }))
  const modules = [{ ...phrasesFrontDesk, routes: piece }]
  return showScreen({ desk: deskOf(store, signature), modules, path })
}

const open = async (): Promise<HTMLElement> => {
  await press('h', { code: 'KeyH', altKey: true })
  return await screen.findByRole('combobox', { name: '找一句' })
}
const chosen = () => screen.getAllByRole('option').find((option) => option.getAttribute('aria-selected') === 'true')
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } })

describe('the phrase panel', () => {
  test('opens by one key, and Enter copies what the arrow keys chose', async () => {
    await show()
    const field = await open()
    fireEvent.keyDown(field, { key: 'ArrowDown' })
    expect(chosen()?.textContent).toContain('客户服务中心，请讲')
    fireEvent.keyDown(field, { key: 'Enter' })
    await waitFor(() => expect(written).toEqual(['您好，新湾花园客户服务中心，请讲。']))
    await waitFor(() => expect(screen.queryByRole('combobox')).toBeNull())
  })

  test('addresses whoever has their page open', async () => {
    const personId = await addOwner(store, await addUnit(store))
    await show(`/person/${personId}`)
    const field = await open()
    await screen.findByText(/称呼按打开的档案填：王/)
    fireEvent.keyDown(field, { key: 'Enter' })
    await waitFor(() => expect(written).toEqual(['王先生／女士，您好！请问有什么可以帮您？']))
  })

  test('is narrowed by what is typed, by the name of a kind too', async () => {
    await show()
    const field = await open()
    type(field, '生日')
    expect(screen.getAllByRole('option')).toHaveLength(1)
    type(field, '道歉')
    expect(screen.getAllByRole('option').length).toBeGreaterThanOrEqual(5)
    type(field, '没有这句')
    expect(screen.getByText('没有这样的话术')).toBeTruthy()
  })

  test('copies nothing by the Enter that ends a composition', async () => {
    await show()
    const field = await open()
    await act(async () => fireEvent.keyDown(field, { key: 'Enter', isComposing: true, keyCode: 229 }))
    expect(written).toEqual([])
    expect(screen.getByRole('combobox', { name: '找一句' })).toBeTruthy()
  })

  test('goes from kind to kind by PageDown and PageUp', async () => {
    await show()
    const field = await open()
    fireEvent.keyDown(field, { key: 'PageDown' })
    expect(chosen()?.textContent).toContain('欢迎您来到')
    fireEvent.keyDown(field, { key: 'PageUp' })
    expect(chosen()?.textContent).toContain('请问有什么可以帮您')
  })

  test('says how to copy where the clipboard is refused', async () => {
    clipboardRefuses = true
    await show()
    fireEvent.keyDown(await open(), { key: 'Enter' })
    const words = (await screen.findByLabelText('要复制的话')) as HTMLTextAreaElement
    expect(words.value).toContain('您好')
    expect(screen.getByText(/按 Ctrl\+C/)).toBeTruthy()
  })

  test('takes a phrase of the house, and undo takes it away', async () => {
    await show()
    await open()
    await press('F2')
    type(await screen.findByLabelText('话术', { selector: 'textarea' }), '您好，请先取号。')
    fireEvent.click(screen.getByRole('button', { name: /保存/ }))
    const own = await screen.findByText('您好，请先取号。', { selector: 'span' })
    expect(within(own.parentElement as HTMLElement).getByText('自己的')).toBeTruthy()
    await press('F8')
    await waitFor(() => expect(screen.queryByText('您好，请先取号。', { selector: 'span' })).toBeNull())
  })

  test('changes and deletes the own ones only', async () => {
    await show()
    await open()
    await press('F4')
    expect(screen.queryByText('修改话术')).toBeNull()
    await press('F2')
    type(await screen.findByLabelText('话术', { selector: 'textarea' }), '您好，请先取号。')
    fireEvent.click(screen.getByRole('button', { name: /保存/ }))
    await screen.findByText('您好，请先取号。', { selector: 'span' })
    await press('Delete', { ctrlKey: true })
    await waitFor(() => expect(screen.queryByText('您好，请先取号。', { selector: 'span' })).toBeNull())
    await press('F8')
    await screen.findByText('您好，请先取号。', { selector: 'span' })
  })
})

test.each([
  ['王晓梅', 'female', '王女士'],
  ['欧阳娜娜', 'female', '欧阳女士'],
  ['王建军', null, '王先生／女士'],
  ['John Smith', 'male', 'John Smith'],
] as const)('%s is addressed as %s: %s', (name, sex, said) => {
  expect(addressOf(name, sex)).toBe(said)
})
