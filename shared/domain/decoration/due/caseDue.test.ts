// What a case waits for, each line on the day before, on and after its boundary (handbook 3.6, 2.5–2.13).
import { expect, test } from 'vitest'
import { addDays, type Day } from '#shared/kernel/days.ts'
import type { JsonObject } from '#shared/kernel/json.ts'
import type { LiveEvent } from '#shared/sync/registry.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { caseOf, DECLARED_SURFACE } from '#test/support/decorationCases.ts'
import { type CaseDue, caseDue } from './caseDue.ts'

type Told = readonly [ev: string, on: string, data?: JsonObject]

/** Told at nine in the morning of Shanghai, or at the moment that is written. */
const told = ([ev, on, data = {}]: Told): LiveEvent =>
  eventOf(ev, data, { at: on.length > 10 ? on : `${on}T01:00:00.000Z` })

/** What is owed on a day, each as `step day of`. */
function owed(events: readonly Told[], today: string, more: { readonly gaps?: number; readonly now?: string } = {}) {
  const { gaps = 0, now = `${today}T02:00:00.000Z` } = more
  return caseDue(caseOf(events.map(told)).state, {
    ...{ today: today as Day, zone: 'Asia/Shanghai', now, gaps, lapseDays: 30, topUpDays: 3 },
    refundSteps: ['service', 'director'],
    reviewBy: (sentOn) => addDays(sentOn, 3),
  })
}
const words = (dues: readonly CaseDue[]) =>
  dues.map(({ step, due, of = '' }) => [step, due, of].filter((one) => one !== '').join(' '))

const APPLIED: Told = ['applied', '2026-11-20', DECLARED_SURFACE]
const SENT: Told = ['sentToReview', '2026-11-21', { round: 1, drawings: ['plan/1'] }]
const REFUSED: Told = ['reviewed', '2026-11-24', { round: 1, conclusion: 'refused', opinions: [], opinion: '补图' }]
const PERMIT: Told = ['permitIssued', '2026-12-01', { number: 'A-XK-00001', from: '2026-12-01', to: '2027-02-28' }]
const BEGUN = [APPLIED, PERMIT]
const paid = (account: string, amountFen: number, on = '2026-12-01'): Told => ['collected', on, { account, amountFen }]
const deducted = (on: string, amountFen = 5_000): Told => ['deducted', on, { account: 'owner-deposit', amountFen }]

test.each([
  // Planned from 1 December: the application lapses after 31 December.
  ['2026-11-25', 2, ['gaps 2026-12-01']],
  ['2026-11-25', 0, ['issue-permit 2026-12-01']],
  ['2026-12-30', 0, ['issue-permit 2026-12-01']],
  ['2026-12-31', 1, ['gaps 2026-12-01']],
  ['2027-01-01', 1, ['gaps 2026-12-01', 'lapse 2026-12-31']],
])('an application on %s with %i gaps owes %j', (today, gaps, expected) => {
  expect(words(owed([APPLIED], today, { gaps }))).toEqual(expected)
})

test.each([
  ['sent', [APPLIED, SENT], ['review 2026-11-24 1', 'issue-permit 2026-12-01']],
  [
    // 22 November in Shanghai, the day before in UTC.
    'sent after midnight',
    [APPLIED, ['sentToReview', '2026-11-21T16:00:00.000Z', { round: 1, drawings: [] }]],
    ['review 2026-11-25 1', 'issue-permit 2026-12-01'],
  ],
  ['refused', [APPLIED, SENT, REFUSED], ['tell-opinion 2026-11-24 1', 'issue-permit 2026-12-01']],
  [
    'refused and told',
    [APPLIED, SENT, REFUSED, ['opinionTold', '2026-11-25', { round: 1 }]],
    ['issue-permit 2026-12-01'],
  ],
  [
    'approved',
    [APPLIED, SENT, ['reviewed', '2026-11-24', { round: 1, conclusion: 'approved', opinions: [] }]],
    ['issue-permit 2026-12-01'],
  ],
] as const)('drawings that were %s', (_, events, expected) => {
  expect(words(owed(events as readonly Told[], '2026-11-25'))).toEqual(expected)
})

test.each([
  ['2027-02-20', []],
  ['2027-02-21', ['permit-ending 2027-02-28']],
  ['2027-02-28', ['permit-ending 2027-02-28']],
  ['2027-03-01', ['permit-over 2027-02-28']],
])('a permit to 28 February on %s owes %j', (today, expected) => {
  expect(words(owed(BEGUN, today))).toEqual(expected)
})

test.each([
  ['stopped', [['stopped', '2026-12-10', { reason: '未按图' }]], ['stopped 2026-12-10']],
  [
    'stopped and resumed',
    [
      ['stopped', '2026-12-10'],
      ['resumed', '2026-12-11'],
    ],
    [],
  ],
  ['extended', [['permitExtended', '2026-12-10', { to: '2027-03-31' }]], []],
  ['deducted', [paid('owner-deposit', 9_000), deducted('2026-12-10')], ['top-up 2026-12-13 owner-deposit']],
  [
    'deducted twice',
    [paid('owner-deposit', 9_000), deducted('2026-12-10', 1_000), deducted('2026-12-11', 2_000)],
    ['top-up 2026-12-13 owner-deposit', 'top-up 2026-12-14 owner-deposit'],
  ],
  [
    'topped up',
    [
      paid('owner-deposit', 9_000),
      deducted('2026-12-10'),
      ['toppedUp', '2026-12-12', { account: 'owner-deposit', amountFen: 5_000 }],
    ],
    [],
  ],
] as const)('work that was %s', (_, events, expected) => {
  expect(words(owed([...BEGUN, ...(events as readonly Told[])], '2026-12-12'))).toEqual(expected)
})

const HOT = { hotWorkId: 'h1' }
const ASKED: Told = [
  'hotWorkAsked',
  '2026-12-09',
  { ...HOT, number: 'A-DH-00001', from: '2026-12-10T02:00:00.000Z', to: '2026-12-10T04:00:00.000Z' },
]
const judged = (side: string): Told => ['hotWorkJudged', '2026-12-09', { ...HOT, side, agrees: true }]
const WALK: readonly Told[] = [
  ASKED,
  judged('engineering'),
  judged('security'),
  ['hotWorkApproved', '2026-12-09', HOT],
  ['hotWorkChecked', '2026-12-10', HOT],
  ['hotWorkStarted', '2026-12-10T02:05:00.000Z', HOT],
  ['hotWorkFinished', '2026-12-10T03:00:00.000Z', HOT],
  ['hotWorkRechecked', '2026-12-10T03:40:00.000Z', HOT],
  ['hotWorkClosed', '2026-12-10T03:50:00.000Z', HOT],
]

test.each([
  [1, '2026-12-10T04:00:00.000Z', ['hot-work-judge 2026-12-10 A-DH-00001']],
  [1, '2026-12-10T04:00:00.001Z', ['hot-work-expired 2026-12-10 A-DH-00001']],
  [2, '2026-12-10T04:00:00.000Z', ['hot-work-judge 2026-12-10 A-DH-00001']],
  [3, '2026-12-10T04:00:00.000Z', ['hot-work-approve 2026-12-10 A-DH-00001']],
  [4, '2026-12-10T04:00:00.000Z', ['hot-work-ready 2026-12-10 A-DH-00001']],
  [4, '2026-12-10T04:00:00.001Z', ['hot-work-expired 2026-12-10 A-DH-00001']],
  [5, '2026-12-10T04:00:00.000Z', ['hot-work-ready 2026-12-10 A-DH-00001']],
  [6, '2026-12-10T09:00:00.000Z', ['hot-work-burning 2026-12-10 A-DH-00001']],
  [7, '2026-12-10T09:00:00.000Z', ['hot-work-recheck 2026-12-10 A-DH-00001']],
  [8, '2026-12-10T09:00:00.000Z', ['hot-work-close 2026-12-10 A-DH-00001']],
  [9, '2026-12-10T09:00:00.000Z', []],
])('hot work after %i steps at %s owes %j', (steps, now, expected) => {
  expect(words(owed([...BEGUN, ...WALK.slice(0, steps)], '2026-12-10', { now }))).toEqual(expected)
})

test('hot work that one side refused, and hot work of a case that has ended, wait for nothing', () => {
  const no: Told = ['hotWorkJudged', '2026-12-09', { ...HOT, side: 'security', agrees: false }]
  expect(owed([...BEGUN, ASKED, no], '2026-12-10')).toEqual([])
  expect(owed([...BEGUN, ASKED, ['withdrawn', '2026-12-09']], '2026-12-10')).toEqual([])
})

const ASK: Told = ['acceptanceAsked', '2027-02-10', { doneOn: '2027-02-12' }]
const FIRST: Told = ['accepted', '2027-02-13', { stage: 'first', passed: true, until: '2027-05-13' }]
const AGAIN: Told = ['acceptanceAsked', '2027-05-14', {}]
const SECOND: Told = ['accepted', '2027-05-15', { stage: 'second', passed: true }]
const OVER = [...BEGUN, ASK, FIRST, AGAIN, SECOND]
const proposed = (account: string, amountFen: number): Told => ['refundProposed', '2027-05-16', { account, amountFen }]
const approved = (account: string, step: string): Told => [
  'refundApproved',
  '2027-05-17',
  { account, step, amountFen: 9_000 },
]

test.each([
  ['asked for', [ASK], ['acceptance 2027-02-12']],
  ['asked for without a day', [['acceptanceAsked', '2027-02-10']], ['acceptance 2027-02-10']],
  [
    'failed',
    [ASK, ['accepted', '2027-02-13', { stage: 'first', passed: false, until: '2027-02-20' }]],
    ['rework 2027-02-20'],
  ],
  ['failed without a day', [ASK, ['accepted', '2027-02-13', { stage: 'first', passed: false }]], ['rework 2027-02-13']],
  ['passed', [ASK, FIRST], ['observation 2027-05-13']],
  ['asked for again', [ASK, FIRST, AGAIN], ['second-acceptance 2027-05-14']],
  ['passed twice', [ASK, FIRST, AGAIN, SECOND], ['archive 2027-05-15']],
  ['passed twice and filed', [ASK, FIRST, AGAIN, SECOND, ['archived', '2027-05-20']], []],
] as const)('acceptance that was %s', (_, events, expected) => {
  expect(words(owed([...BEGUN, ...(events as readonly Told[])], '2027-05-20'))).toEqual(expected)
})

const HELD = [paid('owner-deposit', 9_000), paid('pass-deposit', 2_000), paid('fees', 100)]

test.each([
  ['over', [...HELD], ['propose-refund 2027-05-15 owner-deposit', 'propose-refund 2027-05-15 pass-deposit']],
  [
    'proposed',
    [...HELD, proposed('owner-deposit', 9_000)],
    ['approve-refund 2027-05-16 service', 'propose-refund 2027-05-15 pass-deposit'],
  ],
  [
    'approved once',
    [paid('owner-deposit', 9_000), proposed('owner-deposit', 9_000), approved('owner-deposit', 'service')],
    ['approve-refund 2027-05-16 director'],
  ],
  [
    'approved',
    [
      ...[paid('owner-deposit', 9_000), proposed('owner-deposit', 9_000)],
      ...[approved('owner-deposit', 'service'), approved('owner-deposit', 'director')],
    ],
    ['pay-refund 2027-05-16 owner-deposit'],
  ],
  [
    'paid',
    [
      paid('owner-deposit', 9_000),
      proposed('owner-deposit', 9_000),
      ['refunded', '2027-05-18', { account: 'owner-deposit', amountFen: 9_000 }],
    ],
    ['archive 2027-05-15'],
  ],
] as const)('a refund that is %s', (_, events, expected) => {
  expect(words(owed([...OVER, ...(events as readonly Told[])], '2027-05-20'))).toEqual(expected)
})

test('deposits of an application that was withdrawn go back, while work runs they do not', () => {
  expect(words(owed([APPLIED, ...HELD, ['withdrawn', '2026-12-05']], '2026-12-06'))).toEqual([
    'propose-refund 2026-12-05 owner-deposit',
    'propose-refund 2026-12-05 pass-deposit',
  ])
  expect(owed([...BEGUN, ...HELD], '2026-12-06')).toEqual([])
})

test('no two lines of a case have one key: two deductions of an account, two refunds that wait for one person', () => {
  const both = [paid('owner-deposit', 9_000), paid('contractor-deposit', 9_000)]
  const twice = [...both, deducted('2026-12-10', 1_000), deducted('2026-12-11', 2_000)]
  const waiting = [...both, proposed('owner-deposit', 9_000), proposed('contractor-deposit', 9_000)]
  for (const dues of [owed([...BEGUN, ...twice], '2026-12-12'), owed([...OVER, ...waiting], '2027-05-20')]) {
    expect(dues).toHaveLength(2)
    expect(new Set(dues.map(({ step, key }) => `${step}/${key}`)).size).toBe(2)
  }
})
