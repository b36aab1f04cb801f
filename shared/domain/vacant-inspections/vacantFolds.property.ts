import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldEntrustment } from '#shared/domain/loans/keys/entrustmentFold.ts'
import { addDays, type Day } from '#shared/kernel/days.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { foldFault } from './faults/faultFold.ts'
import { foldListPatrol } from './lists/listPatrolFold.ts'
import { formatFigure, judgeReading, parseFigure } from './meters/readings.ts'
import { type CountedVisit, daysOfMonth, monthOfVisits, nextVisit } from './plan/compliance.ts'
import { foldRound } from './rounds/roundFold.ts'
import { foldInspection } from './visits/inspectionFold.ts'

const day = fc.integer({ min: 0, max: 800 }).map((count) => addDays('2026-01-01' as Day, count))
const hashes = fc.subarray(['h1', 'h2', 'h3', 'h4'])

describe('a visit', () => {
  const entry = fc.record({
    photos: hashes,
    seen: fc.constantFrom('inside', 'outside', 'unable'),
    isOccupied: fc.boolean(),
  })

  test('keeps the picture of every entry, counts them all, and stands as the first one told', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
        const told = entries.map((one) =>
          eventOf('recorded', { unitId: 'u', day: '2026-11-21', items: [], readings: [], ...one }),
        )
        const { state } = foldInspection(told)
        expect(state.entries).toBe(entries.length)
        expect([...state.blobs].toSorted()).toEqual([...new Set(entries.flatMap(({ photos }) => photos))].toSorted())
        expect(state.seen).toBe(entries[0]?.seen)
        if (entries[0]?.isOccupied) expect(state.status).toBe('abnormal')
      }),
    )
  })

  test('that was told by the desk stands before what was taken over, whichever came first', () => {
    const taken = eventOf('takenOver', { unitId: 'u', day: '2026-11-21' })
    const told = eventOf('recorded', { unitId: 'u', day: '2026-11-21', seen: 'outside' })
    expect(foldInspection([taken, told]).state.status).toBe('normal')
    expect(foldInspection([told, taken]).state.status).toBe('normal')
    expect(foldInspection([taken]).state.status).toBe('opening')
  })
})

describe('a fault', () => {
  const step = fc.oneof(
    fc.constant({ ev: 'noticed', data: { department: '工程部', dueOn: '2026-11-24', number: 'N', sheetId: null } }),
    fc.constant({ ev: 'mended', data: { remark: '' } }),
    fc.constant({ ev: 'linked', data: { itemId: 'item-1' } }),
    fc
      .record({ isGood: fc.boolean(), photos: hashes })
      .map((told) => ({ ev: 'reinspected', data: { ...told, remark: '' } })),
  )

  test('is closed by a good look alone, opens with each that is not good, and forgets no picture', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const events = [eventOf('found', { unitId: 'u', item: 'lock', what: '', photos: ['h0'] })]
        for (const { ev, data } of steps) events.push(eventOf(ev, data))
        const { state } = foldFault(events)
        const looks = steps
          .filter(({ ev }) => ev === 'reinspected')
          .map(({ data }) => data as { isGood: boolean; photos: string[] })
        expect(state.reinspections).toHaveLength(looks.length)
        expect(state.reopened).toBe(looks.filter(({ isGood }) => !isGood).length)
        if (state.status === 'closed') expect(looks.at(-1)?.isGood).toBe(true)
        if (looks.at(-1)?.isGood === true) expect(state.status).toBe('closed')
        for (const hash of ['h0', ...looks.flatMap(({ photos }) => photos)]) expect(state.blobs).toContain(hash)
      }),
    )
  })
})

test('a round goes through the buildings of every call, in whatever order they are heard, and through all once anybody said all', () => {
  const buildings = fc.subarray(['b1', 'b2', 'b3'])
  fc.assert(
    fc.property(fc.array(buildings, { minLength: 1, maxLength: 4 }), (calls) => {
      const told = calls.map((buildingIds) => eventOf('called', { kind: 'storm', day: '2026-11-21', buildingIds }))
      const wanted = calls.some((one) => one.length === 0) ? [] : [...new Set(calls.flat())].toSorted()
      expect([...foldRound(told).state.buildingIds].toSorted()).toEqual(wanted)
      expect([...foldRound(told.toReversed()).state.buildingIds].toSorted()).toEqual(wanted)
    }),
  )
})

test('a filled list counts all its entries and keeps all their pictures', () => {
  fc.assert(
    fc.property(fc.array(hashes, { minLength: 1, maxLength: 4 }), (entries) => {
      const { state } = foldListPatrol(entries.map((photos) => eventOf('recorded', { list: 'public-area', photos })))
      expect(state.entries).toBe(entries.length)
      expect([...state.blobs].toSorted()).toEqual([...new Set(entries.flat())].toSorted())
    }),
  )
})

test('an entrustment runs until what was said last, and every end before stays readable', () => {
  fc.assert(
    fc.property(day, fc.array(day, { maxLength: 5 }), (until, longer) => {
      const events = [eventOf('entrusted', { unitId: 'u', thingId: 't', from: '2026-01-01', until, count: 1 })]
      for (const one of longer) events.push(eventOf('extended', { until: one }))
      const { state } = foldEntrustment(events)
      expect([...state.extended, state.until]).toEqual([until, ...longer])
    }),
  )
})

describe('the plan', () => {
  const visit: fc.Arbitrary<CountedVisit> = fc.record({ day, isUnable: fc.boolean() })
  const visits = fc.array(visit, { maxLength: 12 })
  const span = fc.record({ from: day, to: fc.option(day) })

  test('never owes a home before it came into the rounds, nor sooner than the target after its last visit', () => {
    fc.assert(
      fc.property(span, visits, day, fc.integer({ min: 1, max: 31 }), (home, seen, today, targetDays) => {
        const { dueOn, lastOn } = nextVisit(home, seen, { today, targetDays })
        expect(dueOn >= addDays(home.from, targetDays - 1)).toBe(true)
        if (lastOn !== undefined) expect(dueOn >= addDays(lastOn, targetDays) || lastOn < home.from).toBe(true)
      }),
    )
  })

  test('one more visit never makes a month worse, and a month that is over is never open', () => {
    fc.assert(
      fc.property(span, visits, visit, day, (home, seen, more, today) => {
        const month = today.slice(0, 7) as never
        const terms = { today, leastPerMonth: 2 }
        const before = monthOfVisits(month, { span: home, visits: seen }, terms)
        const after = monthOfVisits(month, { span: home, visits: [...seen, more] }, terms)
        expect(after.done).toBeGreaterThanOrEqual(before.done)
        if (before.stand === 'kept') expect(after.stand).toBe('kept')
        const over = { ...terms, today: addDays(daysOfMonth(month).last, 1) }
        expect(monthOfVisits(month, { span: home, visits: seen }, over).stand).not.toBe('open')
      }),
    )
  })
})

describe('a reading', () => {
  const figure = fc.integer({ min: 0, max: 99_999_999 })

  test('is shown as it is read again', () => {
    fc.assert(
      fc.property(figure, (hundredths) => {
        expect(parseFigure(formatFigure(hundredths))).toBe(hundredths)
      }),
    )
  })

  test('that is plain is taken exactly where it is not lower, and drifts exactly above the threshold', () => {
    fc.assert(
      fc.property(figure, figure, fc.integer({ min: 0, max: 50 }), (before, now, threshold) => {
        const last = {
          meter: 'water',
          kind: 'read',
          hundredths: before,
          oldHundredths: null,
          photos: [],
          noPhotoWhy: '',
        }
        const input = {
          meter: 'water',
          kind: 'read',
          figure: formatFigure(now),
          oldFigure: '',
          photos: [],
          noPhotoWhy: '',
        } as const
        const judged = judgeReading(input, { last, threshold })
        expect(judged.ok).toBe(now >= before)
        if (judged.ok) expect(judged.value.isDrift).toBe(now - before > threshold * 100)
      }),
    )
  })
})
