import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { custodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import { parcelCustodyModule } from '#shared/domain/parcel-custody/schema.ts'
import { buildingIdOf } from '#shared/domain/places.ts'
import { addUnit, commitDraft, succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { deskOf, press } from '#test/support/deskScreen.tsx'
import { withListHeight } from '#test/support/listHeight.ts'
import { addOwner } from '#test/support/ownersInStore.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { scanKeys } from '#test/support/scanKeys.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { receiveItem } from './intakeCommands.ts'
import { RunScreen } from './RunScreen.tsx'
import { beginRun, enterCameBack } from './runCommands.ts'
import { addSlots } from './slotCommands.ts'
// What the register sends along beside the address.
import type {} from './useRegisterActs.tsx'

startTexts('zh-CN')
withListHeight()

const modules = [{ domain: parcelCustodyModule, routes: [{ path: '/custody/runs/{-$runId}', component: RunScreen }] }]
let store: Store
let host: FakeHost
let units: Readonly<Record<string, string>>

beforeEach(async () => {
  vi.unstubAllGlobals()
  store = await foundedStore()
  host = fakeHost()
  succeeded(await addSlots(deskOf(store), { shelf: 'A', numbers: '1-3', size: 'large', capacity: 60 }))
  await addOfficer('staff-li', '李强', '2')
  units = Object.fromEntries(
    await Promise.all(
      [place('2-0301', '2', 3), place('2-1203', '2', 12), place('10-0101', '10', 1)].map(
        async (made) => [(await made).code, (await made).id] as const,
      ),
    ),
  )
})

async function addOfficer(id: string, name: string, tower: string): Promise<void> {
  const buildingId = buildingIdOf(store.workspace, tower)
  const values = { name, role: 'tower-officer', active: true }
  const building = { code: tower, name: '', phase: '', floors: 20, firstMoveInDay: null }
  await commitDraft(
    store,
    {
      cmd: 'staff.add',
      items: [
        { kind: 'set', e: 'staff', id, values },
        { kind: 'set', e: 'building', id: buildingId, values: building },
        { kind: 'set', e: 'towerDuty', id: `duty-${id}`, values: { staffId: id, buildingId, active: true } },
      ],
    },
    SUPERVISOR,
  )
}

async function place(code: string, tower: string, floor: number): Promise<{ code: string; id: string }> {
  const id = await addUnit(store, code)
  const buildingId = buildingIdOf(store.workspace, tower)
  await commitDraft(store, {
    cmd: 'unit.edit',
    items: [{ kind: 'set', e: 'unit', id, values: { buildingId, entrance: '1', floor } }],
  })
  return { code, id }
}

let waybills = 0
async function parcel(unit: string, name: string, more: Partial<ReceiveInput> = {}): Promise<string> {
  waybills += 1
  const slotId = must((await store.db.shelfSlots.toArray())[0]).id
  const done = await receiveItem(deskOf(store), {
    ...EMPTY_INTAKE,
    ...{ kind: 'courier', waybill: `SF${8_000_000_000_000 + waybills}`, unitId: must(units[unit]), name, slotId },
    ...more,
  })
  return succeeded(done).draft.itemId
}

const show = (path = '/custody/runs', scansFrom: EventTarget = new EventTarget()) =>
  showScreen({ desk: paperDesk(store, { host }), modules, path, scansFrom })
/** The keys of a scanner, with nothing drawn between them. */
const scan = (code: string) => act(async () => scanKeys(code))
const stateOf = async (id: string) => must(await store.db.custodyItems.get(id)).v
const send = async (...itemIds: readonly string[]) =>
  succeeded(await beginRun(paperDesk(store, { host }), { officerId: 'staff-li', itemIds }))
const unitsShown = () => screen.getAllByRole('row').flatMap((row) => within(row).queryAllByText(/^\d+-\d{4}$/))
const time = () => screen.getByLabelText('签收时间', { selector: 'input' })
const enterTime = (typed: string) => {
  fireEvent.change(time(), { target: { value: typed } })
  fireEvent.keyDown(time(), { key: 'Enter', code: 'Enter' })
}

describe('what goes out', () => {
  test('stands in walking order, top floor first; its officer is proposed, and F2 sends it out with a list', async () => {
    const low = await parcel('2-0301', '李雷')
    const high = await parcel('2-1203', '韩梅')
    await show()
    await screen.findByText('2-1203')
    expect(unitsShown().map(({ textContent }) => textContent)).toEqual(['2-1203', '2-0301'])
    expect(screen.getByRole('combobox', { name: '送件人' })).toHaveProperty('value', '李强')
    await press('F2')
    await screen.findByText(/李强带 2 件出发，签收单 A-SD-00001/)
    const [run] = await store.db.deliveryRuns.toArray()
    expect(run?.v).toMatchObject({ status: 'open', officerId: 'staff-li', itemIds: [high, low], number: 'A-SD-00001' })
    for (const id of [low, high])
      expect(await stateOf(id)).toMatchObject({ status: 'out-for-delivery', runId: run?.id })
    // Run, things and paper are one change: none of them is ever there without the others.
    const sheet = must((await store.db.sheets.toArray())[0])
    expect(run?.s[0]?.dot).toBe(sheet.s[0]?.dot)
    expect((await store.db.custodyItems.get(low))?.s.map(({ dot }) => dot)).toContain(sheet.s[0]?.dot)
    await waitFor(() => expect(host.jobs).toMatchObject([{ sheetId: 'delivery-run@1' }]))
    // The numbers on the paper are the numbers of the doors on the screen.
    expect(host.jobs[0]?.model).toMatchObject({
      stops: [
        { number: '1', unit: '2-1203' },
        { number: '2', unit: '2-0301' },
      ],
    })
    await screen.findByRole('heading', { name: '第 1 户 · 2-1203' })
  })

  test('is every tower until one is chosen; without an officer of both nobody is proposed and nothing goes out', async () => {
    await addOfficer('staff-wang', '王勇', '10')
    await parcel('2-0301', '李雷')
    await parcel('10-0101', '韩梅')
    await show()
    await screen.findByText('10-0101')
    expect(screen.getByRole('combobox', { name: '送件人' })).toHaveProperty('value', '')
    await press('F2')
    await screen.findByText(/没有选谁去送/)
    expect(await store.db.deliveryRuns.count()).toBe(0)
    fireEvent.click(screen.getByRole('combobox', { name: '送哪些' }))
    fireEvent.click(await screen.findByRole('option', { name: '王勇的楼栋（1）' }))
    await waitFor(() => expect(screen.queryByText('2-0301')).toBeNull())
    await press('F2')
    await screen.findByText(/王勇带 1 件出发/)
  })

  test('leaves out what nobody may carry, and unticks what found nobody twice', async () => {
    const twice = await parcel('2-0301', '李雷')
    for (const _ of [1, 2]) {
      const { runId } = await send(twice)
      succeeded(
        await enterCameBack(
          deskOf(store),
          { runId, itemIds: [twice] },
          { reason: 'nobody-home', remark: '无人', slotId: null },
        ),
      )
    }
    await parcel('2-1203', '韩梅')
    const declined = await parcel('2-1203', '赵一')
    const { runId } = await send(declined)
    succeeded(
      await enterCameBack(
        deskOf(store),
        { runId, itemIds: [declined] },
        { reason: 'declined', remark: '不要', slotId: null },
      ),
    )
    expect(await stateOf(declined)).toMatchObject({ status: 'in-store', declinedWhy: '不要', failedDeliveries: 1 })
    await show()
    await screen.findByText('送过 2 次没送成')
    expect(unitsShown()).toHaveLength(2)
    await screen.findByText('可送 2 件 · 已选 1 件，1 户')
  })
})

describe('what was picked one by one', () => {
  test('in the register is all that is ticked, also what failed before; what cannot go is said', async () => {
    const chosen = await parcel('2-0301', '李雷')
    await parcel('2-1203', '韩梅')
    const { runId } = await send(await parcel('10-0101', '赵一'))
    const out = must(await store.db.deliveryRuns.get(runId)).v.itemIds[0] ?? ''
    const router = await show('/custody/runs/none')
    await act(() => router.navigate({ to: '/custody/runs', state: { custodyIds: [chosen, out] } }))
    await screen.findByText('可送 1 件 · 已选 1 件，1 户')
    expect(screen.getByText(/选的物品里有 1 件不能送/)).toBeTruthy()
    await press('F2')
    await screen.findByText(/李强带 1 件出发/)
    expect((await stateOf(chosen)).status).toBe('out-for-delivery')
  })

  test('by the labels on the trolley is all that goes: the first scan leaves nothing else ticked', async () => {
    const scanned = await parcel('2-0301', '李雷')
    await parcel('2-1203', '韩梅')
    await show('/custody/runs', window)
    await screen.findByText('可送 2 件 · 已选 2 件，2 户')
    await scan(custodyCode(scanned))
    await screen.findByText('可送 2 件 · 已选 1 件，1 户')
    await scan('SF0000000000000')
    await screen.findByText('SF0000000000000 不在可以送的物品里。')
    await screen.findByText('可送 2 件 · 已选 1 件，1 户')
  })
})

describe('a list that came back', () => {
  let first: string
  let second: string
  let third: string
  let runId: string

  beforeEach(async () => {
    const owner = await addOwner(store, must(units['2-1203']), '王晓梅')
    first = await parcel('2-1203', '', { personId: owner })
    second = await parcel('2-1203', '', { personId: owner })
    third = await parcel('2-0301', '李雷')
    runId = (await send(first, second, third)).runId
  })

  test('is entered by times and Enter alone: one door after another, then F2 closes it', async () => {
    await show(`/custody/runs/${runId}`)
    await screen.findByRole('heading', { name: '第 1 户 · 2-1203' })
    enterTime('1012')
    await screen.findByRole('heading', { name: '第 2 户 · 2-0301' })
    for (const id of [first, second])
      expect(await stateOf(id)).toMatchObject({
        status: 'delivered',
        endedAt: '2026-11-21T02:12:00.000Z',
        out: { to: 'self', signedPaper: 'A-SD-00001' },
      })
    expect(time()).toHaveProperty('value', '1012')
    await press('F2')
    expect(must(await store.db.deliveryRuns.get(runId)).v.status).toBe('open')
    fireEvent.keyDown(time(), { key: 'Enter', code: 'Enter' })
    await screen.findByText('签收单上的都登记了。')
    await press('F2')
    await screen.findByText('送件 A-SD-00001 已收单。')
    expect(must(await store.db.deliveryRuns.get(runId)).v.status).toBe('closed')
  })

  test('goes on at the door where it was left, when the screen is come back to', async () => {
    const router = await show(`/custody/runs/${runId}`)
    await screen.findByRole('heading', { name: '第 1 户 · 2-1203' })
    fireEvent.keyDown(screen.getByRole('grid'), { key: 'ArrowDown' })
    await screen.findByRole('heading', { name: '第 2 户 · 2-0301' })
    await act(() => router.navigate({ to: '/settings/{-$section}' }))
    await waitFor(() => expect(screen.queryByRole('grid')).toBeNull())
    await act(() => router.navigate({ href: `/custody/runs/${runId}` }))
    await screen.findByRole('heading', { name: '第 2 户 · 2-0301' })
  })

  test('keeps a time that cannot be beside its field, and enters nothing', async () => {
    await show(`/custody/runs/${runId}`)
    await screen.findByRole('heading', { name: '第 1 户 · 2-1203' })
    enterTime('0100')
    await screen.findByText(/时间早于出发/)
    expect((await stateOf(first)).status).toBe('out-for-delivery')
  })

  test('of a door where one thing stays at home and one comes back: the ticks say which; a digit says why', async () => {
    await show(`/custody/runs/${runId}`)
    await screen.findByRole('heading', { name: '第 1 户 · 2-1203' })
    const tag = (await stateOf(first)).tag
    fireEvent.click(screen.getByRole('checkbox', { name: new RegExp(tag) }))
    await press('F6')
    const why = await screen.findByRole('radio', { name: '1 无人在家' })
    fireEvent.keyDown(why, { key: '2' })
    fireEvent.keyDown(screen.getByRole('radio', { name: '2 拒收' }), { key: 'Enter', code: 'Enter' })
    await waitFor(async () => expect((await stateOf(second)).status).toBe('in-store'))
    expect(await stateOf(second)).toMatchObject({ failedDeliveries: 1, declinedWhy: '收件人拒收' })
    expect((await stateOf(first)).status).toBe('out-for-delivery')
    await screen.findByText(/2-1203 1 件回库：收件人拒收/)
    // Taken back whole: it is out again, and nobody declined it.
    await press('F8')
    await waitFor(async () => expect((await stateOf(second)).status).toBe('out-for-delivery'))
    await waitFor(async () => expect((await stateOf(second)).declinedAt).toBe(''))
  })

  test('that somebody of the household signed needs no paper of theirs', async () => {
    const wife = await addOwner(store, must(units['2-1203']), '张大山')
    await show(`/custody/runs/${runId}`)
    await screen.findByRole('heading', { name: '第 1 户 · 2-1203' })
    await press('F7')
    const known = await screen.findByRole('radio', { name: '张大山' })
    fireEvent.keyDown(time(), { key: 'Enter', code: 'Enter' })
    await screen.findByText(/还不知道是谁来领/)
    expect((await stateOf(first)).status).toBe('out-for-delivery')
    fireEvent.click(known)
    fireEvent.keyDown(time(), { key: 'Enter', code: 'Enter' })
    await waitFor(async () => expect((await stateOf(first)).status).toBe('delivered'))
    expect((await stateOf(first)).out).toMatchObject({ to: 'proxy', personId: wife, authority: '家人在家代收' })
  })

  test('whose rest was never tried goes back to the shelf without a failed delivery', async () => {
    await show(`/custody/runs/${runId}`)
    fireEvent.click(await screen.findByRole('button', { name: '其余都没去送' }))
    await screen.findByText('其余 3 件都放回货架。')
    expect(await stateOf(third)).toMatchObject({ status: 'in-store', failedDeliveries: 0 })
  })

  test('is a list of doors to tick on a phone', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }))
    await show(`/custody/runs/${runId}`)
    const door = await screen.findByRole('region', { name: '第 1 户 · 2-1203' })
    fireEvent.click(within(door).getByRole('button', { name: '送到' }))
    await waitFor(async () => expect((await stateOf(second)).status).toBe('delivered'))
    const next = screen.getByRole('region', { name: '第 2 户 · 2-0301' })
    fireEvent.click(within(next).getByRole('button', { name: '没送成' }))
    fireEvent.click(within(next).getByRole('button', { name: '1 无人在家' }))
    await waitFor(async () => expect((await stateOf(third)).failedDeliveries).toBe(1))
    await screen.findByText('还有 0 户')
  })
})
