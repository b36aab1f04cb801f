import { describe, expect, test } from 'vitest'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { type FaultState, foldFault } from './faultFold.ts'
import {
  decideLinkFault,
  decideMendFault,
  decideNoticeFault,
  decideReinspectFault,
  type FaultFacts,
  recurrencesOf,
} from './faultSteps.ts'

const desk = contextAs('front-desk', { mayAct: () => 'allowed' })
const other = contextAs('supervisor', { mayAct: () => 'allowed' })
const FOUND = eventOf('found', { unitId: 'u1', inspectionId: 'v1', item: 'walls', what: '开裂', photos: ['h1'] })
const NOTICED = eventOf('noticed', { department: '工程部', dueOn: '2026-11-28', number: 'A-ZF-00001', sheetId: 's1' })
const mendedBy = (id: string) => eventOf('mended', {}, { actor: { id, role: 'engineering' } })
const MEND = { remark: '', byId: '', at: '' }
const GOOD = eventOf('reinspected', { isGood: true, remark: '', photos: [] })
const BAD = eventOf('reinspected', { isGood: false, remark: '仍渗水', photos: ['h2'] })
const stateOf = (...events: ReturnType<typeof eventOf>[]) => foldFault(events).state
const factsOf = (...events: ReturnType<typeof eventOf>[]): FaultFacts => ({
  ...{ id: 'f1', state: stateOf(...events), dots: events.map(({ dot }) => dot) },
})

describe('the life of a fault', () => {
  test.each<[string, ReturnType<typeof eventOf>[], Partial<FaultState>]>([
    ['nobody found it', [NOTICED], { status: 'void' }],
    ['found', [FOUND], { status: 'found', item: 'walls', blobs: ['h1'] }],
    ['told in writing', [FOUND, NOTICED], { status: 'noticed', department: '工程部', dueOn: '2026-11-28' }],
    ['mended', [FOUND, NOTICED, mendedBy('staff-e')], { status: 'mended', mendedBy: 'staff-e' }],
    ['good', [FOUND, NOTICED, mendedBy('staff-e'), GOOD], { status: 'closed', reopened: 0 }],
    ['not good', [FOUND, NOTICED, mendedBy('staff-e'), BAD], { status: 'noticed', reopened: 1, mendedBy: '' }],
    ['not good, never told in writing', [FOUND, mendedBy('staff-e'), BAD], { status: 'found', reopened: 1 }],
    [
      'good at the second time',
      [FOUND, NOTICED, mendedBy('e'), BAD, mendedBy('e'), GOOD],
      { status: 'closed', reopened: 1 },
    ],
    ['told of after it was mended', [FOUND, mendedBy('e'), NOTICED], { status: 'mended', mendedBy: 'e' }],
    ['told of after it was good', [FOUND, mendedBy('e'), GOOD, NOTICED], { status: 'closed' }],
  ])('%s', (_, events, state) => {
    expect(stateOf(...events)).toMatchObject(state)
  })
})

describe('the notice', () => {
  const notice = { department: '工程部', dueOn: '2026-11-28' }
  test.each([
    ['without a department', { ...notice, department: ' ' }, [FOUND], 'department-missing'],
    ['due yesterday', { ...notice, dueOn: '2026-11-20' }, [FOUND], 'due-invalid'],
    ['due today', { ...notice, dueOn: '2026-11-21' }, [FOUND], undefined],
    ['due in a year', { ...notice, dueOn: '2027-11-21' }, [FOUND], undefined],
    ['due later than that', { ...notice, dueOn: '2027-11-22' }, [FOUND], 'due-invalid'],
    ['due on no day', { ...notice, dueOn: '2026-02-30' }, [FOUND], 'due-invalid'],
    ['of what is mended', notice, [FOUND, mendedBy('e')], 'mended-already'],
    ['of what is good', notice, [FOUND, mendedBy('e'), GOOD], 'fault-closed'],
    ['again, of what came back', notice, [FOUND, NOTICED, mendedBy('e'), BAD], undefined],
    ['of nothing', notice, [], 'fault-unknown'],
  ])('%s', (_, told, events, code) => {
    expect(codeOf(decideNoticeFault(factsOf(...events), told, desk))).toBe(code)
  })
})

describe('looking again', () => {
  const good = { isGood: true, remark: '', photos: [], officerId: '', at: '' }
  const bad = { ...good, isGood: false, remark: '仍渗水', photos: ['h2'] }
  const mended = factsOf(FOUND, NOTICED, mendedBy('staff-front-desk'))
  test.each([
    ['by whoever said that it is mended', mended, good, desk, 'same-person'],
    ['by somebody else', mended, good, other, undefined],
    ['by who mended it, entered by another', mended, { ...good, officerId: 'staff-front-desk' }, other, 'same-person'],
    ['by somebody else, entered by who mended it', mended, { ...good, officerId: 'staff-w' }, desk, undefined],
    ['before it was mended', mended, { ...good, at: '2026-11-21T02:11:59.000Z' }, other, 'time-invalid'],
    ['at a time to come', mended, { ...good, at: '2026-11-21T02:12:01.000Z' }, other, 'time-invalid'],
    ['at no time', mended, { ...good, at: '?' }, other, 'time-invalid'],
    ['told later', mended, { ...good, at: '2026-11-21T02:12:00.000Z' }, other, undefined],
    ['at what nobody mended', factsOf(FOUND, NOTICED), good, other, 'not-mended'],
    ['not good without a word', mended, { ...bad, remark: '' }, other, 'bad-needs-words'],
    ['not good without a photograph', mended, { ...bad, photos: [] }, other, 'bad-needs-photo'],
    ['not good', mended, bad, other, undefined],
    ['at what is good', factsOf(FOUND, mendedBy('e'), GOOD), good, other, 'fault-closed'],
  ])('%s', (_, facts, input, context, code) => {
    expect(codeOf(decideReinspectFault(facts, input, context))).toBe(code)
  })

  test('is told on what was seen', () => {
    const done = decideReinspectFault(mended, good, other)
    expect(done.ok && done.value.items[0]).toMatchObject({ refs: mended.dots })
  })
})

test('keeps who mended it and who said so, every time', () => {
  const mend = { ...MEND, byId: 'staff-e', remark: ' 换水管 ', at: '2026-11-21T02:12:00.000Z' }
  const done = decideMendFault(factsOf(FOUND), mend, desk)
  if (!done.ok) throw new Error(done.error.code)
  expect(done.value).toMatchObject({ at: mend.at, items: [{ data: { remark: '换水管', byId: 'staff-e' } }] })
  expect(codeOf(decideMendFault(factsOf(FOUND), { ...mend, at: '2026-11-21T02:11:00.000Z' }, desk))).toBe(
    'time-invalid',
  )
  const state = stateOf(FOUND, eventOf('mended', { byId: 'staff-e', remark: '一' }), BAD, mendedBy('staff-f'))
  expect(state.mendings).toMatchObject([{ by: 'staff-e', toldBy: 'staff-supervisor', remark: '一' }, { by: 'staff-f' }])
  expect(state.mendedBy).toBe('staff-f')
})

test('is mended once, and names its work order', () => {
  expect(codeOf(decideMendFault(factsOf(FOUND), MEND, desk))).toBeUndefined()
  expect(codeOf(decideMendFault(factsOf(FOUND, mendedBy('e')), MEND, desk))).toBe('mended-already')
  expect(codeOf(decideLinkFault(factsOf(FOUND, mendedBy('e'), GOOD), 'item-1', desk))).toBe('fault-closed')
  expect(stateOf(FOUND, eventOf('linked', { itemId: 'item-1' })).itemId).toBe('item-1')
})

test('what comes back at one item of one home is shown, the newest first', () => {
  const fault = (day: number, changes: Partial<FaultState> = {}): FaultState => ({
    ...{ ...stateOf(FOUND), foundAt: `2026-11-${day}T02:00:00.000Z` },
    ...changes,
  })
  const all = [fault(10), fault(12), fault(14, { item: 'floor' }), fault(15, { unitId: 'u2' }), fault(20), fault(22)]
  expect(recurrencesOf(fault(20), all).map(({ foundAt }) => foundAt.slice(8, 10))).toEqual(['12', '10'])
})
