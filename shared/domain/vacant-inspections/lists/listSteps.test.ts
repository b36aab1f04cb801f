import { describe, expect, test } from 'vitest'
import type { ItemRules } from '#shared/domain/items/rules.ts'
import type { HomeTask } from '#shared/domain/vacant-inspections/workOrders.ts'
import type { Day } from '#shared/kernel/days.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldListPatrol } from './listPatrolFold.ts'
import { decideListTask, decideTakeBackList } from './listSteps.ts'

const NO_VISIT_BACK = { from: 0, to: 0, unit: 'days', share: 0 } as const
const RULES: ItemRules = {
  ...{ zone: 'Asia/Shanghai', closing: 1080, nextPromiseDays: 1, warnDays: 2, reasonDays: 7, attendMinutes: 15 },
  ...{ postponements: 1, complaint: NO_VISIT_BACK, service: NO_VISIT_BACK, complaintKinds: ['投诉'] },
  ...{ repairKinds: ['报修'], addWorkingDays: (day: Day) => day },
}
const TASK: HomeTask = {
  ...{
    unitId: null,
    unitCode: '1 栋',
    kind: '报修',
    matter: '公区巡查表：楼道灯 三楼灯不亮',
    department: '工程部',
    due: null,
  },
}
const clerk = contextAs('front-desk')
const FAULT = { item: 'stair-lights', found: 'fault', remark: '三楼灯不亮' }
const FINE = { item: 'tiles', found: 'ok', remark: '' }
const RECORDED = eventOf('recorded', { list: 'public-area', day: '2026-11-21', turn: 1, items: [FINE, FAULT] })
const stateOf = (...events: ReturnType<typeof eventOf>[]) => foldListPatrol(events).state
const task = (item: string, state = stateOf(RECORDED), context = clerk) =>
  decideListTask({ id: 'l1', state, item }, TASK, { rules: RULES, context })

describe('a fault of a filled list', () => {
  test('becomes a task in the same change that says so', () => {
    const done = task('stair-lights')
    if (!done.ok) throw new Error(done.error.code)
    const [tasked] = done.value.items
    expect(tasked).toMatchObject({
      e: 'listPatrol',
      id: 'l1',
      ev: 'tasked',
      data: { item: 'stair-lights', itemId: done.value.itemId },
    })
    expect(done.value.items.some(({ e, id }) => e === 'item' && id === done.value.itemId)).toBe(true)
    const state = stateOf(RECORDED, eventOf('tasked', tasked?.kind === 'event' ? tasked.data : {}))
    expect(state.tasks).toEqual([{ item: 'stair-lights', itemId: done.value.itemId }])
    expect(codeOf(task('stair-lights', state))).toBe('tasked-already')
  })

  test.each([
    ['that is none', 'tiles', stateOf(RECORDED), 'no-such-fault'],
    ['of a list that was taken back', 'stair-lights', stateOf(), 'list-gone'],
  ])('%s becomes nothing', (_, item, state, code) => {
    expect(codeOf(task(item, state))).toBe(code)
  })

  test('becomes nothing by a role that gives no tasks', () => {
    expect(codeOf(task('stair-lights', stateOf(RECORDED), contextAs('security')))).toBe('beyond-role')
  })
})

describe('a filled list', () => {
  const own = eventOf('recorded', {}, { actor: clerk.actor, session: clerk.session })
  test.each([
    ['by whoever wrote it, in the same session', [own], '', clerk, 'listPatrol.undo'],
    ['by a leader with a reason', [own], '楼栋填错', contextAs('supervisor'), 'listPatrol.void'],
  ])('is taken back %s', (_, events, reason, context, cmd) => {
    expect(decideTakeBackList({ id: 'l1', events }, reason, context)).toMatchObject({
      value: { cmd, items: [{ ev: 'void' }] },
    })
  })

  test.each([
    ['where nothing stands', [], '', clerk, 'list-gone'],
    ['where two desks entered it', [own, own], '', clerk, 'settle-first'],
    ['in another session', [own], '', contextAs('front-desk', { session: 'later' }), 'not-voidable'],
    ['by a leader without a reason', [own], ' ', contextAs('supervisor'), 'reason-missing'],
  ])('is not taken back %s', (_, events, reason, context, code) => {
    expect(codeOf(decideTakeBackList({ id: 'l1', events }, reason, context))).toBe(code)
  })
})
