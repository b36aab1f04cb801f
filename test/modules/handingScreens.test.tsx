import { fireEvent, screen, waitFor } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import type { FrontDeskModule } from '#renderer/app/frontDeskModule.ts'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { addThings, lendThing } from '#renderer/features/loans/commands.ts'
import { missKeys } from '#renderer/features/loans/keys/commands.ts'
import { handOverHome, takeBackHandOver, takeSignedReceipts } from '#renderer/features/move-in/commands/handing.ts'
import { issueItems } from '#renderer/features/move-in/commands/handingItems.ts'
import { HandingSection } from '#renderer/features/move-in/handing/HandingSection.tsx'
import { moveInFrontDesk } from '#renderer/features/move-in/module.tsx'
import { useMoveIn } from '#renderer/features/move-in/queries/stand.ts'
import { ownerFilesFrontDesk } from '#renderer/features/owner-files/module.tsx'
import { startTexts } from '#renderer/text/text.ts'
import type { HandOverInput } from '#shared/domain/move-in/handing/handOver.ts'
import { succeeded } from '#test/support/actions.ts'
import { showScreen } from '#test/support/anyScreen.tsx'
import { press } from '#test/support/deskScreen.tsx'
import { readyMoveIn } from '#test/support/handOverReady.ts'
import { withListHeight } from '#test/support/listHeight.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'

startTexts('zh-CN')
withListHeight()

let store: Store
let host: FakeHost
let desk: Desk
let caseId: string
let unitId: string

beforeEach(async () => {
  store = await foundedStore()
  const ready = await readyMoveIn(store)
  caseId = ready.caseId
  unitId = ready.unitId
  host = fakeHost()
  desk = paperDesk(store, { host, signature: CLERK })
})

function Section() {
  const row = useMoveIn(caseId)
  return row ? <HandingSection row={row} /> : null
}
const alone: FrontDeskModule = {
  domain: { name: 'alone', entities: [], commands: {} },
  routes: [{ path: '/alone', component: Section }],
}
const showSection = () => showScreen({ desk, modules: [moveInFrontDesk, alone], path: '/alone' })
const showItems = (view = '') =>
  showScreen({ desk, modules: [moveInFrontDesk, ownerFilesFrontDesk], path: `/move-in/items/${view}` })

const submit = () => fireEvent.keyDown(document.activeElement ?? document.body, { key: 'Enter', code: 'Enter' })
const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label, { selector: 'input' })
  fireEvent.change(field, { target: { value } })
  field.focus()
}
const find = (value: string) => {
  const field = screen.getByPlaceholderText('房号、编号、姓名')
  fireEvent.change(field, { target: { value } })
  field.focus()
}
/** A scanner types a number and Enter. */
const scanInto = (label: string, value: string) => {
  // What comes without focus is the browser filling in, which such a field leaves alone.
  screen.getByLabelText(label, { selector: 'input' }).focus()
  type(label, value)
  submit()
}

async function hang(slot = 'K-07', labels = '3-0501'): Promise<string> {
  const money = { feeFen: 0, depositFen: 0, due: 'same-day' as const }
  const thing = { kind: 'key' as const, labels, slot, unitId, ...money, count: 3, opens: '入户门' }
  return succeeded(await addThings(desk, thing)).draft.items[0]?.id ?? ''
}

const INPUT: HandOverInput = {
  ...{ things: [{ kind: 'access-card', count: 0, serials: ['E1', 'E2'], depositFen: 0, costFen: 0 }], gifts: [] },
  ...{
    bag: ['decoration-leaflet'],
    way: 'print',
    signature: '',
    signedPaper: '',
    takerName: '沈雨桐',
    relation: 'owner',
  },
  ...{ isIdChecked: true, receiptNumber: '', remark: '' },
}
const caseNow = async () => must(await store.db.moveInCases.get(caseId)).v
const items = async () =>
  (await store.db.handedItems.toArray()).map(({ v }) => `${v.kind} ${v.serial} ${v.status}`).sort()

describe('keys of a home', () => {
  test('are handed over by keyboard: scanned numbers, set out of the cabinet, home delivered, register printed', async () => {
    const setId = await hang()
    await showSection()
    await screen.findByText('手续齐了，可以移交')
    await screen.findByText(/K-07 3-0501，3 把/)
    await press('F4')
    await screen.findByRole('heading', { name: '3-0501 钥匙移交' })
    scanInto('门禁卡编号', 'e001')
    scanInto('门禁卡编号', 'e002')
    type('信箱钥匙数量', '2')
    expect(await store.db.handedItems.count(), 'a scanned number does not submit the form').toBe(0)
    submit()
    await screen.findByText(/没有核对领取人证件/)
    fireEvent.click(screen.getByLabelText('已核对证件'))
    screen.getByLabelText('姓名', { selector: 'input' }).focus()
    submit()
    await screen.findByText(/3-0501 已移交，领用表 .*LY/)
    expect(await items()).toEqual(['access-card E001 held', 'access-card E002 held', 'mailbox-key  held'])
    const state = await caseNow()
    expect(state).toMatchObject({ status: 'handed-over', handedOverDay: store.dayOf(store.clock.nowMs()) })
    expect(state.leafletToldAt).not.toBe('')
    expect(
      state.papers.some(({ paper }) => paper === 'key-receipt'),
      'not signed yet',
    ).toBe(false)
    expect((await store.db.keySets.get(setId))?.v.status).toBe('handed-over')
    expect((await store.db.loanThings.get(setId))?.v.active).toBe(false)
    expect((await store.db.units.get(unitId))?.v).toMatchObject({ sale: 'delivered' })
    await waitFor(() => expect(host.jobs.map(({ sheetId }) => sheetId)).toEqual(['handed-items@1', 'gift-receipt@1']))
    await press('F4')
    await screen.findByText('已记下签字')
    expect((await caseNow()).papers.map(({ paper }) => paper)).toEqual(
      expect.arrayContaining(['key-receipt', 'gift-receipt']),
    )
  })

  test('are refused while a set of them is lent, and say what is missing', async () => {
    const setId = await hang()
    const borrower = { personId: null, staffId: null, unitId: null, name: '赵工', phone: '13800001111', idLast4: '' }
    succeeded(await lendThing(desk, { thingId: setId, borrower }))
    await showSection()
    await screen.findByText('还不能移交，还差：')
    expect(await handOverHome(desk, caseId, INPUT)).toMatchObject({ error: { code: 'not-ready' } })
    expect(await store.db.handedItems.count()).toBe(0)
  })

  test('that are noted as missing stay behind, and the form says so before they are handed over', async () => {
    await hang('K-07')
    const missing = await hang('K-08', '3-0501B')
    succeeded(await missKeys(desk, missing, '钩上没有'))
    await showSection()
    await screen.findByText('手续齐了，可以移交')
    const why = 'K-08 3-0501B，3 把：登记为缺失，不随本次移交'
    await screen.findByText(why)
    await press('F4')
    await screen.findByRole('heading', { name: '3-0501 钥匙移交' })
    expect(screen.getByText('K-07 3-0501，3 把')).toBeDefined()
    expect(screen.getByText(why)).toBeDefined()
  })

  test('that are taken back and handed over again are signed for again', async () => {
    const leader = paperDesk(store, { host, signature: SUPERVISOR })
    const isSigned = async () => (await caseNow()).papers.some(({ paper }) => paper === 'key-receipt')
    succeeded(await handOverHome(desk, caseId, INPUT))
    const { number } = must((await caseNow()).handOver)
    succeeded(await takeSignedReceipts(desk, caseId, [{ paper: 'key-receipt', number }]))
    expect(await isSigned()).toBe(true)
    succeeded(await takeBackHandOver(leader, caseId, '录错了房号'))
    succeeded(await handOverHome(desk, caseId, INPUT))
    expect(await isSigned()).toBe(false)
  })

  test('without a number that are given anew leave those alone that were given after an entry taken back', async () => {
    const leader = paperDesk(store, { host, signature: SUPERVISOR })
    const things = [{ kind: 'mailbox-key', count: 2, serials: [], depositFen: 0, costFen: 0 }]
    succeeded(await handOverHome(desk, caseId, { ...INPUT, things }))
    const more = { ...INPUT, things: [{ ...must(things[0]), count: 1 }], unitId, setIds: [] }
    succeeded(await issueItems(desk, more))
    succeeded(await takeBackHandOver(leader, caseId, '录错了房号'))
    succeeded(await handOverHome(desk, caseId, { ...INPUT, things }))
    const held = (await store.db.handedItems.toArray()).filter(({ v }) => v.status === 'held')
    expect(held.map(({ v }) => v.count).sort()).toEqual([1, 2])
  })

  test('are entered afterwards from the paper that was written by hand', async () => {
    const late = { at: '2026-11-21T01:30:00.000Z', paperNumber: '', form: 'handed-items' }
    expect(await handOverHome(desk, caseId, INPUT, { late })).toMatchObject({
      error: { code: 'paper-missing', field: 'paperNumber' },
    })
    const foreign = { ...late, paperNumber: 'LY-手-03', isForeign: true as const }
    succeeded(await handOverHome(desk, caseId, INPUT, { late: foreign }))
    expect((await caseNow()).papers.find(({ paper }) => paper === 'key-receipt')).toMatchObject({ number: 'LY-手-03' })
  })

  test('are taken back as a whole by a leader: keys on their hook, home not delivered, cards free again', async () => {
    const setId = await hang()
    succeeded(await handOverHome(desk, caseId, INPUT))
    desk = paperDesk(store, { host, signature: SUPERVISOR })
    await showSection()
    await screen.findByText(/已移交给/)
    await press('z', { altKey: true, code: 'KeyZ' })
    await screen.findByRole('heading', { name: '撤回移交' })
    submit()
    await screen.findByText(/没有写原因/)
    type('原因', '录错了房号')
    submit()
    await screen.findByText(/移交已撤回/)
    expect((await caseNow()).handOver).toBeNull()
    expect(await items()).toEqual(['  void', '  void'])
    expect((await store.db.loanThings.get(setId))?.v).toMatchObject({ active: true, slot: 'K-07' })
    expect((await store.db.keySets.get(setId))?.v.status).not.toBe('handed-over')
    expect((await store.db.units.get(unitId))?.v).toMatchObject({ sale: 'sold', deliveredDay: null })
    const [paper] = await store.db.sheets.toArray()
    expect(paper?.v.status).toBe('void')
    succeeded(await handOverHome(desk, caseId, INPUT))
    expect(await items(), 'the same cards may go out again').toEqual(['access-card E1 held', 'access-card E2 held'])
  })
})

describe('the register', () => {
  beforeEach(async () => {
    succeeded(await handOverHome(desk, caseId, INPUT))
  })

  test('finds a card by its number; it is lost, replaced by a new one and all of the home is given back', async () => {
    await showItems()
    await screen.findByText('E2')
    find('e1')
    submit()
    await screen.findByRole('button', { name: /挂失/ })
    await press('F4')
    type('原因', '丢在地铁')
    submit()
    await screen.findByText('已挂失')
    find('E1')
    submit()
    await screen.findByRole('button', { name: /补办/ })
    await press('F6')
    await screen.findByLabelText('新编号')
    type('新编号', 'E9')
    fireEvent.click(screen.getByLabelText('已核对证件'))
    screen.getByLabelText('新编号').focus()
    submit()
    await screen.findByText(/已补办，领用表/)
    expect(await items()).toEqual(['access-card E1 replaced', 'access-card E2 held', 'access-card E9 held'])
    find('E9')
    submit()
    await screen.findByRole('heading', { level: 2, name: '3-0501 门禁卡' })
    await screen.findByRole('button', { name: /整户退还/ })
    await press('a', { altKey: true, code: 'KeyA' })
    await screen.findByRole('heading', { name: '3-0501 整户退还' })
    submit()
    await screen.findByText('已退还 2 项')
    expect(await items()).toEqual(['access-card E1 replaced', 'access-card E2 returned', 'access-card E9 returned'])
  })

  test('gives out more, and says at its field that a number is taken', async () => {
    await showItems()
    await screen.findByText('E2')
    await press('F2')
    await screen.findByRole('heading', { name: '发放钥匙和卡' })
    type('房号', '3-0501')
    scanInto('门禁卡编号', 'E1')
    type('姓名', '沈雨桐')
    fireEvent.click(screen.getByLabelText('已核对证件'))
    screen.getByLabelText('姓名', { selector: 'input' }).focus()
    submit()
    await screen.findByText(/这个编号已经发给别人/)
    expect(await store.db.handedItems.count()).toBe(2)
  })

  test('makes cards for those who live there, numbered by their sheet, with a code that names nobody', async () => {
    await showItems('cards')
    await screen.findByText('0 项')
    await press('n', { altKey: true, code: 'KeyN' })
    await screen.findByRole('heading', { name: '制证' })
    type('房号', '3-0501')
    fireEvent.click(await screen.findByLabelText(/沈雨桐/))
    screen.getByLabelText('房号', { selector: 'input' }).focus()
    submit()
    await screen.findByText('已制证 1 张')
    const [card] = await store.db.handedItems.where('v.kind').equals('resident-card').toArray()
    expect(card?.v).toMatchObject({ status: 'held', count: 1, validUntil: '2029-11-20' })
    expect(card?.v.number).toMatch(/-ZH-00001-1$/)
    const job = await waitFor(() => must(host.jobs.find(({ sheetId }) => sheetId === 'resident-card@1')))
    const [printed] = (job.model as { cards: readonly { code: string; name: string }[] }).cards
    expect(printed?.name).toBe('沈雨桐')
    expect(printed?.code).toMatch(/^QC1\.[A-Z]{1,2}ZH00001N1\.\d{8}\.20291120\./)
  })
})
