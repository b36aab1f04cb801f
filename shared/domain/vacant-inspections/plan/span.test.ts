import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { type ScopeHistory, scopeOn, spanOn, spansWithin } from './span.ts'

const day = (text: string) => text as Day
const KNOWN = day('2026-01-10')
const EMPTY: ScopeHistory = { unit: {}, stays: [], entrusted: [], decorated: [], known: KNOWN }
const tenant = (fromDay: string | null, toDay: string | null) => ({ relation: 'tenant', fromDay, toDay }) as const
const owner = (fromDay: string | null, toDay: string | null) => ({ relation: 'owner', fromDay, toDay }) as const
const care = (from: string, until: string, endedOn = '') => ({ from, until, endedOn, withCare: true })

interface Case extends Partial<ScopeHistory> {
  readonly on?: string
  readonly span: readonly [string, string | null] | undefined
}

const CASES: Readonly<Record<string, Case>> = {
  'that was never sold is in them since the desk knew it': { unit: { sale: 'unsold' }, span: ['2026-01-10', null] },
  'that is sold stays in them over its delivery, while nobody moves in': {
    unit: { sale: 'sold', deliveredDay: '2026-05-01' },
    span: ['2026-01-10', null],
  },
  'whose owner moves in soon leaves them on the day before': {
    unit: { sale: 'delivered' },
    stays: [owner('2026-12-01', null)],
    span: ['2026-01-10', '2026-11-30'],
  },
  'whose owner lives there is not in them': {
    unit: { sale: 'delivered' },
    stays: [owner(null, null)],
    span: undefined,
  },
  'whose tenant left is in them from that day': {
    unit: { sale: 'delivered', use: 'let' },
    stays: [owner(null, null), tenant('2025-03-01', '2026-11-10')],
    span: ['2026-11-10', null],
  },
  'whose tenant left on the last day of leap February': {
    unit: { sale: 'delivered', use: 'let' },
    stays: [tenant('2027-01-01', '2028-02-29')],
    on: '2028-03-01',
    span: ['2028-02-29', null],
  },
  'between two tenants is in them for those days alone': {
    unit: { sale: 'delivered', use: 'let' },
    stays: [tenant('2026-02-01', '2026-11-10'), tenant('2026-11-25', null)],
    span: ['2026-11-10', '2026-11-24'],
  },
  'whose owner left the key counts both ends of the entrustment': {
    unit: { sale: 'delivered' },
    stays: [owner(null, null)],
    entrusted: [care('2026-11-02', '2026-12-31')],
    span: ['2026-11-02', '2026-12-31'],
  },
  'whose entrustments follow each other without a day between them': {
    unit: { sale: 'delivered' },
    stays: [owner(null, null)],
    entrusted: [care('2026-09-01', '2026-10-31'), care('2026-11-01', '2026-11-30')],
    span: ['2026-09-01', '2026-11-30'],
  },
  'whose key went back early': {
    unit: { sale: 'delivered' },
    stays: [owner(null, null)],
    entrusted: [care('2026-09-01', '2026-12-31', '2026-11-20')],
    on: '2026-11-20',
    span: undefined,
  },
  'that was decorated is in them again from the acceptance': {
    unit: { sale: 'delivered', use: 'empty' },
    stays: [owner(null, null)],
    decorated: [{ from: '2026-06-01', to: '2026-10-15' }],
    span: ['2026-10-15', null],
  },
  'that is decorated is not in them': {
    unit: { sale: 'delivered', use: 'empty' },
    decorated: [{ from: '2026-06-01', to: null }],
    span: undefined,
  },
  'that was empty long before the desk knew it begins when the desk knew it': {
    unit: { sale: 'delivered', use: 'let' },
    stays: [tenant(null, '2024-12-31')],
    span: ['2026-01-10', null],
  },
  'that is asked for before the desk knew it begins on the day that is asked for': {
    unit: { sale: 'unsold' },
    on: '2025-12-31',
    span: ['2025-12-31', null],
  },
  'with days that are none turns nothing': {
    unit: { sale: 'unsold', deliveredDay: 'soon' },
    entrusted: [care('', '', '')],
    span: ['2026-01-10', null],
  },
}

describe('a home', () => {
  test.each(Object.entries(CASES))('%s', (_, { on = '2026-11-22', span, ...told }) => {
    const found = spanOn({ ...EMPTY, ...told }, day(on))
    expect(found && [found.from, found.to]).toEqual(span)
  })

  test('knows its reason of each day', () => {
    const history = { ...EMPTY, unit: { sale: 'sold', deliveredDay: '2026-05-01' } } as const
    expect(scopeOn(history, day('2026-04-30'))?.reason).toBe('sold')
    expect(scopeOn(history, day('2026-05-01'))?.reason).toBe('outside')
  })
})

describe('the spans of a month', () => {
  const LET: ScopeHistory = {
    ...EMPTY,
    unit: { sale: 'delivered', use: 'let' },
    stays: [tenant('2026-02-01', '2026-11-03'), tenant('2026-11-10', '2026-11-20'), tenant('2026-12-05', null)],
  }
  test.each([
    [
      '2026-11-01',
      '2026-11-30',
      [
        ['2026-11-03', '2026-11-09'],
        ['2026-11-20', '2026-12-04'],
      ],
    ],
    ['2026-10-01', '2026-10-31', []],
    ['2026-12-01', '2026-12-31', [['2026-11-20', '2026-12-04']]],
    ['2026-01-01', '2026-01-31', [['2026-01-10', '2026-01-31']]],
    ['2025-12-01', '2025-12-31', []],
  ])('of %s to %s', (from, to, spans) => {
    const found = spansWithin(LET, { from: day(from), to: day(to) })
    expect(found.map((span) => [span.from, span.to])).toEqual(spans)
  })
})
