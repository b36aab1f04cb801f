import { describe, expect, test } from 'vitest'
import type { MoveInCaseFacts } from '#shared/domain/move-in/cases/caseFacts.ts'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import type { HomeTask, TaskTerms } from '#shared/domain/vacant-inspections/workOrders.ts'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import { decideLookAtFaults, type FaultLook, type LookInput } from './lookingAgain.ts'
import { decideOrderHouseFault } from './orderingFault.ts'

type Event = ReturnType<typeof eventOf>

const desk = contextAs('front-desk')
const OPENED = eventOf('opened', { unitId: 'u1' })
const INSPECTED = eventOf('inspected', {
  faults: ['f1', 'f2'].map((id) => ({
    id,
    room: 'kitchen',
    item: 'walls',
    what: '裂缝',
    responsible: '开发商',
    dueOn: '2026-12-01',
  })),
})
const mendedBy = (byId: string, party = '') => eventOf('faultMended', { faultIds: ['f1', 'f2'], byId, party })
const of = (...more: readonly Event[]): MoveInCaseFacts => {
  const events = [OPENED, INSPECTED, ...more]
  return { id: 'c1', state: foldMoveIn(events).state, events }
}
const MENDED = mendedBy('staff-e')
const good = (id: string): FaultLook => ({ id, isGood: true, remark: '', dueOn: '', photos: [] })
const bad = (id: string, changes: Partial<FaultLook> = {}): FaultLook => ({
  ...{ id, isGood: false, remark: '仍渗水', dueOn: '2026-12-08', photos: ['a'.repeat(64)] },
  ...changes,
})
const LOOK: LookInput = { looks: [good('f1')], officerId: '', at: '', way: 'paper', signature: '', why: '' }

describe('the second look', () => {
  test.each<[string, Partial<LookInput>, readonly Event[], string | undefined]>([
    ['good', {}, [MENDED], undefined],
    ['good and not good', { looks: [good('f1'), bad('f2')] }, [MENDED], undefined],
    ['at nothing', { looks: [] }, [MENDED], 'no-faults'],
    ['at what nobody mended', {}, [], 'not-mended'],
    ['at what is unknown', { looks: [good('f9')] }, [MENDED], 'fault-unknown'],
    ['by who mended it', { officerId: 'staff-e' }, [MENDED], 'same-person/officerId'],
    ['by who said so first, at another desk', {}, [mendedBy('staff-front-desk'), MENDED], 'same-person/officerId'],
    ['by who entered what the developer said', {}, [mendedBy('', '开发商')], undefined],
    ['not good without a word', { looks: [bad('f1', { remark: ' ' })] }, [MENDED], 'bad-needs-words/f1.remark'],
    ['not good without a day', { looks: [bad('f1', { dueOn: '' })] }, [MENDED], 'bad-needs-day/f1.dueOn'],
    [
      'not good by a day that is gone',
      { looks: [bad('f1', { dueOn: '2026-11-20' })] },
      [MENDED],
      'due-invalid/f1.dueOn',
    ],
    [
      'not good in words without end',
      { looks: [bad('f1', { remark: '长'.repeat(201) })] },
      [MENDED],
      'text-too-long/f1.remark',
    ],
    ['on a pad that nobody drew on', { way: 'pad' }, [MENDED], 'signature-missing/way'],
    ['on the pad', { way: 'pad', signature: 'b'.repeat(64) }, [MENDED], undefined],
    ['without the owner and without a reason', { way: 'absent' }, [MENDED], 'absent-needs-why/why'],
    ['without the owner, for a reason', { way: 'absent', why: '电话委托客服代验' }, [MENDED], undefined],
    ['before it was mended', { at: '2026-11-21T02:11:59.000Z' }, [MENDED], 'time-invalid/at'],
    ['later than now', { at: '2026-11-21T02:12:01.000Z' }, [MENDED], 'time-invalid/at'],
    ['told later', { at: '2026-11-21T02:12:00.000Z' }, [MENDED], undefined],
  ])('%s', (_, changes, events, code) => {
    const done = decideLookAtFaults(of(...events), { ...LOOK, ...changes }, desk)
    const said = done.ok ? undefined : [done.error.code, ...(done.error.field === undefined ? [] : [done.error.field])]
    expect(said?.join('/')).toBe(code)
  })

  test('closes what is good and opens what is not, by the day that was agreed anew', () => {
    const input = { ...LOOK, looks: [good('f1'), bad('f2')], way: 'pad', signature: 'b'.repeat(64) } as const
    const done = decideLookAtFaults(of(MENDED), input, desk)
    if (!done.ok) throw new Error(done.error.code)
    expect(done.value.blobs).toEqual(['a'.repeat(64), 'b'.repeat(64)])
    const item = done.value.item({ sheetId: 's1', number: 'A-FY-00001' })
    const state = of(MENDED, eventOf('faultLookedAt', 'data' in item ? (item.data as Event['data']) : {})).state
    expect(state.faults).toMatchObject([
      { status: 'good', looks: 1, reopened: 0 },
      { status: 'found', looks: 1, reopened: 1, dueOn: '2026-12-08', menders: [], mendedBy: '' },
    ])
    expect(state.faults[1]?.history.map(({ step }) => step)).toEqual(['found', 'mended', 'bad'])
    expect(state.faults[1]?.history.at(-1)).toMatchObject({ words: '仍渗水', number: 'A-FY-00001' })
    expect(state.blobs).toEqual(expect.arrayContaining(['a'.repeat(64), 'b'.repeat(64)]))
  })

  test('of two desks that judge one mending, what was sent back is mended again before it is closed', () => {
    const look = (isGood: boolean) =>
      eventOf('faultLookedAt', { looks: [{ id: 'f1', isGood, remark: '' }], faultIds: ['f1'] })
    expect(of(MENDED, look(false), look(true)).state.faults[0]).toMatchObject({ status: 'found', looks: 2 })
    expect(of(MENDED, look(true), look(false)).state.faults[0]).toMatchObject({ status: 'good' })
  })
})

describe('the work order', () => {
  const task: HomeTask = {
    unitId: 'u1',
    unitCode: '3-0501',
    kind: '',
    matter: '厨房墙面裂缝',
    department: '工程部',
    due: null,
  }
  const rules = {
    ...{ zone: 'Asia/Shanghai', closing: 1_080, nextPromiseDays: 1, warnDays: 3, reasonDays: 7, attendMinutes: 15 },
    ...{ postponements: 1, complaintKinds: [], repairKinds: ['报修'] },
    ...{
      complaint: { from: 0, to: 2, unit: 'days', share: 100 },
      service: { from: 0, to: 7, unit: 'days', share: 10 },
    },
    addWorkingDays: (day: string) => day,
  } as unknown as TaskTerms['rules']
  const order = (facts: MoveInCaseFacts, changes: Partial<HomeTask> = {}, isOrdered = false) =>
    decideOrderHouseFault(
      { facts, faultId: 'f1', task: { ...task, kind: '报修', ...changes }, isOrdered },
      { rules, context: desk },
    )
  test.each([
    ['is made once', of(), {}, true, 'ordered-already'],
    ['is not made of what is mended', of(MENDED), {}, false, 'mended-already'],
    ['wants a kind', of(), { kind: '' }, false, 'kind-missing'],
    ['is made', of(), {}, false, undefined],
  ] as const)('%s', (_, facts, changes, isOrdered, code) => {
    const made = order(facts, changes, isOrdered)
    expect(made.ok ? undefined : made.error.code).toBe(code)
  })

  test('stands in one change with the fault that names it', () => {
    const made = order(of())
    if (!made.ok) throw new Error(made.error.code)
    expect(made.value.items).toMatchObject([
      { e: 'moveInCase', ev: 'faultOrdered', data: { faultId: 'f1', itemId: made.value.itemId } },
      { e: 'item', id: made.value.itemId },
    ])
  })
})
