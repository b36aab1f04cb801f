import { describe, expect, test } from 'vitest'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { Dot, Hlc } from '#shared/sync/change.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { readArrival, VISIT_PURPOSES } from './arrival.ts'
import { visitSpec } from './schema.ts'
import { foldVisit } from './visitFold.ts'

const ARRIVAL = { purpose: 'resident', personId: 'p1', unitId: 'u1', name: '' }
let count = 0

function event(ev: string, clock: string, overrides: Partial<LiveEvent> = {}): LiveEvent {
  count += 1
  return {
    dot: `aaaaaaaaaaaaaaaa.${count}` as Dot,
    hlc: '0' as Hlc,
    ev,
    data: ev === 'arrived' ? ARRIVAL : {},
    refs: [],
    cmd: `visit.${ev}`,
    actor: { id: 'staff-zhang', role: 'front-desk' },
    session: 's',
    at: `2026-11-21T${clock}:00.000Z`,
    ...overrides,
  }
}

const PLAN = event('planned', '01:00', { data: { ...ARRIVAL, day: '2026-11-21', time: '14:30' } })

describe('the state of a visit', () => {
  test.each<[string, readonly LiveEvent[], object]>([
    ['nothing is told', [], { status: 'void', personId: null, arrivedAt: '' }],
    ['somebody arrived', [event('arrived', '02:00')], { status: 'here', leftAt: null, receivedBy: 'staff-zhang' }],
    [
      'they left',
      [event('arrived', '02:00'), event('left', '02:20')],
      { status: 'left', leftAt: '2026-11-21T02:20:00.000Z' },
    ],
    [
      'two desks signed them out, the evening one arrived first',
      [event('arrived', '02:00'), event('left', '10:00'), event('left', '02:20')],
      { status: 'left', leftAt: '2026-11-21T02:20:00.000Z' },
    ],
    [
      'the program signed them out at closing',
      [event('arrived', '02:00'), event('left', '10:00', { data: { auto: true } })],
      { status: 'left', leftAt: '2026-11-21T10:00:00.000Z', leftAuto: true },
    ],
    [
      'two desks signed them out at closing',
      [event('arrived', '02:00'), ...[1, 2].map(() => event('left', '10:00', { data: { auto: true } }))],
      { status: 'left', leftAt: '2026-11-21T10:00:00.000Z', leftAuto: true },
    ],
    [
      'a real departure is told after the program’s: it wins, though it is later',
      [event('arrived', '02:00'), event('left', '10:00', { data: { auto: true } }), event('left', '10:20')],
      { status: 'left', leftAt: '2026-11-21T10:20:00.000Z', leftAuto: false },
    ],
    [
      'they are announced',
      [PLAN],
      { status: 'planned', plannedDay: '2026-11-21', plannedTime: '14:30', arrivedAt: '' },
    ],
    ['the plan is called off', [PLAN, event('cancelled', '02:00')], { status: 'cancelled' }],
    [
      'they came though it was called off',
      [PLAN, event('cancelled', '02:00'), event('arrived', '03:00')],
      { status: 'here' },
    ],
    [
      'who was announced arrived',
      [PLAN, event('arrived', '02:00')],
      { status: 'here', plannedDay: '2026-11-21', personId: 'p1' },
    ],
    [
      'the departure came before the arrival was known',
      [event('left', '02:20'), event('arrived', '02:00')],
      { status: 'left', arrivedAt: '2026-11-21T02:00:00.000Z', leftAt: '2026-11-21T02:20:00.000Z' },
    ],
    ['the arrival was taken back', [event('left', '02:20')], { status: 'void', personId: null, leftAt: null }],
    [
      'a second desk recorded the arrival too: the first receiver stays',
      [event('arrived', '02:00'), event('arrived', '02:01', { actor: { id: 'staff-li', role: 'cashier' } })],
      { status: 'here', arrivedAt: '2026-11-21T02:00:00.000Z', receivedBy: 'staff-zhang' },
    ],
  ])('when %s', (_, events, expected) => {
    expect(foldVisit(events).state).toMatchObject(expected)
  })

  test.each<[string, readonly LiveEvent[], readonly string[]]>([
    ['an ordinary visit', [event('arrived', '02:00'), event('left', '02:20')], []],
    ['leaving in the minute of arriving', [event('arrived', '02:00'), event('left', '02:00')], []],
    ['leaving before arriving', [event('arrived', '02:00'), event('left', '01:59')], ['left-before-arrival']],
    ['two arrivals', [event('arrived', '02:00'), event('arrived', '02:05')], ['arrived-twice']],
    [
      'both at once',
      [event('arrived', '02:00'), event('arrived', '02:05'), event('left', '01:00'), event('left', '03:00')],
      ['arrived-twice', 'left-before-arrival'],
    ],
    ['a departure alone', [event('left', '02:00')], []],
  ])('%s shows what is broken', (_, events, rules) => {
    expect(foldVisit(events).violations.map(({ rule }) => rule)).toEqual(rules)
    expect(visitSpec.rules).toEqual(expect.arrayContaining([...rules]))
  })

  test('a departure before the arrival names the arrival and each early departure, no other', () => {
    const [arrived, early, late] = [event('arrived', '02:00'), event('left', '01:00'), event('left', '03:00')]
    expect(foldVisit([arrived, early, late]).violations).toEqual([
      { rule: 'left-before-arrival', dots: [arrived.dot, early.dot] },
    ])
  })
})

describe('what an arrival says', () => {
  const sealed = { k: 'key', c: 'text' }
  test.each<[string, JsonObject, object]>([
    ['all of it', { ...ARRIVAL, name: '李先生' }, { ...ARRIVAL, name: '李先生' }],
    ['a name whose key was erased', { ...ARRIVAL, personId: null, name: sealed }, { ...ARRIVAL, personId: null }],
    ['a purpose of a newer version', { ...ARRIVAL, purpose: 'auditor' }, { ...ARRIVAL, purpose: 'visitor' }],
    ['nothing', {}, { purpose: 'visitor', personId: null, unitId: null, name: '' }],
    ['rubbish', { purpose: 1, personId: [], unitId: {}, name: null }, { purpose: 'visitor', personId: null, name: '' }],
  ])('%s is read as far as it can be', (_, data, expected) => {
    expect(readArrival(data)).toMatchObject(expected)
  })

  test.each(VISIT_PURPOSES)('the purpose %s is known', (purpose) => {
    expect(readArrival({ ...ARRIVAL, purpose }).purpose).toBe(purpose)
  })
})
