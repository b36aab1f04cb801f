import { describe, expect, test } from 'vitest'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import { decideTakeBackVisit, type VisitToTakeBack } from './takeBack.ts'

const officer = contextAs('tower-officer')
const supervisor = contextAs('supervisor')
const own = { actor: officer.actor, session: officer.session } as const
const recorded = () => ({ ...eventOf('recorded', {}), ...own })
const found = () => ({ ...eventOf('found', { inspectionId: 'visit-1' }), ...own })
const VISIT: VisitToTakeBack = { visit: { id: 'visit-1', events: [recorded()] }, faults: [] }
const fault = (...events: VisitToTakeBack['visit']['events']) => ({ id: 'fault-1', events })
const codeOf = (facts: VisitToTakeBack, reason = '', context = officer) => {
  const done = decideTakeBackVisit(facts, reason, context)
  return done.ok ? 'ok' : done.error.code
}

describe('taking a visit back', () => {
  test('takes the faults that it found along, in one change', () => {
    const done = decideTakeBackVisit({ ...VISIT, faults: [fault(found())] }, '', officer)
    if (!done.ok) throw new Error(done.error.code)
    expect(done.value.cmd).toBe('vacantInspection.undo')
    expect(done.value.items.map(({ e, id }) => [e, id])).toEqual([
      ['vacantInspection', 'visit-1'],
      ['inspectionFault', 'fault-1'],
    ])
  })

  test('by a leader wants a reason, and is a leader’s act', () => {
    expect(codeOf(VISIT, ' ', supervisor)).toBe('reason-missing')
    const done = decideTakeBackVisit(VISIT, '登错了房号', supervisor)
    expect(done).toMatchObject({ ok: true, value: { cmd: 'vacantInspection.void' } })
  })

  test('of what was taken over at the opening is for leaders alone', () => {
    const facts = { visit: { id: 'visit-1', events: [{ ...eventOf('takenOver', {}), ...own }] }, faults: [] }
    expect(codeOf(facts)).toBe('not-voidable')
    expect(codeOf(facts, '登错了', supervisor)).toBe('ok')
  })

  test.each<readonly [string, VisitToTakeBack]>([
    ['visit-gone', { visit: { id: 'visit-1', events: [] }, faults: [] }],
    ['settle-first', { visit: { id: 'visit-1', events: [recorded(), recorded()] }, faults: [] }],
    ['not-voidable', { visit: { id: 'visit-1', events: [{ ...recorded(), session: 'yesterday' }] }, faults: [] }],
    ['fault-under-way', { ...VISIT, faults: [fault(found(), eventOf('noticed', {}))] }],
    ['ok', { ...VISIT, faults: [fault()] }],
  ])('is answered with %s', (code, facts) => {
    expect(codeOf(facts)).toBe(code)
  })
})
