import { expect, test } from 'vitest'
import type { ItemRules } from '#shared/domain/items/rules.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldFault } from './faultFold.ts'
import type { FaultFacts } from './faultSteps.ts'
import { decideOrderFault } from './orderingFault.ts'

const rules: ItemRules = {
  ...{ zone: 'Asia/Shanghai', closing: 18 * 60, nextPromiseDays: 1, warnDays: 3, reasonDays: 7, attendMinutes: 15 },
  ...{ postponements: 1, complaintKinds: [], repairKinds: ['报修'] },
  complaint: { from: 0, to: 1, unit: 'days', share: 100 },
  service: { from: 0, to: 1, unit: 'days', share: 0 },
  addWorkingDays: (day: Day, count: number) => addDays(day, count),
}
const FOUND = eventOf('found', { unitId: 'u1', item: 'walls', what: '开裂' })
const NOTICED = eventOf('noticed', { department: '工程部', dueOn: '2026-12-05', number: 'A-KZ-00001', sheetId: 's1' })
const factsOf = (...events: ReturnType<typeof eventOf>[]): FaultFacts => ({
  ...{ id: 'f1', state: foldFault(events).state, dots: events.map(({ dot }) => dot) },
})
const task = { unitId: 'u1', unitCode: '3-0502', kind: '报修', matter: '墙体开裂', department: '工程部', due: null }
const terms = () => ({ rules, context: contextAs('front-desk') })
const order = (facts: FaultFacts, changes: Partial<typeof task> = {}, isOrdered = false) =>
  decideOrderFault({ facts, task: { ...task, ...changes }, isOrdered }, terms())

test('a work order and its link are one change', () => {
  const done = order(factsOf(FOUND))
  if (!done.ok) throw new Error(done.error.code)
  const [link, item] = done.value.items
  expect(link).toMatchObject({ e: 'inspectionFault', id: 'f1', ev: 'linked', data: { itemId: done.value.itemId } })
  expect(item).toMatchObject({ e: 'item', id: done.value.itemId, ev: 'registered' })
  expect(item).toMatchObject({ data: { place: '3-0502', matter: '墙体开裂', department: '工程部', unitId: 'u1' } })
})

test.each([
  ['while one runs', factsOf(FOUND), {}, true, 'ordered-already'],
  ['of what is mended', factsOf(FOUND, eventOf('mended')), {}, false, 'mended-already'],
  [
    'of what is good',
    factsOf(FOUND, eventOf('mended'), eventOf('reinspected', { isGood: true })),
    {},
    false,
    'fault-closed',
  ],
  ['of nothing', factsOf(), {}, false, 'fault-unknown'],
  ['of no kind', factsOf(FOUND), { kind: ' ' }, false, 'kind-missing'],
  ['in no words', factsOf(FOUND), { matter: ' ' }, false, 'text-missing'],
])('no work order %s', (_, facts, changes, isOrdered, code) => {
  expect(codeOf(order(facts, changes, isOrdered))).toBe(code)
})

test('a refusal of the item names the field of this form', () => {
  expect(order(factsOf(FOUND), { matter: ' ' })).toMatchObject({ error: { field: 'matter' } })
})

test('the day of a written notice is the reason for a longer promise', () => {
  const due = '2026-12-05T10:00:00.000Z' as unknown as null
  expect(codeOf(order(factsOf(FOUND), { due }))).toBe('promise-needs-reason')
  const done = order(factsOf(FOUND, NOTICED), { due })
  expect(done.ok && done.value.items[1]).toMatchObject({ data: { dueReason: '整改通知书 A-KZ-00001 期限 2026-12-05' } })
})
