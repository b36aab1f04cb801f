import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import { loadItemRules } from '#renderer/db/itemRules.ts'
import type { Signature, Store } from '#renderer/db/store.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { speak, startTexts } from '#renderer/text/text.ts'
import { decideRegister, type NewCall, type NewItem } from '#shared/domain/items/register.ts'
import { press, showReception } from '#test/support/deskScreen.tsx'
import { CALL, REPAIR } from '#test/support/items.ts'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore } from '#test/support/testStore.ts'
import { itemsFrontDesk } from './module.tsx'

startTexts('zh-CN')

const ENGINEER: Signature = { actor: { id: 'staff-zheng', role: 'engineering' }, session: 'zheng' }
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

async function register(item: Partial<NewItem> = {}, call: Partial<NewCall> = {}): Promise<string> {
  const whole = { ...CALL, personId, unitId, ...call, items: [{ ...REPAIR, ...item }] }
  const rules = await loadItemRules(store)
  const done = await commit(store, CLERK, (context) => decideRegister(whole, rules, context))
  if (!done.ok) throw new Error(done.error.code)
  return done.value.draft.itemIds[0] ?? ''
}

const open = async (itemId: string, signature: Signature = CLERK) => {
  await showReception({ store, modules: [itemsFrontDesk], path: `/items/${itemId}`, signature })
  await screen.findByRole('button', { name: '记进展' })
}
const key = (letter: string) => press(letter.toLowerCase(), { code: `Key${letter}` })
const form = (name: string) => screen.findByRole('complementary', { name })
const type = async (label: string, value: string) =>
  fireEvent.change(await screen.findByLabelText(label, { selector: 'input, textarea' }), { target: { value } })
const stateOf = async (itemId: string) => (await store.db.items.get(itemId))?.v
const buttons = () => {
  const head = document.querySelector('.page-actions') as HTMLElement
  return within(head)
    .getAllByRole('button')
    .map(({ firstChild, textContent }) => firstChild?.textContent ?? textContent)
}

describe('the acts of an item', () => {
  test('are seven buttons at most; the others wait under 更多, and their keys work', async () => {
    await open(await register({ attend: true }))
    await waitFor(() => expect(buttons()).toHaveLength(8))
    expect(buttons().at(-1)).toMatch(/更多/)
    expect(screen.queryByRole('button', { name: '转同事' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '更多' }))
    for (const name of ['另约到场', '转部门', '转同事', '更正'])
      expect(await screen.findByRole('menuitem', { name: new RegExp(name), hidden: true })).toBeTruthy()
    await press('Escape')
    expect(await screen.findByRole('region', { name: /厨房水管漏水/ })).toBeTruthy()
    await key('Z')
    expect(await form('转同事')).toBeTruthy()
  })

  test('of a role are those that it may do', async () => {
    await open(await register(), ENGINEER)
    for (const name of ['延期', '转部门', '转同事', '代录答复', '更正'])
      expect(screen.queryByRole('button', { name })).toBeNull()
  })

  test('let a department that signed in answer by itself, without a paper', async () => {
    const itemId = await register()
    await open(itemId, ENGINEER)
    await key('L')
    await form('部门答复')
    expect(screen.queryByLabelText('份号')).toBeNull()
    await type('部门怎样答复', '明早换阀门')
    fireEvent.keyDown(screen.getByLabelText('部门怎样答复'), { key: 'Enter', code: 'Enter' })
    await waitFor(async () => expect((await stateOf(itemId))?.answeredAt).not.toBe(''))
    expect(await screen.findByText('部门答复：明早换阀门')).toBeTruthy()
  })
})

describe('更正 of one’s own slip', () => {
  test('mends the unit and the number, and never shows the old number', async () => {
    const other = await addUnit(store, '2-1302')
    const itemId = await register({}, { personId: null, contactName: '王女士', contactPhone: '13812345678' })
    await open(itemId)
    await key('G')
    await form('更正')
    expect(screen.queryByDisplayValue('13812345678')).toBeNull()
    await type('房号', '２栋1302室')
    await press('Enter', { ctrlKey: true })
    await waitFor(async () =>
      expect(await stateOf(itemId)).toMatchObject({ unitId: other, contactPhone: '13812345678' }),
    )
    await key('G')
    await form('更正')
    await type('电话', '13900001111')
    await press('Enter', { ctrlKey: true })
    await waitFor(async () => expect((await stateOf(itemId))?.contactPhone).toBe('13900001111'))
  })

  test.each([
    ['zh-CN', '更正', '房号', /没有这个房号/],
    ['en', 'Correct', 'Unit', /There is no such unit/],
  ] as const)('says that a unit does not exist, beside its field (%s)', async (language, name, label, words) => {
    const itemId = await register()
    await open(itemId)
    await act(async () => speak(language))
    await key('G')
    await form(name)
    await type(label, '9-9999')
    await press('Enter', { ctrlKey: true })
    expect(await screen.findByText(words)).toBeTruthy()
    expect((await stateOf(itemId))?.unitId).toBe(unitId)
  })
})
