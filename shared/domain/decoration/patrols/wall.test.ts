import { expect, test } from 'vitest'
import { foldCase } from '#shared/domain/decoration/cases/caseFold.ts'
import type { CaseState } from '#shared/domain/decoration/cases/caseState.ts'
import type { HoursOfDay } from '#shared/domain/decoration/hours/hoursOfDay.ts'
import type { Day } from '#shared/kernel/days.ts'
import { eventOf } from '#test/support/decisionContext.ts'
import { slotsOf } from './slots.ts'
import { inWallOrder, type TileFacts, wallCounts, wallSiteOf, wallTile } from './wall.ts'

const caseOf = (...more: Parameters<typeof eventOf>[]): CaseState =>
  foldCase([
    eventOf(
      'applied',
      { unitId: 'unit-1', applicantName: '李宏', applicantPhone: '13800000000' },
      { at: '2026-11-01T01:00:00.000Z' },
    ),
    eventOf(
      'permitIssued',
      { number: 'A-XK-00001', from: '2026-11-02', to: '2026-11-30' },
      { at: '2026-11-01T02:00:00.000Z' },
    ),
    ...more.map((told) => eventOf(...told)),
  ]).state

const hours: HoursOfDay = {
  day: '2026-11-21' as Day,
  ranges: [{ from: 480, to: 1140 }],
  rule: 'weekend',
  holiday: undefined,
  firstUntil: undefined,
  isYearUnknown: false,
}
const facts = (changed: Partial<TileFacts> = {}): Omit<TileFacts, 'due'> => ({
  unit: '1-0301',
  hours,
  now: { day: '2026-11-21', minutes: 600 },
  entered: {},
  passes: 0,
  ...changed,
})
const tile = (state: CaseState, changed: Partial<TileFacts> = {}, topUpBy = '') => {
  const site = wallSiteOf('case-1', state, topUpBy)
  if (site === undefined) throw new Error('not on the wall')
  const given = facts(changed)
  return wallTile(site, { due: slotsOf(site.site, given.hours, 'Asia/Shanghai'), ...given })
}

test('the wall says unit, number and state, and nothing that names somebody', () => {
  const shown = tile(caseOf())
  expect(shown).toMatchObject({
    unit: '1-0301',
    number: 'A-XK-00001',
    morning: 'open',
    afternoon: 'ahead',
    daysLeft: 9,
  })
  expect(JSON.stringify([shown, wallSiteOf('case-1', caseOf(), '')])).not.toMatch(/李宏|1380/)
})

test.each([
  ['nobody walked yet', {}, 'due'],
  ['the morning was walked', { entered: { morning: { isLate: false } } }, 'done'],
  ['the morning was missed', { now: { day: '2026-11-21', minutes: 720 } }, 'late'],
  ['a quiet day', { hours: { ...hours, ranges: [] } }, 'todo'],
] as const)('a tile when %s', (_what, changed, state) => {
  expect(tile(caseOf(), changed).state).toBe(state)
})

test('what asks for somebody is marked', () => {
  const stopped = caseOf(['stopped', { reason: '押金未补足' }, { at: '2026-11-20T02:00:00.000Z' }])
  expect(tile(stopped, { passes: 2 }, '2026-11-19').marks).toEqual(['stopped', 'top-up', 'passes'])
  const burning = caseOf(
    ['hotWorkAsked', { hotWorkId: 'h' }, { at: '2026-11-20T02:00:00.000Z' }],
    ['hotWorkStarted', { hotWorkId: 'h' }, { at: '2026-11-21T01:00:00.000Z' }],
  )
  expect(tile(burning).marks).toEqual(['hot-work'])
  const over = { ...hours, day: '2026-12-02' as Day }
  expect(tile(caseOf(), { hours: over, now: { day: '2026-12-02', minutes: 600 } })).toMatchObject({
    marks: ['ended'],
    daysLeft: -2,
    morning: 'none',
    state: 'late',
  })
})

test('a case without a permit, or one that is over, is not on the wall', () => {
  expect(wallSiteOf('c', foldCase([eventOf('applied', { unitId: 'u' })]).state, '')).toBeUndefined()
  expect(wallSiteOf('c', caseOf(['archived', {}, { at: '2026-11-21T02:00:00.000Z' }]), '')).toBeUndefined()
})

test('hot work stands first, then what is missed, each in the order given; the numbers add up', () => {
  const one = (id: string, changed: object) => ({ ...tile(caseOf()), id, ...changed })
  const tiles = [
    one('walked', { unit: '1-0101', state: 'done', morning: 'done', afternoon: 'done' }),
    one('late-a', { unit: '1-0902', state: 'late', morning: 'missed' }),
    one('late-b', { unit: '1-1002', state: 'late', morning: 'missed' }),
    one('burns', { unit: '9-0101', state: 'due', marks: ['hot-work'], passes: 1 }),
  ] as const
  expect(inWallOrder([...tiles]).map(({ id }) => id)).toEqual(['burns', 'late-a', 'late-b', 'walked'])
  expect(wallCounts([...tiles])).toEqual({ running: 4, open: 1, missed: 2, hotWork: 1, topUps: 0, passes: 1 })
})
