import { describe, expect, test } from 'vitest'
import type { Day } from '#shared/kernel/days.ts'
import { dayInZone, minutesInZone } from '#shared/kernel/zone.ts'
import { NO_CUSTODY } from './custodyState.ts'
import { custodyStatistics } from './statistics.ts'
import { type StatQuestion, type StatStay, staysOf } from './statStays.ts'

const ZONE = 'Asia/Shanghai'
const day = (text: string): Day => text as Day
const clock = (instant: string) => {
  const ms = Date.parse(instant)
  return { day: dayInZone(ms, ZONE), hour: Math.floor(minutesInZone(ms, ZONE) / 60) }
}
const QUESTION: StatQuestion = {
  from: day('2026-11-01'),
  to: day('2026-11-21'),
  today: day('2026-11-21'),
  overdueDays: 7,
  clock,
}
const stay = (more: Partial<StatStay> = {}): StatStay => ({
  ...{
    kind: 'courier',
    carrier: '顺丰速运',
    building: '2',
    status: 'in-store',
    receivedAt: '2026-11-20T02:00:00.000Z',
  },
  ...{ endedAt: '', failedDeliveries: 0, isOpening: false },
  ...more,
})
const ask = (stays: readonly StatStay[], more: Partial<StatQuestion> = {}) =>
  custodyStatistics(stays, { ...QUESTION, ...more })
const some = <Line extends { readonly in: number; readonly out: number }>(lines: readonly Line[]) =>
  lines.filter((line) => line.in + line.out > 0)

describe('what came and went', () => {
  test('stands on the day and hour of the community, and every day of the period has its line', () => {
    // Seven in the evening of the 19th in Greenwich is three in the morning of the 20th here.
    const { perDay, hours } = ask([
      stay({ receivedAt: '2026-11-19T19:00:00.000Z', endedAt: '2026-11-21T01:30:00.000Z', status: 'handed-out' }),
    ])
    expect(perDay).toHaveLength(21)
    expect(some(perDay)).toEqual([
      { key: '2026-11-20', in: 1, out: 0, held: 0 },
      { key: '2026-11-21', in: 0, out: 1, held: 0 },
    ])
    expect(hours).toHaveLength(24)
    expect(some(hours).map(({ key }) => key)).toEqual(['3', '9'])
  })

  test('a long period is told by months', () => {
    const { perDay } = ask([stay({ receivedAt: '2026-09-30T16:00:00.000Z' })], { from: day('2026-09-01') })
    expect(perDay.map(({ key, in: came }) => [key, came])).toEqual([
      ['2026-09', 0],
      ['2026-10', 1],
      ['2026-11', 0],
    ])
  })

  test('before and after the period nothing counts, and what was taken over was not taken in', () => {
    const { perDay, month } = ask([
      stay({ receivedAt: '2026-10-01T02:00:00.000Z', endedAt: '2026-10-02T02:00:00.000Z', status: 'returned' }),
      stay({ isOpening: true }),
      stay({ status: 'void' }),
    ])
    expect(some(perDay)).toEqual([])
    expect(month.at(-1)).toMatchObject({ in: 0, returned: 0, held: 1 })
  })

  test('a parcel that was delivered again stays twice', () => {
    const earlier = [
      { visit: 1, status: 'returned', receivedAt: '2026-11-02T02:00:00.000Z', endedAt: '2026-11-03T02:00:00.000Z' },
    ]
    const now = { status: 'in-store', receivedAt: '2026-11-20T02:00:00.000Z', failedDeliveries: 1 } as const
    const stays = staysOf({ ...NO_CUSTODY, ...now, kind: 'courier', visit: 2, earlier }, '2')
    const { month, deliveries } = ask(stays)
    expect(month.at(-1)).toMatchObject({ kind: 'total', in: 2, returned: 1, held: 1 })
    expect(deliveries).toEqual([{ key: '2', delivered: 0, missed: 1 }])
  })
})

describe('what lies here', () => {
  test('is grouped by its days, the last group without an end', () => {
    const at = (date: string) => stay({ receivedAt: `${date}T02:00:00.000Z` })
    const { ages } = ask([at('2026-11-21'), at('2026-11-20'), at('2026-11-14'), at('2026-10-01')])
    expect(ages.map(({ from, to, count }) => `${from}-${to} ${count}`)).toEqual([
      '0-1 2',
      '2-3 0',
      '4-7 1',
      '8-15 0',
      '16-30 0',
      '31-null 1',
    ])
  })

  test('is counted by carrier and building, most first; deposits have no carrier', () => {
    const { carriers, buildings } = ask([
      stay(),
      stay({ carrier: '中通快递', building: '1' }),
      stay({ carrier: '中通快递' }),
      stay({ kind: 'deposit', carrier: '', building: '' }),
    ])
    expect(carriers).toEqual([
      { key: '中通快递', in: 2, out: 0, held: 2 },
      { key: '顺丰速运', in: 1, out: 0, held: 1 },
    ])
    expect(buildings.map(({ key }) => key)).toEqual(['2', '', '1'])
  })
})

test('the month table tells each kind apart, how it left, and what was held and overdue when the period ended', () => {
  const ended = (status: StatStay['status'], kind = 'courier') =>
    stay({ kind, status, endedAt: '2026-11-20T09:00:00.000Z' })
  const { month } = ask([
    ended('handed-out'),
    ended('delivered'),
    ended('lost'),
    ended('passed-on', 'found'),
    stay({ receivedAt: '2026-11-14T02:00:00.000Z' }),
    stay({ receivedAt: '2026-11-15T02:00:00.000Z', status: 'missing' }),
    // It left after the period: at its end it lay here.
    stay({ receivedAt: '2026-11-13T02:00:00.000Z', endedAt: '2026-11-22T09:00:00.000Z', status: 'returned' }),
  ])
  expect(month).toEqual([
    {
      ...{ kind: 'courier', in: 6, handedOut: 1, delivered: 1, returned: 0, passedOn: 0, lost: 1 },
      ...{ held: 3, overdue: 2 },
    },
    { kind: 'found', in: 1, handedOut: 0, delivered: 0, returned: 0, passedOn: 1, lost: 0, held: 0, overdue: 0 },
    {
      ...{ kind: 'total', in: 7, handedOut: 1, delivered: 1, returned: 0, passedOn: 1, lost: 1 },
      ...{ held: 3, overdue: 2 },
    },
  ])
})

test('with nothing at all the days stand there empty', () => {
  const told = ask([])
  expect(told.perDay).toHaveLength(21)
  expect(told.month).toMatchObject([{ kind: 'total', in: 0, held: 0 }])
  expect(told.carriers).toEqual([])
})
