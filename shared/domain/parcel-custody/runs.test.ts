import { describe, expect, test } from 'vitest'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { codeOf, contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldCustody } from './custodyFold.ts'
import type { CustodyState } from './custodyState.ts'
import type { ItemFacts } from './itemFacts.ts'
import { foldRun } from './runFold.ts'
import { type DoorWord, decideRunCameBack, decideRunDelivered, decideRunNotTried } from './runResults.ts'
import {
  decideCloseRun,
  decideSendOut,
  failedTooOften,
  MAX_STOPS,
  type RunFacts,
  staysBecause,
  stopResult,
} from './runs.ts'
import { doorKey, doorsOf, walkingOrder } from './runWalk.ts'

const officer = contextAs('tower-officer')
const RECEIVED = { visit: 1, kind: 'courier', tag: 'A231', unitId: 'u1', slotId: 'slot-1', name: '王晓梅' }

/** A thing with the events that were told of it, the first of them its registration. */
function thingOf(
  id: string,
  told: readonly (readonly [string, LiveEvent['data']])[] = [],
  received: object = {},
): ItemFacts {
  const events = [eventOf('received', { ...RECEIVED, ...received }), ...told.map(([ev, data]) => eventOf(ev, data))]
  return { id, state: foldCustody(events).state, events }
}

const outThing = (id: string, tag = 'A231') => thingOf(id, [['sentOut', { visit: 1, runId: 'run' }]], { tag })

function runOf(...told: readonly string[]): RunFacts {
  const events = ['begun', ...told].map((ev) => eventOf(ev, { officerId: 'li', itemIds: ['p1', 'p2'] }))
  return { id: 'run', state: foldRun(events).state, events }
}

const SIGNED: DoorWord = {
  at: '2026-11-21T02:12:00.000Z',
  to: 'self',
  byPersonId: null,
  name: '',
  phone: '',
  idLast4: '',
  authority: '',
  signature: '',
  signedPaper: 'A-SD-00001',
  remark: '',
}

describe('the walking order', () => {
  const place = (unitCode: string, building: string, floor: number | null, entrance = '1') => ({
    unitCode,
    building,
    entrance,
    floor,
    recipient: '',
  })
  const stops = [
    place('10-0301', '10', 3),
    place('2-0902', '2', 9),
    place('2-1203', '2', 12),
    place('2-2-0101', '2', 1, '2'),
    place('2-0901', '2', 9),
    place('2-x', '2', null),
    place('2-0001', '2', -1),
  ]
  const walk = (order: 'up' | 'down') => walkingOrder(stops, (stop) => stop, order).map(({ unitCode }) => unitCode)

  test('goes tower by tower, entrance by entrance, from the top down', () => {
    expect(walk('down')).toEqual(['2-1203', '2-0901', '2-0902', '2-0001', '2-x', '2-2-0101', '10-0301'])
  })

  test('or from the cellar up, a floor that nobody wrote last all the same', () => {
    expect(walk('up')).toEqual(['2-0001', '2-0901', '2-0902', '2-1203', '2-x', '2-2-0101', '10-0301'])
  })
})

test('things of one recipient are one door, two recipients of one unit are two', () => {
  const things = [
    { tag: 'A1', unitId: 'u1', personId: 'p1', name: '' },
    { tag: 'A2', unitId: 'u1', personId: 'p1', name: '王晓梅' },
    { tag: 'A3', unitId: 'u1', personId: null, name: '李先生' },
    { tag: 'A4', unitId: 'u2', personId: null, name: '李先生' },
  ]
  expect(doorsOf(things, doorKey).map((door) => door.map(({ tag }) => tag))).toEqual([['A1', 'A2'], ['A3'], ['A4']])
})

describe('what may go out', () => {
  test.each<[string, Partial<CustodyState>, string | undefined]>([
    ['a parcel in store', {}, undefined],
    ['one that is out already', { status: 'out-for-delivery' }, 'run-not-in-store'],
    ['one that is looked for', { status: 'missing' }, 'run-not-in-store'],
    ['a found thing', { kind: 'found' }, 'run-found-thing'],
    ['one without a unit', { unitId: null }, 'run-without-unit'],
    ['one its recipient does not want', { declinedAt: 'x' }, 'run-declined'],
    ['a damaged one without a ruling', { damagedAt: 'x' }, 'run-damaged'],
    ['a damaged one the supervisor ruled on', { damagedAt: 'x', ruling: '照送' }, undefined],
  ])('%s', (_, differs, code) => {
    const state: CustodyState = Object.assign({}, thingOf('p1').state, differs)
    expect(staysBecause(state)).toBe(code)
  })
})

describe('a run', () => {
  const facts = { officerId: 'li', isOfficerHere: true, things: [thingOf('p2'), thingOf('p1')] }

  test('is begun with its things in walking order and sends each of them out', () => {
    const decided = decideSendOut(facts, officer)
    if (!decided.ok) throw new Error(decided.error.code)
    const { runId, items } = decided.value
    const told = items({ sheetId: 's1', number: 'A-SD-00001' })
    expect(told[0]).toMatchObject({
      e: 'deliveryRun',
      id: runId,
      ev: 'begun',
      data: { officerId: 'li', itemIds: ['p2', 'p1'], sheetId: 's1', number: 'A-SD-00001' },
    })
    expect(told.slice(1)).toMatchObject([
      { e: 'custodyItem', id: 'p2', ev: 'sentOut', data: { runId, visit: 1, personId: null } },
      { e: 'custodyItem', id: 'p1', ev: 'sentOut', data: { runId, visit: 1 } },
    ])
    // Each names what it knew, or two desks could not tell that they sent one thing twice.
    expect(told[1]?.refs).toEqual(facts.things[0]?.events.map(({ dot }) => dot))
  })

  test.each([
    ['nobody to carry it', { officerId: '' }, 'run-officer-missing'],
    ['somebody who left the staff', { isOfficerHere: false }, 'run-officer-missing'],
    ['nothing to carry', { things: [] }, 'run-empty'],
    [
      'more than a trolley takes',
      { things: Array.from({ length: MAX_STOPS + 1 }, (_, i) => thingOf(`p${i}`)) },
      'run-too-long',
    ],
    ['a thing that is out already', { things: [thingOf('p1'), outThing('p2')] }, 'run-not-in-store'],
  ])('is refused with %s', (_, differs, code) => {
    expect(codeOf(decideSendOut({ ...facts, ...differs }, officer))).toBe(code)
  })

  test('is refused to engineering', () => {
    expect(codeOf(decideSendOut(facts, contextAs('engineering')))).toBe('beyond-role')
  })

  test('says by its tag which thing stays', () => {
    const decided = decideSendOut({ ...facts, things: [thingOf('p1'), outThing('p2', 'B7')] }, officer)
    expect(decided).toEqual({ ok: false, error: { code: 'run-not-in-store', detail: { tag: 'B7' } } })
  })
})

describe('on return', () => {
  const stops = { run: runOf(), things: [outThing('p1'), outThing('p2', 'A232')] }

  test('all things of a door are delivered at the time on the list, each holding the one way out of its stay', () => {
    const decided = decideRunDelivered(stops, SIGNED, officer)
    if (!decided.ok) throw new Error(decided.error.code)
    expect(decided.value.at).toBe(SIGNED.at)
    expect(decided.value.items).toMatchObject([
      { id: 'p1', ev: 'delivered', claim: 'custody-out/p1/1', data: { signedPaper: 'A-SD-00001', name: '王晓梅' } },
      { id: 'p2', ev: 'delivered', claim: 'custody-out/p2/1' },
    ])
  })

  test.each([
    ['no time', { at: '' }, 'run-time-invalid'],
    ['a time to come', { at: '2026-11-21T02:13:00.000Z' }, 'run-time-in-future'],
    ['a time before the run', { at: '2026-11-21T02:10:59.000Z' }, 'run-time-before'],
    ['no signature', { signedPaper: '' }, 'signature-missing'],
    ['a neighbour who shows nothing', { to: 'proxy', name: '李先生' } as const, 'authority-missing'],
  ])('a delivery with %s is refused', (_, differs, code) => {
    expect(codeOf(decideRunDelivered(stops, { ...SIGNED, ...differs }, officer))).toBe(code)
  })

  test('the minute in which the run began is not before it', () => {
    expect(decideRunDelivered(stops, { ...SIGNED, at: '2026-11-21T02:11:30.000Z' }, officer).ok).toBe(true)
  })

  test('a thing of another run is not entered here, and none of its door is', () => {
    const decided = decideRunDelivered(
      { ...stops, things: [outThing('p1'), thingOf('p3', [], { tag: 'C1' })] },
      SIGNED,
      officer,
    )
    expect(decided).toEqual({ ok: false, error: { code: 'run-not-a-stop', detail: { tag: 'C1' } } })
  })

  test('nothing is entered for a closed run', () => {
    const closed = { ...stops, run: runOf('closed') }
    expect(codeOf(decideRunDelivered(closed, SIGNED, officer))).toBe('run-closed')
    expect(codeOf(decideRunCameBack(closed, { remark: '无人', slotId: null }, officer))).toBe('run-closed')
    expect(codeOf(decideRunNotTried(closed, { remark: '', slotId: null }, officer))).toBe('run-closed')
  })

  test('what found nobody is in store again in its slot, and counts as a failed delivery', () => {
    const decided = decideRunCameBack(stops, { remark: '无人在家', slotId: null }, officer)
    if (!decided.ok) throw new Error(decided.error.code)
    expect(decided.value.items).toMatchObject([
      { id: 'p1', ev: 'cameBack', data: { slotId: 'slot-1', remark: '无人在家' } },
      { id: 'p2', ev: 'cameBack' },
    ])
  })

  test('coming back needs a reason', () => {
    expect(codeOf(decideRunCameBack(stops, { remark: ' ', slotId: null }, officer))).toBe('remark-missing')
  })

  test('what was never tried is on the shelf again without a failed delivery', () => {
    const decided = decideRunNotTried(stops, { remark: '', slotId: 'slot-9' }, officer)
    if (!decided.ok) throw new Error(decided.error.code)
    const [item] = decided.value.items
    const [thing] = stops.things
    if (item?.kind !== 'event' || !thing) throw new Error('no event')
    const after = foldCustody([...thing.events, eventOf(item.ev, item.data)]).state
    expect(after).toMatchObject({ status: 'in-store', slotId: 'slot-9', failedDeliveries: 0 })
  })

  test('a second failed delivery is a matter, a first one is none, and none is one that was delivered after all', () => {
    const back = ['cameBack', { visit: 1, remark: '无人在家' }] as const
    expect(failedTooOften(thingOf('p1', [back]).state)).toBe(false)
    expect(failedTooOften(thingOf('p1', [back, back]).state)).toBe(true)
    expect(failedTooOften(thingOf('p1', [back, back, ['delivered', { visit: 1 }]]).state)).toBe(false)
  })
})

describe('what the list says of a thing', () => {
  const run = { id: 'run', begunAt: '2026-11-21T02:12:00.000Z' }
  const sent = ['sentOut', { visit: 1, runId: 'run' }] as const
  test.each([
    ['still out', [sent], 'open'],
    ['signed for', [sent, ['delivered', { visit: 1, runId: 'run' }] as const], 'delivered'],
    ['back on the shelf', [sent, ['cameBack', { visit: 1 }] as const], 'back'],
    ['out again with another', [sent, ['sentOut', { visit: 1, runId: 'next' }] as const], 'elsewhere'],
    ['fetched at the desk', [sent, ['handedOut', { visit: 1 }] as const], 'collected'],
    ['looked for', [sent, ['missed', { visit: 1 }] as const], 'other'],
  ] as const)('%s', (_, told, result) => {
    expect(stopResult(thingOf('p1', told).state, run)).toBe(result)
  })

  test('a later stay of the same parcel changes nothing of it', () => {
    const { state } = thingOf('p1')
    const earlier = [{ visit: 1, status: 'delivered', receivedAt: '2026-11-20T02:12:00.000Z', endedAt: 'x' }]
    expect(stopResult({ ...state, visit: 2, receivedAt: '2026-11-22T02:12:00.000Z', earlier }, run)).toBe('delivered')
  })

  test('a clock set back between the intake and the run changes nothing of it', () => {
    const { state } = thingOf('p1', [
      ['sentOut', { visit: 1, runId: run.id }],
      ['delivered', { visit: 1, to: 'self' }],
    ])
    expect(stopResult({ ...state, receivedAt: '2026-11-23T02:12:00.000Z' }, run)).toBe('delivered')
  })
})

describe('closing a run', () => {
  test('with things that are still out names them', () => {
    const things = [outThing('p1', 'A231'), outThing('p2', 'A232'), thingOf('p3')]
    expect(decideCloseRun(runOf(), things, officer)).toEqual({
      ok: false,
      error: { code: 'run-open-stops', detail: { count: 2, tags: 'A231、A232' } },
    })
  })

  test('counts what was handed out at the desk meanwhile, or went out with another run, as settled', () => {
    const handedOut = thingOf('p1', [
      ['sentOut', { visit: 1, runId: 'run' }],
      ['handedOut', { visit: 1 }],
    ])
    const elsewhere = thingOf('p2', [['sentOut', { visit: 1, runId: 'other' }]])
    const decided = decideCloseRun(runOf(), [handedOut, elsewhere], officer)
    expect(decided.ok && decided.value.items).toMatchObject([{ e: 'deliveryRun', id: 'run', ev: 'closed' }])
  })

  test('happens once', () => {
    expect(codeOf(decideCloseRun(runOf('closed'), [], officer))).toBe('run-closed')
  })
})
