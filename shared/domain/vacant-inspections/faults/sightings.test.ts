// A fault that is open and is seen again stays one fault, with another sighting (handbook R95).
import { describe, expect, test } from 'vitest'
import { SHIPPED_ITEMS } from '#shared/domain/vacant-inspections/kinds.ts'
import { decideRecordInspection, type InspectionFacts } from '#shared/domain/vacant-inspections/visits/recording.ts'
import { decideTakeBackVisit } from '#shared/domain/vacant-inspections/visits/takeBack.ts'
import type { Day } from '#shared/kernel/days.ts'
import { contextAs, eventOf } from '#test/support/decisionContext.ts'
import { foldFault } from './faultFold.ts'
import { decideFindFault, type OpenFault } from './findingFault.ts'

const officer = contextAs('tower-officer')
const at = (day: number) => ({ at: `2026-11-${day}T02:00:00.000Z` })
const TOLD = { unitId: 'u1', item: 'lock', what: '锁坏', officerId: 'staff-a' }
const FOUND = eventOf('found', { ...TOLD, inspectionId: 'v1', photos: ['h1'] }, at(10))
const SEEN = eventOf('sighted', { ...TOLD, inspectionId: 'v2', what: '还坏', photos: ['h2'] }, at(17))
const NOTICED = eventOf('noticed', { department: '工程部', dueOn: '2026-11-15', number: 'N', sheetId: null }, at(11))
const mended = (day: number) => eventOf('mended', { byId: 'staff-b', remark: '' }, at(day))
const good = (day: number) => eventOf('reinspected', { isGood: true, photos: [] }, at(day))
const stateOf = (...events: Parameters<typeof foldFault>[0]) => foldFault(events).state
const OPEN: OpenFault = { id: 'f1', item: 'lock', dots: [FOUND.dot] }
const facts: InspectionFacts = {
  ...{ unitId: 'u1', day: '2026-11-21' as Day, roundId: '', isKnown: false, zone: 'Asia/Shanghai', last: {} },
  ...{ scope: { reason: 'unsold', depth: 'whole' }, checklist: { version: 0, items: SHIPPED_ITEMS } },
  ...{ drift: { water: 0, power: 3, gas: 0 }, openFaults: [OPEN] },
}
const input = {
  ...({ seen: 'inside', unable: '', officerId: 'staff-a', readings: [], isOccupied: false, isDirty: false } as const),
  ...{ isAired: false, photos: ['h3'], noPhotoWhy: '', handled: '', remark: '', keyThingId: null, at: '' },
  items: [
    { item: 'lock', found: 'fault', remark: '还坏' },
    { item: 'floor', found: 'fault', remark: '起鼓' },
  ] as const,
}

describe('a fault that is open', () => {
  test('is seen again by the next visit, which makes a fault of the others alone', () => {
    const done = decideRecordInspection(input, facts, officer)
    if (!done.ok) throw new Error(done.error.code)
    const faults = done.value.items.filter(({ e }) => e === 'inspectionFault')
    expect(faults).toMatchObject([
      { id: 'f1', ev: 'sighted', refs: [FOUND.dot], data: { inspectionId: done.value.inspectionId, what: '还坏' } },
      { ev: 'found', data: { item: 'floor' } },
    ])
    expect(done.value.faultIds[0]).toBe('f1')
  })

  test('is the same where somebody tells of it without a visit', () => {
    const told = { ...TOLD, photos: [], noPhotoWhy: '业主来电', at: '' }
    expect(decideFindFault(told, officer, OPEN)).toMatchObject({
      value: { faultId: 'f1', items: [{ id: 'f1', ev: 'sighted', refs: [FOUND.dot] }] },
    })
  })

  test('keeps who found it first, and each sighting once a visit with its pictures', () => {
    const state = stateOf(FOUND, NOTICED, SEEN, { ...SEEN, dot: NOTICED.dot })
    expect(state).toMatchObject({
      status: 'noticed',
      foundAt: FOUND.at,
      what: '锁坏',
      reopened: 0,
      blobs: ['h1', 'h2'],
    })
    expect(state.sightings).toMatchObject([{ inspectionId: 'v2', what: '还坏', by: 'staff-a', photos: ['h2'] }])
  })

  test.each([
    ['mended before it was seen: open again', [NOTICED, mended(16), SEEN], 'noticed', 1],
    ['mended before, never told of in writing: found again', [mended(16), SEEN], 'found', 1],
    ['mended after it was seen', [SEEN, mended(18)], 'mended', 0],
    ['seen on a walk before it was mended, entered later', [mended(18), SEEN], 'mended', 0],
    ['good before it was seen', [mended(15), good(16), SEEN], 'found', 1],
    ['good after it was seen, entered later', [mended(15), good(18), SEEN], 'closed', 0],
    ['seen after the good look, heard of before', [mended(15), SEEN, mended(15), good(16)], 'mended', 1],
  ] as const)('%s', (_, events, status, reopened) => {
    expect(stateOf(FOUND, ...events)).toMatchObject({ status, reopened })
  })

  test('whose first finding is taken back stays the fault of whoever saw it next', () => {
    expect(stateOf(SEEN, NOTICED)).toMatchObject({
      ...{ status: 'noticed', unitId: 'u1', inspectionId: 'v2', what: '还坏', sightings: [] },
    })
  })
})

test('a visit that is taken back takes its own sighting along, and leaves the fault that others saw', () => {
  const own = { actor: officer.actor, session: officer.session }
  const visit = { id: 'v2', events: [eventOf('recorded', {}, own)] }
  const events = [FOUND, NOTICED, { ...SEEN, ...own }]
  const done = decideTakeBackVisit({ visit, faults: [{ id: 'f1', events }] }, '', officer)
  if (!done.ok) throw new Error(done.error.code)
  expect(done.value.items).toMatchObject([{ id: 'v2' }, { id: 'f1', ev: 'void', refs: [SEEN.dot] }])
})

test('what was found at an item that the list no longer has stays in the visit', () => {
  const items = [{ item: 'own-item', found: 'fault', remark: '裂' } as const]
  const done = decideRecordInspection({ ...input, items }, facts, officer)
  if (!done.ok) throw new Error(done.error.code)
  expect(done.value.items[0]).toMatchObject({
    data: { items: expect.arrayContaining([{ item: 'own-item', found: 'fault', remark: '裂' }]) },
  })
})
