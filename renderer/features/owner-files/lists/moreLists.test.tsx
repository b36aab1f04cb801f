// 更多名单 beside the tabs: where a clerk finds incomplete files, greetings, ended notes and the log of looks, by keyboard.
import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import type { Store } from '#renderer/db/store.ts'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import { ok } from '#shared/kernel/result.ts'
import { showReception } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'

let store: Store
beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  const personId = await addOwner(store, await addUnit(store))
  const values = { personId, text: '敲门多等一会儿', basis: 'contract', consentId: null, endDay: '2026-01-31' }
  await commit(store, CLERK, (context) =>
    ok({ cmd: 'careNote.save', items: [{ kind: 'set', e: 'careNote', id: context.newId(), values }] }),
  )
})

const show = (signature = CLERK) => showReception({ store, modules: [ownerFilesFrontDesk], path: '/owners', signature })

async function openMenu() {
  const button = await screen.findByRole('button', { name: '更多名单' })
  button.focus()
  await userEvent.keyboard('{Enter}')
  return await screen.findByRole('menu')
}

describe('更多名单', () => {
  test('leads to the incomplete files by keyboard alone', async () => {
    const router = await show()
    await openMenu()
    await userEvent.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('档案不齐')
    await userEvent.keyboard('{Enter}')
    await waitFor(() => expect(router.state.location.pathname).toBe('/owners/incomplete'))
  })

  test('says how many care notes have ended', async () => {
    await show()
    const menu = await openMenu()
    expect(await within(menu).findByRole('menuitem', { name: /到期备注\s*1/ })).toBeTruthy()
  })

  test('the log of looks is closed to the front desk, with the reason, and open to a supervisor', async () => {
    await show()
    const closed = within(await openMenu()).getByRole('menuitem', { name: /查看记录/ })
    expect(closed.textContent).toContain('主管')
    expect((closed as HTMLButtonElement).disabled).toBe(true)
  })

  test('a supervisor reads the log', async () => {
    const router = await show(SUPERVISOR)
    await userEvent.click(within(await openMenu()).getByRole('menuitem', { name: '查看记录' }))
    await waitFor(() => expect(router.state.location.pathname).toBe('/owners/reveals'))
  })
})
