// A handover day planned and a list brought in: what is written, what stays as it is, and all of it taken back.
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, test } from 'vitest'
import { undoCommand } from '#renderer/db/deskContext.ts'
import type { Store } from '#renderer/db/store.ts'
import { readHandoverFile } from '#renderer/features/move-in/days/listFile.ts'
import { loadDayCases } from '#renderer/features/move-in/queries/days.ts'
import { startTexts } from '#renderer/text/text.ts'
import type { SetItem } from '#shared/domain/draft.ts'
import type { Day } from '#shared/kernel/days.ts'
import { commitDraft, succeeded } from '#test/support/actions.ts'
import { deskOf } from '#test/support/deskScreen.tsx'
import { addHandoverHomes, TOWER } from '#test/support/handoverHomes.ts'
import { openedMoveIn, toldOf } from '#test/support/moveInCase.ts'
import { CLERK, foundedStore, must, SUPERVISOR } from '#test/support/testStore.ts'
import { receiveMoveIn } from './cases.ts'
import { appointMoveIn, callMoveIn, leaveMoveIn } from './days.ts'
import { importHandoverList, previewHandoverList, takeBackHandoverList, untouchedInList } from './daysList.ts'
import { type DayPlanInput, previewDayPlan, runDayPlan } from './daysPlan.ts'
import { takeBackVisits } from './daysRun.ts'

const DAY = '2026-11-25' as Day
const WATCH = { onProgress: () => undefined }
const INPUT: DayPlanInput = {
  ...{ day: DAY, buildingIds: [TOWER], codes: [], hours: [{ from: '09:00', to: '11:00' }] },
  ...{ slotMinutes: 30, homesPerSlot: 2, place: '销售中心' },
}
let store: Store

beforeEach(async () => {
  startTexts('zh-CN')
  store = await foundedStore()
})

const desk = () => deskOf(store, CLERK)
const cases = () => store.db.moveInCases.toArray()
const plan = async (input: Partial<DayPlanInput> = {}) => previewDayPlan(store, { ...INPUT, ...input })

describe('a planned day', () => {
  test('opens the cases that are missing, from the top floor down, and appoints all that fit', async () => {
    await addHandoverHomes(store, 10)
    const planned = await plan()
    expect(planned.lines.filter(({ outcome }) => outcome === 'no-room')).toHaveLength(2)
    const seen: number[] = []
    const done = succeeded(await runDayPlan(desk(), planned, { onProgress: (at) => seen.push(at) }))
    expect(done).toMatchObject({ missed: 0, ended: 'whole' })
    expect(seen).toEqual([8])
    const lines = await loadDayCases(store, DAY)
    expect(lines.map(({ unitCode, state }) => `${unitCode} ${state.appointment?.from}`)).toEqual([
      ...['9-0301 09:00', '9-0302 09:00', '9-0201 09:30', '9-0202 09:30'],
      ...['9-0203 10:00', '9-0204 10:00', '9-0101 10:30', '9-0102 10:30'],
    ])
    expect(lines[0]?.state).toMatchObject({
      ...{ status: 'noticed', personId: 'owner-9-0301', appointment: { to: '09:30', place: '销售中心' } },
      party: { source: 'list', ownerName: '业主9-0301' },
    })
  })

  test('planned again adds nothing; homes on another day keep theirs', async () => {
    await addHandoverHomes(store, 4)
    succeeded(await runDayPlan(desk(), await plan(), WATCH))
    const again = await plan({ day: '2026-11-26' as Day })
    expect(again.lines.map(({ outcome }) => outcome)).toEqual(['kept', 'kept', 'kept', 'kept'])
    expect(await runDayPlan(desk(), again, WATCH)).toMatchObject({ error: { code: 'nothing-new' } })
  })

  test('appoints a case that runs, of a home that was pasted; what is no home is said', async () => {
    const { caseId } = await openedMoveIn(store)
    const planned = await plan({ buildingIds: [], codes: ['3－0501', '9-9999'] })
    expect(planned.unknown).toEqual(['9-9999'])
    succeeded(await runDayPlan(desk(), planned, WATCH))
    expect((await cases()).map(({ id, v }) => [id, v.appointedDay])).toEqual([[caseId, DAY]])
  })

  test('what got a time elsewhere since the preview keeps it', async () => {
    const { caseId } = await openedMoveIn(store)
    const planned = await plan({ buildingIds: [], codes: ['3-0501'] })
    const other = { day: '2026-11-30', from: '15:00', to: '15:30', place: '' }
    succeeded(await appointMoveIn(desk(), caseId, other))
    expect(succeeded(await runDayPlan(desk(), planned, WATCH))).toMatchObject({ ids: [], missed: 1 })
    expect(must(await store.db.moveInCases.get(caseId)).v.appointedDay).toBe('2026-11-30')
  })

  test('is taken back as a whole; what was worked on since stays', async () => {
    await addHandoverHomes(store, 4)
    const done = succeeded(await runDayPlan(desk(), await plan(), WATCH))
    const worked = must(done.ids[0])
    await toldOf(store, worked, {
      cmd: 'moveIn.receive',
      ev: 'received',
      data: { queueNumber: 'A01', day: '2026-11-21' },
    })
    const back = succeeded(await takeBackVisits(desk(), { ...done, reason: '撤回' }, WATCH))
    expect(back).toHaveLength(3)
    const left = (await cases()).filter(({ v }) => v.status !== 'void')
    expect(left.map(({ id, v }) => [id, v.status])).toEqual([[worked, 'received']])
    // Its homes are free again.
    expect((await plan()).lines.map(({ outcome }) => outcome).toSorted()).toEqual([
      'kept',
      'placed',
      'placed',
      'placed',
    ])
  })

  test('leaves out homes that somebody has lived in, whatever their day of delivery', async () => {
    const [lived = ''] = await addHandoverHomes(store, 2)
    const delivered: SetItem = { kind: 'set', e: 'unit', id: lived, values: { sale: 'delivered' } }
    await commitDraft(store, { cmd: 'unit.edit', items: [delivered] })
    expect((await plan()).lines.map(({ home, outcome }) => [home.unitCode, outcome])).toEqual([
      ...[
        ['9-0101', 'not-sold'],
        ['9-0102', 'placed'],
      ],
    ])
  })

  test('stops between two slices and keeps what is in', async () => {
    await addHandoverHomes(store, 60)
    const stopping = new AbortController()
    const planned = await plan({ homesPerSlot: 20 })
    const watch = { signal: stopping.signal, onProgress: () => stopping.abort() }
    expect(succeeded(await runDayPlan(desk(), planned, watch))).toMatchObject({ ended: 'stopped', missed: 0 })
    expect(await cases()).toHaveLength(25)
    expect(succeeded(await runDayPlan(desk(), await plan({ homesPerSlot: 20 }), WATCH)).ids).toHaveLength(35)
  })
})

describe('one home', () => {
  test('is appointed, moved, and its appointment cancelled', async () => {
    const { caseId } = await openedMoveIn(store)
    const at = (day: string) => ({ day, from: '9:00', to: '9:30', place: '' })
    succeeded(await appointMoveIn(desk(), caseId, at('2026-11-25')))
    succeeded(await appointMoveIn(desk(), caseId, at('2026-11-26')))
    expect((await loadDayCases(store, DAY)).length).toBe(0)
    expect(await loadDayCases(store, '2026-11-26' as Day)).toHaveLength(1)
    succeeded(await appointMoveIn(desk(), caseId, at('')))
    expect(must(await store.db.moveInCases.get(caseId)).v.appointment).toBeNull()
  })

  test('comes without an appointment, is called twice, and leaves', async () => {
    const { caseId } = await openedMoveIn(store)
    const today = store.dayOf(store.clock.nowMs())
    expect(await callMoveIn(desk(), caseId)).toMatchObject({ error: { code: 'not-here' } })
    await toldOf(store, caseId, { cmd: 'moveIn.receive', ev: 'received', data: { queueNumber: 'A01', day: today } })
    succeeded(await callMoveIn(desk(), caseId))
    succeeded(await callMoveIn(desk(), caseId))
    succeeded(await leaveMoveIn(desk(), caseId, '过号'))
    expect((await loadDayCases(store, today))[0]?.state.arrival).toMatchObject({ calls: 2, leftWhy: '过号' })
    expect(await callMoveIn(desk(), caseId)).toMatchObject({ error: { code: 'left-already' } })
  })
})

describe('a number of the day', () => {
  const OWNER = { comer: 'owner', comerName: '', comerPhone: '', comerIdLast4: '' } as const
  const came = async (id: string) => succeeded(await receiveMoveIn(desk(), id, OWNER))
  const numberAt = async (id: string) => must(await store.db.moveInCases.get(id)).v.arrival?.queueNumber

  test('that was drawn is never drawn again: not after it was taken back, nor after its home drew another', async () => {
    const [first, second] = [await openedMoveIn(store), await openedMoveIn(store, '3-0502')]
    const drawn = await came(first.caseId)
    const undone = await undoCommand(desk(), must(drawn.undo))
    expect(undone.ok).toBe(true)
    expect(await numberAt(first.caseId)).toBeUndefined()
    await came(second.caseId)
    expect(await numberAt(second.caseId)).toBe('A02')
    succeeded(await leaveMoveIn(desk(), second.caseId, '过号'))
    const again = await came(second.caseId)
    expect(await numberAt(second.caseId)).toBe('A03')
    expect((await undoCommand(desk(), must(again.undo))).ok).toBe(true)
    await came(first.caseId)
    expect(await numberAt(first.caseId)).toBe('A04')
  })
})

describe('a list', () => {
  const TABLE = `交房名单,,,,,,
房号,业主,电话,通知书编号,通知日期,交房日期,时段
9-0101,业主9-0101,13800001111,RZ-001,2026/11/20,2026/11/25,9:00-9:30
9-0102,林晓,,RZ-002,2026-11-20,,
9-9999,无名,,RZ-003,2026-11-20,,
3-0501,沈雨桐,,RZ-2026-018,,2026-11-25,9:30-10:00
`
  const rows = async () => succeeded(await readHandoverFile(new File([TABLE], '名单.csv')))

  beforeEach(async () => {
    await addHandoverHomes(store, 2)
    await openedMoveIn(store)
  })

  test('opens and appoints what is new; what is wrong stays out and says why', async () => {
    const lines = await previewHandoverList(store, await rows())
    expect(lines.map(({ row, standing, faults }) => [row.row, standing, faults])).toEqual([
      ...[
        [3, 'new', []],
        [4, 'new', []],
      ],
      ...[
        [5, 'faulty', ['unit-unknown']],
        [6, 'new', []],
      ],
    ])
    succeeded(await importHandoverList(desk(), await rows(), WATCH))
    const opened = (await cases()).map(({ v }) => v)
    expect(opened.find(({ unitId }) => unitId === 'home-9-0101')).toMatchObject({
      ...{ personId: 'owner-9-0101', appointment: { day: '2026-11-25', from: '09:00', to: '09:30' } },
      party: { noticeNumber: 'RZ-001', noticeDay: '2026-11-20', ownerPhone: '13800001111', ownerIds: ['owner-9-0101'] },
    })
    expect(opened.find(({ unitId }) => unitId === 'home-9-0102')).toMatchObject({
      ...{ personId: null, appointment: null, party: { ownerName: '林晓', source: 'list' } },
    })
  })

  test('twice adds nothing', async () => {
    succeeded(await importHandoverList(desk(), await rows(), WATCH))
    const lines = await previewHandoverList(store, await rows())
    expect(lines.map(({ standing }) => standing)).toEqual(['known', 'known', 'faulty', 'known'])
    expect(await importHandoverList(desk(), await rows(), WATCH)).toMatchObject({ error: { code: 'nothing-new' } })
  })

  test('is taken back as a whole and may come again; a case that ran before loses its appointment only', async () => {
    succeeded(await importHandoverList(desk(), await rows(), WATCH))
    const lines = await previewHandoverList(store, await rows())
    expect(await untouchedInList(store, lines)).toHaveLength(3)
    succeeded(await takeBackHandoverList(desk(), { lines, reason: '导错了' }, WATCH))
    const left = (await cases()).filter(({ v }) => v.status !== 'void')
    expect(left.map(({ v }) => [v.unitId, v.appointment])).toEqual([['home-3-0501', null]])
    expect(succeeded(await importHandoverList(desk(), await rows(), WATCH)).missed).toBe(0)
    expect((await previewHandoverList(store, await rows())).map(({ standing }) => standing)).toEqual([
      ...['known', 'known', 'faulty', 'known'],
    ])
  })

  test('of another session is a leader’s to take back', async () => {
    succeeded(await importHandoverList(desk(), await rows(), WATCH))
    const lines = await previewHandoverList(store, await rows())
    const later = deskOf(store, { ...CLERK, session: 'another-session' })
    const what = { lines, reason: '导错了' }
    expect(await takeBackHandoverList(later, what, WATCH)).toMatchObject({ error: { code: 'beyond-role' } })
    expect(succeeded(await takeBackHandoverList(deskOf(store, SUPERVISOR), what, WATCH))).toHaveLength(3)
  })
})
