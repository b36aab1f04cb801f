// The list of cases: its views, filters kept under a name, on paper, and as a file with a reason.
import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Signature, Store } from '#renderer/db/store.ts'
import { decorationFrontDesk } from '#renderer/features/decoration/module.tsx'
import { useListPlaces } from '#renderer/stores/useListPlaces.ts'
import { useListSelections } from '#renderer/stores/useListSelections.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { addSite, tellCase } from '#test/support/decorationSites.ts'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { addUnit } from '#test/support/ownersInStore.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'

withListHeight()

let store: Store
let host: FakeHost
let saved: { name: string; blob: Blob } | undefined

beforeEach(async () => {
  startTexts('zh-CN')
  usePrivacy.setState({ covered: false })
  useListPlaces.setState({ places: {} })
  useListSelections.setState({ selections: {} })
  store = await foundedStore()
  host = fakeHost()
  const declared = { applicant: 'owner', workBy: 'self', declared: ['surface'], ownerPhone: '13812345678' }
  const applied = { ...declared, unitId: await addUnit(store, '2-1201'), ownerName: '王晓梅', number: 'A-ZX-00001' }
  await tellCase(store, 'case-1', { ev: 'applied', data: applied })
  await addSite(store, { id: 'case-2', unitId: await addUnit(store, '2-1202'), number: 'A-XK-00002' })
  await addSite(store, { id: 'case-3', unitId: await addUnit(store, '3-0101'), number: 'A-XK-00003' })
  await tellCase(store, 'case-3', { ev: 'stopped', data: { reason: '噪声' } })
  saved = undefined
  let blob: Blob
  const making = vi.spyOn(URL, 'createObjectURL').mockImplementation((made) => {
    blob = made as Blob
    return 'blob:list'
  })
  const clicking = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved = { name: this.download, blob }
  })
  return () => {
    making.mockRestore()
    clicking.mockRestore()
  }
})

const show = async (path = '/decoration', signature: Signature = CLERK) => {
  await showScreen({ desk: paperDesk(store, { host, signature }), modules: [decorationFrontDesk], path })
  await screen.findByRole('grid', { name: '装修' })
}
const keyed = (letter: string) => press(letter, { code: `Key${letter.toUpperCase()}`, ctrlKey: true })

describe('a filter', () => {
  test('is a button with its count, or part of the address', async () => {
    await show('/decoration/stopped')
    await screen.findByText('3-0101')
    expect(screen.queryByText('2-1201')).toBeNull()
    expect(screen.getByRole('button', { name: /停工/, pressed: true })).toBeTruthy()
    await userEvent.click(await screen.findByRole('button', { name: /申报中/ }))
    await screen.findByText('2-1201')
    await waitFor(() => expect(screen.queryByText('3-0101')).toBeNull())
  })

  test('is kept under a name for all desks, and taken away again', async () => {
    await show('/decoration?f=building/2,state/permitted')
    await userEvent.click(await screen.findByRole('button', { name: '保存筛选…' }))
    await userEvent.type(await screen.findByRole('textbox', { name: '名称' }), '{Enter}')
    await screen.findByText(/没有填名称/)
    await userEvent.type(screen.getByRole('textbox', { name: '名称' }), '二栋在施工{Enter}')
    const kept = await screen.findByRole('button', { name: '二栋在施工', pressed: true })
    await userEvent.click(kept)
    await screen.findByText('3-0101')
    await userEvent.click(screen.getByRole('button', { name: '二栋在施工' }))
    await waitFor(() => expect(screen.queryByText('3-0101')).toBeNull())
    await screen.findByText('2-1202')
    await userEvent.click(screen.getByRole('button', { name: '删除“二栋在施工”' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: '二栋在施工' })).toBeNull())
    await press('F8')
    await screen.findByRole('button', { name: '二栋在施工' })
  })
})

describe('the list', () => {
  test('is printed with its filter, phones masked, in Chinese whatever the screen speaks', async () => {
    startTexts('en')
    const desk = paperDesk(store, { host })
    await showScreen({ desk, modules: [decorationFrontDesk], path: '/decoration/applying' })
    await screen.findByText('2-1201')
    await keyed('p')
    await waitFor(() => expect(host.jobs).toHaveLength(1))
    const model = host.jobs[0]?.model as { title: string; filter: string; rows: string[][] }
    expect(model).toMatchObject({ title: '装修户名单', filter: '已申报' })
    expect(model.rows[0]?.slice(0, 5)).toEqual(['2-1201', '王晓梅', '138****5678', '已申报', 'A-ZX-00001'])
  })

  test('is a leader’s to export: a clerk’s key does nothing', async () => {
    await show()
    await screen.findByText('2-1201')
    expect(screen.getByRole('button', { name: '导出' }).getAttribute('aria-disabled')).toBe('true')
    await keyed('e')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('leaves as a file for a reason that is logged', async () => {
    await show('/decoration', SUPERVISOR)
    await screen.findByText('2-1201')
    await keyed('e')
    await screen.findByText('全部 3 条')
    await userEvent.click(screen.getByRole('radio', { name: '文本表格（.csv）' }))
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /为什么导出/ }), 'authority')
    await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '导出' }))
    await waitFor(() => expect(saved).toBeDefined())
    const lines = (await saved?.blob.text())?.replace('\ufeff', '').trim().split('\r\n') ?? []
    expect(lines[0]).toBe('房号,业主,电话,状态,申报表号,装修单位,许可证,有效期至,还差,申报日期')
    expect(lines.map((line) => line.split(',')[0])).toEqual(['房号', '2-1201', '2-1202', '3-0101'])
    expect(lines[1]).toContain('138****5678')
    const reveals = (await store.db.reveals.toArray()).map(({ v }) => v)
    expect(reveals).toMatchObject([{ what: 'list-export', reason: 'authority', list: 'decorationCases', count: 3 }])
  })

  test('stays here while personal data is covered', async () => {
    await show('/decoration', SUPERVISOR)
    await screen.findByText('2-1201')
    act(() => usePrivacy.setState({ covered: true }))
    await keyed('p')
    await keyed('e')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(host.jobs).toEqual([])
  })
})
