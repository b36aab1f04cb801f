import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { OWNER_REGISTRATION_VERSION } from '#shared/domain/owner-files/ownerRegistrationModel.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { sheetsFrontDesk } from './module.tsx'

let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
})

const show = (signature: Signature) =>
  showScreen({ desk: paperDesk(store, { signature }), modules: [sheetsFrontDesk], path: '/settings/templates' })
const marks = async () => (await store.db.templates.get('owner-registration'))?.v.marks ?? []
const press = async (name: string) => userEvent.click(must((await screen.findAllByRole('button', { name })).at(-1)))

async function enterPaper(): Promise<void> {
  await press('凭批件代录启用')
  await userEvent.type(await screen.findByRole('textbox', { name: '签字人姓名' }), '周敏')
  await userEvent.type(screen.getByRole('textbox', { name: '纸上日期' }), '1120')
  await userEvent.type(screen.getByRole('textbox', { name: '份号' }), '批-31{Enter}')
}

describe('单据版本', () => {
  test('a leader enables with one sentence, and withdraws', async () => {
    await show(SUPERVISOR)
    expect(await screen.findByText('样张')).toBeTruthy()
    await press('核对启用')
    expect(await screen.findByText(/以后开具和补打都不再印“样张”/)).toBeTruthy()
    expect(await marks()).toEqual([])
    await press('核对启用')
    expect(await screen.findByText('已核对启用')).toBeTruthy()
    expect(await marks()).toMatchObject([{ version: OWNER_REGISTRATION_VERSION, by: 'staff-zhou', onPaper: null }])
    await press('撤回')
    await screen.findByText(/又会印“样张”/)
    await press('撤回')
    await waitFor(async () => expect(await marks()).toEqual([]))
  })

  test('a form is found by a part of its name', async () => {
    await show(SUPERVISOR)
    const find = await screen.findByRole('textbox', { name: '筛选' })
    await userEvent.type(find, '登记')
    await screen.findByRole('listitem', { name: '业主信息登记表' })
    await userEvent.clear(find)
    await userEvent.type(find, '没有这张单')
    await waitFor(() => expect(screen.queryByRole('listitem', { name: '业主信息登记表' })).toBeNull())
  })

  test('the desk cannot enable, only enter a signed paper, and the leader confirms it', async () => {
    const { unmount } = await showAs(CLERK)
    await screen.findByText('样张')
    expect(screen.queryByRole('button', { name: '核对启用' })).toBeNull()
    await enterPaper()
    expect(await screen.findByText(/代录：主管 周敏 签于 2026-11-20，份号 批-31/)).toBeTruthy()
    expect(screen.getByText('待本人确认')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '确认代录' })).toBeNull()
    unmount()
    await show(SUPERVISOR)
    await press('确认代录')
    await waitFor(async () => expect(await marks()).toMatchObject([{ confirmedBy: 'staff-zhou' }]))
    expect(await screen.findByText(/周敏 已确认/)).toBeTruthy()
  })

  test('a paper without its copy number is not entered', async () => {
    await show(CLERK)
    await press('凭批件代录启用')
    await userEvent.type(await screen.findByRole('textbox', { name: '签字人姓名' }), '周敏{Enter}')
    expect(await marks()).toEqual([])
    expect(screen.getAllByText('必填')).toHaveLength(2)
  })

  test('nobody confirms what they entered themselves', async () => {
    await show(SUPERVISOR)
    await enterPaper()
    expect(await screen.findByText('自己代录的不能自己确认')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '确认代录' })).toBeNull()
  })
})

/** Shows the section and gives a way to close it, for another person to open it. */
async function showAs(signature: Signature) {
  await show(signature)
  const { cleanup } = await import('@testing-library/react')
  return { unmount: cleanup }
}
