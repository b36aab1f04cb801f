import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { addStaff, canSignIn, loadStaff, setPin } from './commands.ts'
import { staffFrontDesk } from './module.tsx'

let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
})

const show = (signature: Signature) =>
  showScreen({ desk: deskOf(store, signature), modules: [staffFrontDesk], path: '/settings/staff' })
const nameOf = async (name: string) => must((await loadStaff(store)).find((one) => one.name === name))
const field = (name: string | RegExp) => screen.findByLabelText(name, { selector: 'input' })

async function typeInto(name: string | RegExp, text: string): Promise<void> {
  const input = await field(name)
  await userEvent.clear(input)
  await userEvent.type(input, text)
}

describe('员工', () => {
  test('a supervisor adds a colleague by keyboard; they can sign in, and undo takes them back', async () => {
    await show(SUPERVISOR)
    await screen.findByText('周敏')
    await press('F2')
    await typeInto(/姓名/, '张敏')
    await typeInto(/^密码/, '2468')
    await typeInto(/再输一次/, '2468{Enter}')
    expect(await screen.findByText('张敏 可以登录了')).toBeTruthy()
    const { id, role } = await nameOf('张敏')
    expect(role).toBe('front-desk')
    expect([await canSignIn(store, id, '2468'), await canSignIn(store, id, '1357')]).toEqual([true, false])
    await press('F8')
    await waitFor(async () => expect(await loadStaff(store)).toHaveLength(1))
  })

  test.each([
    ['12', '12', '4 到 8 位数字'],
    ['1234', '4321', '两次输入的密码不一样'],
  ])('PINs "%s" and "%s" are refused beside the field', async (pin, again, words) => {
    await show(SUPERVISOR)
    await screen.findByText('周敏')
    await press('F2')
    await typeInto(/姓名/, '张敏')
    await typeInto(/^密码/, pin)
    await typeInto(/再输一次/, `${again}{Enter}`)
    expect(await screen.findAllByText(words)).not.toEqual([])
    expect(await loadStaff(store)).toHaveLength(1)
  })

  test('the last supervisor cannot leave, and is told what to do', async () => {
    await show(SUPERVISOR)
    await userEvent.click(await screen.findByRole('button', { name: '修改 周敏' }))
    await userEvent.click(await screen.findByRole('checkbox', { name: '可以登录' }))
    await press('Enter', { ctrlKey: true })
    expect(await screen.findByText(/这是最后一位主管/)).toBeTruthy()
    expect((await nameOf('周敏')).active).toBe(true)
  })

  test('the desk sees the list and cannot change it', async () => {
    await show(CLERK)
    expect(await screen.findByText('增加、停用员工和换岗位，要主管以上登录来做。')).toBeTruthy()
    await press('F2')
    expect(screen.queryByText('第一个密码由您设好告诉他，登录以后可以自己改。')).toBeNull()
    expect(screen.queryByRole('button', { name: '修改 周敏' })).toBeNull()
  })

  test('one’s own PIN is changed only with the present one', async () => {
    await setPin(deskOf(store, SUPERVISOR), 'staff-zhou', '2581')
    await show(SUPERVISOR)
    await screen.findByText('周敏')
    await press('F4')
    await typeInto(/现在的密码/, '0000')
    await typeInto(/新密码/, '3692')
    await typeInto(/再输一次/, '3692{Enter}')
    expect(await screen.findByText('现在的密码不对')).toBeTruthy()
    expect(await canSignIn(store, 'staff-zhou', '2581')).toBe(true)
    await typeInto(/现在的密码/, '2581{Enter}')
    await waitFor(async () => expect(await canSignIn(store, 'staff-zhou', '3692')).toBe(true))
  })

  test('a supervisor resets a colleague’s PIN', async () => {
    await addStaff(deskOf(store, SUPERVISOR), { name: '张敏', role: 'front-desk' }, '2468')
    const { id } = await nameOf('张敏')
    await show(SUPERVISOR)
    await userEvent.click(await screen.findByRole('button', { name: '重设密码 张敏' }))
    await typeInto(/新密码/, '8642')
    await typeInto(/再输一次/, '8642{Enter}')
    await waitFor(async () => expect(await canSignIn(store, id, '8642')).toBe(true))
  })
})
