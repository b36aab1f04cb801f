// Appointments: each refusal with its field, and what is written.
import { describe, expect, test } from 'vitest'
import { foldMoveIn } from '#shared/domain/move-in/cases/caseFold.ts'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import { type AppointInput, decideAppoint } from './appointing.ts'

const OPENED = eventOf('opened', { unitId: 'unit-1', ownerName: '沈雨桐' })
const APPOINTED = eventOf('appointed', { day: '2026-11-25', from: '09:00', to: '09:30', place: '' })
const INPUT: AppointInput = { day: '2026-11-25', from: '9:00', to: '09：30', place: ' 销售中心 ' }

function factsOf(...more: readonly ReturnType<typeof eventOf>[]) {
  const events = [OPENED, ...more]
  return { id: 'case', state: foldMoveIn(events).state, events }
}
const refusal = (input: Partial<AppointInput>, facts = factsOf()) => {
  const decided = decideAppoint(facts, { ...INPUT, ...input }, contextAs('front-desk'))
  return decided.ok ? undefined : [decided.error.code, decided.error.field]
}

describe('an appointment', () => {
  test.each([
    [{}, undefined],
    [{ day: '2026-11-21' }, undefined],
    [{ day: '2026-02-30' }, ['day-invalid', 'day']],
    [{ day: '2026-11-20' }, ['day-past', 'day']],
    [{ from: '早上' }, ['time-invalid', 'from']],
    [{ to: '' }, ['time-invalid', 'to']],
    [{ to: '09:00' }, ['time-order', 'to']],
    [{ place: '字'.repeat(201) }, ['text-too-long', 'place']],
    [{ day: '' }, ['not-appointed', 'day']],
  ] as const)('%j is refused as %j', (input, expected) => {
    expect(refusal(input)).toEqual(expected)
  })

  test('is written in one form, and names all that was known', () => {
    const decided = decideAppoint(factsOf(), INPUT, contextAs('front-desk'))
    expect(decided).toMatchObject({
      value: {
        cmd: 'moveIn.appoint',
        items: [
          {
            ev: 'appointed',
            data: { day: '2026-11-25', from: '09:00', to: '09:30', place: '销售中心' },
            refs: [OPENED.dot],
          },
        ],
      },
    })
  })

  test('is cancelled by an empty day', () => {
    const decided = decideAppoint(factsOf(APPOINTED), { ...INPUT, day: '' }, contextAs('front-desk'))
    expect(decided).toMatchObject({ value: { items: [{ data: { day: '', from: '', to: '', place: '' } }] } })
  })

  test.each(['brokenOff', 'archived', 'handedOver'])('is not given after %s', (ev) => {
    expect(refusal({}, factsOf(eventOf(ev, { day: '2026-11-20', why: '退房' })))).toEqual(['case-through', undefined])
  })

  test('is the desk’s to give', () => {
    const decided = decideAppoint(factsOf(), INPUT, contextAs('security'))
    expect(decided).toMatchObject({ error: { code: 'beyond-role' } })
  })
})
