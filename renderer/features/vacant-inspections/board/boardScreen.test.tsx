import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '#renderer/db/store.ts'

import { useListPlaces } from '#renderer/stores/useListPlaces.ts'
import { NO_FILTER, useRoundFilter } from '#renderer/stores/useRoundFilter.ts'
import { startTexts } from '#renderer/text/text.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { boardModule } from '#test/support/boardDesk.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { CLERK, foundedStore, SUPERVISOR } from '#test/support/testStore.ts'
import { addHomes, addVisit, OFFICER } from '#test/support/vacantHomes.ts'

// Saturday 21 November 2026, 10:12.
startTexts('zh-CN')
withListHeight()

const WALKER = { ...CLERK, actor: { id: OFFICER, role: 'tower-officer' } } as const
let store: Store

beforeEach(async () => {
  useRoundFilter.setState(NO_FILTER)
  useListPlaces.setState({ places: {} })
  store = await foundedStore()
  await addHomes(store, ['5-0101', '5-0901', '5-0902'])
  await addHomes(store, ['6-0101'], '6')
  await addVisit(store, '5-0101', '2026-11-05')
  await addVisit(store, '5-0901', '2026-09-14')
  await addVisit(store, '5-0901', '2026-10-12')
  await addVisit(store, '5-0902', '2026-11-14')
  await addVisit(store, '5-0902', '2026-11-07')
  await addVisit(store, '6-0101', '2026-11-16')
})

const show = (path = '/vacant', signature: typeof CLERK | typeof WALKER = CLERK) =>
  showScreen({ desk: deskOf(store, signature), modules: [boardModule], path })
const grid = () => screen.findByRole('grid', { name: '巡查计划' })
const codes = async () =>
  within(await grid())
    .getAllByText(/^\d-\d{4}$/)
    .map(({ textContent }) => textContent)

describe('the board', () => {
  test('shows what is due today or late in walking order, and counts it', async () => {
    await show()
    expect(await codes()).toEqual(['5-0901', '5-0902', '5-0101'])
    screen.getByText('今天到期 1 · 已过目标 2 · 本月不足 0 · 今天已巡 0')
    const list = within(await grid())
    list.getByText('过 33 天')
    list.getByText('今天到期')
    list.getByText('过 9 天')
  })

  test('has the cursor in the list at once, and Enter opens the visit of the home under it', async () => {
    const router = await show()
    const list = await grid()
    await waitFor(() => expect(document.activeElement).toBe(list))
    fireEvent.keyDown(list, { key: 'ArrowDown', code: 'ArrowDown' })
    fireEvent.keyDown(await grid(), { key: 'Enter', code: 'Enter' })
    await waitFor(() => expect(router.state.location.pathname).toBe('/vacant/visit/home-5-0902'))
  })

  test('opens the file of a home that was visited today', async () => {
    await addVisit(store, '5-0901', '2026-11-21')
    const router = await show('/vacant/done')
    expect(await codes()).toEqual(['5-0901'])
    within(await grid()).getByText('今天已巡')
    fireEvent.keyDown(await grid(), { key: 'Enter', code: 'Enter' })
    await waitFor(() => expect(router.state.location.pathname).toBe('/vacant/unit/home-5-0901'))
  })

  test('follows a visit that is entered while it is shown', async () => {
    await show()
    expect(await codes()).toHaveLength(3)
    await addVisit(store, '5-0901', '2026-11-21')
    await waitFor(async () => expect(await codes()).toEqual(['5-0902', '5-0101']))
    screen.getByText(/今天已巡 1/)
  })

  test('leaves a home due that nobody got into today, and says so', async () => {
    await addVisit(store, '5-0901', '2026-11-21', { seen: 'unable', unable: 'lock' })
    await show()
    expect(await codes()).toContain('5-0901')
    within(await grid()).getByText('今天没进去')
  })

  test('shows whose month is short, and the last day that keeps it', async () => {
    await show('/vacant/short')
    await screen.findByText('本月没有不足的房屋')
    const target = { key: 'rounds.vacant-target-days@2026-11-01', values: { value: '10', fromDay: '2026-11-01' } }
    const item = { kind: 'set', e: 'setting', id: target.key, values: target.values } as const
    await commitDraft(store, { cmd: 'setting.set', items: [item] }, SUPERVISOR)
    await waitFor(async () => expect(await codes()).toEqual(['5-0901']))
    screen.getByText('最迟 11-29')
  })

  test('has a home in red whose month before was missed', async () => {
    await show('/vacant/all')
    expect(await codes()).toHaveLength(4)
    screen.getByText('违约 1/2')
  })

  test('goes to the clipboard of the building, to the call of a round and to the file of the home by keys', async () => {
    const router = await show()
    await grid()
    await press('F4')
    await waitFor(() => expect(router.state.location.pathname).toBe('/vacant/grid/building-5'))
    await router.navigate({ to: '/vacant' })
    await grid()
    await press('F6')
    await waitFor(() => expect(router.state.location.pathname).toBe('/vacant/rounds/call'))
    await router.navigate({ to: '/vacant' })
    await grid()
    await press('F7')
    await waitFor(() => expect(router.state.location.pathname).toBe('/vacant/unit/home-5-0901'))
  })

  test('turns its views by keys', async () => {
    const router = await show()
    await grid()
    await press('PageDown', { altKey: true })
    await waitFor(() => expect(router.state.location.pathname).toBe('/vacant/short'))
    await press('PageUp', { altKey: true })
    await waitFor(() => expect(router.state.location.pathname).toBe('/vacant'))
  })

  test('tells beside the list what is known of the home', async () => {
    await addVisit(store, '5-0901', '2026-11-20', {
      isAired: true,
      remark: '钥匙难开',
      items: [{ item: 'pipe-leak', found: 'fault', remark: '滴水' }],
    })
    await show('/vacant/all')
    const side = await screen.findByRole('complementary', { name: '5-0901' })
    await within(side).findByText('钥匙难开')
    within(side).getByText('滴水')
    within(side).getByText('没有登记钥匙')
    within(side).getByText(/09-14 起在查/)
  })
})

describe('whose homes', () => {
  test('an officer sees their own buildings first, and everybody’s by choice', async () => {
    await show('/vacant/all', WALKER)
    expect(await codes()).toHaveLength(4)
    const officer = screen.getByRole('combobox', { name: '巡查人' })
    expect((officer as HTMLSelectElement).value).toBe('mine')
    fireEvent.change(officer, { target: { value: 'nobody' } })
    await screen.findByText('没有符合条件的房屋')
    fireEvent.click(screen.getByRole('button', { name: '看所有楼栋' }))
    await waitFor(async () => expect(await codes()).toHaveLength(4))
  })

  test('one building is shown, and stays when one comes back', async () => {
    const router = await show('/vacant/all')
    await grid()
    fireEvent.change(screen.getByRole('combobox', { name: '楼栋' }), { target: { value: 'building-6' } })
    await waitFor(async () => expect(await codes()).toEqual(['6-0101']))
    await router.navigate({ to: '/vacant/rounds' })
    await router.navigate({ to: '/vacant/all' })
    expect(await codes()).toEqual(['6-0101'])
  })

  test('a project without an empty home says where they come from', async () => {
    const empty = await foundedStore()
    await showScreen({ desk: deskOf(empty), modules: [boardModule], path: '/vacant' })
    await screen.findByText('项目里没有空置房')
  })
})
