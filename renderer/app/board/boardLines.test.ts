import { describe, expect, test } from 'vitest'
import type { OpenMatter } from '#renderer/app/frontDeskModule.ts'
import { boardLines, facetCounts, filteredLines, groupedRows } from './boardLines.ts'
import { dayPlan } from './dayPlan.ts'
import { dueDistance } from './dueDistance.ts'

const matter = (id: string, more: Partial<OpenMatter> = {}): OpenMatter => ({
  id,
  text: `${id} 的事`,
  turn: 'us',
  state: 'todo',
  ...more,
})

const staff = new Map([
  ['zhang', '张敏'],
  ['li', '李强'],
])
const lists = [
  {
    module: 'items',
    matters: [
      matter('a', { officerId: 'li', state: 'due', due: '2026-11-21' }),
      matter('b', { officerId: 'zhang', state: 'todo' }),
      matter('c', { officerId: 'li', state: 'late', due: '2026-11-19', turn: 'engineering' }),
    ],
  },
  {
    module: 'loans',
    matters: [matter('d', { state: 'late', due: '2026-11-18' }), matter('e', { state: 'contested' })],
  },
]
const lines = boardLines(lists, { moduleName: (name) => `模块 ${name}`, staff })
const naming = { me: 'zhang', deskItself: '前台' }
const ids = (shown: readonly { readonly id: string }[]) => shown.map(({ id }) => id)

describe('the today board', () => {
  test('stands with what is late first, over all modules', () => {
    expect(ids(lines)).toEqual(['d', 'c', 'e', 'a', 'b'])
  })

  test.each([
    [['state/late'], '', ['d', 'c']],
    [['officer/me'], '', ['b']],
    [['officer/-'], '', ['d', 'e']],
    [['module/items', 'state/late'], '', ['c']],
    [['turn/engineering'], '', ['c']],
    [['state/late', 'state/due'], '', ['d', 'c', 'a']],
    [['state/todo'], '', ['e', 'b']],
    [[], '李强', ['c', 'a']],
    [[], 'loans d', ['d']],
  ] as const)('under %j and the words “%s” shows %j', (filter, typed, shown) => {
    expect(ids(filteredLines(lines, { filter, typed, me: 'zhang' }))).toEqual(shown)
  })

  test('counts what each button would show', () => {
    const counts = facetCounts(lines, 'zhang')
    for (const [facet, count] of counts)
      expect(filteredLines(lines, { filter: [facet], typed: '', me: 'zhang' })).toHaveLength(count)
    expect(counts.get('state/late')).toBe(2)
  })

  test('by officer puts my own first and the desk last; each group is named once', () => {
    const rows = groupedRows(lines, 'officer', naming)
    expect(ids(rows.map(({ line }) => line))).toEqual(['b', 'c', 'a', 'd', 'e'])
    expect(rows.map(({ head }) => head?.name)).toEqual(['张敏', '李强', undefined, '前台', undefined])
    expect(rows[1]?.head).toEqual({ name: '李强', count: 2, late: 1 })
  })

  test('by module keeps the order of urgency within each', () => {
    const rows = groupedRows(lines, 'module', naming)
    expect(ids(rows.map(({ line }) => line))).toEqual(['c', 'a', 'b', 'd', 'e'])
    expect(rows.flatMap(({ head }) => head?.name ?? [])).toEqual(['模块 items', '模块 loans'])
  })
})

describe('the plan of the day', () => {
  test.each([
    [0, ['later', 'later', 'later']],
    [8 * 60, ['now', 'later', 'later']],
    [13 * 60, ['past', 'now', 'later']],
    [24 * 60, ['past', 'past', 'now']],
  ] as const)('at minute %i stands %j', (minutes, states) => {
    const plan = dayPlan(['10:00 巡查', '没有时间', '07:50 到岗', '18：00 签退', '25:00 没有这个钟点'], minutes)
    expect(plan.map(({ time }) => time)).toEqual(['07:50', '10:00', '18:00'])
    expect(plan.map(({ state }) => state)).toEqual(states)
  })
})

test.each([
  ['2026-11-21', 0],
  ['2026-11-19', -2],
  ['2026-12-01T08:00:00.000Z', 10],
  ['', undefined],
  [undefined, undefined],
] as const)('%j is %j days from the 21st', (due, days) => {
  expect(dueDistance(due, '2026-11-21' as never)?.days).toBe(days)
})
