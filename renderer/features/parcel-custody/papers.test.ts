// Custody's papers as the desk issues them: with the names of the files, in the change they prove, and labels in one job.
import { beforeEach, describe, expect, test } from 'vitest'
import { loadPaper } from '#renderer/db/paperPrinting.ts'
import { issueBlank, issuePaper } from '#renderer/db/papers.ts'
import type { Store } from '#renderer/db/store.ts'
import { openSheet } from '#renderer/print/registry.ts'
import { startTexts } from '#renderer/text/text.ts'
import { custodyCode } from '#shared/domain/parcel-custody/custodyCode.ts'
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import { partsOfJob } from '#shared/domain/sheets/packet.ts'
import type { Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { addOwner, addUnit } from '#test/support/actions.ts'
import { type FakeHost, fakeHost, paperDesk } from '#test/support/paperDesk.ts'
import { foundedStore, must } from '#test/support/testStore.ts'
import { receiveItem } from './intakeCommands.ts'
import { handOut, handOutOnReceipt } from './outCommands.ts'
import { custodyPapers, foundNoticePaper, issueCustodyRegister, issueReceipt } from './papers.ts'
import { printCustodyLabels, printSlotLabels } from './printing.ts'
import { sheetItemsOf } from './sheetItems.ts'
import { foundNoticeModel } from './sheetModels.ts'
import { groupStops } from './sheetStops.ts'
import { addSlots } from './slotCommands.ts'

startTexts('zh-CN')

let store: Store
let unitId: string
let personId: string
let host: FakeHost

beforeEach(async () => {
  store = await foundedStore()
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
  host = fakeHost()
})

const desk = () => paperDesk(store, { host })

async function take(input: Partial<ReceiveInput> & Pick<ReceiveInput, 'kind'>): Promise<string> {
  const done = await receiveItem(desk(), { ...EMPTY_INTAKE, ...input })
  if (!done.ok) throw new Error(done.error.code)
  return done.value.draft.itemId
}

const parcel = (waybill: string) => take({ kind: 'courier', waybill, carrier: '顺丰速运', personId, unitId })

async function modelOf(sheetId: string): Promise<JsonObject> {
  const paper = must(await loadPaper(store, sheetId))
  const opened = openSheet(paper.component, paper.model)
  expect(opened.ok, 'the print page can open what was issued').toBe(true)
  return paper.model
}

async function idOf(issued: Promise<{ readonly ok: boolean }>): Promise<string> {
  const done = (await issued) as Awaited<ReturnType<typeof issuePaper>>
  if (!done.ok) throw new Error(done.error.code)
  return done.value.draft.sheetId
}

describe('the register of a selection', () => {
  test('of one person is sealed with their key and names the unit, the file’s name and the slip’s own number', async () => {
    const sheetId = await idOf(issueCustodyRegister(desk(), { ids: [await parcel('SF1234567890123')], scope: '' }))
    expect(await modelOf(sheetId)).toMatchObject({
      frame: { serialNumber: 'A-JC-00001', unit: '2-1203' },
      lines: [{ name: '王晓梅', kind: '快递代收', origin: '顺丰速运 SF1234567890123' }],
    })
    expect((await store.db.sheets.get(sheetId))?.v).toMatchObject({ personId, unitId })
  })

  test('of several people belongs to none of them', async () => {
    const other = await take({ kind: 'courier', waybill: 'SF2234567890123', name: '李㛃', unitId })
    const ids = [await parcel('SF1234567890123'), other]
    const sheetId = await idOf(issueCustodyRegister(desk(), { ids, scope: '11月21日' }))
    expect(await modelOf(sheetId)).toMatchObject({ scope: '11月21日', lines: [{ name: '王晓梅' }, { name: '李㛃' }] })
    expect((await store.db.sheets.get(sheetId))?.v.personId).toBeNull()
  })

  test('of nothing takes no number, and says why in words', async () => {
    const refused = await issueCustodyRegister(desk(), { ids: [], scope: '' })
    expect(refused).toMatchObject({ ok: false, error: { code: 'no-custody-items' } })
    expect(must(custodyPapers[0]).refusal?.('no-custody-items')?.what).toContain('没有可以上表的物品')
    expect(await store.db.sheets.count()).toBe(0)
  })
})

describe('a paper asked for at a hub', () => {
  test('holds what waits for the person, and is refused where nothing does', async () => {
    const [register] = custodyPapers
    const subject = { kind: 'person', id: personId } as const
    expect(await issuePaper(desk(), must(register), subject)).toMatchObject({ error: { code: 'no-custody-items' } })
    await parcel('SF1234567890123')
    expect(await modelOf(await idOf(issuePaper(desk(), must(register), subject)))).toMatchObject({
      lines: [{ tag: expect.stringMatching(/^A\d+$/) }],
    })
  })

  test('has words for each refusal of each form', async () => {
    const subject = { kind: 'person', id: personId } as const
    for (const paper of custodyPapers) {
      const refused = await issuePaper(desk(), paper, subject)
      if (refused.ok) throw new Error(`${paper.form} was issued for nobody’s thing`)
      expect(paper.refusal?.(refused.error.code), `${paper.form} ${refused.error.code}`).toBeDefined()
    }
    expect(must(custodyPapers[0]).refusal?.('something-else')).toBeUndefined()
  })
})

test('every form of custody can be reserved blank and drawn', async () => {
  for (const paper of custodyPapers) await modelOf(await idOf(issueBlank(desk(), paper)))
})

describe('the notice of found things', () => {
  const WALLET = {
    kind: 'found',
    what: '钱包',
    features: '棕色，内有证件',
    foundPlace: '大堂',
    foundAt: '2026-11-20T01:00:00.000Z',
    finder: '周桂芳',
  } as const
  const noticeContext = (day = store.dayOf(store.clock.nowMs())) => ({
    ...{ company: '', community: '', hotline: '', operator: '', serialNumber: null },
    recordId: '00000000-0000-7000-8000-000000000000',
    at: { day, time: '14:05' },
  })

  test('that is posted late has a line for the day instead of one that has passed', async () => {
    const built = await foundNoticeModel(store, [await take(WALLET)], noticeContext('2026-12-05' as Day))
    if (!built.ok) throw new Error(built.error.code)
    expect(built.value.model).toMatchObject({ until: '' })
  })

  test('says until when by the project’s days, leaves out what is no found thing, and says no feature', async () => {
    const built = await foundNoticeModel(store, [await take(WALLET), await parcel('SF1234567890123')], noticeContext())
    if (!built.ok) throw new Error(built.error.code)
    expect(built.value.model).toMatchObject({
      until: '2026年11月28日',
      things: [{ what: '钱包', place: '大堂', foundOn: '2026年11月20日' }],
    })
    const words = JSON.stringify(built.value.model)
    expect(words).not.toContain('棕色')
    expect(words).not.toContain('周桂芳')
  })

  test('of what lies under seal says today: it goes to the police on the day it was found', async () => {
    const sealed = await take({ ...WALLET, sealNumber: 'F-0012' })
    const built = await foundNoticeModel(store, [sealed, await take(WALLET)], noticeContext())
    if (!built.ok) throw new Error(built.error.code)
    expect(built.value.model).toMatchObject({ until: '2026年11月21日' })
    expect(foundNoticePaper.awaitsReturn).toBeUndefined()
  })
})

test('things of one home and one recipient share a line of the run list', async () => {
  const first = await parcel('SF1234567890123')
  const other = await take({ kind: 'courier', waybill: 'JD22345678901', carrier: '京东快递', name: '李㛃', unitId })
  const second = await parcel('SF1234567890124')
  const stops = groupStops(await sheetItemsOf(store, [first, other, second]))
  expect(stops.map(({ name, things }) => [name, things.length])).toEqual([
    ['王晓梅', 2],
    ['李㛃', 1],
  ])
})

describe('labels', () => {
  test('of several things leave in one job on label paper; what somebody deposited gets a second one for the hand', async () => {
    const courier = await parcel('SF1234567890123')
    const deposit = await take({
      ...{ kind: 'deposit', what: '行李箱', quantity: 1, features: '银色', packaging: '完好', declaredFen: 10_000 },
      ...{ reminded: true, personId, unitId, signedPaper: '1' },
    })
    expect(await printCustodyLabels(desk(), [courier, deposit])).toEqual({ ok: true, value: null })
    expect(host.jobs).toHaveLength(1)
    const job = must(host.jobs[0])
    expect(job.paper).toBe('label')
    const parts = must(partsOfJob(job)).map(({ model }) => model)
    expect(parts).toMatchObject([
      { frame: { recordCode: custodyCode(courier) }, unit: '2-1203', what: '顺丰速运 尾号 0123' },
      { frame: { recordCode: custodyCode(deposit) }, what: '业主寄存' },
      { frame: { recordCode: custodyCode(deposit), copyLabels: ['寄存人凭此牌领取'] } },
    ])
    const words = JSON.stringify(parts)
    for (const secret of ['王晓梅', '行李箱', '银色', 'SF1234567890123']) expect(words).not.toContain(secret)
  })

  test('of nothing print nothing; a printer that says no is told', async () => {
    expect((await printCustodyLabels(desk(), [])).ok).toBe(true)
    expect(host.jobs).toEqual([])
    host.print = { ok: false, error: { code: 'no-printer' } } as FakeHost['print']
    expect(await printCustodyLabels(desk(), [await parcel('SF1234567890123')])).toMatchObject({
      error: { code: 'no-printer' },
    })
  })
})

describe('the labels of slots', () => {
  test('hold the code of the place and lead to it', async () => {
    const added = await addSlots(desk(), { shelf: 'A', numbers: '1-2', size: 'small', capacity: 4 })
    expect(added.ok).toBe(true)
    const ids = (await store.db.shelfSlots.toArray()).map(({ id }) => id)
    expect((await printSlotLabels(desk(), ids)).ok).toBe(true)
    const parts = must(partsOfJob(must(host.jobs[0]))).map(({ model }) => model)
    expect(parts.map(({ frame }) => (frame as JsonObject).title).toSorted()).toEqual(['A-01', 'A-02'])
  })
})

describe('the receipt', () => {
  const taking = {
    to: 'proxy',
    byPersonId: null,
    name: '李㛃',
    phone: '13987654321',
    idLast4: '002X',
    authority: '业主电话同意',
    signedPaper: '',
    remark: '',
  } as const

  test('that is issued to be signed names what leaves and waits to be filed', async () => {
    const ids = [await parcel('SF1234567890123'), await parcel('SF1234567890124')]
    const done = await handOutOnReceipt(desk(), { ids, taking })
    if (!done.ok) throw new Error(done.error.code)
    const { sheetId, number } = must(done.value.receipt)
    expect(await modelOf(sheetId)).toMatchObject({
      frame: { serialNumber: number, unit: '2-1203' },
      ...{ owner: '王晓梅', taker: '李㛃', phone: '139****4321', idLast4: '002X', signed: '' },
      things: [{ waybill: '顺丰速运 SF1234567890123' }, { waybill: '顺丰速运 SF1234567890124' }],
    })
    expect((await store.db.sheets.get(sheetId))?.v.phase).toBe('waiting')
  })

  test('of what left already says who took it and how it was signed, and is not waited for', async () => {
    const id = await parcel('SF1234567890123')
    expect(await issueReceipt(desk(), [id])).toMatchObject({ error: { code: 'no-custody-items' } })
    const done = await handOut(desk(), { ids: [id], taking: { ...taking, signedPaper: '旧单 12' } })
    if (!done.ok) throw new Error(done.error.code)
    const sheetId = await idOf(issueReceipt(desk(), [id]))
    expect(await modelOf(sheetId)).toMatchObject({ taker: '李㛃', authority: '业主电话同意', signed: '纸质 旧单 12' })
    expect((await store.db.sheets.get(sheetId))?.v.phase).toBe('issued')
  })
})
