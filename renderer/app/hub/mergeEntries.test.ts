import { describe, expect, test } from 'vitest'
import type { OpenMatter, TimelineEntry } from '#renderer/app/frontDeskModule.ts'
import { coverWho } from './coverWho.ts'
import { countMatters, lastContact, mattersFor, mergeMatters, mergeTimelines } from './mergeEntries.ts'

const entry = (id: string, at: string, more: Partial<TimelineEntry> = {}): TimelineEntry => ({
  id,
  at: `2026-11-${at}:00.000Z`,
  text: id,
  ...more,
})
const matter = (id: string, state: OpenMatter['state'], due?: string): OpenMatter => ({
  id,
  text: id,
  turn: 'us',
  state,
  ...(due === undefined ? {} : { due }),
})
const ids = (lines: readonly { readonly id: string }[]) => lines.map(({ id }) => id).join(' ')

describe('the merged time line', () => {
  test.each<[string, readonly (readonly TimelineEntry[])[], string]>([
    ['of no module is empty', [], ''],
    ['of silent modules is empty', [[], []], ''],
    ['goes newest first, whatever order a module gives', [[entry('a', '19T02:00'), entry('b', '21T02:00')]], 'b a'],
    [
      'mixes the modules by business time',
      [
        [entry('visit-3', '21T02:00'), entry('visit-1', '18T02:00')],
        [entry('paper-4', '21T09:00'), entry('paper-2', '20T02:00')],
      ],
      'paper-4 visit-3 paper-2 visit-1',
    ],
    [
      'keeps the order of the modules within one moment',
      [[entry('visit', '21T02:00')], [entry('paper', '21T02:00')], [entry('parcel', '21T02:00')]],
      'visit paper parcel',
    ],
    [
      'puts a late entry where it happened, not where it was told',
      [[entry('told-today', '01T02:00', { mark: 'later' })], [entry('a', '20T02:00'), entry('b', '02T02:00')]],
      'a b told-today',
    ],
  ])('%s', (_, lists, expected) => {
    expect(ids(mergeTimelines(lists))).toBe(expected)
  })

  test('leaves the lists of the modules as they were', () => {
    const list = [entry('a', '19T02:00'), entry('b', '21T02:00')]
    mergeTimelines([list])
    expect(ids(list)).toBe('a b')
  })
})

describe('the merged open matters', () => {
  test('stand by urgency, then by day, undated last, then as the modules gave them', () => {
    const lists = [
      [matter('todo', 'todo'), matter('due-late', 'due', '2026-11-30'), matter('run', 'running')],
      [matter('late', 'late'), matter('due-none', 'due'), matter('due-soon', 'due', '2026-11-22')],
      [matter('due-soon-too', 'due', '2026-11-22'), matter('contested', 'contested')],
    ]
    expect(ids(mergeMatters(lists))).toBe('late contested due-soon due-soon-too due-late due-none run todo')
  })

  test('of a state, what waits for a leader stands first: the evening’s exceptions next morning', () => {
    const lists = [
      [matter('old', 'late', '2026-11-01')],
      [{ ...matter('review', 'late', '2026-11-21'), forLeaders: true as const }],
    ]
    expect(ids(mergeMatters(lists))).toBe('review old')
  })

  test.each<[string, readonly OpenMatter[], object]>([
    ['nothing', [], { late: 0, due: 0, waiting: 0 }],
    [
      'each state, running ones told elsewhere',
      [matter('a', 'late'), matter('b', 'due'), matter('c', 'due'), matter('d', 'running'), matter('e', 'contested')],
      { late: 1, due: 2, waiting: 1 },
    ],
  ])('are counted: %s', (_, matters, counts) => {
    expect(countMatters(matters)).toEqual(counts)
  })
})

describe('the last contact (handbook R14)', () => {
  const dayOf = (at: string) => at.slice(0, 10)
  const came = (id: string, at: string, more: Partial<TimelineEntry> = {}) =>
    entry(id, at, { isContact: true, ...more })
  test.each<[string, readonly TimelineEntry[], string | undefined]>([
    ['nobody came', [], undefined],
    ['all of it is today', [came('now', '21T02:00')], undefined],
    ['something is older', [came('now', '21T02:00'), came('before', '18T02:00'), came('old', '01T02:00')], 'before'],
    ['the newest was taken back', [came('slip', '18T02:00', { mark: 'voided' }), came('real', '17T02:00')], 'real'],
    ['the newest is the desk’s own work', [entry('edited', '18T03:00'), came('before', '18T02:00')], 'before'],
    ['the desk only worked alone', [entry('edited', '18T03:00')], undefined],
  ])('when %s', (_, entries, id) => {
    expect(lastContact(entries, '2026-11-21', dayOf)?.id).toBe(id)
  })
})

describe('a name before a line', () => {
  test.each([
    ['is said', { text: '到访', who: '王晓梅' }, false, '王晓梅 到访'],
    ['is covered', { text: '到访', who: '王晓梅' }, true, '王＊＊ 到访'],
    ['is covered whole when it is one rare character', { text: '到访', who: '𠮷野家' }, true, '𠮷＊＊ 到访'],
    ['may be absent', { text: '到访' }, true, '到访'],
    ['may be empty', { text: '到访', who: '' }, false, '到访'],
  ])('%s', (_, line, covered, text) => {
    expect(coverWho(line, covered)).toEqual({ text })
  })
})

test.each([
  ['front-desk', 'a'],
  ['cashier', 'a'],
  ['supervisor', 'a b'],
  ['property-manager', 'a b'],
])('a %s is shown %s of a common matter and one of the leaders', (role, shown) => {
  const matters = [matter('a', 'late'), { ...matter('b', 'late'), forLeaders: true as const }]
  expect(ids(mattersFor({ id: 'x', role }, matters))).toBe(shown)
})
