import { describe, expect, it } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { createCalendar } from '#shared/kernel/workingDays.ts'
import { type CompletenessInput, clockStart, fileGaps, neededPapers, REQUIRED_PAPERS } from './completeness.ts'
import type { DocumentFields, DocumentKind } from './fileRecords.ts'

const day = (text: string): Day => text as Day
const calendar = createCalendar({ overrides: [] })
/** 2026-11-20 is a Friday: two working days on are Tuesday the 24th. */
const clock = (today: string) => ({
  today: day(today),
  daysToComplete: 2,
  required: REQUIRED_PAPERS,
  addWorkingDays: (from: Day, count: number) => calendar.addWorkingDays(from, count).value,
})
const paper = (kind: DocumentKind, more: Partial<DocumentFields> = {}): Partial<DocumentFields> => ({
  personId: 'p1',
  unitId: 'u1',
  state: 'on-paper',
  kind,
  ...more,
})
const OWNER_KINDS: readonly DocumentKind[] = [
  'id-copy',
  'purchase-contract',
  'registration-form',
  'service-contract',
  'community-rules',
]

function stay(documents: readonly Partial<DocumentFields>[], more: Partial<CompletenessInput> = {}): CompletenessInput {
  return {
    personId: 'p1',
    unitId: 'u1',
    relation: 'owner',
    kind: 'natural',
    startDay: day('2026-11-20'),
    documents,
    ...more,
  }
}

describe('the papers of a file', () => {
  it.each([
    ['owner', 'natural', 5],
    ['owner', 'company', 6],
    ['co-owner', 'natural', 1],
    ['tenant', 'natural', 2],
    ['tenant', 'company', 3],
    ['agent', 'natural', 2],
    ['agent', 'company', 2],
    ['family', 'natural', 0],
    ['occupant', 'natural', 0],
    ['emergency-contact', 'natural', 0],
  ] as const)('of a %s who is %s number %i', (relation, kind, count) => {
    expect(neededPapers(relation, kind, REQUIRED_PAPERS)).toHaveLength(count)
  })

  it('are complete with a certificate or a contract, whichever it is', () => {
    const all = OWNER_KINDS.map((kind) => paper(kind))
    expect(fileGaps(stay(all), clock('2026-11-23')).state).toBe('complete')
    const other = all.map((one) => (one.kind === 'purchase-contract' ? paper('property-certificate') : one))
    expect(fileGaps(stay(other), clock('2026-11-23')).state).toBe('complete')
  })

  it('of another unit do not count, an identity copy does', () => {
    const elsewhere = OWNER_KINDS.map((kind) => paper(kind, { unitId: 'u2' }))
    const { missing } = fileGaps(stay(elsewhere), clock('2026-11-23'))
    expect(missing.map(({ anyOf }) => anyOf[0])).toEqual([
      'property-certificate',
      'registration-form',
      'service-contract',
      'community-rules',
    ])
  })

  it('filed under the unit count for its owner, those of a neighbour do not', () => {
    const ofUnit = OWNER_KINDS.map((kind) => paper(kind, { personId: kind === 'id-copy' ? 'p1' : null }))
    expect(fileGaps(stay(ofUnit), clock('2026-11-23')).state).toBe('complete')
    const neighbours = OWNER_KINDS.map((kind) => paper(kind, { personId: 'p2' }))
    expect(fileGaps(stay(neighbours), clock('2026-11-23')).missing).toHaveLength(5)
  })
})

describe('the clock', () => {
  it.each([
    ['2026-11-23', 'todo'],
    ['2026-11-24', 'due'],
    ['2026-11-25', 'late'],
  ] as const)('counts working days from a Friday: on %s a file is %s', (today, state) => {
    expect(fileGaps(stay([]), clock(today))).toMatchObject({ dueDay: '2026-11-24', state })
  })

  it('does not run while a stay waits to be verified', () => {
    expect(fileGaps(stay([], { startDay: null }), clock('2030-01-01'))).toMatchObject({
      dueDay: null,
      state: 'waiting',
    })
  })

  const onlyLeaseMissing = [paper('id-copy')]
  const promise = (more: Partial<DocumentFields>) =>
    paper('lease', { state: 'promised', dueDay: '2026-12-10', ...more })

  it.each([
    ['announced before it is due', { receivedDay: '2026-11-24' }, '2026-12-10', 'todo'],
    ['announced too late', { receivedDay: '2026-11-25' }, '2026-11-24', 'late'],
    ['announced on no day', { receivedDay: null }, '2026-11-24', 'late'],
  ] as const)('of a paper %s', (_what, more, dueDay, state) => {
    const input = stay([...onlyLeaseMissing, promise(more)], { relation: 'tenant' })
    expect(fileGaps(input, clock('2026-11-26'))).toMatchObject({ dueDay, state })
  })

  it('is the earliest of the papers that are missing', () => {
    const input = stay([promise({ receivedDay: '2026-11-20' })], { relation: 'tenant' })
    expect(fileGaps(input, clock('2026-11-26'))).toMatchObject({ dueDay: '2026-11-24', state: 'late' })
  })

  it.each([
    ['written at the desk', { verified: undefined }, '2026-11-02'],
    ['imported and not verified', { verified: false }, null],
    ['verified later', { verified: true, verifiedDay: day('2026-11-10') }, '2026-11-10'],
    ['verified as it was written', { verified: true }, '2026-11-02'],
  ] as const)('of a stay %s starts on its day', (_what, facts, start) => {
    expect(clockStart({ writtenDay: day('2026-11-02'), verifiedDay: null, ...facts })).toBe(start)
  })
})
