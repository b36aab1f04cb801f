import { describe, expect, test } from 'vitest'
import { inspectionIdOf } from '#shared/domain/vacant-inspections/ids.ts'
import { SHIPPED_ITEMS } from '#shared/domain/vacant-inspections/kinds.ts'
import type { Reading } from '#shared/domain/vacant-inspections/meters/readings.ts'
import type { Day } from '#shared/kernel/days.ts'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldInspection } from './inspectionFold.ts'
import { decideRecordInspection, type InspectionFacts, type InspectionInput } from './recording.ts'

const officer = contextAs('tower-officer', { mayAct: () => 'allowed' })
const AT_TEN: Reading = {
  ...{ meter: 'water', kind: 'read', hundredths: 1000, oldHundredths: null, photos: [], noPhotoWhy: '' },
}
const FACTS: InspectionFacts = {
  ...{ unitId: 'unit-1', day: '2026-11-21' as Day, roundId: '', isKnown: false, zone: 'Asia/Shanghai' },
  scope: { reason: 'unsold', depth: 'whole' },
  checklist: { version: 0, items: SHIPPED_ITEMS },
  last: { water: AT_TEN },
  drift: { water: 0, power: 3, gas: 0 },
  openFaults: [],
}
const PLAIN: InspectionInput = {
  ...{ seen: 'inside', unable: '', officerId: 'staff-1', items: [], readings: [], isOccupied: false, isDirty: false },
  ...{ isAired: true, photos: [], noPhotoWhy: '', handled: '', remark: '', keyThingId: null, at: '' },
}
const read = (figure: string, more: object = {}) => ({
  ...({ meter: 'water', kind: 'read', figure, oldFigure: '', photos: [], noPhotoWhy: '' } as const),
  ...more,
})

const record = (input: Partial<InspectionInput> = {}, facts: Partial<InspectionFacts> = {}) =>
  decideRecordInspection({ ...PLAIN, ...input }, { ...FACTS, ...facts }, officer)

function stateAfter(input: Partial<InspectionInput> = {}, facts: Partial<InspectionFacts> = {}) {
  const done = record(input, facts)
  if (!done.ok) throw new Error(done.error.code)
  const [first] = done.value.items
  if (first?.kind !== 'event') throw new Error('no visit')
  return foldInspection([eventOf(first.ev, first.data)]).state
}

describe('a visit', () => {
  test('without a word answers every item of the list: all as it should be', () => {
    const state = stateAfter()
    expect(state).toMatchObject({ status: 'normal', unitId: 'unit-1', reason: 'unsold', isAired: true, entries: 1 })
    expect(state.items.map(({ item }) => item)).toEqual(SHIPPED_ITEMS.map(({ code }) => code))
    expect(state.items.every(({ found }) => found === 'ok')).toBe(true)
  })

  test('from outside answers what is seen from there', () => {
    const state = stateAfter({ seen: 'outside' }, { scope: { reason: 'outside', depth: 'outside' } })
    expect(state.items.map(({ item }) => item)).toEqual(['entrance-door', 'lock', 'window-outside'])
    expect(state.isAired).toBe(false)
  })

  test('that could not be made answers nothing and says why', () => {
    expect(stateAfter({ seen: 'unable', unable: 'lock', readings: [read('x')] })).toMatchObject({
      ...{ status: 'unable', unable: 'lock', items: [], readings: [] },
    })
  })

  test('of one slot is one record wherever it is entered; an extra round is a slot of its own', () => {
    const weekly = inspectionIdOf(officer.workspace, FACTS)
    expect(inspectionIdOf(officer.workspace, { ...FACTS })).toBe(weekly)
    const storm = { ...FACTS, roundId: 'storm-1' }
    expect(inspectionIdOf(officer.workspace, storm)).not.toBe(weekly)
    expect(inspectionIdOf(officer.workspace, { ...storm, day: '2026-11-22' as Day })).toBe(
      inspectionIdOf(officer.workspace, storm),
    )
  })

  test('brings a fault of each thing that is wrong, named by it, so that two entries bring one', () => {
    const input = {
      items: [{ item: 'pipe-leak', found: 'fault', remark: '厨房立管渗水' }] as const,
      ...{ readings: [read('10.01')], isOccupied: true, remark: '堆放装修材料', photos: ['h1'] },
    }
    const [one, two] = [record(input), record(input)]
    if (!one.ok || !two.ok) throw new Error('refused')
    expect(one.value.faultIds).toEqual(two.value.faultIds)
    const faults = one.value.items.filter(({ e }) => e === 'inspectionFault')
    expect(faults.map((fault) => fault.kind === 'event' && fault.data.item)).toEqual([
      ...['pipe-leak', 'meter/water', 'occupied'],
    ])
    expect(one.value.blobs).toEqual(['h1'])
  })

  test('in a dirty home is normal: dirt is a task, not a fault', () => {
    expect(stateAfter({ isDirty: true })).toMatchObject({ status: 'normal', isDirty: true })
  })

  test.each<[string, Partial<InspectionInput>, string]>([
    ['a moved meter', { readings: [read('10.5')] }, 'abnormal'],
    ['an unmoved one', { readings: [read('10')] }, 'normal'],
    [
      'private occupation seen through the door',
      { seen: 'unable', unable: 'lock', isOccupied: true, remark: '有人住', noPhotoWhy: '不便' },
      'abnormal',
    ],
  ])('with %s', (_, input, status) => {
    expect(stateAfter(input).status).toBe(status)
  })
})

describe('a visit is refused', () => {
  const fault = [{ item: 'walls', found: 'fault', remark: '开裂' }] as const
  test.each<[string, Partial<InspectionInput>, Partial<InspectionFacts>, string, string | undefined]>([
    ['of a home that is lived in', {}, { scope: undefined }, 'unit-not-in-round', undefined],
    ['twice', {}, { isKnown: true }, 'inspected-already', undefined],
    ['that does not say how', { seen: '' }, {}, 'way-missing', 'seen'],
    [
      'from within a private home',
      {},
      { scope: { reason: 'outside', depth: 'outside' } },
      'inside-not-allowed',
      'seen',
    ],
    ['that does not say why nobody got in', { seen: 'unable' }, {}, 'unable-why-missing', 'unable'],
    ['of nobody', { officerId: '' }, {}, 'officer-missing', 'officerId'],
    [
      'with a wordless fault',
      { items: [{ item: 'walls', found: 'fault', remark: ' ' }] },
      {},
      'fault-needs-words',
      'items.walls',
    ],
    ['with a fault that nobody photographed', { items: fault }, {}, 'fault-needs-photo', 'noPhotoWhy'],
    ['with occupation and no word of it', { isOccupied: true, photos: ['h'] }, {}, 'occupied-needs-words', 'remark'],
    ['with a lower reading', { readings: [read('9.99')] }, {}, 'reading-lower', 'readings.water.figure'],
    ['with one meter twice', { readings: [read('10'), read('10')] }, {}, 'reading-twice', 'readings.1'],
    ['with too many words', { remark: '字'.repeat(201) }, {}, 'text-too-long', 'remark'],
    ['of a time to come', { at: '2026-11-21T02:13:00.000Z' }, {}, 'time-ahead', 'at'],
    ['of another day', { at: '2026-11-20T02:00:00.000Z' }, {}, 'time-other-day', 'at'],
    ['of yesterday without its time', {}, { day: '2026-11-20' as Day }, 'time-other-day', 'at'],
  ])('%s', (_, input, facts, code, field) => {
    const done = record(input, facts)
    expect(done.ok ? undefined : done.error).toMatchObject({ code, ...(field === undefined ? {} : { field }) })
  })

  test('of a role that inspects nothing', () => {
    const context = contextAs('tower-officer', { mayAct: () => 'beyond-role' })
    expect(decideRecordInspection(PLAIN, FACTS, context)).toMatchObject({ error: { code: 'beyond-role' } })
  })

  test('not where midnight of the community lies between: 00:30 of that day counts', () => {
    expect(record({ at: '2026-11-20T16:30:00.000Z' }).ok).toBe(true)
  })
})
