import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { commit } from '#renderer/db/commit.ts'
import type { Store } from '#renderer/db/store.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { speak, startTexts } from '#renderer/text/text.ts'
import { press, showReception } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { itemsFrontDesk } from './module.tsx'

startTexts('zh-CN')

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

/** Staff and their buildings as the screens of staff and buildings write them. */
async function addStaff(id: string, name: string, buildingId?: string): Promise<void> {
  const staff = { kind: 'set', e: 'staff', id, values: { name, role: 'tower-officer', active: true } } as const
  const values = { staffId: id, buildingId: buildingId ?? '', active: true }
  const duty = { kind: 'set', e: 'towerDuty', id: `${id}-duty`, values } as const
  const items = buildingId === undefined ? [staff] : [staff, duty]
  const done = await commit(store, SUPERVISOR, () => ({ ok: true, value: { cmd: 'staff.add', items } }) as const)
  expect(done.ok).toBe(true)
}

async function open() {
  await showReception({ store, modules: [itemsFrontDesk], path: `/person/${personId}` })
  await screen.findByRole('button', { name: '记一件事' })
  await press('F6')
  return screen.findByRole('textbox', { name: '第 1 件' })
}

describe('记一件事', () => {
  test('offers the officers of the unit’s building first, and keeps who was picked', async () => {
    const set = { kind: 'set', e: 'unit', id: unitId, values: { buildingId: 'tower-2' } } as const
    await commit(store, SUPERVISOR, () => ({ ok: true, value: { cmd: 'unit.edit', items: [set] } }) as const)
    await addStaff('staff-a', '艾师傅')
    await addStaff('staff-sun', '孙悦', 'tower-2')
    fireEvent.change(await open(), { target: { value: '电梯口有异响' } })
    await press('2', { code: 'Digit2' })
    const officer = screen.getByRole('combobox', { name: '责任人' })
    fireEvent.click(officer)
    const options = await waitFor(() => {
      const found = screen.getAllByRole('option', { hidden: true }).map(({ textContent }) => textContent)
      expect(found).toContain('孙悦')
      return found
    })
    expect(options.indexOf('孙悦')).toBeLessThan(options.indexOf('艾师傅'))
    fireEvent.change(officer, { target: { value: '孙' } })
    fireEvent.click(await screen.findByRole('option', { name: '孙悦', hidden: true }))
    fireEvent.click(screen.getByRole('radio', { name: /报修/ }))
    await press('Enter', { ctrlKey: true })
    await waitFor(async () => expect((await store.db.items.toArray())[0]?.v.officerId).toBe('staff-sun'))
  })

  test('asks for the place only when it is wanted, and shows one that was written', async () => {
    fireEvent.change(await open(), { target: { value: '灯不亮' } })
    expect(screen.queryByRole('textbox', { name: '地点' })).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '写地点' }))
    fireEvent.change(screen.getByRole('textbox', { name: '地点' }), { target: { value: '6 楼走廊' } })
    await waitFor(async () => expect(await store.db.drafts.count()).toBe(1), { timeout: 2000 })
    cleanup()
    await open()
    expect(await screen.findByDisplayValue('6 楼走廊')).toBeTruthy()
  })

  test.each([
    ['zh-CN', '保存'],
    ['en', 'Save'],
  ] as const)('says on its button that Ctrl+Enter saves, since Enter goes on (%s)', async (language, name) => {
    await open()
    await act(async () => speak(language))
    const button = screen.getByRole('button', { name: new RegExp(`^${name}`) })
    expect(button.getAttribute('aria-keyshortcuts')).toBe('Control+Enter')
    expect(within(button).getByText('Ctrl+Enter')).toBeTruthy()
  })

  test('keeps what was typed before a cut of the power, also of whoever types without a pause', async () => {
    const line = await open()
    for (const words of ['厨', '厨房', '厨房漏', '厨房漏水', '厨房漏水，已', '厨房漏水，已关', '厨房漏水，已关阀']) {
      fireEvent.change(line, { target: { value: words } })
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
    expect(await store.db.drafts.count()).toBe(1)
    // No farewell: the window is gone half a second after the last key, and another opens over the same store.
    await new Promise((resolve) => setTimeout(resolve, 500))
    cleanup()
    await open()
    expect(await screen.findByDisplayValue('厨房漏水，已关阀')).toBeTruthy()
  })

  test('closes an open list with the first Escape, and asks before it leaves only with the next', async () => {
    fireEvent.change(await open(), { target: { value: '灯不亮' } })
    const officer = screen.getByRole('combobox', { name: '责任人' })
    fireEvent.click(officer)
    await waitFor(() => expect(officer.getAttribute('aria-expanded')).toBe('true'))
    await act(async () => fireEvent.keyDown(officer, { key: 'Escape', code: 'Escape' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await waitFor(() => expect(officer.getAttribute('aria-expanded')).toBe('false'))
    await act(async () => fireEvent.keyDown(officer, { key: 'Escape', code: 'Escape' }))
    expect(await screen.findByRole('dialog')).toBeTruthy()
  })
})
