import { describe, expect, test } from 'vitest'
import { roundIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { type CallFacts, type CallInput, decideCallRound, decideCloseRound } from './calling.ts'
import { countOf, countsBy, homeStand, standsOf } from './progress.ts'
import { foldRound } from './roundFold.ts'

const clerk = contextAs('front-desk')
const PLAIN: CallInput = { kind: 'storm', why: '台风过后', buildingIds: [], dueOn: '2026-11-22' }
const NEW: CallFacts = { known: undefined, homes: 12 }
const call = (input: Partial<CallInput> = {}, facts: Partial<CallFacts> = {}) =>
  decideCallRound({ ...PLAIN, ...input }, { ...NEW, ...facts }, clerk)
const open = (...buildingIds: string[]) => ({ known: { status: 'open' as const, buildingIds } })

function dataOf(input: Partial<CallInput> = {}) {
  const done = call(input)
  if (!done.ok) throw new Error(done.error.code)
  const [item] = done.value.items
  if (item?.kind !== 'event') throw new Error('no event')
  return item.data
}

describe('calling a round', () => {
  test('is one record a kind and day, told with its words, buildings and days', () => {
    const done = call({ why: '  台风　过后 ', buildingIds: ['b2', 'b1', 'b2'] })
    const id = roundIdOf(clerk.workspace, 'storm', clerk.today)
    const data = { kind: 'storm', why: '台风 过后', buildingIds: ['b1', 'b2'], day: clerk.today, dueOn: '2026-11-22' }
    expect(done).toMatchObject({
      ok: true,
      value: { cmd: 'inspectionRound.call', roundId: id, items: [{ e: 'inspectionRound', id, ev: 'called', data }] },
    })
  })

  test.each([
    ['round-kind-missing', { kind: '' }, {}],
    ['round-why-missing', { why: ' ' }, {}],
    ['round-why-too-long', { why: '雨'.repeat(61) }, {}],
    ['round-due-invalid', { dueOn: '2026-11-20' }, {}],
    ['round-due-invalid', { dueOn: '' }, {}],
    ['round-due-invalid', { dueOn: '2027-01-21' }, {}],
    ['round-no-homes', {}, { homes: 0 }],
    ['round-called-already', {}, open()],
    ['round-called-already', { buildingIds: ['b1'] }, open()],
    ['round-called-already', { buildingIds: ['b1'] }, open('b1', 'b2')],
    ['round-closed', {}, { known: { status: 'closed', buildingIds: [] } }],
    // Another building joins, all buildings join, and one that was taken back is called anew.
    [undefined, { buildingIds: ['b3'] }, open('b1')],
    [undefined, {}, open('b1')],
    [undefined, {}, { known: { status: 'void', buildingIds: [] } }],
    // The same day, and the last day that is allowed.
    [undefined, { dueOn: '2026-11-21' }, {}],
    [undefined, { dueOn: '2027-01-20' }, {}],
  ] as const)('%s', (code, input, facts) => {
    expect(codeOf(call(input as Partial<CallInput>, facts as Partial<CallFacts>))).toBe(code)
  })

  test('is not for everybody', () => {
    expect(codeOf(decideCallRound(PLAIN, NEW, contextAs('security')))).toBe('beyond-role')
    expect(codeOf(decideCloseRound({ id: 'r', state: { status: 'open' }, left: 0 }, '', contextAs('security')))).toBe(
      'beyond-role',
    )
  })

  test('at two desks on one day is one round through the buildings of both; one call of all is a round of all', () => {
    const one = eventOf('called', dataOf({ buildingIds: ['b1'] }))
    const two = eventOf('called', dataOf({ buildingIds: ['b2'], why: '暴雨' }))
    expect(foldRound([one, two])).toMatchObject({
      state: { status: 'open', why: '台风过后', buildingIds: ['b1', 'b2'], dueOn: '2026-11-22' },
      violations: [],
    })
    expect(foldRound([one, eventOf('called', dataOf())]).state.buildingIds).toEqual([])
  })
})

describe('ending a round', () => {
  const close = (left: number, remark: string, status: 'open' | 'closed' | 'void' = 'open') =>
    decideCloseRound({ id: 'r1', state: { status }, left }, remark, clerk)

  test.each([
    [undefined, 0, '', 'open'],
    [undefined, 3, '三套房锁坏', 'open'],
    ['round-remark-missing', 3, '  ', 'open'],
    ['round-remark-too-long', 0, '长'.repeat(201), 'open'],
    ['round-closed', 0, '', 'closed'],
    ['round-unknown', 0, '', 'void'],
  ] as const)('%s with %i homes left', (code, left, remark, status) => {
    expect(codeOf(close(left, remark, status))).toBe(code)
  })

  test('keeps how many homes nobody went to', () => {
    const done = close(3, '三套房锁坏')
    if (!done.ok) throw new Error(done.error.code)
    const [item] = done.value.items
    if (item?.kind !== 'event') throw new Error('no event')
    const { state } = foldRound([eventOf('called', dataOf()), eventOf(item.ev, item.data)])
    expect(state).toMatchObject({ status: 'closed', left: 3, remark: '三套房锁坏', closedBy: 'staff-supervisor' })
  })
})

describe('how far a round is', () => {
  test.each([
    ['left', []],
    ['left', ['void']],
    ['normal', ['normal']],
    ['abnormal', ['normal', 'abnormal']],
    ['unable', ['unable']],
    ['normal', ['unable', 'normal']],
  ] as const)('a home is %s after %j', (stand, statuses) => {
    expect(homeStand(statuses.map((status) => ({ status })))).toBe(stand)
  })

  test('is counted per building and per officer; two officers of a building both have its homes', () => {
    const place = (unitId: string, buildingId: string, ...officerIds: string[]) => ({ unitId, buildingId, officerIds })
    const places = [place('u1', 'b1', 'zhao', 'qian'), place('u2', 'b1', 'zhao', 'qian'), place('u3', 'b2')]
    const stands = standsOf(places, [
      { unitId: 'u1', status: 'abnormal' },
      { unitId: 'u3', status: 'unable' },
      { unitId: 'elsewhere', status: 'normal' },
    ])
    expect(countsBy('building', places, stands)).toEqual([
      { id: 'b1', homes: 2, seen: 1, abnormal: 1, unable: 0, left: 1 },
      { id: 'b2', homes: 1, seen: 1, abnormal: 0, unable: 1, left: 0 },
    ])
    expect(countsBy('officer', places, stands).map(({ id, homes, left }) => [id, homes, left])).toEqual([
      ['zhao', 2, 1],
      ['qian', 2, 1],
      ['', 1, 0],
    ])
    expect(countOf('all', places, stands)).toMatchObject({ homes: 3, seen: 2, left: 1 })
  })
})
