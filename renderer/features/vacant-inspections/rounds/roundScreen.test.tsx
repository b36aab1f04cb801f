import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { usePrivacy } from '#renderer/stores/usePrivacy.ts'
import { startTexts } from '#renderer/text/text.ts'
import { vacantInspectionsModule } from '#shared/domain/vacant-inspections/schema.ts'
import { commitDraft } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must } from '#test/support/testStore.ts'
import { addHomes, addVisit, OFFICER } from '#test/support/vacantHomes.ts'
import { RoundsScreen } from './RoundsScreen.tsx'
import { inspectionRoundPaper } from './roundPaper.ts'

startTexts('zh-CN')
withListHeight()

const modules: readonly FrontDeskModule[] = [
  {
    domain: vacantInspectionsModule,
    routes: [
      { path: '/vacant/rounds/{-$id}', component: RoundsScreen },
      { path: '/vacant/visit/$unitId', component: () => null },
    ],
  },
]
const CODES = ['5-0901', '5-0902', '5-0801']
let store: Store

beforeEach(async () => {
  store = await foundedStore()
  await addHomes(store, CODES)
  await addHomes(store, ['6-0101'], '6')
})

/** A set of keys on a hook. */
function addKeys(code: string, hook: string) {
  const values = { kind: 'key', label: `${code} 钥匙`, slot: hook, unitId: `home-${code}`, count: 3, active: true }
  const prices = { feeFen: 0, depositFen: 0, due: 'same-day', opens: '' }
  const item = { kind: 'set', e: 'loanThing', id: `key-${code}`, values: { ...values, ...prices } } as const
  return commitDraft(store, { cmd: 'loanThing.save', items: [item] })
}

async function show(path: string) {
  const host = fakeHost()
  const desk = { ...paperDesk(store, { host, signature: CLERK }), papers: [inspectionRoundPaper] }
  const router = await showScreen({ desk, modules, path })
  return { host, router }
}

/** Calls a round of all homes by keys, and waits for its list. */
async function showCalled() {
  const shown = await show('/vacant/rounds/call')
  await screen.findByRole('form', { name: '通知加巡' })
  await press('Enter')
  await screen.findByText(/已通知暴雨台风后加巡/)
  const round = await waitFor(async () => must((await store.db.inspectionRounds.toArray())[0]))
  await waitFor(() => expect(shown.router.state.location.pathname).toBe(`/vacant/rounds/${round.id}`))
  await waitFor(() => expect(codesShown()).toEqual(['5-0901', '5-0902', '5-0801', '6-0101']))
  return { ...shown, round }
}

const codesShown = () =>
  screen
    .queryAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('td')?.textContent)

test('after a storm two keys call a round of every empty home; Enter walks the first of it', async () => {
  const { router } = await show('/vacant/rounds')
  await screen.findByText('今天没有到期的房')
  await press('F4')
  await screen.findByText('共 4 套要巡')
  await press('Enter')
  await screen.findByText(/已通知暴雨台风后加巡：4 套/)
  const [round] = await store.db.inspectionRounds.toArray()
  expect(round?.v).toMatchObject({
    status: 'open',
    why: '暴雨台风过后',
    day: '2026-11-21',
    dueOn: '2026-11-22',
    buildingIds: [],
  })
  await waitFor(() => expect(router.state.location.pathname).toBe(`/vacant/rounds/${round?.id}`))
  await waitFor(() => expect(codesShown()).toEqual(['5-0901', '5-0902', '5-0801', '6-0101']))
  fireEvent.keyDown(screen.getByRole('grid'), { key: 'Enter' })
  await waitFor(() => expect(router.state.location.pathname).toBe('/vacant/visit/home-5-0901'))
  expect(router.state.location.search).toEqual({ round: round?.id })
})

test('the same round called again is refused with words, and nothing of the form is lost', async () => {
  await showCalled()
  await press('F4')
  fireEvent.change(await screen.findByLabelText('原因'), { target: { value: '又下雨' } })
  await press('Enter')
  await screen.findByText('今天已经通知过这次加巡，楼栋都在里面。')
  expect(screen.getByLabelText('原因')).toHaveProperty('value', '又下雨')
})

test('a round shows what is left in walking order, what was found, and how far each building is', async () => {
  const { round } = await showCalled()
  await addVisit(store, '5-0902', '2026-11-21', {
    roundId: round.id,
    items: [{ item: 'walls', found: 'fault', remark: '渗水' }],
  })
  await addVisit(store, '6-0101', '2026-11-21', { roundId: round.id })
  // A weekly visit of the same day is none of this round.
  await addVisit(store, '5-0801', '2026-11-21')
  await waitFor(() => expect(codesShown()).toEqual(['5-0901', '5-0801']))
  const bars = screen.getByRole('region', { name: '按楼栋' })
  within(bars).getByRole('button', { name: /5#.*剩 2\/3/ })
  within(bars).getByRole('button', { name: /6#.*巡完/ })
  fireEvent.click(screen.getByRole('radio', { name: '有异常' }))
  await waitFor(() => expect(codesShown()).toEqual(['5-0902']))
  fireEvent.click(screen.getByRole('radio', { name: '全部' }))
  fireEvent.click(within(bars).getByRole('button', { name: /6#/ }))
  await waitFor(() => expect(codesShown()).toEqual(['6-0101']))
})

test('keys of a list go out to the officer in one change and come back in one; a missing set stays out by name', async () => {
  await addKeys('5-0901', 'A-01')
  await addKeys('5-0902', 'A-02')
  await addKeys('5-0801', 'A-03')
  const seal = { sealNumber: 'F-7', count: 3, witness: '李四' }
  await commitDraft(store, {
    cmd: 'keySet.seal',
    items: [{ kind: 'event', e: 'keySet', id: 'key-5-0801', ev: 'sealed', data: seal }],
  })
  await showCalled()
  await screen.findByText('A-01 ×3')
  await screen.findByText('封存 A-03')
  await press('F6')
  const form = await screen.findByRole('form', { name: '领钥匙' })
  within(form).getByText('5-0801 封存 A-03')
  within(form).getByText('1 套房没有钥匙在册')
  await press('Enter')
  await screen.findByText('陈燕 领走 2 套钥匙')
  const out = await store.db.loans.where('v.status').equals('out').toArray()
  expect(out.map(({ v }) => [v.thingId, v.staffId]).sort()).toEqual([
    ['key-5-0901', OFFICER],
    ['key-5-0902', OFFICER],
  ])
  await waitFor(() => expect(screen.getAllByText(/ 陈燕 领走$/)).toHaveLength(2))
  act(() => usePrivacy.setState({ covered: true }))
  expect(screen.queryAllByText(/ 陈燕 领走$/)).toEqual([])
  act(() => usePrivacy.setState({ covered: false }))
  await press('F7')
  fireEvent.click(await screen.findByRole('checkbox', { name: /5-0902\s+A-02/ }))
  await press('Enter')
  await screen.findByText('归还 1 套；缺 5-0902，仍算借出')
  const left = await store.db.loans.where('v.status').equals('out').toArray()
  expect(left.map(({ v }) => v.thingId)).toEqual(['key-5-0902'])
})

test('a round with homes left is not ended without a word; ended, it says how many were left', async () => {
  await showCalled()
  fireEvent.click(await screen.findByRole('button', { name: /结束加巡/ }))
  const form = await screen.findByRole('form', { name: '结束加巡' })
  within(form).getByText('还有 4 套没巡')
  within(form).getByText('5-0901 5-0902 5-0801 6-0101')
  await press('Enter')
  await within(form).findByText(/还有没巡的房，没有写说明/)
  fireEvent.change(within(form).getByLabelText('为什么没巡完'), { target: { value: '道路积水' } })
  fireEvent.keyDown(within(form).getByLabelText('为什么没巡完'), { key: 'Enter' })
  await screen.findByText('暴雨台风后加巡已结束')
  const [round] = await store.db.inspectionRounds.toArray()
  expect(round?.v).toMatchObject({ status: 'closed', left: 4, remark: '道路积水' })
})

test('the list goes to paper as it is shown, with hooks and what was seen already', async () => {
  await addKeys('5-0901', 'A-01')
  const { host } = await showCalled()
  await screen.findByText('A-01 ×3')
  await press('p', { ctrlKey: true })
  await waitFor(() => expect(host.jobs).toMatchObject([{ sheetId: 'inspection-round@1' }]))
  const model = JSON.stringify(host.jobs[0]?.model)
  expect(model).toContain('"key":"A-01 ×3"')
  expect(model).toContain('应巡 4 · 已巡 0 · 剩 4')
  expect(await store.db.sheets.toArray()).toMatchObject([{ v: { form: 'inspection-round', blank: false } }])
})
