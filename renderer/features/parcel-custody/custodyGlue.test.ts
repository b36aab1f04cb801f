// Custody at the hub, on the board, at the handover, in the day's record, on the downtime list and in a person's copy. It is 2026-11-21 10:12.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Desk } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import { EMPTY_INTAKE, type ReceiveInput } from '#shared/domain/parcel-custody/intakeInput.ts'
import { succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addOwner, addUnit } from '#test/support/ownersInStore.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { custodyOfWaybill, custodyScanPath } from './custodyCodes.ts'
import { custodyCounts, custodyDayRecord, custodyDowntimeLists } from './custodyDay.ts'
import { custodyDueMatters, openCustodyMatters } from './custodyMatters.ts'
import { custodyExport, custodyTimeline } from './custodyTimeline.ts'
import { receiveItem } from './intakeCommands.ts'
import { damageItem, declineItems, missItem, notifyMany, ruleItem } from './keepingCommands.ts'
import { handOut } from './outCommands.ts'

const SELF = { to: 'self', byPersonId: null, name: '', phone: '', idLast4: '', authority: '', remark: '' } as const
let store: Store
let desk: Desk
let unitId: string
let personId: string

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  desk = deskOf(store)
  unitId = await addUnit(store)
  personId = await addOwner(store, unitId)
})

let waybills = 0
async function takeIn(more: Partial<ReceiveInput> = {}): Promise<string> {
  waybills += 1
  const waybill = `SF${1_000_000_000_000 + waybills}`
  const input = { ...EMPTY_INTAKE, kind: 'courier', carrier: '顺丰速运', waybill, unitId, personId, ...more } as const
  return succeeded(await receiveItem(desk, input)).draft.itemId
}
const give = async (...ids: string[]) =>
  succeeded(await handOut(desk, { ids, taking: { ...SELF, signedPaper: '登记表 1' } }))
const told = async (...ids: string[]) => succeeded(await notifyMany(desk, ids, 'group'))
const later = (day: string) => vi.spyOn(store.clock, 'nowMs').mockReturnValue(Date.parse(`${day}T02:12:00.000Z`))
const hub = async (kind: 'person' | 'unit' = 'person') =>
  (await openCustodyMatters(store, { kind, id: kind === 'person' ? personId : unitId })).map(
    ({ text, state, turn }) => `${text} ${state} ${turn}`,
  )
const board = async (to: string, from?: string) =>
  (await custodyDueMatters(store, from === undefined ? { to } : { from, to })).map(
    ({ text, due, state }) => `${text} ${due} ${state}`,
  )

describe('the hub', () => {
  test('says in one line what waits, for the person and for the unit', async () => {
    await takeIn()
    await takeIn({ personId: null })
    expect(await hub()).toEqual(['有 2 件待领：A1、A2 todo owner'])
    expect(await hub('unit')).toEqual(['有 2 件待领：A1、A2 todo owner'])
  })

  test('names late ones as late, and what is not simply waiting by itself', async () => {
    const [first, second, third] = [await takeIn(), await takeIn(), await takeIn()]
    await declineItems(desk, [second], '买错了')
    await missItem(desk, third, '')
    await damageItem(desk, first, { remark: '破', pictures: [] })
    expect(await hub()).toEqual([
      '有 1 件待领：A1 late owner',
      'A1 破损或短少，等主管裁决 due us',
      'A2 收件人不要，等退回 due us',
      'A3 盘点未见，查找中 due us',
    ])
    await ruleItem(deskOf(store, SUPERVISOR), first, '照样领取')
    expect((await hub())[0]).toBe('有 1 件待领：A1 todo owner')
  })

  test('says nothing once everything is fetched; who left something for others sees whether it was', async () => {
    await give(await takeIn())
    expect(await hub()).toEqual([])
    const what = { what: '钥匙', features: '纸袋', reminded: true, signedPaper: '登记表 2' } as const
    await takeIn({
      kind: 'left-for',
      waybill: '',
      personId: null,
      unitId: null,
      name: '李先生',
      fromPersonId: personId,
      ...what,
    })
    expect(await hub()).toEqual(['A2 留给别人的还没领走 running us'])
  })
})

describe('the board', () => {
  test('says in one line how many were not told of, and each by its next day', async () => {
    const [first] = [await takeIn(), await takeIn()]
    expect(await board('2026-11-21')).toEqual(['有 2 件还没通知收件人 2026-11-21 due'])
    await told(first)
    expect(await board('2026-11-30')).toContain('2-1203 A1 已存 0 天，该再通知一次 2026-11-28 running')
    later('2026-11-29')
    expect(await board('2026-11-29')).toContain('2-1203 A1 已存 8 天，该再通知一次 2026-11-28 late')
    await told(first)
    expect(await board('2026-11-29')).not.toContain('2-1203 A1 已存 8 天，该再通知一次 2026-11-28 late')
    expect(await board('2026-12-31', '2026-12-06')).toEqual(['2-1203 A1 已存 8 天，该第三次通知 2026-12-06 running'])
  })

  test('a find waits for its second count and the police, and what is damaged for a leader', async () => {
    const find = {
      what: '钱包',
      features: '棕色',
      finder: '保安',
      foundPlace: '大堂',
      foundAt: '2026-11-21T01:00:00.000Z',
    }
    await takeIn({ kind: 'found', waybill: '', unitId: null, personId: null, carrier: '', ...find, sealNumber: 'F01' })
    expect(await board('2026-11-21')).toEqual([
      '拾获 A1 等第二人清点 2026-11-21 due',
      '拾获 A1 还没贴招领 2026-11-21 due',
      '拾获 A1 11-21 前移交公安或有关部门 2026-11-21 due',
    ])
    await damageItem(desk, await takeIn(), { remark: '破', pictures: [] })
    const leaders = (await custodyDueMatters(store, { to: '2026-11-21' })).filter(({ forLeaders }) => forLeaders)
    expect(leaders.map(({ text }) => text)).toEqual(['2-1203 A2 破损或短少，等主管裁决'])
  })
})

describe('the day', () => {
  test('counts what should lie on the shelves, and says what is elsewhere', async () => {
    expect(await custodyCounts(store)).toEqual([])
    const [first] = [await takeIn(), await takeIn(), await takeIn()]
    await missItem(desk, first, '')
    expect(await custodyCounts(store)).toEqual([
      { id: 'custody/in-store', label: '货架上的件', expected: 2, aside: '1 件查找中' },
    ])
  })

  test('is told in Chinese, couriers in one line, whatever the screen speaks', async () => {
    startTexts('en')
    const [first] = [await takeIn(), await takeIn({ carrier: '中通快递' })]
    const what = { what: '行李箱', features: '黑色', reminded: true, signedPaper: '登记表 2' } as const
    await takeIn({ kind: 'deposit', waybill: '', carrier: '', ...what })
    await give(first)
    const lines = await custodyDayRecord(store, '2026-11-21')
    expect(lines.map(({ matter, handling }) => `${matter} ${handling}`)).toEqual([
      '代收快递 2 件（顺丰速运 1、中通快递 1） 在库',
      '业主寄存：行李箱（A3） 在库',
      '交付 1 件（领取 1、送达 0、退回 0） 已办',
    ])
    expect(await custodyDayRecord(store, '2026-11-20')).toEqual([])
    const [list] = await custodyDowntimeLists(store)
    expect(must(list).rows.map((row) => row.slice(0, 4).join(' '))).toEqual([
      'A2 2-1203 王晓梅 中通快递',
      'A3 2-1203 王晓梅 行李箱',
    ])
  })
})

test('the time line tells each word, the copy of a person what was here and where it went', async () => {
  const id = await takeIn()
  await told(id)
  await give(id)
  const lines = (await custodyTimeline(store, { kind: 'person', id: personId })).map(
    ({ text, isContact = false }) => `${text}${isContact ? ' !' : ''}`,
  )
  expect(lines).toEqual(['收件：顺丰速运（A1）', '通知：顺丰速运（A1）', '前台领取：顺丰速运（A1） !'])
  const [things] = await custodyExport(store, personId)
  expect(must(things).rows.map((row) => row.join('|'))).toEqual([
    expect.stringMatching(/^2026-11-21 10:12\|A1\|SF\d+\|快递代收\|顺丰速运\|收件人\|2026-11-21 10:12\|本人\|\|$/),
  ])
})

test('a label leads to its thing, a waybill to its parcel, anything else nowhere', async () => {
  const id = await takeIn()
  const { waybill } = must(await store.db.custodyItems.get(id)).v
  expect(custodyScanPath(`QTC:${id.toUpperCase()}`)).toBe(`/custody/item/${id}/out`)
  expect(custodyScanPath(waybill)).toBeUndefined()
  expect(await custodyOfWaybill(store, waybill.toLowerCase())).toBe(`/custody/item/${id}/out`)
  expect(await custodyOfWaybill(store, '6901234567892')).toBeUndefined()
})
