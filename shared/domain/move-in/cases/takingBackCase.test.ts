// A leader takes an act of a case back, or the whole case.
import { describe, expect, test } from 'vitest'
import type { DecisionContext } from '#shared/domain/draft.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import { feePaid } from '#test/support/moveInMoney.ts'
import type { MoveInCaseFacts } from './caseFacts.ts'
import { foldMoveIn } from './caseFold.ts'
import { actsToTakeBack, decideTakeBack, type TakeBackFacts, WHOLE_CASE } from './takingBackCase.ts'

const leader = contextAs('supervisor')
const opened = eventOf('opened', { unitId: 'u1', personId: 'p1', ownerName: '沈雨桐', source: 'notice' })
const received = eventOf('received', { queueNumber: 'A01', day: '2026-11-21', comer: 'owner' })
const refused = eventOf('refused', { why: '渗水', dueOn: '2026-11-30' })
const broken = eventOf('brokenOff', { why: '退房' })
const resumed = eventOf('resumed', { why: '又买' })
const handed = eventOf('handedOver', { handedOverDay: '2026-11-21', takerName: '沈' })
const filed = eventOf('archived', { box: '1' })
const told = eventOf('leafletTold', { told: true })
const found = eventOf('faultAdded', { id: 'f1', faults: [{ id: 'f1', room: 'bedroom', words: '裂缝' }] })
const takenOver = eventOf('takenOver', { unitId: 'u1', ownerName: '沈', handedOverDay: '2025-01-01' })

const factsOf = (...events: LiveEvent[]): MoveInCaseFacts => ({ id: 'c1', events, state: foldMoveIn(events).state })
const ALONE: TakeBackFacts = { hasOther: false, sheetIds: [] }
const back = (
  facts: MoveInCaseFacts,
  target: string,
  { why = '登错了房', around = ALONE, context = leader }: Partial<Given> = {},
) => decideTakeBack(facts, { target, why }, { ...around, context })
interface Given {
  readonly why: string
  readonly around: TakeBackFacts
  readonly context: DecisionContext
}
const saysOf = (done: ReturnType<typeof back>) => (done.ok ? [] : [done.error.code, done.error.field])

test('each act of the case can be chosen, the last one first; those of other rooms cannot', () => {
  const events = [opened, received, feePaid(100), told, handed]
  expect(actsToTakeBack(events).map(({ ev }) => ev)).toEqual(['leafletTold', 'received'])
})

describe('not', () => {
  test.each<[string, MoveInCaseFacts, string, Partial<Given>, string, string | undefined]>([
    ['by a clerk', factsOf(opened, told), told.dot, { context: contextAs('front-desk') }, 'beyond-role', undefined],
    ['where nothing is chosen', factsOf(opened), '', {}, 'act-missing', 'target'],
    ['what was taken back already', factsOf(opened), told.dot, {}, 'act-gone', 'target'],
    ['what another room did', factsOf(opened, received, handed), handed.dot, {}, 'act-gone', 'target'],
    ['a case that is gone', factsOf(), WHOLE_CASE, {}, 'act-gone', 'target'],
    ['what was before the program', factsOf(takenOver), WHOLE_CASE, {}, 'opening-stands', 'target'],
    ['a case on file', factsOf(opened, received, handed, filed), WHOLE_CASE, {}, 'case-archived', 'target'],
    ['an act of a case on file', factsOf(opened, received, handed, filed), received.dot, {}, 'case-archived', 'target'],
    ['a case with keys out', factsOf(opened, received, handed), WHOLE_CASE, {}, 'handed-over-already', 'target'],
    ['who came, with keys out', factsOf(opened, received, handed), received.dot, {}, 'handed-over-already', 'target'],
    ['a case with receipts', factsOf(opened, feePaid(100)), WHOLE_CASE, {}, 'money-booked', 'target'],
    [
      'a break-off beside another case',
      factsOf(opened, broken),
      broken.dot,
      { around: { ...ALONE, hasOther: true } },
      'case-running',
      'target',
    ],
    [
      'that it was taken up, with money here',
      factsOf(opened, broken, resumed, feePaid(100)),
      resumed.dot,
      {},
      'money-held',
      'target',
    ],
    ['without why', factsOf(opened, told), told.dot, { why: '　' }, 'why-missing', 'why'],
    ['with a long why', factsOf(opened, told), told.dot, { why: '长'.repeat(201) }, 'text-too-long', 'why'],
  ])('%s', (_, facts, target, given, code, field) => {
    expect(saysOf(back(facts, target, given))).toEqual([code, field])
  })

  test('a case whose fault was told of', () => {
    const facts = factsOf(opened, received, found)
    const [fault] = facts.state.faults
    const told1 = { ...facts, state: { ...facts.state, faults: [{ ...fault, status: 'told', itemId: null }] } }
    expect(saysOf(back(told1 as unknown as MoveInCaseFacts, WHOLE_CASE))).toEqual(['faults-under-way', 'target'])
  })
})

test.each<[string, LiveEvent[], LiveEvent, string]>([
  ['a refusal', [opened, received, refused], refused, 'received'],
  ['who came', [opened, received], received, 'noticed'],
  ['a break-off', [opened, received, broken], broken, 'received'],
  ['that it was taken up', [opened, received, broken, resumed], resumed, 'broken-off'],
  ['the filing', [opened, received, handed, filed], filed, 'handed-over'],
])('%s is taken back: what stood before stands again', (_, events, act, status) => {
  const done = back(factsOf(...events), act.dot)
  expect(done).toMatchObject({
    value: { cmd: 'moveIn.void', items: [{ ev: 'void', data: { reason: '登错了房' }, refs: [act.dot] }] },
  })
  expect(factsOf(...events.filter(({ dot }) => dot !== act.dot)).state.status).toBe(status)
})

test('the whole case goes with the papers that were drawn up for it', () => {
  const facts = factsOf(opened, received, eventOf('called', { day: '2026-11-21' }))
  const done = back(facts, WHOLE_CASE, { around: { hasOther: false, sheetIds: ['s1'] } })
  expect(done).toMatchObject({
    value: {
      items: [
        { e: 'moveInCase', ev: 'void', refs: [opened.dot, received.dot] },
        { e: 'sheet', id: 's1', ev: 'voided', data: { reason: '登错了房' } },
      ],
    },
  })
})
