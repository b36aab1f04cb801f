// Empty homes as the rest of the desk hears of them: boards, hubs, the day's record, the handover, lists for a power cut, scans, a person's copy.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import type { Store } from '#renderer/db/store.ts'
import { useRoundPlan } from '#renderer/stores/useRoundPlan.ts'
import { startTexts } from '#renderer/text/text.ts'
import { faultIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import { commitDraft } from '#test/support/actions.ts'
import { foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { addHomes, addVisit, OFFICER } from '#test/support/vacantHomes.ts'
import { addPerson } from '#test/support/vacantPeople.ts'
import { vacantInspectionsFrontDesk as module } from './module.tsx'
import { followPlan } from './queries/keptPlan.ts'

const TODAY = '2026-11-21'
let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
  await addHomes(store, ['5-0102', '5-0101', '5-0902'])
})

const due = async (span: { from?: string; to: string } = { to: TODAY }) => must(await module.dueMatters?.(store, span))
const textsOf = (matters: readonly OpenMatter[]) => matters.map(({ text }) => text)
const ofUnit = (code: string) => ({ kind: 'unit', id: `home-${code}` }) as const

async function tell(e: string, id: string, ev: string, data: JsonObject): Promise<void> {
  await commitDraft(store, { cmd: 'any.any', items: [{ kind: 'event', e, id, ev, data }] }, SUPERVISOR)
}
const LEAK = { items: [{ item: 'pipe-leak', found: 'fault', remark: '厨房立管滴水' }] } as const
const leakOf = (visitId: string) => faultIdOf(store.workspace, visitId, 'pipe-leak')
const entrust = (told: JsonObject = {}) =>
  tell('keyEntrustment', 'entrust-1', 'entrusted', {
    ...{ unitId: 'home-5-0101', personId: 'person-1', thingId: 'set-1', why: '出国', from: '2026-11-01' },
    ...{ until: '2026-12-31', withCare: true, count: 2, sealNumber: 'F-018', number: 'A-YT-00001', ...told },
  })

describe('what is owed', () => {
  test('is told by building: homes that are due, those that are late among them', async () => {
    await addVisit(store, '5-0101', '2026-11-14')
    await addVisit(store, '5-0102', '2026-11-10')
    await addVisit(store, '5-0902', '2026-11-20')
    const matters = await due()
    expect(textsOf(matters)).toEqual(['5 栋 空置房该巡 2 套，其中 1 套已过期'])
    expect(matters[0]).toMatchObject({ due: '2026-11-17', state: 'late', officerId: OFFICER, path: '/vacant' })
  })

  test('of a month is told day by day, for what is still to come', async () => {
    for (const code of ['5-0101', '5-0102', '5-0902']) await addVisit(store, code, '2026-11-20')
    expect(await due()).toEqual([])
    const coming = await due({ from: '2026-11-21', to: '2026-11-30' })
    expect(coming).toMatchObject([{ text: '空置房该巡 3 套', due: '2026-11-27', state: 'running' }])
  })

  test('follows a visit at once, also where the plan is kept', async () => {
    useRoundPlan.getState().follow(store, (tellPlan) => followPlan(store, tellPlan))
    for (const code of ['5-0101', '5-0102']) await addVisit(store, code, '2026-11-20')
    await addVisit(store, '5-0902', '2026-11-10')
    expect(textsOf(await due())).toEqual(['5 栋 空置房该巡 1 套，其中 1 套已过期'])
    await addVisit(store, '5-0902', '2026-11-20')
    expect(textsOf(await due())).toEqual([])
    useRoundPlan.getState().follower?.stop()
  })

  test('of a round that was called is what is left of it, and that it is over once all was seen', async () => {
    for (const code of ['5-0101', '5-0102', '5-0902']) await addVisit(store, code, '2026-11-20')
    await tell('inspectionRound', 'round-1', 'called', {
      ...{ kind: 'storm', why: '台风', buildingIds: [], day: TODAY, dueOn: '2026-11-22' },
    })
    const roundId = 'round-1'
    await addVisit(store, '5-0101', '2026-11-20', { roundId })
    const span = { to: '2026-11-22' }
    expect(textsOf(await due(span))).toEqual(['风雨加巡还剩 2 套，11-22 前巡完'])
    await addVisit(store, '5-0102', '2026-11-20', { roundId })
    await addVisit(store, '5-0902', '2026-11-20', { roundId })
    expect(textsOf(await due(span))).toEqual(['风雨加巡已巡完，请结束'])
    expect((await due(span))[0]?.path).toBe('/vacant/rounds/round-1')
  })

  test('of faults is the notice, the mending, the look back; who is in there without right is told by name of the home', async () => {
    for (const code of ['5-0101', '5-0102']) await addVisit(store, code, '2026-11-20')
    const visitId = await addVisit(store, '5-0902', '2026-11-20', LEAK)
    expect(textsOf(await due())).toEqual(['5 栋 1 处空房异常待发整改通知'])
    await tell('inspectionFault', leakOf(visitId), 'noticed', {
      ...{ department: '工程部', dueOn: '2026-11-20', number: 'A-KZ-00001', sheetId: null },
    })
    expect(await due()).toMatchObject([
      { turn: 'engineering', state: 'late', path: `/vacant/faults/${leakOf(visitId)}` },
    ])
    await tell('inspectionFault', leakOf(visitId), 'mended', { remark: '' })
    expect(textsOf(await due())).toEqual(['5 栋 1 处空房异常已整改，待复查'])
    await tell('inspectionFault', leakOf(visitId), 'reinspected', { isGood: true, remark: '', photos: [] })
    expect(await due()).toEqual([])
    await tell('inspectionFault', 'fault-2', 'found', { unitId: 'home-5-0101', item: 'occupied', what: '有人住' })
    expect(textsOf(await due())).toEqual(['5-0101 有人私自占用，请处理'])
  })

  test('is the daily list, where the project fills it, to its leaders', async () => {
    for (const code of ['5-0101', '5-0102', '5-0902']) await addVisit(store, code, '2026-11-20')
    const fill = (day: string) =>
      tell('listPatrol', `list-${day}`, 'recorded', { list: 'daily-supervision', day, turn: 1, items: [] })
    expect(await due()).toEqual([])
    await fill('2026-11-19')
    const matters = await due()
    expect(textsOf(matters)).toEqual(['今天的每日工作巡查表还没填', '11-20 的每日工作巡查表没有填'])
    expect(matters.every(({ forLeaders }) => forLeaders === true)).toBe(true)
    await fill(TODAY)
    await fill('2026-11-20')
    expect(await due()).toEqual([])
  })

  test('is to look which is right, where a home was inspected as empty and the file says who lives there', async () => {
    for (const code of ['5-0101', '5-0102', '5-0902']) await addVisit(store, code, '2026-11-20')
    await addPerson(store, { unitId: 'home-5-0101', relation: 'tenant', fromDay: '2026-11-18' })
    expect(await due()).toMatchObject([
      {
        text: '5-0101 11-20 巡查时登记为空置，档案上却有人住：请核对',
        state: 'contested',
        path: '/vacant/unit/home-5-0101',
      },
    ])
    const warnings = must(await module.hubWarnings?.(store, ofUnit('5-0101')))
    expect(warnings.map(({ text }) => text)).toEqual(['11-20 巡查登记为空置，档案上有人住：请核对房态'])
  })

  test('says nothing of who moved in after the visit', async () => {
    for (const code of ['5-0101', '5-0102', '5-0902']) await addVisit(store, code, '2026-11-20')
    await addPerson(store, { unitId: 'home-5-0101', relation: 'tenant', fromDay: '2026-11-21' })
    expect(await due()).toEqual([])
  })
})

describe('the hub of a home', () => {
  test('says why it is inspected, when it was seen and when it is due', async () => {
    expect(await module.hubFacts?.(store, ofUnit('5-0101'))).toEqual(['空置巡查（未售）：还没巡过，11-27 前要巡'])
    await addVisit(store, '5-0101', '2026-11-18')
    expect(await module.hubFacts?.(store, ofUnit('5-0101'))).toEqual(['空置巡查（未售）：上次 11-18，下次 11-25'])
  })

  test('lists what is owed of it, and its faults by their names', async () => {
    const visitId = await addVisit(store, '5-0101', '2026-11-10', LEAK)
    const matters = must(await module.openMatters?.(store, ofUnit('5-0101')))
    expect(textsOf(matters)).toEqual(['空置巡查已过期（应在 11-17 前）', '空房异常「管道渗漏」待发整改通知'])
    expect(matters[0]?.path).toBe('/vacant/visit/home-5-0101')
    expect(matters[1]?.path).toBe(`/vacant/faults/${leakOf(visitId)}`)
    expect(await module.openMatters?.(store, { kind: 'person', id: 'person-1' })).toEqual([])
  })

  test('warns of who is in there without right; covered, it says no word of whoever told', async () => {
    await addVisit(store, '5-0101', '2026-11-20', { isOccupied: true, remark: '王某堆放材料' })
    const [warning] = must(await module.hubWarnings?.(store, ofUnit('5-0101')))
    expect(warning).toMatchObject({ text: '有人私自占用：王某堆放材料', coveredText: '有人私自占用' })
  })

  test('tells its story: visits, what became of a fault', async () => {
    const visitId = await addVisit(store, '5-0101', '2026-11-20', LEAK)
    await tell('inspectionFault', leakOf(visitId), 'mended', { remark: '' })
    const told = must(await module.timeline?.(store, ofUnit('5-0101')))
    expect(told.map(({ text, by }) => [text, by])).toEqual([
      ['空置巡查：有异常', '陈燕'],
      ['空房异常「管道渗漏」：发现', '周敏'],
      ['空房异常「管道渗漏」：整改完成', '周敏'],
    ])
  })
})

describe('keys that an owner left', () => {
  test('stand on the hub of the home and of the owner, with their end', async () => {
    await entrust()
    expect(await module.hubFacts?.(store, { kind: 'person', id: 'person-1' })).toEqual([
      '5-0101 钥匙托管 2 把，到 2026-12-31',
    ])
    expect(await module.hubWarnings?.(store, { kind: 'person', id: 'person-1' })).toEqual([])
    const told = must(await module.timeline?.(store, { kind: 'person', id: 'person-1' }))
    expect(told).toMatchObject([{ text: '钥匙托管：托管', isContact: true }])
  })

  test.each([
    ['2026-11-20', '5-0101 的钥匙托管 2026-11-20 已到期，钥匙还在前台：请领回或续期'],
    ['2026-11-25', '5-0101 的钥匙托管 2026-11-25 到期'],
  ])('that are entrusted until %s are warned of', async (until, words) => {
    await entrust({ until })
    const warnings = must(await module.hubWarnings?.(store, { kind: 'person', id: 'person-1' }))
    expect(warnings.map(({ text }) => text)).toEqual([words])
  })

  test('are in the owner’s copy of everything about them', async () => {
    await entrust()
    const [section] = must(await module.personExport?.(store, 'person-1'))
    expect(section).toMatchObject({
      title: '钥匙托管',
      rows: [['5-0101', '2026-11-01', '2026-12-31', '2', 'A-YT-00001', 'F-018', '是', '', '出国']],
    })
    expect(await module.personExport?.(store, 'nobody')).toEqual([])
  })
})

describe('the day of the desk', () => {
  test('has one line for an officer’s walk, one for each fault, the round that was called, lists and keys', async () => {
    await addVisit(store, '5-0101', TODAY)
    await addVisit(store, '5-0902', TODAY, LEAK)
    await tell('inspectionRound', 'round-1', 'called', {
      ...{ kind: 'storm', why: '台风', buildingIds: [], day: TODAY, dueOn: '2026-11-22' },
    })
    await tell('listPatrol', 'list-1', 'recorded', { list: 'public-area', day: TODAY, turn: 1, items: [] })
    await entrust()
    const lines = must(await module.dayRecord?.(store, TODAY))
    expect(lines.map(({ unit, matter, handling }) => [unit, matter, handling])).toEqual([
      ['', '空置房巡查 2 套', '异常 1 套'],
      ['5-0902', '空置房异常：管道渗漏', '待发整改通知'],
      ['', '通知风雨加巡：台风', '11-22 前巡完'],
      ['', '公区巡查表 1 份', '无异常'],
      ['5-0101', '钥匙托管 2 把', '到 2026-12-31'],
    ])
    expect(await module.dayRecord?.(store, '2026-11-19')).toEqual([])
  })

  test('counts sealed envelopes at the handover, and nothing where there is none', async () => {
    expect(await module.handoverCounts?.(store)).toEqual([])
    await tell('keySet', 'set-1', 'sealed', { sealNumber: 'F-018', count: 2, witness: '' })
    await tell('keySet', 'set-2', 'sealed', { sealNumber: 'F-019', count: 1, witness: '' })
    await tell('keySet', 'set-2', 'sealOpened', { why: '业主要求' })
    expect(await module.handoverCounts?.(store)).toMatchObject([{ label: '封存的钥匙袋', expected: 1 }])
  })

  test('goes to paper for a power cut: due homes with what their meters read, and whose keys are here', async () => {
    const readings = [
      { meter: 'water', kind: 'read', figure: '12.5', oldFigure: '', photos: [], noPhotoWhy: '' },
    ] as const
    await addVisit(store, '5-0101', '2026-11-10', { readings })
    for (const code of ['5-0102', '5-0902']) await addVisit(store, code, '2026-11-20')
    await entrust({ withCare: false })
    const lists = must(await module.downtimeLists?.(store, TODAY))
    expect(lists.map(({ title, rows }) => [title, rows])).toEqual([
      ['今天该巡的空置房', [['5-0101', '未售', '入户查', '2026-11-10', '12.5', '', '', '', '□']]],
      ['业主托管的钥匙', [['5-0101', '', '2', 'F-018', '2026-12-31']]],
    ])
  })
})

test('pictures that a visit or a fault names are kept, also once it was taken back', async () => {
  const visitId = await addVisit(store, '5-0101', '2026-11-20', { ...LEAK, photos: ['hash-1'] })
  await tell('inspectionFault', leakOf(visitId), 'reinspected', { isGood: false, remark: '还漏', photos: ['hash-2'] })
  await tell('listPatrol', 'list-1', 'recorded', { list: 'public-area', day: TODAY, turn: 1, photos: ['hash-3'] })
  const all = ['hash-1', 'hash-2', 'hash-3', 'hash-4']
  expect((await module.blobsInUse?.(store, all))?.toSorted()).toEqual(['hash-1', 'hash-2', 'hash-3'])
  const row = must(await store.db.listPatrols.get('list-1'))
  const refs = row.s.map(({ dot }) => dot)
  const taken = { kind: 'event', e: 'listPatrol', id: 'list-1', ev: 'void', data: { reason: '录错' }, refs } as const
  await commitDraft(store, { cmd: 'listPatrol.void', items: [taken] }, SUPERVISOR)
  expect((await module.blobsInUse?.(store, all))?.toSorted()).toEqual(['hash-1', 'hash-2', 'hash-3'])
})
