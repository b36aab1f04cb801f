// Move-in at the hub, on the boards, in the search and in the day: every gap leads to the tab where it is closed, and every number finds its case.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { HubSubject, OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { createPackedIndex } from '#renderer/db/search/packedIndex.ts'
import type { SearchDocument } from '#renderer/db/search/searchDocument.ts'
import type { Store } from '#renderer/db/store.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { commitDraft } from '#test/support/actions.ts'
import { NOTICE, openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { isMoveInTab } from './caseTabs.ts'
import { moveInFrontDesk } from './module.tsx'
import { moveInBlobsInUse, moveInOfNumber } from './moveInCodes.ts'
import { moveInCounts, moveInDayRecord } from './moveInDay.ts'
import { moveInExport } from './moveInExport.ts'
import { moveInHubFacts, moveInWarnings } from './moveInHub.ts'
import { moveInDueMatters, openMoveInMatters } from './moveInMatters.ts'
import { moveInSearchTerms } from './moveInTerms.ts'
import { moveInTimeline } from './moveInTimeline.ts'

const TO = '2026-11-21'
const BLOB = 'a'.repeat(64)
let store: Store
let caseId: string
let unitId: string
let personId: string
let unit: HubSubject
let person: HubSubject

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  ;({ caseId, unitId, personId } = await openedMoveIn(store))
  unit = { kind: 'unit', id: unitId }
  person = { kind: 'person', id: personId }
})

const tell = (ev: string, data: JsonObject = {}) => toldOf(store, caseId, { cmd: 'moveIn.amend', ev, data })
const textsOf = (matters: readonly OpenMatter[]) => matters.map(({ text }) => text)

async function issue(id: string, data: JsonObject): Promise<void> {
  const item = { kind: 'event', e: 'handedItem', id, ev: 'issued', refs: [] } as const
  await commitDraft(
    store,
    { cmd: 'handedItem.issue', items: [{ ...item, data: { unitId, personId, caseId, count: 1, ...data } }] },
    SUPERVISOR,
  )
}

describe('「缺什么」', () => {
  test('names every gap of the case, by turn, and leads to a tab of it', async () => {
    const matters = await openMoveInMatters(store, unit)
    expect(textsOf(matters)).toEqual(
      expect.arrayContaining(['入伙：缺 入住通知书', '入伙：还没验房', '入伙：缺 前期物业服务合同']),
    )
    for (const { path = '' } of matters) {
      expect(path.startsWith(`/move-in/case/${caseId}/`), path).toBe(true)
      expect(isMoveInTab(path.split('/').at(-1)), path).toBe(true)
    }
    expect(new Set(matters.map(({ id }) => id)).size).toBe(matters.length)
    expect(new Set(matters.map(({ turn }) => turn))).toEqual(new Set(['owner', 'us', 'engineering']))
  })

  test('is the same for the owner, with their name apart from the words', async () => {
    const matters = await openMoveInMatters(store, person)
    expect(matters).toEqual(await openMoveInMatters(store, unit))
    expect(matters.find(({ text }) => text === '入伙：缺 业主身份证复印件')?.who).toBe(NOTICE.ownerName)
    for (const { text } of matters) expect(text).not.toContain(NOTICE.ownerName)
  })

  test('of a paper that came says nothing any more', async () => {
    await tell('paperGot', { papers: [{ paper: 'notice', of: '', copies: 1 }] })
    expect(textsOf(await openMoveInMatters(store, unit))).not.toContain('入伙：缺 入住通知书')
  })

  test('of a case that was broken off says nothing', async () => {
    await tell('brokenOff', { why: '退房' })
    expect(await openMoveInMatters(store, unit)).toEqual([])
  })

  test('of whoever got the keys asks for a visit-back on its day', async () => {
    await tell('handedOver', { handedOverDay: '2026-11-14', itemIds: [] })
    const matter = must((await openMoveInMatters(store, unit)).find(({ id }) => id.endsWith('/visit-back/week')))
    expect(matter).toMatchObject({ state: 'due', due: TO, path: `/move-in/case/${caseId}/visit-backs` })
    await tell('visitedBack', { turn: 'week', outcome: 'done', satisfaction: 'satisfied' })
    expect((await openMoveInMatters(store, unit)).some(({ id }) => id.includes('visit-back'))).toBe(false)
  })
})

describe('what falls due', () => {
  const due = async (to = TO) =>
    (await moveInDueMatters(store, { to })).map(({ text, state, due: day }) => [text, state, day])

  test.each([
    ['2026-11-21', '3-0501 今天 09:30 预约办入伙', 'due'],
    ['2026-11-20', '3-0501 预约 11-20 没来办入伙，重新约', 'late'],
    ['2026-11-25', '3-0501 预约 11-25 09:30 办入伙', 'running'],
  ])('an appointment of %s', async (day, words, state) => {
    await tell('appointed', { day, from: '09:30', to: '10:00' })
    expect(await due('2026-11-30')).toEqual([[words, state, day]])
    expect((await moveInDueMatters(store, { from: '2026-11-22', to: '2026-11-30' })).length).toBe(day > TO ? 1 : 0)
  })

  test('a case that is half done, a refused home, papers that are not filed', async () => {
    await tell('received', { queueNumber: 'A1', day: TO })
    expect(await due()).toEqual([['3-0501 入伙办到一半（11-21 受理），下一步 证件核验', 'due', TO]])
    await tell('refused', { why: '卫生间渗水', dueOn: '2026-11-20' })
    expect(await due()).toEqual([['3-0501 拒收，约定 11-20 整改好再来', 'late', '2026-11-20']])
    await tell('handedOver', { handedOverDay: '2026-11-21', itemIds: [] })
    expect(await due()).toEqual([['3-0501 钥匙已移交（11-21），入伙资料还没归档', 'due', TO]])
    await tell('archived', { box: 'A', volume: '1' })
    expect(await due()).toEqual([])
  })

  test('visit-backs, a building in one line, also of papers that were filed', async () => {
    await tell('handedOver', { handedOverDay: '2026-11-10', itemIds: [] })
    await tell('archived', {})
    const matters = await moveInDueMatters(store, { to: TO })
    expect(matters).toMatchObject([{ state: 'late', due: '2026-11-17', path: '/move-in/visit-backs' }])
    expect(await moveInDueMatters(store, { to: 'someday' })).toEqual([])
  })
})

test('the hub says where the case stands, since when they live there, and what they have in hand', async () => {
  expect(await moveInHubFacts(store, unit)).toEqual(['入伙：待办，下一步 备件'])
  await issue('key-1', { kind: 'door-key', count: 5 })
  await issue('card-1', { kind: 'access-card', serial: 'MJ-0092' })
  await tell('handedOver', { handedOverDay: '2026-11-21', itemIds: ['key-1', 'card-1'] })
  await tell('archived', {})
  expect(await moveInHubFacts(store, person)).toEqual([
    '已于 2026-11-21 移交钥匙',
    '在用钥匙、卡：入户门钥匙 5、门禁卡 1',
  ])
})

test('warns of a refusal in words that can be covered, and of a card that was lost', async () => {
  await tell('refused', { why: '沈雨桐说卫生间渗水' })
  await issue('card-1', { kind: 'access-card', serial: 'MJ-0092' })
  const lost = { kind: 'event', e: 'handedItem', id: 'card-1', ev: 'lost', data: { why: '丢了' } } as const
  await commitDraft(store, { cmd: 'handedItem.lose', items: [lost] }, SUPERVISOR)
  const warnings = await moveInWarnings(store, unit)
  expect(warnings.map(({ text }) => text)).toEqual(['业主拒收过：沈雨桐说卫生间渗水', '已挂失：门禁卡 1'])
  expect(warnings.map(({ coveredText }) => coveredText)).toEqual(['业主拒收过', '已挂失：门禁卡 1'])
})

test('the time line tells every word, and keeps what was taken back', async () => {
  await tell('received', { queueNumber: 'A1', day: TO })
  const row = must(await store.db.moveInCases.get(caseId))
  const { dot } = must(row.s.find(({ ev }) => ev === 'received'))
  const voided = {
    kind: 'event',
    e: 'moveInCase',
    id: caseId,
    ev: 'void',
    data: { reason: '登错了房' },
    refs: [dot],
  } as const
  await commitDraft(store, { cmd: 'moveIn.void', items: [voided] }, SUPERVISOR)
  const told = await moveInTimeline(store, person)
  expect(told.map(({ text, mark }) => [text.split('（')[0], mark])).toEqual(
    expect.arrayContaining([
      ['入伙：开立', undefined],
      [expect.stringContaining('入伙：受理'), 'voided'],
    ]),
  )
})

describe('the search', () => {
  async function found(typed: string): Promise<readonly (string | undefined)[]> {
    const documents: SearchDocument[] = []
    for await (const page of moveInSearchTerms.all(store)) documents.push(...page)
    return createPackedIndex(documents)
      .search(typed)
      .map(({ id }) => moveInSearchTerms.pathOf(id))
  }

  test.each([
    ['its notice', 'RZ-2026-018', 'case'],
    ['its home', '3-0501', 'case'],
    ['whoever is not on file yet', '沈雨桐', 'case'],
    ['a card', 'MJ-0092', 'items'],
  ])('finds by %s', async (_, typed, place) => {
    await issue('card-1', { kind: 'access-card', serial: 'MJ-0092' })
    expect(await found(typed)).toContain(place === 'case' ? `/move-in/case/${caseId}` : '/move-in/items')
  })

  test('forgets a case that was taken back', async () => {
    const [id = ''] = await moveInSearchTerms.documentIds(store, [{ table: 'units', id: unitId }])
    expect(id).toBe(`moveInCase/${caseId}`)
    const row = must(await store.db.moveInCases.get(caseId))
    const refs = row.s.map(({ dot }) => dot)
    const voided = { kind: 'event', e: 'moveInCase', id: caseId, ev: 'void', data: { reason: '开错了' }, refs } as const
    await commitDraft(store, { cmd: 'moveIn.void', items: [voided] }, SUPERVISOR)
    expect(await moveInSearchTerms.documents(store, [id])).toEqual([undefined])
  })
})

test('a card is found by its number as it is printed; a number of others is of others', async () => {
  await issue('card-1', { kind: 'access-card', serial: 'mj-0092' })
  expect(await moveInOfNumber(store, ' mj-0092 ')).toBe(`/move-in/case/${caseId}/handing`)
  expect(await moveInOfNumber(store, 'A-YF-99999')).toBeUndefined()
  expect(await moveInOfNumber(store, ' ')).toBeUndefined()
})

test('pictures of what was taken back are kept', async () => {
  await tell('paperGot', { papers: [{ paper: 'notice', of: '', copies: 1, blob: BLOB }] })
  expect(await moveInBlobsInUse(store, [BLOB, 'b'.repeat(64)])).toEqual([BLOB])
  const row = must(await store.db.moveInCases.get(caseId))
  const refs = row.s.filter(({ ev }) => ev === 'paperGot').map(({ dot }) => dot)
  const voided = { kind: 'event', e: 'moveInCase', id: caseId, ev: 'void', data: { reason: '拿错了' }, refs } as const
  await commitDraft(store, { cmd: 'moveIn.void', items: [voided] }, SUPERVISOR)
  expect(await moveInBlobsInUse(store, [BLOB])).toEqual([BLOB])
})

test('the day tells who came and what was handed over; packets that lie ready are counted', async () => {
  expect(await moveInCounts(store)).toEqual([])
  await tell('prepared', { papers: [{ form: 'move-in-flow', number: 'A-RH-00001', sheetId: 's1' }] })
  expect(await moveInCounts(store)).toMatchObject([{ expected: 1 }])
  await tell('received', { queueNumber: 'A1', day: TO, comer: 'agent' })
  await tell('handedOver', { handedOverDay: TO, itemIds: [] })
  expect((await moveInDayRecord(store, TO)).map(({ unit: code, matter }) => [code, matter])).toEqual([
    ['3-0501', '办理入伙（代理人）'],
    ['3-0501', '移交钥匙、门禁卡等'],
  ])
  expect(await moveInDayRecord(store, '2026-11-20')).toEqual([])
})

test('the copy of a person holds their case, their cards and what they said', async () => {
  await issue('card-1', { kind: 'access-card', serial: 'MJ-0092', takerName: '沈雨桐' })
  await tell('handedOver', { handedOverDay: '2026-11-10', itemIds: ['card-1'] })
  await tell('visitedBack', {
    turn: 'week',
    outcome: 'done',
    satisfaction: 'fairly',
    words: '电梯慢',
    askedName: '沈雨桐',
  })
  const sections = await moveInExport(store, personId)
  expect(sections.map(({ key }) => key)).toEqual(['moveIn', 'moveInItems', 'moveInVisitBacks'])
  expect(sections[1]?.rows[0]).toEqual(expect.arrayContaining(['3-0501', '门禁卡', 'MJ-0092', '在用']))
  expect(sections[2]?.rows[0]).toEqual(expect.arrayContaining(['入住一周', '较满意', '电梯慢']))
  expect(await moveInExport(store, 'somebody-else')).toEqual([])
})

test('the module gives the desk all of it', () => {
  for (const part of [
    'hubFacts',
    'openMatters',
    'dueMatters',
    'timeline',
    'useActions',
    'searchTerms',
    'findScanned',
  ] as const)
    expect(moveInFrontDesk[part], part).toBeDefined()
})
